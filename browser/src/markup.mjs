// What the markup of every page says, read by the parser of the browser: titles, ids, links, structured data.

import { join } from "node:path/posix";

// Runs in the browser.
function read(html) {
  const page = new DOMParser().parseFromString(html, "text/html");
  const attributes = (name) => [...page.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name));
  const references = ["for", "form", "headers", "list", "aria-controls", "aria-labelledby", "aria-describedby", "aria-owns", "aria-activedescendant", "aria-details", "aria-errormessage", "aria-flowto", "popovertarget", "commandfor"];
  return {
    title: page.title,
    descriptions: [...page.querySelectorAll("meta[name=description]")].map((meta) => meta.content),
    policy: page.querySelector("meta[http-equiv='Content-Security-Policy']")?.content ?? "",
    ids: attributes("id"),
    names: [...page.querySelectorAll("a[name]")].map((anchor) => anchor.name),
    references: references.flatMap((name) => attributes(name).flatMap((value) => value.trim().split(/\s+/).map((id) => `${name} ${id}`))),
    links: ["href", "src", "action", "formaction", "poster", "data", "cite", "background"].flatMap(attributes),
    sets: attributes("srcset").length + attributes("imagesrcset").length,
    resources: [...page.querySelectorAll("[src], link[rel~=stylesheet], link[rel~=icon], link[rel~=manifest], link[rel~=preload], object[data]")]
      .map((element) => element.getAttribute("src") ?? element.getAttribute("href") ?? element.getAttribute("data")),
    inline: [...page.querySelectorAll("style, [style], script:not([src]):not([type='application/ld+json'])")].map((element) => element.localName)
      .concat([...page.querySelectorAll("*")].flatMap((element) => [...element.attributes].filter(({ name }) => name.startsWith("on")).map(({ name }) => `${element.localName} with ${name}`))),
    linked: [...page.querySelectorAll("script[type='application/ld+json']")].map((script) => script.textContent),
    headings: [...page.querySelectorAll("h1")].map((heading) => heading.textContent.trim()),
  };
}

// Where a link leads: a path of the site and a fragment, or the reason why it cannot be followed.
function follow(from, href) {
  const hash = href.indexOf("#");
  const path = (hash < 0 ? href : href.slice(0, hash)).split("?")[0];
  const fragment = hash < 0 ? null : decodeURIComponent(href.slice(hash + 1));
  if (path === "") return { path: from, fragment };
  if (path.startsWith("/")) return from === "404.html" ? { path: path.slice(1), fragment } : { fault: `${href} is not relative` };
  const whole = join(from, "..", decodeURIComponent(path));
  return whole.startsWith("../") ? { fault: `${href} leads out of the site` } : { path: whole, fragment };
}

function outside(href) {
  try {
    const address = new URL(href);
    if (!["https:", "http:", "mailto:"].includes(address.protocol)) return [`${href} has the scheme ${address.protocol}`];
    if (/[\s`<>"]/.test(href)) return [`${href} has a character that no address has`];
    if (address.protocol !== "mailto:" && !/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(address.hostname)) return [`${href} names no host`];
    if (address.username || address.port) return [`${href} has a user or a port`];
    return [];
  } catch {
    return [`${href} is no address`];
  }
}

// schema.org: what each type needs to be of use.
const NEEDS = {
  DefinedTerm: ["name", "termCode", "url", "inDefinedTermSet"],
  DefinedTermSet: ["name", "description", "url", "hasDefinedTerm"],
  TechArticle: ["headline", "description", "inLanguage", "url"],
  BreadcrumbList: ["itemListElement"],
  ListItem: ["position", "name"],
};

function linked(text) {
  let graph;
  try {
    graph = JSON.parse(text);
  } catch (error) {
    return { faults: [`is no JSON: ${error.message}`], types: [] };
  }
  const faults = [];
  const types = [];
  const top = Array.isArray(graph) ? graph : [graph];
  for (const node of top) if (!/^https?:\/\/schema\.org\/?$/.test(node["@context"])) faults.push(`its context is ${JSON.stringify(node["@context"])}`);
  const visit = (node, inside) => {
    if (Array.isArray(node)) { for (const part of node) visit(part, inside); return; }
    if (!node || typeof node !== "object") return;
    const type = node["@type"];
    if (type) {
      types.push(type);
      if (!NEEDS[type]) faults.push(`the type ${type} is not expected`);
      for (const name of NEEDS[type] ?? []) {
        // A term inside its set needs no way back.
        if (name === "inDefinedTermSet" && inside === "hasDefinedTerm") continue;
        const value = node[name];
        if (value === undefined || value === null || value === "" || (Array.isArray(value) && !value.length)) faults.push(`${type} has no ${name}`);
      }
      if (type === "BreadcrumbList") {
        node.itemListElement?.forEach((item, at) => {
          if (item.position !== at + 1) faults.push(`step ${at + 1} of the way has the position ${item.position}`);
          if (!item.item && at + 1 < node.itemListElement.length) faults.push(`step ${at + 1} of the way leads nowhere`);
        });
      }
      for (const text of [node.name, node.description, node.headline]) if (typeof text === "string" && /[`<]/.test(text)) faults.push(`markup in ${JSON.stringify(text)}`);
    }
    for (const [name, value] of Object.entries(node)) visit(value, name);
  };
  visit(graph);
  return { faults, types };
}

