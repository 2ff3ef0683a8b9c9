// What must hold on each page, whatever it shows.

import { createRequire } from "node:module";
import { readFileSync } from "node:fs";

import { addressOf, DESKTOP, NARROW, open } from "./browser.mjs";

const require = createRequire(import.meta.url);
const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

// Beside the page: the style, the script, and what the browser takes of icon and manifest.
const REQUESTS = 10;
const NODES = 12_000;

// Not asked of axe. `css-orientation-lock` loads the style sheets again, which the policy does not let a script do;
// `hidden-content` only says that something is hidden.
const NOT_ASKED = ["css-orientation-lock", "hidden-content"];

// Runs in the browser: all rules up to AA, best practices and experiments included.
async function axe(left) {
  const rules = window.axe.getRules().filter(({ tags, ruleId }) => !tags.includes("wcag2aaa") && !left.includes(ruleId)).map(({ ruleId }) => ruleId);
  const { violations, incomplete } = await window.axe.run(document, { preload: false, resultTypes: ["violations", "incomplete"], runOnly: { type: "rule", values: rules } });
  const short = (id, node) => `${id}: ${node.target.join(" ")}: ${[...node.any, ...node.all, ...node.none].map(({ message }) => message).join("; ")}`;

  // Where axe cannot tell what lies behind a text, it is the nearest ground: there are no pictures on these pages.
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const painted = (colors) => {
    for (const color of colors) {
      canvas.fillStyle = color;
      canvas.fillRect(0, 0, 1, 1);
    }
    return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
  };
  const luminance = (channels) => channels.map((value) => value / 255).map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)).reduce((sum, value, at) => sum + value * [0.2126, 0.7152, 0.0722][at], 0);
  const contrast = (element) => {
    const grounds = [];
    for (let at = element; at; at = at.parentElement) grounds.unshift(getComputedStyle(at).backgroundColor);
    const ground = ["Canvas", ...grounds];
    document.documentElement.append(canvas.canvas);
    const [high, low] = [luminance(painted(ground)), luminance(painted([...ground, getComputedStyle(element).color]))].sort((one, other) => other - one);
    canvas.canvas.remove();
    return (high + 0.05) / (low + 0.05);
  };
  const undecided = incomplete.flatMap(({ id, nodes }) => nodes.flatMap((node) => {
    if (id !== "color-contrast") return [`undecided: ${short(id, node)}`];
    const found = [...document.querySelectorAll(node.target.join(" "))].map(contrast).filter((ratio) => ratio < 4.5);
    return found.map((ratio) => `color-contrast: ${node.target.join(" ")}: ${ratio.toFixed(2)}`);
  }));
  return [...violations.flatMap(({ id, nodes }) => nodes.map((node) => short(id, node))), ...undecided];
}

// Runs in the browser: what is wider than the window.
function tooWide() {
  const width = document.documentElement.clientWidth;
  const faults = [];
  if (document.documentElement.scrollWidth > width) faults.push(`${document.documentElement.scrollWidth} px wide`);
  for (const element of [document.documentElement, document.body]) if (/hidden|clip/.test(getComputedStyle(element).overflowX)) faults.push(`${element.localName} hides what is too wide`);
  const scrolls = (element) => {
    for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) if (/auto|scroll|hidden|clip/.test(getComputedStyle(at).overflowX)) return true;
    return false;
  };
  // Spaces at the end of a line of code hang over without a scroll bar.
  for (const element of document.body.querySelectorAll("*")) {
    const box = element.getBoundingClientRect();
    if (box.width && box.height && box.right > width + 1 && element.checkVisibility() && !element.closest("pre > code") && !scrolls(element)) {
      faults.push(`${element.localName}${element.className ? `.${element.className}` : ""} reaches to ${Math.round(box.right)}: ${element.textContent.replace(/\s+/g, " ").trim().slice(0, 40)}`);
      break;
    }
  }
  // Only tables and code may scroll by themselves, and then by the keyboard as well.
  for (const element of document.body.querySelectorAll("*")) {
    if (element.scrollWidth > element.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(element).overflowX) && element.checkVisibility() && !element.matches("pre, input, .scroll")) faults.push(`${element.localName}.${element.className} scrolls`);
  }
  return faults;
}

// Runs in the browser: the text of the page that is not to be seen, where all of it has to be.
function unseen(inPrint) {
  const out = "script, .skip, [role=tablist], .copy, button, .vh, .vh *, option, #results";
  const faults = [];
  const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.data.trim()) continue;
    const element = node.parentElement;
    if (element.closest(out) || element.closest("form, .contents") || (inPrint && element.closest("nav"))) continue;
    // A narrow table names its columns no more, and a tab names its panel.
    if (element.closest("thead") || (!inPrint && element.closest("details:not([open])"))) continue;
    const box = document.createRange();
    box.selectNodeContents(node);
    const { width, height } = box.getBoundingClientRect();
    if (!element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) || !width || !height) faults.push(`not to be seen: ${node.data.trim().slice(0, 60)}`);
  }
  return faults;
}

