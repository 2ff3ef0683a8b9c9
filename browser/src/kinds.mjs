// The kinds of pages: how a path tells them, and the page that stands for each when not every page is looked at.

export const KINDS = [
  { name: "index", path: /^index\.html$/, example: "index.html" },
  { name: "code", path: /^[1-5]\d\d\/index\.html$/, registered: true, example: "421/index.html" },
  { name: "number", path: /^\d{1,4}\/index\.html$/, example: "520/index.html" },
  { name: "range", path: /^\d+-\d+\/index\.html$/, example: "1000-65535/index.html" },
  { name: "class", path: /^[1-5]xx\/index\.html$/, example: "4xx/index.html" },
  { name: "ecosystems", path: /^ecosystems\/index\.html$/, example: "ecosystems/index.html" },
  { name: "ecosystem", path: /^ecosystems\/[^/]+\/index\.html$/, example: "ecosystems/rack/index.html" },
  { name: "specifications", path: /^specs\/index\.html$/, example: "specs/index.html" },
  { name: "specification", path: /^specs\/[^/]+\/index\.html$/, example: "specs/rfc9110/index.html" },
  { name: "rules", path: /^rules\/index\.html$/, example: "rules/index.html" },
  { name: "rule", path: /^rules\/[^/]+\/index\.html$/, example: "rules/missing-allow-header/index.html" },
  { name: "vendors", path: /^vendors\/index\.html$/, example: "vendors/index.html" },
  { name: "vendor", path: /^vendors\/[^/]+\/index\.html$/, example: "vendors/microsoft/index.html" },
  { name: "compare", path: /^compare\/index\.html$/, example: "compare/index.html" },
  { name: "pair", path: /^compare\/\d+-\d+\/index\.html$/, example: "compare/400-422/index.html" },
  { name: "about", path: /^about\/index\.html$/, example: "about/index.html" },
  { name: "not found", path: /^404\.html$/, example: "404.html", servedOnly: true },
];

// The kind of a page; `codes` are the registered ones.
export function kindOf(path, codes) {
  const isCode = codes.has(Number(path.split("/")[0]));
  return KINDS.find((kind) => kind.path.test(path) && (!kind.registered || isCode));
}
