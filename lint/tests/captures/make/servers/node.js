// Node's http with nothing on top: what the module adds or lets pass is what is to be seen.
const http = require('http');
const fs = require('fs');
const page = fs.readFileSync('/srv/www/page.html');

const server = http.createServer({
  headersTimeout: 1000, requestTimeout: 1500, keepAliveTimeout: 2000, connectionsCheckingInterval: 200,
  maxHeaderSize: 2048,
}, (req, res) => {
  const path = req.url.replace('http://www.example', '').split('?')[0];
  const [, name, argument] = path.split('/');
  const go = (status, to) => { res.writeHead(status, { Location: to }); res.end(); };
  if (path === '/page.html' || path === '/only-get') {
    if (!['GET', 'HEAD'].includes(req.method)) {
      res.writeHead(405, { Allow: 'GET, HEAD' });
      return res.end();
    }
    res.writeHead(200, { 'Content-Type': 'text/html' });
    return res.end(page);
  }
  if (name === 'old') return go(302, '/page.html');
  if (name === 'moved') return go(301, 'http://www.example/page.html');
  if (name === 'see-other') return go(303, '/page.html');
  if (name === 'temporary') return go(307, '/page.html');
  if (name === 'permanent') return go(308, '/page.html');
  if (name === 'empty') { res.writeHead(204); return res.end(); }
  if (name === 'status') {
    res.writeHead(Number(argument), { 'Content-Type': 'text/plain' });
    return res.end('content\n');
  }
  if (name === 'early') {
    res.writeEarlyHints({ link: '</style.css>; rel=preload; as=style' });
    return setTimeout(() => res.end('late'), 100);
  }
  if (name === 'processing') { res.writeProcessing(); return setTimeout(() => res.end('late'), 100); }
  if (name === 'upload') {
    let size = 0;
    req.on('data', (data) => { size += data.length; });
    return req.on('end', () => res.end(`${size} octets\n`));
  }
  res.writeHead(404);
  res.end();
});
server.on('upgrade', (req, socket) => {
  if (req.headers.upgrade !== 'websocket') return socket.end('HTTP/1.1 400 Bad Request\r\n\r\n');
  socket.end();
});
server.removeAllListeners('upgrade');
server.listen(80, '127.0.0.1');
