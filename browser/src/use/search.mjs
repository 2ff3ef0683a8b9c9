// The search: what it finds, and the keyboard alone.

// What somebody types, and the page that stands first.
const ASKED = [
  ["421", "421"],
  ["SC_MISDIRECTED", "421"],
  ["SC_MISDIRECTED_REQUEST", "421"],
  ["misdirect", "421"],
  [":misdirected_request", "421"],
  ["HTTP_MISDIRECTED_REQUEST", "421"],
  ["StatusMisdirectedRequest", "421"],
  ["Unprocessable Entity", "422"],
  ["unprocessable_entity", "422"],
  ["Request Entity Too Large", "413"],
  ["moved temporarily", "302"],
  ["520", "520"],
  ["499", "499"],
  ["teapot", "418"],
  ["4xx", "4xx"],
  ["Rack", "ecosystems/rack"],
  ["RFC 9110", "specs/rfc9110"],
  ["cloudflare", "vendors/cloudflare"],
  ["missing-allow-header", "rules/missing-allow-header"],
];

const options = "#results [role=option]:not([aria-disabled])";

async function type(page, text) {
  await page.fill("#search", "");
  await page.type("#search", text);
  await page.locator("#results [role=option]").first().waitFor();
}

export async function search({ page, root, mode, report, site, every }) {
  const check = "search";
  for (const from of ["index.html", "specs/rfc9110/index.html"]) {
    await page.goto(root + from);
    for (const [asked, folder] of ASKED) {
      await page.keyboard.press("/");
      await type(page, asked);
      const first = await page.locator(options).first().evaluate((option) => option.href).catch(() => "nothing");
      report.add(check, mode, `“${asked}” from ${from}`, first.split("#")[0] === `${root}${folder}/index.html` ? [] : [`leads to ${first}`]);
      await page.keyboard.press("Escape");
      await page.evaluate(() => document.activeElement.blur());
    }
  }
  // The number of a network says whose it is.
  await type(page, "520");
  report.add(check, mode, "“520”", /Cloudflare/.test(await page.locator(options).first().textContent()) ? [] : ["does not name Cloudflare"]);
  await type(page, "no such thing at all");
  report.add(check, mode, "what there is not", await page.locator(options).count() === 0 && /nothing/.test(await page.textContent("#results")) ? [] : ["finds something"]);

  // Each name that an ecosystem has for a code leads to it.
  await page.goto(`${root}index.html`);
  const statuses = site.export.statuses.filter((status) => every || status.code === 421);
  const names = new Map();
  for (const status of site.export.statuses) {
    for (const symbol of Object.values(status.symbols).flat()) for (const name of [symbol.symbol, symbol.bare]) names.set(name, (names.get(name) ?? new Set()).add(status.code));
  }
  const asked = statuses.flatMap((status) => [
    ...[...new Set(Object.values(status.symbols).flat().flatMap((symbol) => [symbol.symbol, symbol.bare]))].map((name) => [name, status.code]),
    ...status.names.map(({ phrase }) => [phrase, status.code]),
  ]);
  await page.focus("#search");
  await page.type("#search", "421");
  await page.locator(options).first().waitFor();
  const lost = await page.evaluate(async (asked) => {
    const input = document.getElementById("search");
    const lost = [];
    for (const [name, code] of asked) {
      input.value = name;
      input.dispatchEvent(new Event("input"));
      await new Promise((resolve) => setTimeout(resolve));
      const found = [...document.querySelectorAll("#results a")].map((option) => option.getAttribute("href"));
      if (!found.some((href) => href.split("#")[0].endsWith(`${code}/index.html`))) lost.push([name, code, found.slice(0, 3).join(" ")]);
    }
    return lost;
  }, asked);
  const missed = new Map(lost.map(([name, code, found]) => [`${name} ${code}`, found]));
  for (const [name, code] of asked) {
    const found = missed.get(`${name} ${code}`);
    report.add("search by every name", mode, `“${name}”`, found === undefined ? [] : [`does not find ${code}, but ${found || "nothing"}`]);
  }

  // The keyboard alone, from the first key to the page.
  await page.goto(`${root}index.html`);
  await page.keyboard.press("/");
  const at = () => page.evaluate(() => document.activeElement?.id);
  report.add("search by keyboard", mode, "/", await at() === "search" ? [] : ["does not lead to the search"]);
  await page.keyboard.type("misdirected");
  await page.locator(options).first().waitFor();
  await page.keyboard.press("Escape");
  report.add("search by keyboard", mode, "Esc", (await page.inputValue("#search")) === "" && await page.locator("#results").isHidden() ? [] : ["does not clear the search"]);
  await page.keyboard.type("not");
  await page.locator(options).nth(2).waitFor();
  const marked = () => page.evaluate(() => {
    const active = document.getElementById(document.getElementById("search").getAttribute("aria-activedescendant"));
    const chosen = [...document.querySelectorAll("#results [aria-selected=true]")];
    return chosen.length === 1 && chosen[0] === active ? active.id : `${chosen.length} chosen, ${active?.id}`;
  });
  const start = await marked();
  await page.keyboard.press("ArrowDown");
  const next = await marked();
  await page.keyboard.press("ArrowUp");
  const back = await marked();
  await page.keyboard.press("ArrowUp");
  const last = await marked();
  const end = `result-${await page.locator(options).count() - 1}`;
  report.add("search by keyboard", mode, "arrows", start === "result-0" && next === "result-1" && back === start && last === end ? [] : [`go ${start}, ${next}, ${back}, ${last}`]);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  const wanted = await page.locator("#results [aria-selected=true]").evaluate((option) => option.href);
  await Promise.all([page.waitForURL(wanted), page.keyboard.press("Enter")]);
  report.add("search by keyboard", mode, "Enter", page.url() === wanted && !wanted.includes("result") ? [] : [`leads to ${page.url()} instead of ${wanted}`]);
  // Where a text is written, a slash is a slash.
  await page.keyboard.press("/");
  await page.keyboard.type("application/json");
  report.add("search by keyboard", mode, "/ in the search", (await page.inputValue("#search")) === "application/json" ? [] : [`gives ${await page.inputValue("#search")}`]);
  // The announcement for those who do not see the list.
  await type(page, "misdirect");
  report.add("search by keyboard", mode, "announcement", /^\d+ results?$/.test(await page.textContent("#found")) ? [] : [`says “${await page.textContent("#found")}”`]);
  // What leads to a section of the very page leaves no list over it.
  await page.goto(`${root}421/index.html`);
  await page.keyboard.press("/");
  await type(page, "HTTP_MISDIRECTED_REQUEST");
  await page.keyboard.press("Enter");
  report.add("search by keyboard", mode, "Enter, within the page", page.url() === `${root}421/index.html#symbols` && await page.locator("#results").isHidden() ? [] : [`leads to ${page.url()}, or leaves the list open`]);
  // There is nothing to choose in a list of nothing.
  await type(page, "no such thing at all");
  await page.keyboard.press("ArrowDown");
  report.add("search by keyboard", mode, "arrows without a result", await page.getAttribute("#search", "aria-activedescendant") === null ? [] : ["choose something"]);
  await type(page, "misdirect");
  // A click does the same as Enter.
  await Promise.all([page.waitForURL(/\/421\/index\.html/), page.locator(options).first().click()]);
  report.add("search by keyboard", mode, "a click", []);
}