// Runs in the browser: controls that are to be seen.
function controls() {
  return [...document.querySelectorAll("button, input, select, textarea, [role=tab], [role=combobox]")]
    .filter((element) => element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }))
    .map((element) => `${element.localName} ${element.id || element.className || element.textContent} is to be seen`);
}

// Runs in the browser.
function moves() {
  const faults = [];
  if (getComputedStyle(document.documentElement).scrollBehavior !== "auto") faults.push("scrolls smoothly");
  for (const element of document.querySelectorAll("*")) {
    const style = getComputedStyle(element);
    const lasts = (text) => text.split(",").some((part) => Number.parseFloat(part) > 0.01);
    if (lasts(style.transitionDuration) || (style.animationName !== "none" && lasts(style.animationDuration))) faults.push(`${element.localName}.${element.className} moves`);
  }
  return faults;
}

// The spacing of WCAG 2.2, 1.4.12, by a style sheet that the policy allows because a script adopts it.
function spaced() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-bottom: 2em !important; }");
  document.adoptedStyleSheets = [sheet];
}

// All that the page holds, for the comparison of the two modes.
function content() {
  return document.documentElement.outerHTML;
}

export function visitor(context, { root, mode, report, rendered, seen, deep, figures }) {
  let opened;
  return async (path) => {
    opened ??= await open(context, root);
    const { page, requests, said } = opened;
    await page.emulateMedia({ media: "screen", colorScheme: "light", reducedMotion: "no-preference", forcedColors: "none" });
    await page.setViewportSize(DESKTOP);
    requests.length = 0;
    const response = await page.goto(addressOf(root, path), { waitUntil: "load" });
    if (mode === "served" && response.status() !== (path === "404.html" ? 404 : 200)) report.add("nothing said, nothing failed", mode, path, [`${response.status()}`]);
    const { nodes, load } = await page.evaluate(() => ({ nodes: document.querySelectorAll("*").length, load: performance.getEntriesByType("navigation")[0]?.loadEventEnd ?? 0 }));
    figures.push({ path, nodes, load, requests: requests.length });
    report.add("requests and elements", mode, path, [
      ...(requests.length > REQUESTS ? [`${requests.length} requests, more than ${REQUESTS}`] : []),
      ...(nodes > NODES ? [`${nodes} elements, more than ${NODES}`] : []),
    ]);

    const html = await page.evaluate(content);
    if (path !== "404.html") {
      if (seen.has(path)) report.add("the same from disk and served", "served", path, seen.get(path) === html ? [] : ["the two differ"]);
      else seen.set(path, html);
    }
    rendered?.add(path, `<!doctype html>\n${html}`);

    await page.setViewportSize(NARROW);
    report.add("320 px wide", mode, path, await page.evaluate(tooWide));
    await page.evaluate(spaced);
    report.add("320 px wide, text spaced", mode, path, await page.evaluate(tooWide));
    await page.evaluate(() => { document.adoptedStyleSheets = []; });
    await page.setViewportSize(DESKTOP);

    await page.emulateMedia({ reducedMotion: "reduce" });
    report.add("reduced motion", mode, path, await page.evaluate(moves));
    await page.emulateMedia({ reducedMotion: "no-preference", media: "print" });
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    report.add("print", mode, path, [...await page.evaluate(unseen, true), ...await page.evaluate(controls)]);
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    await page.emulateMedia({ media: "screen" });
    report.add("nothing said, nothing failed", mode, path, await said());

    if (!deep) return;
    await page.evaluate(AXE);
    for (const [width, size] of [[1280, DESKTOP], [320, NARROW]]) {
      await page.setViewportSize(size);
      for (const colorScheme of ["light", "dark"]) {
        await page.emulateMedia({ colorScheme });
        report.add(`axe, ${colorScheme}, ${width} px`, mode, path, await page.evaluate(axe, NOT_ASKED));
      }
    }
    // What axe itself says is no fault of the page.
    await said();
  };
}

// The same without script.
export function reader(context, { root, mode, report }) {
  let opened;
  return async (path) => {
    opened ??= await open(context, root);
    const { page, said } = opened;
    await page.setViewportSize(DESKTOP);
    await page.emulateMedia({ media: "screen" });
    await page.goto(addressOf(root, path), { waitUntil: "load" });
    const faults = [...await page.evaluate(unseen, false), ...await page.evaluate(controls)];
    await page.setViewportSize(NARROW);
    faults.push(...await page.evaluate(tooWide));
    await page.setViewportSize(DESKTOP);
    await page.emulateMedia({ media: "print" });
    faults.push(...(await page.evaluate(unseen, true)).map((fault) => `in print, ${fault}`), ...await page.evaluate(controls));
    report.add("without script", mode, path, [...faults, ...await said()]);
  };
}
