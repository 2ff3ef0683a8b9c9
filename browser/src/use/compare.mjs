// The comparison of any two codes, and the pages of pairs.

const shown = (page) => page.evaluate(() => ({
  selects: ["a", "b"].map((id) => document.getElementById(id).value),
  heads: [...document.querySelectorAll("#comparison thead a")].map((link) => link.href),
  choose: document.querySelector("#comparison .summary a")?.href ?? "",
  rows: Object.fromEntries([
    ...[...document.querySelectorAll("#comparison tbody tr")].map((row) => [row.cells[0].textContent, [...row.cells].slice(1).map((cell) => cell.textContent)]),
    ...[...document.querySelectorAll("#comparison dl .field")].map((field) => [field.querySelector("dt").textContent, [field.querySelector("dd").textContent.replace(/ \(both\)$/, ""), field.querySelector("dd").textContent.replace(/ \(both\)$/, "")]]),
  ]),
}));

export async function compare({ page, root, mode, report, site }) {
  const check = "compare";
  const right = async (subject, codes) => {
    const { selects, heads, choose, rows } = await shown(page);
    const [low, high] = codes.map(Number).toSorted((one, other) => one - other);
    const pair = `compare/${low}-${high}/index.html`;
    const statuses = codes.map((code) => site.export.statuses.find((status) => status.code === Number(code)));
    const says = (label, words) => statuses.every((status, at) => rows[label]?.[at]?.includes(words(status)));
    report.add(check, mode, subject, [
      ...(selects.join() === codes.join() ? [] : [`has ${selects.join(" and ")} chosen`]),
      ...(heads.join() === codes.map((code) => `${root}${code}/index.html`).join() ? [] : [`leads to ${heads.join(" and ")}`]),
      ...(choose === (site.paths.includes(pair) ? root + pair : "") ? [] : [`for the choice leads to ${choose || "nothing"}`]),
      ...(says("Cacheability", (status) => status.cacheability.default) ? [] : [`cacheability is ${JSON.stringify(rows.Cacheability)}`]),
      ...(says("Defined by", (status) => status.defined_by.section) ? [] : [`defined by ${JSON.stringify(rows["Defined by"])}`]),
    ]);
  };
  await page.goto(`${root}compare/index.html?a=401&b=403`);
  await right("?a=401&b=403", ["401", "403"]);
  await page.selectOption("#b", "404");
  await right("another by choice", ["401", "404"]);
  const heard = page.locator("[role=status]", { hasText: /^401 and 404: \d+ differences$/ });
  report.add(check, mode, "announcement", await heard.waitFor({ state: "attached", timeout: 3000 }).then(() => [], () => ["says nothing"]));
  if (mode === "served") {
    report.add(check, mode, "the address", page.url().endsWith("?a=401&b=404") ? [] : [page.url()]);
    await page.reload();
    await right("after a reload", ["401", "404"]);
  }
  await page.goto(`${root}compare/index.html?a=999&b=%3Cscript%3E`);
  await right("codes that there are not", ["400", "422"]);
  // Every pair of different kinds: each code once on either side.
  const codes = [...site.codes];
  await page.goto(`${root}compare/index.html`);
  for (const [at, code] of codes.entries()) {
    await page.selectOption("#a", String(code));
    await page.selectOption("#b", String(codes[(at + 7) % codes.length]));
    await right(`${code} and another`, [String(code), String(codes[(at + 7) % codes.length])]);
  }
  for (const status of site.export.statuses) {
    for (const { code } of status.docs.related) {
      const path = `compare/${Math.min(code, status.code)}-${Math.max(code, status.code)}/index.html`;
      report.add(check, mode, `${status.code} and ${code}`, site.paths.includes(path) || !site.codes.has(code) ? [] : [`no ${path}`]);
    }
  }
}
