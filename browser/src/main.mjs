// The proof of the site in a real browser, from disk and served.

import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";

import { launch, open, spread } from "./browser.mjs";
import * as files from "./files.mjs";
import { markup } from "./markup.mjs";
import { reader, visitor } from "./pages.mjs";
import { Report } from "./report.mjs";
import { screenshots } from "./screenshots.mjs";
import * as server from "./served.mjs";
import { Site } from "./site.mjs";
import { copying, forced, tabs } from "./use/code.mjs";
import { compare } from "./use/compare.mjs";
import { filters } from "./use/filters.mjs";
import { keyboard } from "./use/keyboard.mjs";
import { search } from "./use/search.mjs";
import { forbidden, theme } from "./use/theme.mjs";

const USAGE = `The proof of the site in a real browser: every page, from disk and served

Usage: browser/run [--sample | --pages TEXT] [--all]
       browser/run --screenshots DIR

Options:
  --sample           One page of each kind instead of every page
  --pages TEXT       Of every page, only those whose path has this text
  --all              Show every fault
  --screenshots DIR  Only pictures of each kind of page: desktop, phone, dark, print
  --help             Show this

Ends with 0 when all holds, 1 when something does not, 2 when it could not be looked at.`;

// Canonical links take an address.
const BASE = "https://status.example/";

function options() {
  try {
    return parseArgs({ options: { sample: { type: "boolean" }, pages: { type: "string" }, all: { type: "boolean" }, help: { type: "boolean", short: "h" }, screenshots: { type: "string" } } }).values;
  } catch (error) {
    console.error(`error: ${error.message}\n\n${USAGE}`);
    process.exit(2);
  }
}

// What is done with the pages: the search, the filters and all else that the script gives.
async function use(browser, site, root, mode, report, asked, lap) {
  const one = async (check, run, settings) => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...settings });
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    context.setDefaultTimeout(10_000);
    const { page, said } = await open(context, root);
    const every = !asked.sample;
    // The keys do the same in both modes, so from disk the longest pages are enough when there is little time.
    const paths = mode === "served" ? site.examples() : asked.sample ? ["index.html", "421/index.html"] : site.examples().filter((path) => path !== "404.html");
    try {
      await run({ page, root, mode, report, site, said, every, paths });
    } catch (error) {
      report.add(check, mode, "the check itself", [error.message.split("\n").slice(0, 3).join(" ")]);
    }
    report.add("nothing said, nothing failed", mode, `while it is used: ${check}`, await said());
    await context.close();
    lap(`${mode}: ${check}`);
  };
  await spread([
    ["search", search],
    ["tab key and focus", keyboard],
    ["filters", filters],
    ["theme", theme],
    ["theme", forbidden],
    ["tabs of languages", tabs],
    ["copy buttons", (given) => copying({ ...given, paths: ["421/index.html", "rules/missing-allow-header/index.html", "about/index.html"].slice(0, asked.sample ? 1 : 3) })],
    ["compare", compare],
    ["forced colours", forced],
  ], Array.from({ length: workers }, () => ([check, run]) => one(check, run)));
}

// The pages that are looked at one by one.
function chosen(site, asked) {
  return asked.sample ? site.examples() : site.pages.filter((path) => path.includes(asked.pages ?? ""));
}

const workers = Math.min(4, availableParallelism());

async function visit(browser, site, root, mode, report, { asked, scratch, seen }) {
  const paths = chosen(site, asked).filter((path) => mode === "served" || path !== "404.html");
  const rendered = mode === "disk" ? new files.Rendered(join(scratch, "rendered")) : undefined;
  const figures = [];
  const recordings = [];
  const contexts = [];
  for (let at = 0; at < workers; at += 1) {
    const recordHar = mode === "served" ? { path: join(scratch, `crawl-${at + 1}.har`), mode: "full", content: "embed" } : undefined;
    if (recordHar) recordings.push(recordHar.path);
    contexts.push(await browser.newContext({ recordHar }));
  }
  // Each page is the same in both modes, which is checked; so axe looks at every page once.
  const deep = (path) => mode === "served" || ["index.html", "421/index.html"].includes(path);
  await spread(paths, contexts.map((context) => {
    const shallow = { root, mode, report, rendered, seen, figures };
    const looks = [visitor(context, { ...shallow, deep: false }), visitor(context, { ...shallow, deep: true })];
    return (path) => looks[Number(deep(path))](path);
  }));
  for (const context of contexts) await context.close();

  const plain = await Promise.all(contexts.map(() => browser.newContext({ javaScriptEnabled: false })));
  await spread(paths, plain.map((context) => reader(context, { root, mode, report })));
  for (const context of plain) await context.close();

  await rendered?.check(report, mode);
  if (mode === "served") {
    recordings.push(join(scratch, "files.har"));
    await server.files(site, root, report, recordings.at(-1));
    server.lint(recordings, report);
  }
  const load = figures.map((figure) => figure.load).sort((left, right) => left - right);
  const most = (name) => Math.max(...figures.map((figure) => figure[name]));
  report.note(`${mode}: at most ${most("requests")} requests and ${most("nodes")} elements a page; load event after ${Math.round(load[load.length >> 1])} ms (median), ${Math.round(load.at(-1))} ms (longest)`);
}

async function main(asked) {
  const scratch = mkdtempSync(join(tmpdir(), "http-status-browser-"));
  const report = new Report();
  let browser;
  let served;
  try {
    const site = new Site(join(scratch, "site"));
    const published = new Site(join(scratch, "published"), "--base-url", BASE);
    if (!chosen(site, asked).length) throw new Error(`no page has “${asked.pages}” in its path`);
    browser = await launch();
    served = await server.Served.start();
    if (asked.screenshots) {
      await screenshots(browser, served.root, asked.screenshots);
      return 0;
    }
    const started = Date.now();
    const lap = (what) => { if (process.stderr.isTTY || process.env.CI) console.error(`${String(Math.round((Date.now() - started) / 1000)).padStart(5)} s  ${what}`); };
    await markup(site, browser, report);
    files.map(published, report, BASE);
    files.sizes(site, report);
    files.json(site, report);
    files.manifest(site, report);
    lap(`${site.pages.length} pages read`);
    await files.valid(report, "valid HTML", site.folder, chosen(site, asked), "files");
    await files.valid(report, "valid CSS and SVG", site.folder, ["site.css", "icon.svg"], "files");
    lap("valid");
    const seen = new Map();
    for (const [mode, root] of [["disk", site.root], ["served", served.root]]) {
      await visit(browser, site, root, mode, report, { asked, scratch, seen });
      lap(`${mode}: visited`);
      await use(browser, site, root, mode, report, asked, lap);
    }
    console.log(`${report.text(asked.all)}\n`);
    console.log(`${report.looked} looked at, ${report.faults} wrong; ${Math.round((Date.now() - started) / 1000)} s`);
    return report.faults ? 1 : 0;
  } finally {
    await browser?.close();
    await served?.stop();
    rmSync(scratch, { recursive: true, force: true });
  }
}

const asked = options();
if (asked.help) {
  console.log(USAGE);
} else {
  try {
    process.exitCode = await main(asked);
  } catch (error) {
    console.error(`error: ${error.stderr?.toString().trim() || error.stack}`);
    process.exitCode = 2;
  }
}
