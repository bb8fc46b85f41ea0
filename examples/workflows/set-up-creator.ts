// A new creator with a goal-based structure, safe to repeat: npx tsx examples/workflows/set-up-creator.ts
import assert from 'node:assert/strict';
import { createClient } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';
import { setUpCreator } from 'trackagoat-sdk/workflows';

const mock = createMock({ seed: 'empty', now: '2026-03-02T09:00:00Z' });
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });

const input = {
  projectId: mock.projectId,
  handle: '@maya.moves',
  readme: 'Fitness, three posts a week.',
  goals: [{ metric: 'posts', target_value: 3, period: 'weekly' }],
  structure: { name: 'Weekly goals', period: 'weekly', amount_cents: 15_000, criteria_type: 'goals' },
} as const;
const first = await setUpCreator(goat, input);
const again = await setUpCreator(goat, input);
console.log('first:', first.totals, 'again:', again.totals);

// A week in which she posts three times; goals are evaluated 48 hours after it.
const posts = [2, 4, 6].map((day) => ({ posted_at: `2026-03-0${day}T12:00:00Z`, view_count: 1_000 }));
mock.clock.to('2026-03-07T00:00:00Z');
mock.postVideos(first.creator.id, posts);
mock.clock.to('2026-03-11T00:20:00Z');
const [accrual] = (await goat.payoutAccruals.list({ creator_id: first.creator.id })).data;
console.log(`Earned: ${accrual?.amount_cents} cents.`);

assert.deepEqual(again.totals, { created: 0, updated: 0, unchanged: 4 });
assert.equal(accrual?.amount_cents, 15_000);
