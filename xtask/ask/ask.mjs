// Asks a library of Node.js: `node ask.mjs SETUP VALUE NAMES`, run in the folder where the library is installed, with a
// symbol a line on standard input. SETUP makes the object of the names that the symbols need, VALUE turns what a symbol
// is and the symbol into the code, NAMES turns the object into pairs of name and thing; PACKAGE says the version.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const require = createRequire(`${process.cwd()}/`);
const load = name => import(name.startsWith('node:') ? name : pathToFileURL(require.resolve(name)));
const [setup, value, names, name] = process.argv.slice(2);
const Asynchronous = (async () => {}).constructor;
const scope = await new Asynchronous('require', 'load', setup)(require, load);
const code = new Function(`return ${value}`)();

const ask = (thing, symbol) => {
  try {
    const number = code(thing(), symbol, scope);
    return Number.isInteger(number) && number >= 100 && number <= 999 ? number : undefined;
  } catch {
    return undefined;
  }
};
const manifest = () => JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8'));
const answers = [`library\t${scope.version ?? manifest().version}`];
readFileSync(0, 'utf8').split('\n').filter(Boolean).forEach((symbol, index) => {
  const user = new Function(...Object.keys(scope), `return ${symbol}`);
  const number = ask(() => user(...Object.values(scope)), symbol);
  if (number) answers.push(`=\t${index}\t${number}`);
});
for (const [name, thing] of new Function('scope', `return ${names}`)(scope)) {
  const number = ask(() => thing, name);
  if (number) answers.push(`+\t${name}\t${number}`);
}
// A library may keep timers, so that the program would not end.
process.stdout.write(`${answers.join('\n')}\n`, () => process.exit(0));
