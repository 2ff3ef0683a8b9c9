// What pages do beside being read. Without it they are complete, but for search, filters and the free comparison.
(() => {
  "use strict";

  const root = document.documentElement;

  // Storage may be forbidden, and then nothing is remembered.
  const store = {
    get(key) { try { return localStorage.getItem(`http-status-${key}`); } catch { return null; } },
    set(key, value) { try { localStorage.setItem(`http-status-${key}`, value); } catch { /* forbidden */ } },
  };

  // Before anything is drawn.
  const theme = store.get("theme");
  if (theme === "dark" || theme === "light") root.dataset.theme = theme;

  const make = (name, properties = {}, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(properties)) {
      if (key in element) element[key] = value;
      else element.setAttribute(key, value);
    }
    element.append(...children);
    return element;
  };

  // Only what changes while it is on the page is read out: the region is there before, and the same text again is a change.
  const said = make("p", { className: "vh", role: "status" });
  const say = (text) => {
    said.textContent = "";
    setTimeout(() => { said.textContent = text; }, 50);
  };

  function themes() {
    const button = document.getElementById("theme");
    const dark = matchMedia("(prefers-color-scheme: dark)");
    const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : dark.matches);
    const show = () => { button.textContent = isDark() ? "Light" : "Dark"; button.title = `Switch to ${isDark() ? "light" : "dark"} colours`; };
    button.addEventListener("click", () => {
      root.dataset.theme = isDark() ? "light" : "dark";
      store.set("theme", root.dataset.theme);
      show();
    });
    dark.addEventListener("change", show);
    show();
    button.hidden = false;
  }

  // Search.

  const plain = (text) => text.toLowerCase().replace(/[^a-z0-9#+]+/g, "");
  const words = (text) => text.toLowerCase().split(/[^a-z0-9#+]+/).filter(Boolean);

  // The index comes as a script: a page from disk may load nothing else.
  let index;
  const load = () => index ??= new Promise((resolve, reject) => {
    const script = make("script", { src: `${root.dataset.root}search.js` });
    script.addEventListener("load", () => resolve(prepare(window.httpStatusIndex)));
    script.addEventListener("error", () => { index = undefined; reject(new Error("no index")); });
    document.head.append(script);
  });

  function prepare(data) {
    const pages = [];
    const add = (entry) => pages.push({ ...entry, words: words(entry.find.join(" ")), plain: entry.find.map(plain) });
    const symbols = [];
    for (const [code, phrase, former, bare, whole] of data.codes) {
      const entry = { mark: String(code), ink: `c${Math.floor(code / 100)}`, text: phrase || "(unused)", href: `${code}/index.html`, rank: 3 };
      add({ ...entry, find: [String(code), phrase], former });
      for (const name of former) add({ ...entry, find: [name], why: `formerly ${name}`, rank: 2.5 });
      const names = (form, list) => {
        for (const [name, ecosystems] of Object.entries(list)) {
          const written = ecosystems.map((at) => form(name, data.ecosystems[at]));
          symbols.push({ entry, name, written, ecosystems, plain: [plain(name), ...written.map(plain)] });
        }
      };
      names((name, ecosystem) => ecosystem[3] + name + ecosystem[4], bare);
      names((name) => name, whole);
    }
    for (const [code, names, owners] of data.numbers) {
      const text = (names.length > 2 ? [...names.slice(0, 2), "…"] : names).join(", ") || owners || "no use known";
      add({ mark: String(code), ink: "c0", text, find: [String(code), ...names, owners], why: `unregistered${owners ? `: ${owners}` : ""}`, href: `${code}/index.html`, rank: 2 });
    }
    for (const name of ["1xx", "2xx", "3xx", "4xx", "5xx"]) add({ mark: name, ink: `c${name[0]}`, text: "the class", find: [name], href: `${name}/index.html`, rank: 2 });
    for (const [id, display, language] of data.ecosystems) add({ mark: "symbols", text: `${display} (${language})`, find: [id, display, language], href: `ecosystems/${id}/index.html`, rank: 1.5 });
    for (const [id, title, slug] of data.specs) add({ mark: "spec", text: `${id}, ${title}`, find: [id, title], href: `specs/${slug}/index.html`, rank: 1 });
    for (const name of data.rules) add({ mark: "rule", text: name, find: [name], href: `rules/${name}/index.html`, rank: 1 });
    for (const [owner, slug] of data.owners) add({ mark: "owner", text: owner, find: [owner], href: `vendors/${slug}/index.html`, rank: 3 });
    return { pages, symbols, ecosystems: data.ecosystems };
  }

  // How well a page fits: whole, from the beginning, or all words from their beginnings.
  function fit(page, asked, all) {
    if (page.plain.includes(asked)) return 100;
    if (page.plain.some((text) => text.startsWith(asked))) return 60;
    return all.every((word) => page.words.some((other) => other.startsWith(word))) ? 40 : 0;
  }

  function find({ pages, symbols, ecosystems }, query) {
    const asked = plain(query);
    const all = words(query);
    const best = new Map();
    const offer = (score, entry) => {
      const key = entry.key ?? entry.href;
      const known = best.get(key);
      if (!known || known.score < score) best.set(key, { ...entry, score });
    };
    for (const page of asked ? pages : []) {
      const score = fit(page, asked, all);
      if (score) offer(score + page.rank, page);
    }
    const named = new Set([...best].filter(([, page]) => !page.why).map(([href]) => href));
    if (!/^\d+$/.test(asked)) {
      for (const symbol of symbols) {
        // What has hardly a letter is found only as it is written: `\o/`.
        const bare = asked.length < 3 && (symbol.name === query || symbol.written.some((text) => text.includes(query)));
        if (asked.length < 3 && !bare) continue;
        // As it is written, as its bare name, or but for case and signs.
        const literal = symbol.written.indexOf(query);
        const whole = literal >= 0 ? literal + 1 : symbol.plain.indexOf(asked);
        const score = literal >= 0 ? 106 : bare ? 101 : symbol.name === query ? 101 : whole >= 0 ? 99 : symbol.plain.some((name) => name.startsWith(asked)) ? 50 : symbol.plain[0].includes(asked) ? 30 : 0;
        if (!score) continue;
        const at = Math.max(whole - 1, 0);
        const others = symbol.ecosystems.length - 1;
        const why = `${symbol.written[at]} in ${ecosystems[symbol.ecosystems[at]][1]}${others ? ` and ${others} more` : ""}`;
        // Whoever asks by a symbol is led to the symbols, unless the name of the code says as much.
        const page = best.get(symbol.entry.href);
        if (page && page.score >= score) continue;
        const symbols = `${symbol.entry.href}#symbols`;
        offer(score, { ...symbol.entry, why, key: symbol.entry.href, href: named.has(symbol.entry.href) ? symbol.entry.href : symbols });
      }
    }
    return [...best.values()].sort((left, right) => right.score - left.score || left.mark.localeCompare(right.mark)).slice(0, 12);
  }

  function searching() {
    const input = document.getElementById("search");
    const list = document.getElementById("results");
    const found = document.getElementById("found");
    let current = -1;

    const close = () => {
      list.hidden = true;
      current = -1;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
    };
    const choose = (position) => {
      const options = list.querySelectorAll("a");
      if (!options.length) return;
      current = (position + options.length) % options.length;
      options.forEach((option, at) => option.setAttribute("aria-selected", String(at === current)));
      options[current].scrollIntoView({ block: "nearest" });
      input.setAttribute("aria-activedescendant", options[current].id);
    };
    const open = (...children) => {
      list.replaceChildren(...children);
      list.hidden = false;
      current = -1;
      input.setAttribute("aria-expanded", "true");
      input.removeAttribute("aria-activedescendant");
    };
    // What is no result: it cannot be chosen.
    const tell = (text) => open(make("p", { role: "option", "aria-disabled": "true", "aria-selected": "false" }, text));
    const show = (results, query) => {
      if (!results.length) tell(`nothing is called “${query}”`);
      // The blanks are for those who hear it.
      else open(...results.map((result, at) => make("a",
        { id: `result-${at}`, role: "option", href: root.dataset.root + result.href, className: result.ink ?? "", tabIndex: -1, "aria-selected": "false" },
        make("b", { className: result.ink ? "" : "word" }, result.mark), " ", make("span", {}, result.text),
        ...(result.why ? [" ", make("small", {}, result.why)] : []))));
      found.textContent = results.length === 1 ? "1 result" : `${results.length} results`;
      choose(0);
    };
    const search = () => {
      const query = input.value.trim();
      if (!query) { close(); found.textContent = ""; return; }
      load().then((data) => { if (input.value.trim() === query) show(find(data, query), query); }, () => { tell("the search could not be loaded"); found.textContent = "the search could not be loaded"; });
    };

    input.addEventListener("focus", () => load().catch(() => {}), { once: true });
    input.addEventListener("focus", () => { if (input.value) search(); });
    input.addEventListener("input", search);
    input.addEventListener("keydown", (event) => {
      if (event.isComposing) return;
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        if (list.hidden) search();
        else choose(current + (event.key === "ArrowDown" ? 1 : -1));
      } else if (event.key === "Enter") {
        const option = list.hidden ? null : list.querySelector(`#result-${current}`);
        if (option) { location.href = option.href; close(); }
      } else if (event.key === "Escape") {
        if (!list.hidden || input.value) event.preventDefault();
        input.value = "";
        found.textContent = "";
        close();
      }
    });
    input.addEventListener("blur", () => setTimeout(() => { if (document.activeElement !== input) close(); }, 150));
    list.addEventListener("mousedown", (event) => { if (event.button === 0) event.preventDefault(); });
    // A result may lead to a section of this very page.
    list.addEventListener("click", (event) => { if (event.target.closest("a")) setTimeout(close); });
    document.addEventListener("keydown", (event) => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return;
      event.preventDefault();
      input.focus();
      input.select();
    });
    document.querySelector(".request").hidden = false;
  }

  // What was asked for stays in the address, where the browser lets it be written: not on a page from disk.
  const remember = (query) => {
    try { history.replaceState(null, "", `${location.pathname}${query ? `?${query}` : ""}${location.hash}`); } catch { /* from disk */ }
  };

  function filters() {
    const form = document.getElementById("filters");
    if (!form) return;
    const entries = [...document.querySelectorAll("#register .entry")].map((element) => ({ element, words: element.dataset.words.split(" ") }));
    const boxes = [...form.querySelectorAll("[data-filter]")];
    const count = document.getElementById("count");
    const number = document.getElementById("number");
    const reset = document.getElementById("reset");
    const fold = document.getElementById("fold");
    const apply = () => {
      const groups = {};
      for (const box of boxes) if (box.checked) (groups[box.dataset.filter] ??= []).push(box.value);
      const wanted = Object.values(groups);
      let shown = 0;
      for (const { element, words } of entries) {
        element.hidden = !wanted.every((values) => values.some((value) => words.includes(value)));
        if (!element.hidden) shown += 1;
      }
      for (const section of document.querySelectorAll("#register .class")) section.hidden = !section.querySelector(".entry:not([hidden])");
      count.textContent = wanted.length ? `${shown} of ${entries.length} codes` : `all ${entries.length} codes`;
      number.textContent = shown;
      reset.hidden = !wanted.length;
      remember(new URLSearchParams(Object.entries(groups).map(([name, values]) => [name, values.join(",")])).toString().replaceAll("%2C", ","));
    };
    for (const [name, values] of new URLSearchParams(location.search)) {
      for (const box of boxes) if (box.dataset.filter === name && values.split(",").includes(box.value)) box.checked = true;
    }
    form.addEventListener("change", apply);
    // The button goes away with the choice, so the focus goes back to where choosing begins.
    reset.addEventListener("click", () => { for (const box of boxes) box.checked = false; apply(); boxes[0].focus(); });
    // On a phone the codes come first.
    const unfold = (open) => fold.setAttribute("aria-expanded", String(open));
    fold.addEventListener("click", () => unfold(fold.getAttribute("aria-expanded") === "false"));
    if (boxes.some((box) => box.checked)) { unfold(true); apply(); }
    form.hidden = false;
  }

  function comparing() {
    const form = document.getElementById("compare");
    if (!form) return;
    const table = document.getElementById("matrix");
    const labels = [...table.tHead.rows[0].cells].slice(1).map((cell) => cell.textContent);
    const rows = new Map([...table.tBodies[0].rows].map((row) => [row.cells[0].textContent, [...row.cells].slice(1).map((cell) => cell.textContent)]));
    const selects = ["a", "b"].map((id) => document.getElementById(id));
    const output = document.getElementById("comparison");
    const line = (label, ...texts) => make("tr", {}, make("th", { className: "label", scope: "row" }, label), ...texts.map((text, at) => make("td", { "data-label": selects[at].value }, text)));
    const apply = () => {
      const [left, right] = selects.map((select) => select.value);
      const lines = labels.map((label, at) => [label, rows.get(left)[at], rows.get(right)[at]]);
      const differ = lines.filter(([, one, other]) => one !== other);
      const same = lines.filter(([, one, other]) => one === other && one !== "none");
      const neither = lines.filter(([, one, other]) => one === "none" && other === "none").map(([label]) => label);
      const head = make("thead", {}, make("tr", {}, make("th", { scope: "col" }, "Property"), ...selects.map((select) =>
        make("th", { scope: "col", className: `c${select.value[0]}` }, make("a", { href: `${root.dataset.root}${select.value}/index.html` }, make("b", {}, select.value), select.selectedOptions[0].textContent.slice(3))))));
      const table = make("table", { className: "hung-table sides" }, make("caption", { className: "vh" }, `${left} and ${right}`),
        make("colgroup", {}, make("col", { className: "hang" }), make("col"), make("col")), head, make("tbody", {}, ...differ.map((row) => line(...row))));
      const field = (label, ...content) => make("div", { className: "field" }, make("dt", { className: "label" }, label), make("dd", {}, ...content));
      const fields = make("dl", { className: "fields" }, ...same.map(([label, text]) => field(label, text)), ...(neither.length ? [field("Neither has", neither.join(", ").toLowerCase())] : []));
      // Where a page says which to choose, it is better than any table.
      const path = `/compare/${Math.min(left, right)}-${Math.max(left, right)}/`;
      const page = [...document.querySelectorAll(".pairs a")].find((link) => link.href.includes(path));
      const choose = page ? [make("p", { className: "summary" }, make("a", { href: page.getAttribute("href") }, `When ${left}, when ${right}`))] : [];
      output.replaceChildren(...choose, make("div", { className: "hung" }, table), make("p", { className: "summary" }, "The same for both"), fields);
      remember(`a=${left}&b=${right}`);
      return `${left} and ${right}: ${differ.length} ${differ.length === 1 ? "difference" : "differences"}`;
    };
    const asked = new URLSearchParams(location.search);
    for (const select of selects) {
      const value = asked.get(select.id);
      if ([...select.options].some((option) => option.value === value)) select.value = value;
    }
    form.addEventListener("change", () => say(apply()));
    form.hidden = false;
    apply();
  }

  function tabs() {
    document.querySelectorAll(".tabs").forEach((group, number) => {
      const panels = [...group.querySelectorAll(":scope > .tab")];
      if (panels.length < 2) return;
      const key = group.dataset.tabs;
      const list = make("div", { role: "tablist", "aria-label": group.closest("section").querySelector("h2").textContent });
      const buttons = panels.map((panel, at) => {
        const id = `tab-${number}-${at}`;
        panel.setAttribute("role", "tabpanel");
        panel.setAttribute("aria-labelledby", id);
        panel.id = `${id}-panel`;
        return make("button", { type: "button", role: "tab", id, "aria-controls": panel.id }, panel.dataset.tab);
      });
      const choose = (chosen) => panels.forEach((panel, at) => {
        panel.hidden = at !== chosen;
        buttons[at].setAttribute("aria-selected", String(at === chosen));
        buttons[at].tabIndex = at === chosen ? 0 : -1;
      });
      list.append(...buttons);
      list.addEventListener("click", (event) => {
        const at = buttons.indexOf(event.target);
        if (at >= 0) { choose(at); store.set(key, panels[at].dataset.tab); }
      });
      list.addEventListener("keydown", (event) => {
        const step = { ArrowRight: 1, ArrowLeft: -1, Home: -Infinity, End: Infinity }[event.key];
        const from = buttons.indexOf(event.target);
        if (step === undefined || from < 0) return;
        event.preventDefault();
        const to = Number.isFinite(step) ? (from + step + buttons.length) % buttons.length : step < 0 ? 0 : buttons.length - 1;
        buttons[to].focus();
        buttons[to].click();
      });
      group.prepend(list);
      choose(Math.max(0, panels.findIndex((panel) => panel.dataset.tab === store.get(key))));
    });
  }

  function copying() {
    if (!navigator.clipboard) return;
    const button = (text, what) => {
      const button = make("button", { type: "button", className: "copy", "aria-label": `Copy ${what}` }, "copy");
      button.addEventListener("click", () => navigator.clipboard.writeText(text()).then(() => {
        button.textContent = "copied";
        say("copied");
        setTimeout(() => { button.textContent = "copy"; }, 1500);
      }, () => say("could not be copied")));
      return button;
    };
    for (const pre of document.querySelectorAll("pre")) {
      const block = make("div", { className: "code-block" });
      pre.replaceWith(block);
      block.append(pre, button(() => `${pre.textContent.trimEnd()}\n`, "the text"));
    }
    for (const code of document.querySelectorAll(".symbol code")) code.after(button(() => code.textContent, code.textContent));
  }

  function printing() {
    let closed = [];
    addEventListener("beforeprint", () => {
      closed = [...document.querySelectorAll("details:not([open])")];
      for (const details of closed) details.open = true;
    });
    addEventListener("afterprint", () => { for (const details of closed) details.open = false; });
  }

  document.addEventListener("DOMContentLoaded", () => {
    document.body.append(said);
    themes();
    searching();
    filters();
    comparing();
    tabs();
    copying();
    printing();
  });
})();
