// Light and dark: the system decides until somebody chooses, and the choice stays.

// Runs in the browser.
function isDark() {
  const canvas = document.createElement("canvas").getContext("2d");
  canvas.fillStyle = getComputedStyle(document.body).backgroundColor;
  canvas.fillRect(0, 0, 1, 1);
  const [red, green, blue] = canvas.getImageData(0, 0, 1, 1).data;
  return red + green + blue < 384;
}

export async function theme({ page, root, mode, report }) {
  const check = "theme";
  const is = async (subject, dark) => report.add(check, mode, subject, await page.evaluate(isDark) === dark ? [] : [`is ${dark ? "light" : "dark"}`]);
  const other = async (subject, name) => report.add(check, mode, subject, (await page.textContent("#theme")).includes(name) ? [] : [`the button says “${await page.textContent("#theme")}”`]);
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto(`${root}421/index.html`);
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await is("a light system", false);
  await other("a light system", "Dark");
  await page.emulateMedia({ colorScheme: "dark" });
  await is("a system that turns dark", true);
  await other("a system that turns dark", "Light");
  await page.emulateMedia({ colorScheme: "light" });
  await page.click("#theme");
  await is("dark by choice", true);
  await page.reload();
  await is("dark by choice after a reload", true);
  await page.goto(`${root}specs/rfc9110/index.html`);
  await is("dark by choice on another page", true);
  await page.emulateMedia({ colorScheme: "dark" });
  await page.focus("#theme");
  await page.keyboard.press("Enter");
  await is("light by choice and keyboard", false);
  await page.reload();
  await is("light by choice after a reload", false);
  await page.evaluate(() => localStorage.clear());
}

// Where storage is forbidden, all works and nothing is remembered.
export async function forbidden({ page, root, mode, report, said }) {
  await page.addInitScript(() => Object.defineProperty(window, "localStorage", { get() { throw new DOMException("forbidden", "SecurityError"); } }));
  await page.goto(`${root}421/index.html`);
  const before = await page.evaluate(isDark);
  await page.click("#theme");
  const after = await page.evaluate(isDark);
  await page.locator("[role=tab]").nth(1).click();
  report.add("theme", mode, "without storage", [...(before !== after ? [] : ["the button does nothing"]), ...await said()]);
}
