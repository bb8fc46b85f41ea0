// The README's job, then each named entry: it loads, or Node's error names the package that it misses or finds too old.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { createClient } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';
import { commitSettlement, planSettlement } from 'trackagoat-sdk/workflows';

const { refuses, loads } = JSON.parse(process.argv[2]);
const mock = createMock({ seed: 'demo' });
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });
mock.clock.advance({ days: 7 });
const plan = await planSettlement(goat, { creatorId: '@kenjicooks', method: 'Venmo' });
assert.equal((await commitSettlement(goat, plan)).outcome, 'committed');
assert.equal(mock.ledger().balanced, true);

const manifest = createRequire(import.meta.url)('trackagoat-sdk/package.json');
for (const entry of loads) await import(`trackagoat-sdk/${entry}`);
for (const entry of refuses) {
  const byImport = await import(`trackagoat-sdk/${entry}`).then(
    () => assert.fail(`${entry} loads`),
    (error) => String(error.message),
  );
  // Node names the package, or a path of it.
  const named = new RegExp(`['/](${Object.keys(manifest.peerDependencies).join('|')})['/]`);
  assert.match(byImport, named, `import of ${entry}`);
}
