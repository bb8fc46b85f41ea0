import { readFile } from 'node:fs/promises';
import { createClient } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';

const seed = JSON.parse(await readFile('docs/snippets/recipes/seed.json', 'utf8'));
const mock = createMock({ seed });
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });
const { data } = await goat.payoutAccruals.list();
console.log(mock.clock.now, data[0]?.amount_cents); // → 2026-01-19T12:00:00.000Z 10000
