// Chromium, and what it says while a page is open.

import { chromium } from "playwright-core";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export const DESKTOP = { width: 1280, height: 900 };
export const NARROW = { width: 320, height: 640 };

export function launch() {
  return chromium.launch({ executablePath: process.env.CHROMIUM, headless: true, args: FLAGS });
}

// The page for addresses that lead nowhere is found at one.
const NOWHERE = "nowhere/at/all.html";

export function addressOf(root, path) {
  return root + (path === "404.html" ? NOWHERE : path);
}

// A page whose complaints are kept: what the console says, errors, refused resources, requests that fail or that go
// elsewhere.
export async function open(context, root) {
  const page = await context.newPage();
  const said = [];
  const requests = [];
  page.on("console", (message) => {
    const isExpected = message.location().url === root + NOWHERE && /status of 404/.test(message.text());
    if (["error", "warning", "assert"].includes(message.type()) && !isExpected) said.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => said.push(`error of the script: ${error.message}`));
  page.on("crash", () => said.push("the page crashed"));
  page.on("dialog", (dialog) => { said.push(`a dialog: ${dialog.message()}`); void dialog.dismiss(); });
  page.on("request", (request) => {
    requests.push(request.url());
    if (!request.url().startsWith(root)) said.push(`asks for ${request.url()}`);
  });
  page.on("requestfailed", (request) => {
    // Somebody went on before the icon or a font was there. One that is missing fails in another way.
    const isAside = request.url() === `${root}icon.svg` || request.url().startsWith(`${root}fonts/`);
    if (isAside && request.failure()?.errorText === "net::ERR_ABORTED") return;
    said.push(`${request.url()} failed: ${request.failure()?.errorText}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400 && !response.request().isNavigationRequest()) said.push(`${response.status()} for ${response.url()}`);
  });
  await page.addInitScript(() => {
    window.refusedResources = [];
    document.addEventListener("securitypolicyviolation", (event) => window.refusedResources.push(`${event.effectiveDirective} refuses ${event.blockedURI}`));
  });
  return {
    page,
    requests,
    // What was said since the last time it was asked.
    async said() {
      const refused = await page.evaluate(() => window.refusedResources?.splice(0) ?? []).catch(() => []);
      return [...said.splice(0), ...refused.map((text) => `the policy ${text}`)];
    },
  };
}

// Does work on a list with several pages at a time.
export async function spread(items, workers) {
  const rest = [...items];
  await Promise.all(workers.map(async (work) => {
    for (let item = rest.shift(); item !== undefined; item = rest.shift()) await work(item);
  }));
}
