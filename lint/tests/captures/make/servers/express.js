const express = require('express');
const app = express();
app.use(express.static('/srv/www', { index: ['index.html'] }));
app.get('/old', (req, res) => res.redirect('/page.html'));
app.get('/old-image', (req, res) => res.redirect('/image.png'));
app.get('/moved', (req, res) => res.redirect(301, 'http://www.example/page.html'));
app.post('/see-other', (req, res) => res.redirect(303, '/page.html'));
app.get('/temporary', (req, res) => res.redirect(307, '/page.html'));
app.all('/permanent', (req, res) => res.redirect(308, '/page.html'));
app.all('/empty', (req, res) => res.sendStatus(204));
app.get('/only-get', (req, res) => res.send('<p>only GET</p>\n'));
app.get('/error', () => { throw new Error('broken'); });
app.get('/unavailable', (req, res) => res.set('Retry-After', '120').sendStatus(503));
app.get('/status/:code', (req, res) => res.status(Number(req.params.code)).send('content\n'));
app.get('/download', (req, res) => res.sendFile('/srv/www/page.html'));
app.get('/formats', (req, res) => res.format({ 'application/json': () => res.json({ a: 1 }) }));
app.post('/items', (req, res) => res.status(201).json({ id: 1 }));
app.post('/json', express.json({ limit: 1024 }), (req, res) => {
  if (!req.is('json')) return res.sendStatus(415);
  return typeof req.body.n === 'number' ? res.json(req.body) : res.status(422).json({ error: 'n' });
});
app.post('/upload', express.text({ type: () => true, limit: 1024 }), (req, res) => res.send(`${String(req.body).length} octets\n`));
// The error page shows where the program lies unless this is production.
app.set('env', 'production');
const server = app.listen(80, '127.0.0.1');
server.headersTimeout = 1000;
server.requestTimeout = 1500;
