// Asks the compiler of TypeScript whether the types of hono take a symbol, one a line on standard input.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const typescript = createRequire(`${process.cwd()}/`)('typescript');
const file = `${process.cwd()}/ask.ts`;
const symbols = readFileSync(0, 'utf8').split('\n').filter(Boolean);
const number = symbol => symbol.match(/\d{3}/)[0];
const text = [
  "import type { Context } from 'hono';",
  "import type { StatusCode } from 'hono/utils/http-status';",
  'declare const c: Context, body: string;',
  ...symbols.map(symbol => `{ ${symbol}; }`),
  'type All = StatusCode;',
].join('\n');
const options = {
  strict: true, noEmit: true, skipLibCheck: true, target: typescript.ScriptTarget.ES2022,
  module: typescript.ModuleKind.NodeNext, moduleResolution: typescript.ModuleResolutionKind.NodeNext, types: [],
  lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
};
const host = typescript.createCompilerHost(options);
const { getSourceFile } = host;
host.getSourceFile = (name, ...rest) =>
  name === file ? typescript.createSourceFile(name, text, rest[0]) : getSourceFile(name, ...rest);
const program = typescript.createProgram([file], options, host);
const source = program.getSourceFile(file);
const wrong = new Set(typescript.getPreEmitDiagnostics(program, source)
  .map(({ start }) => source.getLineAndCharacterOfPosition(start).line - 3));
if ([...wrong].some(line => line < 0 || line >= symbols.length)) throw new Error('the types of hono cannot be read');
symbols.forEach((symbol, index) => {
  if (!wrong.has(index)) process.stdout.write(`=\t${index}\t${number(symbol)}\n`);
});
const checker = program.getTypeChecker();
source.statements.filter(typescript.isTypeAliasDeclaration).forEach(alias => {
  for (const { value } of checker.getTypeAtLocation(alias).types)
    if (value >= 100) process.stdout.write(`+\t${value}\t${value}\n`);
});
