// The README's job, then each named entry: it loads, or it says in one sentence what to install.
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

const require = createRequire(import.meta.url);
for (const entry of loads) await import(`trackagoat-sdk/${entry}`);
for (const entry of refuses) {
  const byImport = await import(`trackagoat-sdk/${entry}`).then(
    () => assert.fail(`${entry} loads`),
    (error) => String(error.message),
  );
  assert.match(byImport, /npm[ -]install[ -]"?\S+@/, `import of ${entry}: ${byImport}`);
  let byRequire = null;
  try {
    require(`trackagoat-sdk/${entry}`);
  } catch (error) {
    byRequire = error.message;
  }
  assert.match(
    String(byRequire),
    /^trackagoat-sdk: this entry .*: npm install "\S+@>=\S+ <\S+"$/,
    `require of ${entry}`,
  );
}
