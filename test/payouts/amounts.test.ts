import { beforeEach, describe, expect, it } from 'vitest';
import { MONDAY, PayoutFixture } from './payout-fixture.js';

const SPAN = '2026-01-05..2026-01-12';

let fixture: PayoutFixture;
beforeEach(() => {
  fixture = new PayoutFixture();
});

describe('amounts', () => {
  it('pays cpm by the views at evaluation of counting videos posted in the period, halves up', () => {
    const { creator } = fixture.deal({ criteria_type: 'cpm', amount_cents: 150 });
    fixture.goto('2026-01-12T00:00:00Z');
    fixture.post(creator, MONDAY, 1000);
    const growing = fixture.post(creator, '2026-01-11T23:59:59.999Z', 5);
    fixture.post(creator, '2026-01-12T00:00:00Z', 1_000_000);
    fixture.post(creator, '2026-01-04T23:59:59.999Z', 1_000_000);
    fixture.mock.setVideoCounts(growing, { view_count: 10 });
    fixture.goto('2026-01-12T00:15:00Z');
    // 150 × 1,010 ÷ 1,000 = 151.5
    const views = { impressions: 1010, video_count: 2, rate_cents_per_1000: 150 };
    expect(fixture.accrual()).toMatchObject({
      amount_cents: 152,
      inputs_snapshot: { criteria_type: 'cpm', period_days: 7, covered_days: 7, ...views },
    });
  });

  it('counts a reviewed video of a selective creator and none that waits or was excluded', () => {
    const creator = fixture.creator({ tracking_mode: 'selective' });
    fixture.assign(fixture.structure({ criteria_type: 'cpm', amount_cents: 1000 }), creator);
    const [included, , excluded] = [10, 200, 3000].map((views) => fixture.post(creator, MONDAY, views));
    fixture.review(included, 'included');
    fixture.review(excluded, 'excluded');
    fixture.goto('2026-01-12T01:00:00Z');
    expect(fixture.owed()).toEqual([`${SPAN} 10`]);
  });

  it('settles a period whose amount the API cannot carry, makes no accrual and leaves a warning', () => {
    const { creator, structure } = fixture.deal({ criteria_type: 'cpm', amount_cents: 9_007_199_254_740_991 });
    fixture.post(creator, MONDAY, 2000);
    fixture.goto('2026-01-20T00:00:00Z');
    expect(fixture.owed()).toEqual([]);
    expect(fixture.mock.warnings()).toMatchObject([{ code: 'accrual_too_large', at: '2026-01-12T00:15:00.000Z' }]);
    expect(fixture.warnings()).toEqual([
      `accrual_too_large: Structure ${structure} owes creator ${creator} 18014398509481982 cents for 2026-01-05 to 2026-01-11, ` +
        'more than the API can carry exactly; the period is settled without an accrual. Is amount_cents really in cents?',
    ]);
  });

  it('pays view_threshold at its number of views and not below', () => {
    const criteria = { criteria_type: 'view_threshold', criteria_params: { min_views: 2000 } } as const;
    for (const views of [1999, 2000]) fixture.post(fixture.deal(criteria).creator, MONDAY, views);
    fixture.goto('2026-01-12T01:00:00Z');
    const inputs = { impressions: 2000, video_count: 1, min_views: 2000 };
    expect(fixture.accrual()).toMatchObject({ amount_cents: 7000, inputs_snapshot: inputs });
  });

  it('pays goals when the creator has goals of that length that are on, and met all of them', () => {
    const ids = [[1, 2], [1, 3], []].map((targets, at) => {
      const { creator } = fixture.deal({ criteria_type: 'goals', amount_cents: 1 + at });
      const set = targets.map((target_value) => fixture.goal(creator, { target_value }));
      fixture.goal(creator, { target_value: 1000, period: 'monthly' });
      const off = fixture.goal(creator, { target_value: 1000 });
      fixture.api.ok('updateGoal', { params: { id: off }, body: { is_active: false } });
      for (const _ of [1, 2]) fixture.post(creator, MONDAY, 1);
      return set;
    });
    fixture.goto('2026-01-14T01:00:00Z');
    expect(fixture.owed()).toEqual([`${SPAN} 1`]);
    expect(fixture.accrual().inputs_snapshot).toMatchObject({
      goals_met: true,
      goals: [
        { goal_id: ids[0]?.[0], metric: 'posts', target: 1, actual: 2, met: true },
        { goal_id: ids[0]?.[1], metric: 'posts', target: 2, actual: 2, met: true },
      ],
    });
  });

  it('judges each goal that applies on a day of the period', () => {
    for (const [amount_cents, start_date, end_date] of [
      [10, '2026-01-11', null],
      [20, null, '2026-01-05'],
      [40, '2026-01-12', null],
      [80, null, '2026-01-04'],
    ] as const) {
      const { creator } = fixture.deal({ criteria_type: 'goals', amount_cents });
      fixture.goal(creator, { start_date, end_date });
      fixture.post(creator, MONDAY, 1);
    }
    fixture.goto('2026-01-15T00:00:00Z');
    expect(fixture.owed().sort()).toEqual([`${SPAN} 10`, `${SPAN} 20`]);
  });
});

