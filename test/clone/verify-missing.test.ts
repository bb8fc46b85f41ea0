import type { TrackagoatClient } from 'trackagoat-sdk';
import { verificationText, verifyAccruals } from 'trackagoat-sdk/clone';
import { describe, expect, it } from 'vitest';
import { stage } from '../workflows/stage.js';
import { withInputs } from './faults.js';
import { createLedgerScene, readRowsWith } from './ledger-scene.js';

/** Ana, who has one deal since Tuesday, 6 January, or from `from` to `to` alone. */
async function createScene(
  rule: object,
  { from = '2026-01-06T00:00:00Z', to }: { readonly from?: string; readonly to?: string } = {},
) {
  const { mock, goat, structure, creator } = stage({ now: '2026-01-05T00:00:00Z' });
  const { id: ana } = await creator('ana');
  const id = await structure(0, { name: 'deal', proration_mode: 'daily', ...rule });
  await goat.payoutStructures.assign(id, { creator_id: ana, assigned_at: from });
  if (to !== undefined) {
    mock.clock.to(to);
    await goat.payoutStructures.unassign(id, { creator_id: ana });
  }
  const post = (view_count: number): void => {
    mock.clock.to('2026-01-06T02:00:00Z');
    mock.postVideos(ana, [{ posted_at: '2026-01-06T01:00:00Z', view_count }]);
  };
  /** The same service without its accruals. */
  const readWithout = (): TrackagoatClient => readRowsWith(mock, '/payout-accruals', () => []);
  const listWeeks = async (source = goat, options: Parameters<typeof verifyAccruals>[1] = {}) => {
    const { unpaid } = await verifyAccruals(source, options);
    return unpaid.map(({ periodStartAt: start, isProven }) => [start.slice(0, 10), isProven]);
  };
  return { mock, goat, ana, deal: id, post, readWithout, listWeeks };
}

const flat = (amount_cents: number) => ({ criteria_type: 'recurring', amount_cents });

