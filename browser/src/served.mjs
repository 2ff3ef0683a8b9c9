// `http-status serve`, and the linter over what it answered.

import { spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { request } from "node:http";

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

// An exchange by a program, as HAR has it.
function exchange(root, method, path, fields = {}) {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(root);
    const started = new Date();
    const asked = request({ hostname, port, method, path: `/${path}`, headers: fields, agent: false }, (response) => {
      const parts = [];
      response.on("data", (part) => parts.push(part)).on("error", reject).on("end", () => {
        const pairs = (raw) => raw.flatMap((name, at) => (at % 2 ? [] : [{ name, value: raw[at + 1] }]));
        const bytes = Buffer.concat(parts);
        const time = Date.now() - started;
        resolve({
          status: response.statusCode,
          fields: response.headers,
          bytes,
          entry: {
            startedDateTime: started.toISOString(),
            time,
            request: { method, url: `${root}${path}`, httpVersion: "HTTP/1.1", cookies: [], headers: Object.entries(asked.getHeaders()).map(([name, value]) => ({ name, value: String(value) })), queryString: [], headersSize: -1, bodySize: 0 },
            response: {
              status: response.statusCode,
              statusText: response.statusMessage,
              httpVersion: `HTTP/${response.httpVersion}`,
              cookies: [],
              headers: pairs(response.rawHeaders),
              content: { size: bytes.length, mimeType: response.headers["content-type"] ?? "", text: bytes.toString("base64"), encoding: "base64" },
              redirectURL: response.headers.location ?? "",
              headersSize: -1,
              bodySize: bytes.length,
            },
            cache: {},
            timings: { send: 0, wait: time, receive: 0 },
          },
        });
      });
    });
    asked.on("error", reject).end();
  });
}

const TYPES = { html: "text/html", json: "application/json", css: "text/css", js: "text/javascript", svg: "image/svg+xml", webmanifest: "application/manifest+json", txt: "text/plain", xml: "application/xml", woff2: "font/woff2" };

// What is asked beside the files, and the answer.
const OTHERS = [
  ["HEAD", "421/", 200], ["GET", "", 200], ["GET", "421/", 200], ["GET", "421", 301], ["GET", "nowhere", 404], ["GET", "nowhere/at/all.html", 404],
  ["GET", "%2e%2e/etc/passwd", 400], ["POST", "421/", 405], ["OPTIONS", "421/", 204], ["BREW", "421/", 501], ["GET", "status/", 200],
];

// Asks for every file as a program would, and for what there is not, and for what needs an answer of another kind. What
// was said is written down.
export async function files(site, root, report, recording) {
  const entries = [];
  const ask = async (...parameters) => {
    const answer = await exchange(root, ...parameters);
    entries.push(answer.entry);
    return answer;
  };
  // What begins with a dot is for the command.
  for (const path of site.paths.filter((path) => !path.startsWith("."))) {
    const { status, bytes, fields } = await ask("GET", path);
    const again = fields.etag ? await ask("GET", path, { "If-None-Match": fields.etag }) : undefined;
    report.add("served files", "served", path, [
      ...(status === 200 ? [] : [`${status}`]),
      ...(bytes.equals(site.bytes(path)) ? [] : ["other bytes than on disk"]),
      ...(fields["content-type"]?.startsWith(TYPES[path.split(".").pop()] ?? "?") ? [] : [`Content-Type ${fields["content-type"]}`]),
      ...(again?.status === 304 ? [] : [`${again?.status ?? "no ETag"} for the same ETag again`]),
    ]);
  }
  for (const [method, path, expected] of OTHERS) {
    const { status } = await ask(method, path);
    report.add("served files", "served", `${method} /${path}`, status === expected ? [] : [`${status} instead of ${expected}`]);
  }
  writeFileSync(recording, JSON.stringify({ log: { version: "1.2", creator: { name: "browser/run", version: "1" }, entries } }));
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
