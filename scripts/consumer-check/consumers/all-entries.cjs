// Every entry loads with require, and the classes are one and the same in all of them.
const assert = require('node:assert/strict');
const { createClient, NotFoundError } = require('trackagoat-sdk');
const { createMock } = require('trackagoat-sdk/mocks');

async function main() {
  for (const entry of JSON.parse(process.env.ENTRIES)) {
    assert.ok(Object.keys(require(entry)).length > 0, `${entry} exports something`);
  }
  const mock = createMock({ seed: 'empty' });
  const goat = createClient({ apiKey: mock.apiKey, baseUrl: mock.baseUrl, fetch: mock.fetch });
  assert.equal((await goat.projects.list()).data.length, 1);
  const failure = await goat.creators.get('00000000-0000-4000-8000-000000000000').catch((error) => error);
  assert.ok(failure instanceof NotFoundError);
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
