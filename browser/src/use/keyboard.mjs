// The tab key reaches everything that can be used, in the order of the page, and shows where it is.

import { addressOf } from "../browser.mjs";

// Runs in the browser: all that the tab key has to reach, numbered.
function stops() {
  const candidates = document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]");
  let number = 0;
  for (const element of candidates) {
    if (element.tabIndex < 0 || element.disabled || !element.checkVisibility({ checkVisibilityCSS: true })) continue;
    element.dataset.stop = String(number++);
  }
  return number;
}

// Runs in the browser: where the focus is, and whether that is to be seen.
function here() {
  const element = document.activeElement;
  if (!element || element === document.body) return { stop: -1 };
  const ratio = (one, other) => {
    const luminance = (color) => {
      const canvas = document.createElement("canvas").getContext("2d");
      canvas.fillStyle = getComputedStyle(document.body).backgroundColor;
      canvas.fillRect(0, 0, 1, 1);
      canvas.fillStyle = color;
      canvas.fillRect(0, 0, 1, 1);
      const [red, green, blue] = [...canvas.getImageData(0, 0, 1, 1).data].map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const [high, low] = [luminance(one), luminance(other)].sort((left, right) => right - left);
    return (high + 0.05) / (low + 0.05);
  };
  const paper = getComputedStyle(document.body).backgroundColor;
  // A box for a filter is marked at the label beside it, the search by its line.
  const marked = [element, element.nextElementSibling].filter(Boolean).some((at) => {
    const style = getComputedStyle(at);
    const lines = [[style.outlineStyle, style.outlineWidth, style.outlineColor], ["Top", "Right", "Bottom", "Left"].map((side) => [style[`border${side}Style`], style[`border${side}Width`], style[`border${side}Color`]])[2]];
    return lines.some(([kind, width, color]) => kind !== "none" && Number.parseFloat(width) >= 2 && ratio(color, paper) >= 3);
  });
  const box = (element.matches(".choices input") ? element.nextElementSibling : element).getBoundingClientRect();
  const small = (box.width < 24 || box.height < 24) && element.matches("button, input, select, summary, [role=tab]");
  return {
    stop: element.dataset.stop === undefined ? -2 : Number(element.dataset.stop),
    name: `${element.localName} ${element.id || element.textContent.trim().slice(0, 30)}`,
    marked,
    small: small ? `${Math.round(box.width)} × ${Math.round(box.height)} px` : "",
    inView: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
  };
}

export async function keyboard({ page, root, mode, report, paths }) {
  for (const path of paths) {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.goto(addressOf(root, path));
    const count = await page.evaluate(stops);
    const faults = [];
    const seen = new Set();
    for (let pressed = 0; pressed < count; pressed += 1) {
      await page.keyboard.press("Tab");
      const { stop, name, marked, small, inView } = await page.evaluate(here);
      if (pressed === 0) {
        if (!name?.includes("Skip")) faults.push(`the first stop is ${name}, not the way to the content`);
        if (!inView) faults.push("the way to the content is not to be seen");
      }
      if (stop === -1) break;
      if (stop === -2) { faults.push(`${name} is reached and was not to be`); continue; }
      if (stop !== pressed && !faults.length) faults.push(`${name} is stop ${pressed + 1}, and stands at ${stop + 1}`);
      seen.add(stop);
      if (!marked) faults.push(`${name} does not show that it has the focus`);
      if (!inView) faults.push(`${name} has the focus out of sight`);
      if (small) faults.push(`${name} is ${small}`);
    }
    if (seen.size !== count) faults.push(`${seen.size} of ${count} reached`);
    report.add("tab key and focus", mode, path, faults);

    // The way past the beginning.
    await page.goto(addressOf(root, path));
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    const skipped = await page.evaluate(() => document.activeElement.id);
    await page.keyboard.press("Tab");
    const after = await page.evaluate(() => document.activeElement.closest("main, footer")?.localName ?? document.activeElement.localName);
    report.add("skip link", mode, path, skipped === "main" && /main|footer/.test(after) ? [] : [`leads to ${skipped}, and the next stop is in ${after}`]);
  }
  await page.emulateMedia({ reducedMotion: "no-preference" });
}
