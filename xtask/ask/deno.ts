// Asks the module of Deno's standard library: `deno run --no-config ask.ts FILE`, a symbol a line on standard input.
const { STATUS_CODE } = await import(new URL(`file://${Deno.args[0]}`).href);
const symbols = (await new Response(Deno.stdin.readable).text()).split("\n").filter(Boolean);
symbols.forEach((symbol, index) => {
  const code = new Function("STATUS_CODE", `return ${symbol}`)(STATUS_CODE);
  if (code !== undefined) console.log(`=\t${index}\t${code}`);
});
for (const [name, code] of Object.entries(STATUS_CODE)) console.log(`+\t${name}\t${code}`);
