import { createClient } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';
import { findUnderperformingCreators, setUpCreator } from 'trackagoat-sdk/workflows';

const mock = createMock({ now: '2026-03-02T00:00:00Z' }); // a Monday
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });
await setUpCreator(goat, {
  projectId: mock.projectId,
  handle: '@ana.fit',
  goals: [{ metric: 'posts', target_value: 2, period: 'weekly' }],
  structure: { name: '$200 for two posts a week', period: 'weekly', amount_cents: 20_000, criteria_type: 'goals' },
});
const ana = await goat.creators.find('@ana.fit');

mock.clock.to('2026-03-06T12:00:00Z');
mock.postVideos(ana.id, [
  { posted_at: '2026-03-03T18:00:00Z', view_count: 900 },
  { posted_at: '2026-03-05T18:00:00Z', view_count: 700 },
]);
mock.clock.to('2026-03-13T12:00:00Z'); // the first week is over, and she posts once in the second
mock.postVideos(ana.id, [{ posted_at: '2026-03-11T18:00:00Z', view_count: 800 }]);
mock.clock.to('2026-03-16T12:00:00Z');

const accruals = await goat.payoutAccruals.list({ creator_id: ana.id }).toArray();
for (const { period_start_at, amount_cents } of accruals) console.log(period_start_at.slice(0, 10), amount_cents);
// → 2026-03-02 20000

const range = { from: '2026-03-09', to: '2026-03-15' };
const { creators } = await findUnderperformingCreators(goat, { projectId: mock.projectId, ...range });
for (const { handle, reasons } of creators) console.log(handle, reasons.map(({ code }) => code).join(' '));
// → ana.fit goal_missed
