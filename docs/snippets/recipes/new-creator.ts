import { createClient } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';
import { setUpCreator } from 'trackagoat-sdk/workflows';

const mock = createMock();
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });

const wanted = {
  projectId: mock.projectId,
  handle: '@ana.fit',
  goals: [{ goal_type: 'posts', target_value: 3, period: 'weekly' }],
  structure: { name: 'Posting goal', period: 'weekly', amount_cents: 20_000, criteria_type: 'goals' },
} as const;
const first = await setUpCreator(goat, wanted);
console.log(first.totals.created); // → 4
const again = await setUpCreator(goat, wanted); // finds before it makes, so it can be repeated
console.log(again.totals.created, again.totals.unchanged); // → 0 4
