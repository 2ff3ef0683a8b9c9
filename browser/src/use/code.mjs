// A code's page in use: tabs of languages, copy buttons, what forced colours leave.

export async function tabs({ page, root, mode, report }) {
  const check = "tabs of languages";
  await page.goto(`${root}421/index.html`);
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  const groups = await page.locator("[role=tablist]").count();
  report.add(check, mode, "421", groups > 0 ? [] : ["there are none"]);
  for (let at = 0; at < groups; at += 1) {
    const list = page.locator("[role=tablist]").nth(at);
    const count = await list.locator("[role=tab]").count();
    const state = () => list.evaluate((list) => {
      const tabs = [...list.querySelectorAll("[role=tab]")];
      const panels = tabs.map((tab) => document.getElementById(tab.getAttribute("aria-controls")));
      return {
        chosen: tabs.flatMap((tab, at) => (tab.getAttribute("aria-selected") === "true" ? [at] : [])),
        shown: panels.flatMap((panel, at) => (panel.checkVisibility() ? [at] : [])),
        focus: tabs.indexOf(document.activeElement),
        names: tabs.map((tab) => tab.textContent),
        labels: panels.map((panel) => panel.dataset.tab),
      };
    });
    const right = async (subject, wanted, focus) => {
      const found = await state();
      const holds = found.chosen.join() === String(wanted) && found.shown.join() === String(wanted) && (focus === undefined || found.focus === focus) && found.names.join() === found.labels.join();
      report.add(check, mode, `list ${at + 1}, ${subject}`, holds ? [] : [JSON.stringify(found)]);
    };
    for (let tab = 0; tab < count; tab += 1) {
      await list.locator("[role=tab]").nth(tab).click();
      await right(`click on ${tab + 1}`, tab, tab);
    }
    await page.keyboard.press("ArrowRight");
    await right("→ from the last", 0, 0);
    await page.keyboard.press("ArrowLeft");
    await right("← from the first", count - 1, count - 1);
    await page.keyboard.press("Home");
    await right("Home", 0, 0);
    await page.keyboard.press("End");
    await right("End", count - 1, count - 1);
    if (count > 1) {
      await list.locator("[role=tab]").nth(1).click();
      const name = (await state()).names[1];
      await page.reload();
      await right("after a reload", 1);
      report.add(check, mode, `list ${at + 1}, the name`, name === (await state()).names[1] ? [] : ["is another one after a reload"]);
    }
  }
  await page.evaluate(() => localStorage.clear());
}

export async function copying({ page, root, mode, report, paths }) {
  for (const path of paths) {
    await page.goto(root + path);
    // Panels that are folded away show their code when they are opened.
    await page.evaluate(() => { for (const tab of document.querySelectorAll("[role=tabpanel]")) tab.hidden = false; for (const details of document.querySelectorAll("details")) details.open = true; });
    const buttons = page.locator("button.copy");
    const count = await buttons.count();
    const blocks = await page.locator("pre").count();
    report.add("copy buttons", mode, `${path}, their number`, count >= blocks ? [] : [`${count} for ${blocks} blocks`]);
    for (let at = 0; at < count; at += 1) {
      const button = buttons.nth(at);
      const shown = await button.evaluate((button) => {
        const block = button.closest(".code-block");
        return block ? `${block.querySelector("pre").innerText.trimEnd()}\n` : button.parentElement.querySelector("code").innerText;
      });
      // By the keyboard, and without the pause that a click takes until nothing moves.
      await button.focus();
      await page.keyboard.press("Enter");
      await page.waitForFunction((button) => button.textContent !== "copy", await button.elementHandle(), { timeout: 3000 }).catch(() => {});
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      if (at === 0) {
        const heard = page.locator("[role=status]", { hasText: /^copied$/ });
        report.add("copy buttons", mode, `${path}, announcement`, await heard.waitFor({ state: "attached", timeout: 3000 }).then(() => [], () => ["says nothing"]));
      }
      report.add("copy buttons", mode, `${path}, button ${at + 1}`, copied === shown ? [] : [`copies ${JSON.stringify(copied.slice(0, 60))} instead of ${JSON.stringify(shown.slice(0, 60))}`]);
    }
  }
}

// With forced colours nothing may hang on a background: what is chosen has to look otherwise.
export async function forced({ page, root, mode, report }) {
  const check = "forced colours";
  await page.emulateMedia({ forcedColors: "active" });
  const differ = async (subject, before, act) => {
    const one = await before();
    await act();
    const other = await before();
    report.add(check, mode, subject, one.equals(other) ? ["looks the same"] : []);
  };
  await page.goto(`${root}index.html`);
  const label = page.locator("label:has([data-filter='class'][value='4xx'])");
  await differ("a filter that is chosen", () => label.screenshot(), async () => { await label.click(); await page.evaluate(() => document.activeElement.blur()); await page.mouse.move(0, 0); });
  await page.goto(`${root}421/index.html`);
  const tab = page.locator("[role=tab]").nth(1);
  await differ("a tab that is chosen", () => tab.screenshot(), async () => { await tab.click(); await page.evaluate(() => document.activeElement.blur()); await page.mouse.move(0, 0); });
  await page.keyboard.press("/");
  await page.keyboard.type("not");
  const option = page.locator("#results [role=option]").nth(1);
  await option.waitFor();
  await differ("a result that is chosen", () => option.screenshot(), () => page.keyboard.press("ArrowDown"));
  await page.keyboard.press("Escape");
  const link = page.locator("main a").first();
  await differ("a link with the focus", () => page.screenshot(), async () => { await page.locator("main").focus(); await page.keyboard.press("Tab"); });
  report.add(check, mode, "links", await link.evaluate((link) => getComputedStyle(link).color !== getComputedStyle(document.querySelector("main p")).color) ? [] : ["look like text"]);
  await page.emulateMedia({ forcedColors: "none" });
}
