/* @scalar/mock-server on its hono adapter. Options: {port, spec}. */
import { readFileSync } from 'node:fs';
import { serve } from '@hono/node-server';
import { createMockServer } from '@scalar/mock-server';

const { port, spec } = JSON.parse(process.argv[2]);
const app = await createMockServer({ document: JSON.parse(readFileSync(spec, 'utf8')) });
serve({ fetch: app.fetch, port, hostname: '127.0.0.1' }, () => {
  console.log(JSON.stringify({ url: `http://127.0.0.1:${port}` }));
});
