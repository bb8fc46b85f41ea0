// Every entry loads as an ES module, and the classes are one and the same in all of them.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { createClient, isNotFoundError, NotFoundError } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';

const entries = JSON.parse(process.env.ENTRIES);
for (const entry of entries) {
  const module = await import(entry);
  assert.ok(Object.keys(module).length > 0, `${entry} exports something`);
  assert.ok(!('default' in module), `${entry} has no default export`);
}

const mock = createMock({ seed: 'empty' });
const goat = createClient({ apiKey: mock.apiKey, baseUrl: mock.baseUrl, fetch: mock.fetch });
const projects = await goat.projects.list();
assert.equal(projects.data.length, 1);

const failure = await goat.creators.get('00000000-0000-4000-8000-000000000000').catch((error) => error);
assert.ok(failure instanceof NotFoundError);
assert.ok(isNotFoundError(failure));

const require = createRequire(import.meta.url);
assert.equal(require('trackagoat-sdk/openapi.json').openapi.slice(0, 3), '3.1');
// JSON is YAML, so one file is both.
