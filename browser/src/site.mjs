// The site as the command writes it.

import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { KINDS, kindOf } from "./kinds.mjs";

export const COMMAND = process.env.HTTP_STATUS;

export function command(...parameters) {
  return execFileSync(COMMAND, parameters, { encoding: "utf8", maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "pipe"] });
}

export class Site {
  constructor(folder, ...options) {
    this.folder = folder;
    command("site", folder, ...options);
    this.paths = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(folder.length + 1))
      .sort();
    this.pages = this.paths.filter((path) => path.endsWith(".html"));
    this.export = JSON.parse(this.text("export.json"));
    this.codes = new Set(this.export.statuses.map((status) => status.code));
  }

  bytes(path) {
    return readFileSync(join(this.folder, path));
  }

  text(path) {
    return this.bytes(path).toString("utf8");
  }

  kind(path) {
    return kindOf(path, this.codes);
  }

  // One page of each kind.
  examples() {
    return KINDS.map((kind) => kind.example);
  }

  // The root as an address, when it is opened from disk.
  get root() {
    return `${pathToFileURL(this.folder)}/`;
  }
}
