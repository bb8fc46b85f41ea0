/* Prism with the settings of its command line, and without its log. Options: {port, spec}. */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { createLogger } = require('@stoplight/prism-core');
const { getHttpOperationsFromSpec } = require('@stoplight/prism-http');
const { createServer } = require('@stoplight/prism-http-server');

const { port, spec } = JSON.parse(process.argv[2]);
const operations = await getHttpOperationsFromSpec(spec);
const server = createServer(operations, {
  components: { logger: createLogger('bench', { level: 'silent' }) },
  cors: false,
  config: {
    mock: { dynamic: false },
    isProxy: false,
    validateRequest: true,
    validateResponse: true,
    checkSecurity: true,
    errors: false,
  },
});
await server.listen(port, '127.0.0.1');
console.log(JSON.stringify({ url: `http://127.0.0.1:${port}` }));
