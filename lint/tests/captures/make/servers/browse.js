// One visit of one site with Chromium; Playwright writes the HAR. Arguments: site, file, mode.
const { chromium } = require('playwright-core');
const [site, path, mode] = process.argv.slice(2);

async function main() {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
      '--disable-background-networking', '--disable-component-update', '--disable-sync',
      '--autoplay-policy=no-user-gesture-required'],
  });
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    recordHar: { path, content: mode === 'minimal' ? 'omit' : 'embed', mode: mode === 'minimal' ? 'minimal' : 'full' },
  });
  const page = await context.newPage();
  const visit = (url) => page.goto(site + url, { waitUntil: 'load', timeout: 5000 }).catch(() => {});
  await visit('/');
  await page.waitForTimeout(500);
  await page.reload();
  await page.waitForTimeout(300);
  for (const url of ['/dir', '/old', '/missing', '/forbidden/', '/gone', '/private/', '/empty']) await visit(url);
  await visit('/page.html');
  await page.evaluate(async () => {
    // Without credentials: a challenge would open a dialogue that nobody answers.
    const ask = (url, options) => fetch(url, { credentials: 'omit', signal: AbortSignal.timeout(4000), cache: 'no-store', ...options })
      .then((answer) => answer.text()).catch(() => {});
    await ask('/page.html', { method: 'HEAD' });
    await ask('/page.html', { method: 'POST', body: 'a=b' });
    await ask('/page.html', { method: 'DELETE' });
    await ask('/page.html', { method: 'OPTIONS' });
    await ask('/page.html', { headers: { Range: 'bytes=0-99' } });
    await ask('/page.html', { headers: { Range: 'bytes=0-19,100-119' } });
    await ask('/page.html', { headers: { Range: 'bytes=90000-' } });
    await ask('/page.html', { headers: { 'If-Match': '"other"' } });
    await ask('/page.html', { headers: { 'If-None-Match': '*' } });
    await ask('/permanent', { method: 'POST', body: 'a=b' });
    await ask('/moved', { method: 'POST', body: 'a=b' });
    await ask('/upload', { method: 'POST', body: 'a'.repeat(1500) });
    await ask('/early');
    await ask('/proxy/ok');
    await ask('/proxy/ok');
    await ask('/proxy/unauthorized');
    await ask('/proxy/misdirected');
    await ask('/proxy/closed');
    await ask('/proxy/slow');
    await ask('/proxy/truncated');
    await ask('/proxy/status/299');
    await ask('/dead/ok');
    await ask('http://nowhere.example/');
    await new Promise((done) => {
      const socket = new WebSocket(location.origin.replace('http', 'ws') + '/ws');
      socket.onclose = done;
      socket.onerror = done;
      setTimeout(done, 3000);
    });
  });
  await context.close();
  await browser.close();
}
main().then(() => process.exit(0), (problem) => { console.error(problem); process.exit(1); });