const END = '2026-01-12T01:00:00Z';
const daily = { proration_mode: 'daily' } as const;

describe('proration', () => {
  it.each([
    // Wednesday by a millisecond, Thursday, Friday, Saturday by a millisecond: 1001 × 4 ÷ 7 = 572
    ['by daily for each UTC day that is touched', 1001, 'daily', '07T23:59:59.999Z', '10T00:00:00.001Z', 572, 4],
    ['by daily for no day that begins as the assignment ends', 7000, 'daily', '05T00:00:00Z', '07T00:00:00Z', 2000, 2],
    ['by none in full as soon as the period is touched', 7000, 'none', '11T23:00:00Z', null, 7000, 1],
  ] as const)('pays %s', (_, amount_cents, proration_mode, from, to, cents, covered_days) => {
    const fixture = new PayoutFixture(`2026-01-${from}`);
    const { structure, creator } = fixture.deal({ amount_cents, proration_mode });
    if (to !== null) {
      fixture.goto(`2026-01-${to}`);
      fixture.unassign(structure, creator);
    }
    fixture.goto(END);
    expect(fixture.accrual()).toMatchObject({ amount_cents: cents, inputs_snapshot: { period_days: 7, covered_days } });
  });

  it('knows the leap day', () => {
    const fixture = new PayoutFixture('2024-02-10T00:00:00Z');
    fixture.deal({ ...daily, period: 'monthly', amount_cents: 2900 });
    fixture.goto('2024-03-01T01:00:00Z');
    // 20 of 29 days: the 10th to the 29th.
    expect(fixture.owed()).toEqual(['2024-02-01..2024-03-01 2000']);
  });

  it('counts by daily only videos posted on covered days and does not scale them again', () => {
    const fixture = new PayoutFixture('2026-01-07T12:00:00Z');
    const { creator } = fixture.deal({ ...daily, criteria_type: 'cpm', amount_cents: 1000 });
    fixture.post(creator, '2026-01-06T23:00:00Z', 500);
    fixture.post(creator, '2026-01-07T01:00:00Z', 70);
    fixture.goto(END);
    const inputs = { period_days: 7, covered_days: 5, impressions: 70, video_count: 1 };
    expect(fixture.accrual()).toMatchObject({ amount_cents: 70, inputs_snapshot: inputs });
  });

  it('holds view_threshold to the views of the whole period and scales only its amount by daily', () => {
    const fixture = new PayoutFixture('2026-01-06T12:00:00Z');
    const rule = { criteria_type: 'view_threshold', criteria_params: { min_views: 1000 }, amount_cents: 999 } as const;
    const { creator } = fixture.deal({ ...rule, ...daily });
    fixture.post(creator, '2026-01-05T01:00:00Z', 600);
    fixture.post(creator, '2026-01-06T00:00:00Z', 400);
    fixture.goto(END);
    // 999 × 6 ÷ 7 = 856 and 2/7.
    const inputs = { covered_days: 6, impressions: 1000, video_count: 2, min_views: 1000 };
    expect(fixture.accrual()).toMatchObject({ amount_cents: 856, inputs_snapshot: inputs });
  });

  it('makes one accrual of all assignments in a period, with the days of each, and the explanation lists them', () => {
    const fixture = new PayoutFixture('2026-01-05T10:00:00Z');
    const { structure, creator, assignment: first } = fixture.deal(daily);
    fixture.goto('2026-01-06T08:00:00Z');
    fixture.unassign(structure, creator);
    fixture.goto('2026-01-06T20:00:00Z');
    const second = fixture.assign(structure, creator)[0]?.id;
    fixture.goto('2026-01-08T00:00:00Z');
    fixture.unassign(structure, creator);
    fixture.goto('2026-01-10T00:00:00Z');
    const third = fixture.assign(structure, creator)[0]?.id;
    fixture.goto(END);
    // Monday, Tuesday (by both), Wednesday; Saturday and Sunday.
    expect(fixture.accrual()).toMatchObject({
      amount_cents: 5000,
      inputs_snapshot: { covered_days: 5, assignment_ids: [first, second, third] },
    });
    const { covered, covered_days, steps } = fixture.mock.explain(fixture.accrual().id);
    expect([covered_days, covered.length]).toEqual([5, 2]);
    expect(steps[1]).toBe(
      'The assignments cover 2026-01-05 to before 2026-01-08, 2026-01-10 to before 2026-01-12; ' +
        'proration is daily: of 7 days only these count.',
    );
  });

  it('neither pays for nor names an assignment that was taken back where, or before, it began', () => {
    const fixture = new PayoutFixture('2026-01-05T10:00:00Z');
    const { structure, creator } = fixture.deal();
    fixture.unassign(structure, creator);
    fixture.assign(structure, creator, '2026-01-12T00:00:00Z');
    // The cron has seen it by now.
    fixture.goto('2026-01-06T00:00:00Z');
    fixture.unassign(structure, creator);
    const kept = fixture.assign(structure, creator, '2026-01-13T00:00:00Z')[0]?.id;
    fixture.goto('2026-01-20T00:00:00Z');
    expect(fixture.owed()).toEqual(['2026-01-12..2026-01-19 7000']);
    expect(fixture.accrual().inputs_snapshot?.assignment_ids).toEqual([kept]);
  });
});
