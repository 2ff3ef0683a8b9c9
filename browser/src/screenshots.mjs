// Pictures of one page of each kind, for people.

import { mkdirSync } from "node:fs";
import { join } from "node:path";

import { KINDS } from "./kinds.mjs";

const FORMS = [
  { name: "desktop", width: 1440, height: 900 },
  { name: "desktop-dark", width: 1440, height: 900, colorScheme: "dark" },
  { name: "phone", width: 390, height: 844 },
  { name: "phone-dark", width: 390, height: 844, colorScheme: "dark" },
];

export async function screenshots(browser, root, folder) {
  mkdirSync(folder, { recursive: true });
  const context = await browser.newContext();
  const page = await context.newPage();
  for (const kind of KINDS) {
    const file = (form, ending) => join(folder, `${kind.name.replace(/ /g, "-")}-${form}.${ending}`);
    for (const { name, width, height, colorScheme = "light" } of FORMS) {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ media: "screen", colorScheme });
      await page.goto(root + (kind.servedOnly ? "nowhere" : kind.example));
      await page.screenshot({ path: file(name, "png") });
    }
    await page.pdf({ path: file("print", "pdf"), format: "A4", preferCSSPageSize: true });
  }
  await context.close();
}
