const fastify = require('fastify')({ bodyLimit: 1024, connectionTimeout: 1000, requestTimeout: 1500 });
fastify.get('/page.html', (req, reply) => reply.type('text/html').send('<p>a page</p>\n'));
fastify.get('/old', (req, reply) => reply.redirect('/page.html'));
fastify.get('/moved', (req, reply) => reply.redirect('http://www.example/page.html', 301));
fastify.post('/see-other', (req, reply) => reply.redirect('/page.html', 303));
fastify.get('/temporary', (req, reply) => reply.redirect('/page.html', 307));
fastify.all('/permanent', (req, reply) => reply.redirect('/page.html', 308));
fastify.all('/empty', (req, reply) => reply.code(204).send());
fastify.get('/only-get', async () => 'only GET\n');
fastify.get('/error', async () => { throw new Error('broken'); });
fastify.get('/status/:code', (req, reply) => reply.code(Number(req.params.code)).send('content\n'));
fastify.post('/items', (req, reply) => reply.code(201).send({ id: 1 }));
fastify.post('/json', { schema: { body: { type: 'object', properties: { n: { type: 'number' } }, required: ['n'] } } },
  async (req) => req.body);
fastify.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (req, body, done) => done(null, body));
fastify.post('/upload', async (req) => `${String(req.body).length} octets\n`);
fastify.listen({ port: 80, host: '127.0.0.1' });
