// `http-status serve`, and the linter over what it answered.

import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";

import { COMMAND, command } from "./site.mjs";

export class Served {
  // Without a folder the site is made in memory.
  static async start(...parameters) {
    const child = spawn(COMMAND, ["serve", ...parameters, "--port", "0"], { stdio: ["ignore", "pipe", "inherit"] });
    const root = await new Promise((resolve, reject) => {
      let text = "";
      child.stdout.setEncoding("utf8").on("data", (part) => { text += part; if (text.includes("\n")) resolve(text.split("\n")[0]); });
      child.on("error", reject).on("exit", (code) => reject(new Error(`http-status serve ended with ${code}`)));
    });
    const served = new Served();
    served.root = root;
    served.stop = () => new Promise((resolve) => { child.removeAllListeners("exit"); child.on("exit", resolve); child.kill("SIGTERM"); });
    return served;
  }
}

// Asks for every file as a program would, and for what there is not, and for what needs an answer of another kind.
export async function files(site, context, root, report, paths = site.paths) {
  const ask = (method, path, headers) => context.request.fetch(root + path, { method, headers, maxRedirects: 0, failOnStatusCode: false });
  const type = { html: "text/html", json: "application/json", css: "text/css", js: "text/javascript", svg: "image/svg+xml", webmanifest: "application/manifest+json", txt: "text/plain", xml: "application/xml" };
  for (const path of paths) {
    const response = await ask("GET", path);
    const bytes = await response.body();
    const fields = response.headers();
    const again = fields.etag ? await ask("GET", path, { "If-None-Match": fields.etag }) : undefined;
    report.add("served files", "served", path, [
      ...(response.status() === 200 ? [] : [`${response.status()}`]),
      ...(bytes.equals(site.bytes(path)) ? [] : ["other bytes than on disk"]),
      ...(fields["content-type"]?.startsWith(type[path.split(".").pop()] ?? "?") ? [] : [`Content-Type ${fields["content-type"]}`]),
      ...(again?.status() === 304 ? [] : [`${again?.status() ?? "no ETag"} for the same ETag again`]),
    ]);
  }
  const others = [
    ["HEAD", "421/", 200], ["GET", "421/", 200], ["GET", "421", 308], ["GET", "nowhere/", 404], ["GET", "421/%2e%2e/%2e%2e/etc/passwd", 400],
    ["POST", "421/", 405], ["OPTIONS", "421/", 204], ["GET", "status/", 200], ["GET", "status/421", 421], ["GET", "status/503", 503], ["GET", "status/204", 204], ["GET", "status/302", 302],
  ];
  for (const [method, path, expected] of others) {
    const response = await ask(method, path);
    report.add("served files", "served", `${method} /${path}`, response.status() === expected ? [] : [`${response.status()} instead of ${expected}`]);
  }
}

// The linter reads every message of the crawl.
export function lint(recordings, report) {
  let messages = 0;
  for (const path of recordings) {
    messages += JSON.parse(readFileSync(path, "utf8")).log.entries.length;
    let answer;
    try {
      answer = command("lint", path, "--no-config", "--all", "--sender", "origin-server", "--format", "json");
    } catch (error) {
      if (!error.stdout) throw error;
      answer = error.stdout;
    }
    const { findings, files, errors } = JSON.parse(answer);
    report.add("linter over the crawl", "served", path.split("/").pop(), [
      ...(files === 1 ? [] : [`${files} files read`]),
      ...errors.map((error) => JSON.stringify(error)),
      ...findings.map(({ rule, status, message, line }) => `${rule}: ${message} (${status}, line ${line})`),
    ]);
  }
  report.note(`the linter read ${messages} exchanges of the crawl`);
}
