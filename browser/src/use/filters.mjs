// The filters of the index: each alone, each pair, and several of one group, against the JSON.

// What each filter says, asked of the object of a code.
const SAYS = {
  class: Object.fromEntries([1, 2, 3, 4, 5].map((digit) => [`${digit}xx`, ({ code }) => Math.floor(code / 100) === digit])),
  cacheability: Object.fromEntries(["heuristic", "explicit", "never"].map((name) => [name, (status) => status.cacheability.default === name])),
  retry: {
    retry: ({ retry }) => ["must", "should", "may"].includes(retry.permission),
    "no-retry": ({ retry }) => ["must-not", "should-not"].includes(retry.permission),
    unstated: ({ retry }) => retry.permission === "unstated",
    different: ({ retry }) => retry.connection === "different",
    common: ({ retry }) => retry.common,
  },
  message: {
    required: ({ fields }) => fields.required.length > 0,
    "retry-after": ({ retry }) => retry.retry_after,
    "no-content": ({ content }) => content === "never",
    "no-proxy": (status) => status.proxies_must_not_generate,
  },
  redirect: {
    permanent: ({ redirect }) => redirect?.permanent === true,
    "temporary-redirect": ({ redirect }) => redirect?.permanent === false,
    "method-kept": ({ redirect }) => redirect?.method === "kept",
  },
  registration: Object.fromEntries(["assigned", "temporary", "unused", "obsoleted"].map((name) => [name, ({ registration }) => registration.status === name])),
};

// Runs in the browser.
const read = () => ({
  codes: [...document.querySelectorAll("#register .entry")].filter((entry) => entry.checkVisibility()).map((entry) => entry.querySelector("b").textContent),
  number: document.getElementById("number").textContent,
  count: document.getElementById("count").textContent,
  empty: [...document.querySelectorAll("#register .class")].some((section) => section.checkVisibility() && ![...section.querySelectorAll(".entry")].some((entry) => entry.checkVisibility())),
});

// Runs in the browser: each choice, what it shows, and back.
function press(choices, read) {
  return choices.map((chosen) => {
    const boxes = chosen.map(([group, value]) => document.querySelector(`[data-filter="${group}"][value="${value}"]`));
    for (const box of boxes) box.click();
    const found = read();
    for (const box of boxes) box.click();
    return found;
  });
}

const shown = (page) => page.evaluate(read);

function expected(site, chosen) {
  const groups = Map.groupBy ? Map.groupBy(chosen, ([group]) => group) : chosen.reduce((map, [group, value]) => map.set(group, [...map.get(group) ?? [], [group, value]]), new Map());
  return site.export.statuses.filter((status) => [...groups].every(([group, values]) => values.some(([, value]) => SAYS[group][value](status)))).map(({ code }) => String(code));
}

const wrong = (codes, { codes: found, number, count, empty }, all) => [
  ...(codes.join() === found.join() ? [] : [`shows ${found.join(" ") || "none"} instead of ${codes.join(" ") || "none"}`]),
  ...(number === String(codes.length) ? [] : [`counts ${number}`]),
  // Before anything was chosen there is nothing to announce.
  ...(count === `${codes.length} of ${all} codes` || (codes.length === all && (count === `all ${all} codes` || count === "")) ? [] : [`announces “${count}”`]),
  ...(empty ? ["a class without a code is shown"] : []),
];

export async function filters({ page, root, mode, report, site }) {
  const check = "filters";
  const all = site.export.statuses.length;
  await page.goto(`${root}index.html`);
  const boxes = await page.$$eval("#filters [data-filter]", (boxes) => boxes.map((box) => [box.dataset.filter, box.value]));
  const known = Object.entries(SAYS).flatMap(([group, values]) => Object.keys(values).map((value) => `${group} ${value}`));
  report.add(check, mode, "the list", known.sort().join() === boxes.map((box) => box.join(" ")).sort().join() ? [] : [`is ${boxes.map((box) => box.join(" ")).join(", ")}`]);
  report.add(check, mode, "none", wrong(expected(site, []), await shown(page), all));

  // Each alone, by the keyboard.
  for (const box of boxes) {
    const [group, value] = box;
    const selector = `[data-filter="${group}"][value="${value}"]`;
    await page.focus(selector);
    await page.keyboard.press("Space");
    report.add(check, mode, box.join(" "), wrong(expected(site, [box]), await shown(page), all));
    // What is chosen stays in the address, where there is one.
    if (mode === "served") report.add(check, mode, `${box.join(" ")} in the address`, page.url() === `${root}index.html?${group}=${value}` ? [] : [page.url()]);
    await page.keyboard.press("Space");
  }
  report.add(check, mode, "none again", wrong(expected(site, []), await shown(page), all));

  // Each pair, and all of a group.
  const choices = boxes.flatMap((one, at) => boxes.slice(at + 1).map((other) => [one, other])).concat(Object.keys(SAYS).map((group) => boxes.filter(([name]) => name === group)));
  // As a text, since the policy forbids the page to make functions of texts.
  const answers = await page.evaluate(`(${press})(${JSON.stringify(choices)}, ${read})`);
  choices.forEach((chosen, at) => report.add(check, mode, chosen.map((box) => box.join(" ")).join(" and "), wrong(expected(site, chosen), answers[at], all)));

  // The way back.
  await page.locator(`label:has([data-filter="class"][value="4xx"])`).click();
  await page.locator(`label:has([data-filter="cacheability"][value="heuristic"])`).click();
  const both = [["class", "4xx"], ["cacheability", "heuristic"]];
  report.add(check, mode, "two by clicks", wrong(expected(site, both), await shown(page), all));
  if (mode === "served") {
    await page.reload();
    report.add(check, mode, "two after a reload", wrong(expected(site, both), await shown(page), all));
  }
  await page.click("#reset");
  report.add(check, mode, "show all", wrong(expected(site, []), await shown(page), all));
  const focus = await page.evaluate(() => document.activeElement.dataset.filter);
  report.add(check, mode, "the focus after that", focus ? [] : ["is lost with the button"]);
}