describe('a week without an accrual', () => {
  it('is perhaps missing where its structure is active, and not while it is archived, whose weeks are not paid', async () => {
    const { mock, goat, deal, listWeeks } = await createScene(flat(999));
    mock.clock.to('2026-01-16T09:00:00Z');
    await goat.payoutStructures.update(deal, { is_active: false });
    mock.clock.to('2026-01-30T09:00:00Z');
    expect(await listWeeks()).toEqual([]);
    await goat.payoutStructures.update(deal, { is_active: true });
    mock.clock.to('2026-02-10T00:00:00Z');
    // No read shows that it was archived when they came due.
    expect(await listWeeks()).toEqual([
      ['2026-01-12', false],
      ['2026-01-19', false],
    ]);
  });

  it('is not missing where its pay comes to less than half a cent', async () => {
    // A cent a week for Tuesday alone: 1/7. For four days of the week: 4/7, which is a cent.
    for (const [to, weeks] of [
      ['2026-01-06T12:00:00Z', []],
      ['2026-01-09T12:00:00Z', [['2026-01-05', false]]],
    ] as const) {
      const { mock, readWithout, listWeeks } = await createScene(flat(1), { to });
      mock.clock.to('2026-01-13T00:00:00Z');
      expect(await listWeeks(readWithout())).toEqual(weeks);
    }
  });

  it('is not certainly missing where an assignment may have been added later', async () => {
    const { mock, goat, ana, deal, listWeeks } = await createScene(flat(1), { to: '2026-01-06T12:00:00Z' });
    mock.clock.to('2026-01-13T00:00:00Z');
    // It reaches back into the week, which was evaluated without it.
    await goat.payoutStructures.assign(deal, { creator_id: ana, assigned_at: '2026-01-07T00:00:00Z' });
    expect(await listWeeks()).toEqual([]);
  });

  it('is certainly missing where its structure paid another one then, and an earlier accrual names the assignment', async () => {
    const { mock, goat, ana, deal, listWeeks } = await createScene(flat(700));
    const { id: ben } = await goat.creators.create(mock.projectId, { tiktok_handle: 'ben' });
    await goat.payoutStructures.assign(deal, { creator_id: ben, assigned_at: '2026-01-06T00:00:00Z' });
    mock.clock.to('2026-01-27T00:00:00Z');
    for (const [hidden, weeks] of [
      [[[ben, '2026-01-12']], [['2026-01-12', true]]],
      [[[ben, '2026-01-05']], [['2026-01-05', false]]],
      [
        [
          [ben, '2026-01-12'],
          [ana, '2026-01-12'],
        ],
        [
          ['2026-01-12', false],
          ['2026-01-12', false],
        ],
      ],
    ] as const) {
      const names = hidden.map((name) => name.join());
      const read = readRowsWith(mock, '/payout-accruals', (row) =>
        names.includes(`${row.creator_id},${row.period_start_at.slice(0, 10)}`) ? [] : row,
      );
      expect(await listWeeks(read)).toEqual(weeks);
    }
  });

  it('that was paid for the days of then is right, though an assignment that came later reaches back into it', async () => {
    const { mock, goat, ana, deal } = await createScene(flat(700), { to: '2026-01-06T12:00:00Z' });
    mock.clock.to('2026-01-13T00:00:00Z');
    await goat.payoutStructures.assign(deal, { creator_id: ana, assigned_at: '2026-01-07T00:00:00Z' });
    // Tuesday alone: 700 ÷ 7. The service shows neither the covered days nor the assignments.
    const bare = readRowsWith(mock, '/payout-accruals', ({ inputs_snapshot: { criteria_type }, ...row }) => ({
      ...row,
      inputs_snapshot: { criteria_type },
    }));
    const accruals = [...(await verifyAccruals(bare)).accruals, ...(await verifyAccruals(goat)).accruals];
    expect(accruals.map(({ outcome, ledgerCents, computedCents }) => [outcome, ledgerCents, computedCents])).toEqual([
      ['equal', 100, 100],
      ['equal', 100, 100],
    ]);
  });

  it('of two assignments is paid for both, and missing once without it', async () => {
    const { mock, goat, ana, deal, ...scene } = await createScene(flat(700), { to: '2026-01-06T12:00:00Z' });
    await goat.payoutStructures.assign(deal, { creator_id: ana, assigned_at: '2026-01-07T00:00:00Z' });
    mock.clock.to('2026-01-13T00:00:00Z');
    expect((await verifyAccruals(goat)).totals.equal).toEqual({ count: 1, cents: '600' });
    expect(await scene.listWeeks(scene.readWithout())).toEqual([['2026-01-05', false]]);
  });

  it('by views is missing only by the daily history, and only where they come to a cent', async () => {
    for (const [view_count, weeks] of [
      // 100 cents for 1,000 views: 0.4 and 0.5.
      [4, []],
      [5, [['2026-01-05', false]]],
    ] as const) {
      const { mock, post, readWithout, listWeeks } = await createScene({ criteria_type: 'cpm', amount_cents: 100 });
      post(view_count);
      mock.clock.to('2026-01-13T00:00:00Z');
      expect(await listWeeks(readWithout(), { history: true })).toEqual(weeks);
      const { unpaid } = await verifyAccruals(readWithout());
      expect(unpaid.map(({ message }) => message.slice(0, 30))).toEqual(
        weeks.map(() => 'Its videos have views by now, '),
      );
    }
  });

  it('by views is not judged where the service has no daily history, which is said', async () => {
    const { mock, post, readWithout } = await createScene({ criteria_type: 'cpm', amount_cents: 100 });
    post(1_000);
    mock.clock.to('2026-01-13T00:00:00Z');
    mock.faults.add({ operation: 'getAnalytics', kind: 'status', status: 404, times: 100 });
    const { verdict, unpaid, unknown } = await verifyAccruals(readWithout(), { history: true });
    expect([verdict, unpaid]).toEqual(['unproven', []]);
    expect(unknown).toContainEqual(expect.objectContaining({ code: 'not_offered', what: 'the daily history' }));
  });

  it('by goals is missing where the posts reach them, whatever a goal asked for that is switched off', async () => {
    for (const [target_value, weeks] of [
      [2, []],
      [1, [['2026-01-05', false]]],
    ] as const) {
      const rule = { criteria_type: 'goals', amount_cents: 500 };
      const { mock, goat, ana, post, readWithout, listWeeks } = await createScene(rule);
      await goat.goals.create(ana, { metric: 'posts', period: 'weekly', target_value });
      const views = await goat.goals.create(ana, { metric: 'views', period: 'weekly', target_value: 10 });
      await goat.goals.update(views.id ?? '', { is_active: false });
      post(1);
      mock.clock.to('2026-01-15T00:00:00Z');
      for (const history of [false, true]) expect(await listWeeks(readWithout(), { history })).toEqual(weeks);
    }
  });
});

it('an accrual whose recomputed amount is beyond any that the API can carry is different, and adds nothing to the excess', async () => {
  const { mock, post } = await createScene({ criteria_type: 'cpm', amount_cents: 2000 });
  post(5);
  mock.clock.to('2026-01-13T00:00:00Z');
  // Two cents for a view.
  const impressions = Number.MAX_SAFE_INTEGER;
  const many = readRowsWith(mock, '/payout-accruals', (row) => withInputs(row, { impressions }));
  const { accruals, totals, excessCents } = await verifyAccruals(many);
  expect(accruals.map(({ ledgerCents, computedCents }) => [ledgerCents, computedCents])).toEqual([[10, null]]);
  expect([totals.different.count, excessCents]).toEqual([1, '0']);
});

it('a ledger that is read between the end of a period and the run waits for the run, in words, and misses nothing', async () => {
  const { mock, goat } = await createLedgerScene();
  mock.clock.to('2026-02-09T00:05:00Z');
  const report = await verifyAccruals(goat);
  expect(report).toMatchObject({ verdict: 'consistent', unpaid: [] });
  expect(verificationText(report)).toMatch(
    /Ended, and not evaluated yet:\n(.*\n)* +@ana · "flat" \(recurring\) · 2026-02-02 to before 2026-02-09: waits for the 2026-02-09T00:15:00.000Z run/,
  );
  mock.clock.to('2026-02-09T01:30:00Z');
  expect((await verifyAccruals(goat)).waiting.map(({ criteriaType, waitsFor }) => [criteriaType, waitsFor])).toEqual([
    ['goals', 'the 48 hours after its end, which are over at 2026-02-11T00:00:00.000Z'],
  ]);
});
