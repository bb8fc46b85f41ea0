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
