import { createClient } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';
import { setUpCreator } from 'trackagoat-sdk/workflows';

const mock = createMock();
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });

const setUp = () =>
  setUpCreator(goat, {
    projectId: mock.projectId,
    handle: '@ana.fit',
    goals: [{ metric: 'posts', target_value: 3, period: 'weekly' }],
    structure: { name: 'Posting goal', period: 'weekly', amount_cents: 20_000, criteria_type: 'goals' },
  });
console.log((await setUp()).totals.created); // → 4
const { totals } = await setUp(); // finds before it makes, so it can be repeated
console.log(totals.created, totals.unchanged); // → 0 4
