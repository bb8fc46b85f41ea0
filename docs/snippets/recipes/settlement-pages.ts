import { createClient } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';
import { pageSettlements, settleAll } from 'trackagoat-sdk/workflows';

const mock = createMock({ seed: 'demo' });
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });

const report = await settleAll(goat, { method: 'Venmo' });
const page = pageSettlements(report, { limit: 2 });
console.log(JSON.stringify(page.counts), page.nextOffset); // → {"committed":12} 2
console.log(page.creators.length); // → 2
