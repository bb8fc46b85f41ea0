// #region start
import { createClient } from 'trackagoat-sdk';
import { explore, type Program } from 'trackagoat-sdk/explore';
import { createMock } from 'trackagoat-sdk/mocks';
import { setUpCreator } from 'trackagoat-sdk/workflows';
import { beforeEach, expect, test } from 'vitest';
import { payWeek } from './pay-week.js';

const mock = createMock({ seed: 'demo' });
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });

beforeEach(() => {
  mock.reset(); // the demo again: rows, clock, faults
  mock.clock.advance({ days: 7 });
});
// #endregion

// #region week
test('pays what a week earned, and the next run pays nothing', async () => {
  const owed = mock.ledger().sums.earned;
  const { creators, cents } = await payWeek(goat);
  expect([creators, cents]).toEqual([12, owed]);
  expect(await payWeek(goat)).toMatchObject({ creators: 0, cents: 0 });
});
// #endregion

// #region lost
test('pays once although the response is lost', async () => {
  const owed = mock.ledger().sums.earned;
  mock.faults.add({ operation: 'createPayoutPayment', kind: 'drop_after' });
  expect((await payWeek(goat)).cents).toBe(owed);
  mock.faults.assertConsumed(); // the fault did happen
  expect(mock.ledger()).toMatchObject({ sums: { earned: 0 }, balanced: true });
});
// #endregion

// #region limit
test('waits when the service says to wait', async () => {
  mock.faults.add({ operation: 'createPayoutPayment', kind: 'rate_limited', retry_after: 0 });
  expect((await payWeek(goat)).creators).toBe(12);
  mock.faults.assertConsumed();
});
// #endregion

// #region void
test('pays again what was voided', async () => {
  await payWeek(goat);
  const payment = await goat.payoutPayments.list().toArray({ limit: 1 });
  const voided = await goat.payoutPayments.void(payment[0]?.id ?? '');
  expect(await payWeek(goat)).toMatchObject({ creators: 1, cents: voided.total_amount_cents });
});
// #endregion

// #region removed
test('pays a removed creator what is still owed', async () => {
  const owed = mock.ledger().sums.earned;
  const maya = await goat.creators.find('@maya.moves');
  await goat.creators.delete(maya.id);
  expect((await payWeek(goat)).cents).toBe(owed);
});
// #endregion

// #region explorer
test('pays everyone exactly once, whatever fails', async () => {
  const world = createMock(); // small, so that a run is quick: one creator, $100 a week
  const setUp = createClient({ apiKey: world.apiKey, fetch: world.fetch });
  const structure = { name: 'Retainer', period: 'weekly', amount_cents: 10_000, criteria_type: 'recurring' } as const;
  await setUpCreator(setUp, { projectId: world.projectId, handle: '@ana.fit', structure });
  world.clock.advance({ days: 7, minutes: 15 });

  const job: Program = (context) => payWeek(context.goat);
  // Two at once; 20 seeds by default.
  const report = await explore({ world, workers: [job, job], seeds: 5, pairs: 0 });
  expect(report.failures.map(({ message }) => message)).toEqual([]);
  expect([report.calm.payments, report.calm.cents]).toEqual([1, 10_000]);
}, 60_000);
// #endregion