const EXPECTED_TYPES = { index: "DefinedTermSet", code: "DefinedTerm", class: "BreadcrumbList", rule: "TechArticle", specification: "TechArticle", ecosystem: "TechArticle", vendor: "TechArticle", pair: "TechArticle", number: "TechArticle" };

// The links in structured data: from the page when they are relative.
function addresses(text) {
  const found = [];
  const visit = (node) => {
    if (Array.isArray(node)) node.forEach(visit);
    else if (node && typeof node === "object") for (const [name, value] of Object.entries(node)) {
      if (["url", "item", "@id", "inDefinedTermSet"].includes(name) && typeof value === "string") found.push(value);
      else visit(value);
    }
  };
  try { visit(JSON.parse(text)); } catch { /* said already */ }
  return found;
}

export async function markup(site, browser, report) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const pages = new Map();
  for (const path of site.pages) pages.set(path, await page.evaluate(read, site.text(path)));
  await context.close();

  const files = new Set(site.paths);
  const ids = new Map([...pages].map(([path, { ids, names }]) => [path, new Set([...ids, ...names])]));
  const titles = new Map();
  const descriptions = new Map();
  for (const [path, found] of pages) {
    const twice = (values) => [...new Set(values.filter((value, at) => values.indexOf(value) !== at))];
    report.add("title and description", "files", path, [
      ...(found.title.trim() ? [] : ["no title"]),
      ...(found.headings.length === 1 && found.headings[0] ? [] : [`${found.headings.length} headings of the first level`]),
      ...(found.descriptions.length === 1 && found.descriptions[0].trim() ? [] : ["no description, or several"]),
      ...(titles.has(found.title) ? [`the title of ${titles.get(found.title)}: ${found.title}`] : []),
      ...(descriptions.has(found.descriptions[0]) ? [`the description of ${descriptions.get(found.descriptions[0])}: ${found.descriptions[0]}`] : []),
    ]);
    titles.set(found.title, path);
    descriptions.set(found.descriptions[0], path);

    report.add("ids and references", "files", path, [
      ...twice(found.ids).map((id) => `the id ${id} stands twice`),
      ...found.references.filter((reference) => !ids.get(path).has(reference.split(" ")[1])).map((reference) => `${reference} leads to no id`),
    ]);

    const links = [...found.links, ...found.linked.flatMap(addresses).filter((href) => !href.endsWith("#term") && !href.endsWith("#codes"))];
    report.add("links", "files", path, links.flatMap((href) => {
      if (/^[a-z][a-z0-9+.-]*:/i.test(href)) return outside(href);
      const { path: to, fragment, fault } = follow(path, href);
      if (fault) return [fault];
      if (!files.has(to)) return [`${href} leads to no file`];
      return fragment && !ids.get(to)?.has(fragment) ? [`${href} leads to no id`] : [];
    }));

    report.add("nothing from elsewhere", "files", path, [
      ...found.resources.filter((href) => /^([a-z][a-z0-9+.-]*:|\/\/)/i.test(href)).map((href) => `${href} is from elsewhere`),
      ...found.inline.map((what) => `${what} in the page`),
      ...(found.sets ? ["srcset, which nobody follows here"] : []),
      ...(/^default-src 'none';/.test(found.policy) && !/unsafe|https?:|\*|blob:/.test(found.policy) ? [] : [`the policy is ${found.policy || "missing"}`]),
    ]);

    const data = found.linked.map(linked);
    const expected = EXPECTED_TYPES[site.kind(path)?.name];
    report.add("structured data", "files", path, [
      ...data.flatMap(({ faults }) => faults),
      ...(expected && !data.some(({ types }) => types.includes(expected)) ? [`no ${expected}`] : []),
    ]);
    if (!site.kind(path)) report.add("kinds of pages", "files", path, ["of no kind that is known"]);
  }
}
