import { readFile } from 'node:fs/promises';
import { createClient } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';

// The file above comes with the package; for one of your own, write its path.
const file = new URL('docs/snippets/recipes/seed.json', import.meta.resolve('trackagoat-sdk/package.json'));
const mock = createMock({ seed: JSON.parse(await readFile(file, 'utf8')) });
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });
const { data } = await goat.payoutAccruals.list();
console.log(mock.clock.now, data[0]?.amount_cents); // → 2026-01-19T12:00:00.000Z 10000
