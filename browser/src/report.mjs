// What was looked at, in which mode, and what was wrong.

const SHOWN = 8;

export class Report {
  #checks = new Map();
  #notes = [];

  // One thing was looked at. `faults` are sentences; none means that it holds.
  add(check, mode, subject, faults = []) {
    const modes = this.#checks.get(check) ?? this.#checks.set(check, new Map()).get(check);
    const cell = modes.get(mode) ?? modes.set(mode, { looked: 0, faults: [] }).get(mode);
    cell.looked += 1;
    for (const fault of faults) cell.faults.push(`${subject}: ${fault}`);
  }

  // A figure that no check holds.
  note(text) {
    this.#notes.push(text);
  }

  get faults() {
    return [...this.#checks.values()].flatMap((modes) => [...modes.values()]).reduce((sum, cell) => sum + cell.faults.length, 0);
  }

  get looked() {
    return [...this.#checks.values()].flatMap((modes) => [...modes.values()]).reduce((sum, cell) => sum + cell.looked, 0);
  }

  text(all) {
    const modes = ["files", "disk", "served"];
    const cell = (modesOf, mode) => {
      const found = modesOf.get(mode);
      return !found ? "" : found.faults.length ? `${found.looked}, ${found.faults.length} wrong` : String(found.looked);
    };
    const width = Math.max(...[...this.#checks.keys()].map((name) => name.length)) + 2;
    const lines = [`${"".padEnd(width)}${modes.map((mode) => mode.padEnd(18)).join("")}`.trimEnd()];
    for (const [name, modesOf] of this.#checks) {
      lines.push(`${name.padEnd(width)}${modes.map((mode) => cell(modesOf, mode).padEnd(18)).join("")}`.trimEnd());
    }
    for (const [name, modesOf] of this.#checks) {
      for (const [mode, { faults }] of modesOf) {
        if (!faults.length) continue;
        lines.push("", `${name}, ${mode}:`, ...faults.slice(0, all ? faults.length : SHOWN).map((fault) => `  ${fault}`));
        if (!all && faults.length > SHOWN) lines.push(`  … and ${faults.length - SHOWN} more (\`--all\` shows them)`);
      }
    }
    if (this.#notes.length) lines.push("", ...this.#notes);
    return lines.join("\n");
  }
}
