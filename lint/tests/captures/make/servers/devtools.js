// The HAR that Chromium's own network panel writes: the panel is opened as a page, and its writer is called.
// Arguments: site, file.
const fs = require('fs');
const { chromium } = require('playwright-core');
const [site, path] = process.argv.slice(2);
const PORT = 9333;

async function main() {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync', `--remote-debugging-port=${PORT}`, '--remote-allow-origins=*'],
  });
  const page = await (await browser.newContext({ ignoreHTTPSErrors: true })).newPage();
  await page.goto('about:blank');
  const [target] = await (await fetch(`http://127.0.0.1:${PORT}/json/list`)).json();
  const panel = await (await browser.newContext()).newPage();
  const root = `http://127.0.0.1:${PORT}/devtools`;
  await panel.goto(`${root}/inspector.html?ws=127.0.0.1:${PORT}/devtools/page/${target.id}&panel=network`);
  await panel.waitForTimeout(3000);
  await panel.evaluate(async (root) => {
    const Common = await import(`${root}/core/common/common.js`);
    Common.Settings.Settings.instance().moduleSetting('network-log.preserve-log').set(true);
  }, root);
  for (const url of ['/', '/dir', '/old', '/missing', '/forbidden/', '/gone', '/empty', '/proxy/misdirected', '/dead/ok']) {
    await page.goto(site + url, { timeout: 5000 }).catch(() => {});
    await page.waitForTimeout(200);
  }
  await page.goto(site + '/dir/');
  await page.reload();
  await page.evaluate(async () => {
    const ask = (url, options) => fetch(url, { credentials: 'omit', signal: AbortSignal.timeout(4000), cache: 'no-store', ...options })
      .then((answer) => answer.text()).catch(() => {});
    await ask('/page.html', { method: 'HEAD' });
    await ask('/page.html', { method: 'DELETE' });
    await ask('/page.html', { headers: { Range: 'bytes=0-99' } });
    await ask('/page.html', { headers: { Range: 'bytes=90000-' } });
    await ask('/page.html', { headers: { 'If-None-Match': '*' } });
    await ask('/proxy/unauthorized');
    await ask('/early');
    await ask('/proxy/closed');
  });
  const text = await panel.evaluate(async (root) => {
    const Common = await import(`${root}/core/common/common.js`);
    const Logs = await import(`${root}/models/logs/logs.js`);
    const HAR = await import(`${root}/models/har/har.js`);
    const progress = new Common.Progress.CompositeProgress(new Common.Progress.Progress());
    return HAR.Writer.Writer.harStringForRequests(Logs.NetworkLog.NetworkLog.instance().requests(), { sanitize: true }, progress);
  }, root);
  fs.writeFileSync(path, text);
  await browser.close();
}
main().then(() => process.exit(0), (problem) => { console.error(problem); process.exit(1); });
