/* json-server with its rows in memory. Options: {port, data}: the rows by collection, below /api/v1. */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const jsonServer = require('json-server');

const { port, data } = JSON.parse(process.argv[2]);
const server = jsonServer.create();
server.use(jsonServer.bodyParser);
server.use('/api/v1', jsonServer.router(data));
server.listen(port, '127.0.0.1', () => {
  console.log(JSON.stringify({ url: `http://127.0.0.1:${port}` }));
});
