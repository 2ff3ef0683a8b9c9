// What can be said of the files without opening them in a browser: valid HTML, sizes, JSON, what search engines read.

import { execFile } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";

import { command } from "./site.mjs";

const require = createRequire(import.meta.url);
const run = promisify(execFile);

// What the validator says and is not so here.
const ALLOWED = [
  // It takes a file for a page without an origin, so that 'self' is nothing to it. The browser says whether the policy
  // lets the files in.
  /^Resource violates Content Security Policy \(meta tag\): external (stylesheet|script) “[./]*site\.(css|js)” blocked/,
  // Data in a script element is never run, so no policy refuses it (HTML, "prepare the script element").
  /^Inline script violates Content Security Policy \(meta tag\): blocked by “script-src”/,
];

// Each of these is a fault. Bytes.
const BUDGET = {
  code: { raw: 400_000, gzip: 60_000 },
  other: { raw: 400_000, gzip: 60_000 },
  "site.css": { raw: 30_000 },
  "site.js": { raw: 20_000 },
  "search.js": { raw: 200_000 },
};

// Valid HTML: the files as they are written, or the pages as the script leaves them.
export async function valid(report, check, folder, paths, mode) {
  const jar = join(dirname(require.resolve("vnu-jar/package.json")), "build", "dist", "vnu.jar");
  const { stdout } = await run("java", ["-jar", jar, "--format", "json", "--stdout", "--exit-zero-always", "--also-check-css", "--also-check-svg", ...paths.map((path) => join(folder, path))], { maxBuffer: 1 << 28 });
  const faults = new Map(paths.map((path) => [path, []]));
  for (const { url, type, lastLine, message, extract } of JSON.parse(stdout).messages) {
    if (ALLOWED.some((pattern) => pattern.test(message))) continue;
    const path = url ? decodeURIComponent(new URL(url).pathname).slice(folder.length + 1) : paths[0];
    faults.get(path).push(`line ${lastLine}: ${type}: ${message} (${(extract ?? "").replace(/\s+/g, " ").trim()})`);
  }
  for (const [path, found] of faults) report.add(check, mode, path, found);
}

// Pages as the browser has them after the script ran: to be validated together.
export class Rendered {
  #folder;
  #paths = [];

  constructor(folder) {
    this.#folder = folder;
  }

  add(path, html) {
    const file = join(this.#folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, html);
    this.#paths.push(path);
  }

  async check(report, mode) {
    await valid(report, "valid HTML after the script", this.#folder, this.#paths, mode);
  }
}

export function sizes(site, report) {
  const largest = { raw: 0, gzip: 0 };
  for (const path of site.paths) {
    const kind = path.endsWith(".html") ? (site.kind(path)?.name === "code" ? "code" : "other") : path;
    const budget = BUDGET[kind];
    if (!budget) continue;
    const bytes = site.bytes(path);
    const size = { raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length };
    report.add("sizes", "files", path, Object.entries(budget).filter(([form, limit]) => size[form] > limit).map(([form, limit]) => `${size[form]} bytes ${form}, more than ${limit}`));
    if (kind === "code") for (const form of ["raw", "gzip"]) largest[form] = Math.max(largest[form], size[form]);
  }
  const size = (path) => `${path} ${site.bytes(path).length}`;
  report.note(`largest page of a code: ${largest.raw} bytes, ${largest.gzip} with gzip; ${["site.css", "site.js", "search.js"].map(size).join(", ")}`);
}

export function json(site, report) {
  const equal = (path, ...parameters) => {
    const same = site.text(path) === command(...parameters, "--format", "json");
    report.add("JSON as the command writes it", "files", path, same ? [] : [`not what \`http-status ${parameters.join(" ")} --format json\` writes`]);
  };
  for (const path of site.paths.filter((path) => /^\d+\.json$/.test(path))) equal(path, path.replace(".json", ""));
  equal("export.json", "export");
  for (const code of site.codes) if (!site.paths.includes(`${code}.json`)) report.add("JSON as the command writes it", "files", `${code}.json`, ["missing"]);
}

export function manifest(site, report) {
  const data = JSON.parse(site.text("manifest.webmanifest"));
  const faults = [];
  for (const name of ["name", "short_name", "start_url", "display", "icons", "background_color", "theme_color"]) if (!data[name]) faults.push(`no ${name}`);
  for (const href of [data.start_url, ...data.icons.map((icon) => icon.src)]) if (!site.paths.includes(href)) faults.push(`${href} leads to no file`);
  report.add("manifest", "files", "manifest.webmanifest", faults);
}

// Of a site whose address is given: the map, the note for robots, canonical links.
export function map(site, report, base) {
  const listed = [...site.text("sitemap.xml").matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address);
  const expected = site.pages.filter((path) => path !== "404.html").map((path) => base + path.replace(/index\.html$/, ""));
  const wanted = new Set(expected);
  const found = new Set(listed);
  report.add("map and robots", "files", "sitemap.xml", [
    ...(/^<\?xml version="1\.0" encoding="UTF-8"\?>\s*<urlset xmlns="http:\/\/www\.sitemaps\.org\/schemas\/sitemap\/0\.9">/.test(site.text("sitemap.xml")) ? [] : ["its beginning is not that of a sitemap"]),
    ...(found.size === listed.length ? [] : ["an address stands twice"]),
    ...expected.filter((address) => !found.has(address)).map((address) => `${address} is missing`),
    ...listed.filter((address) => !wanted.has(address)).map((address) => `${address} is no page`),
  ]);
  report.add("map and robots", "files", "robots.txt", new RegExp(`^Sitemap: ${base}sitemap\\.xml$`, "m").test(site.text("robots.txt")) ? [] : ["does not name the map"]);
  for (const path of site.pages) {
    const html = site.text(path);
    const canonical = [...html.slice(0, html.indexOf("</head>")).matchAll(/<link rel="canonical" href="([^"]*)">/g)].map(([, href]) => href);
    const address = base + path.replace(/index\.html$/, "");
    const right = path === "404.html" ? canonical.length === 0 : canonical.length === 1 && canonical[0] === address;
    report.add("canonical links", "files", path, right ? [] : [`${canonical.join(" ") || "none"} instead of ${path === "404.html" ? "none" : address}`]);
  }
}
