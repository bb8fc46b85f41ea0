// Every entry loads, by `import` or by `require`. The classes are one and the same in all of them, and the mock serves its pages.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';

const [way, ...entries] = process.argv.slice(2);
const require = createRequire(import.meta.url);
const load = way === 'require' ? require : (name) => import(name);
for (const entry of entries) {
  const module = await load(entry);
  assert.ok(Object.keys(module).length > 0, `${entry} exports something`);
  assert.ok(!('default' in module), `${entry} has no default export`);
}

const { createClient, isNotFoundError, NotFoundError } = await load('trackagoat-sdk');
const { createMock } = await load('trackagoat-sdk/mocks');
const mock = createMock({ seed: 'empty' });
const goat = createClient({ apiKey: mock.apiKey, baseUrl: mock.baseUrl, fetch: mock.fetch });
assert.equal((await goat.projects.list()).data.length, 1);
const failure = await goat.creators.get('00000000-0000-4000-8000-000000000000').catch((error) => error);
assert.ok(failure instanceof NotFoundError);
assert.ok(isNotFoundError(failure));

const { serveMock } = await load('trackagoat-sdk/mocks/server');
const { url, close } = await serveMock();
for (const path of ['/_mock/', '/_mock/inspector.js', '/_mock/inspector.css', '/openapi.json', '/docs']) {
  const response = await fetch(url + path);
  const text = await response.text();
  assert.ok(response.status === 200 && text.length >= 100, `${path}: ${response.status} ${text}`);
}
await close();

// JSON is YAML, so one file is both.
assert.equal(require('trackagoat-sdk/openapi.json').openapi.slice(0, 3), '3.1');
