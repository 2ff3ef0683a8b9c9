const { WebSocketServer } = require('ws');
const server = new WebSocketServer({ port: 80, host: '127.0.0.1', path: '/ws' });
server.on('connection', (socket) => { socket.send('hello'); socket.close(); });
