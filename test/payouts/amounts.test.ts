import { describe, expect, it } from 'vitest';
import { PayoutFixture } from './payout-fixture.js';

describe('amounts', () => {
  it('pays cpm by the views at evaluation of counting videos posted in the period, halves up', () => {
    const fixture = new PayoutFixture('2026-01-05T00:00:00Z');
    const creator = fixture.creator();
    fixture.assign(fixture.structure({ criteria_type: 'cpm', amount_cents: 150 }), creator);
    fixture.goto('2026-01-12T00:00:00Z');
    fixture.post(creator, '2026-01-05T00:00:00Z', 1000);
    const growing = fixture.post(creator, '2026-01-11T23:59:59.999Z', 5);
    fixture.post(creator, '2026-01-12T00:00:00Z', 1_000_000);
    fixture.post(creator, '2026-01-04T23:59:59.999Z', 1_000_000);
    fixture.mock.setVideoCounts(growing, { view_count: 10 });
    fixture.goto('2026-01-12T00:15:00Z');
    // 150 × 1,010 ÷ 1,000 = 151.5
    expect(fixture.accrual()).toMatchObject({
      amount_cents: 152,
      inputs_snapshot: {
        criteria_type: 'cpm',
        period_days: 7,
        covered_days: 7,
        impressions: 1010,
        video_count: 2,
        rate_cents_per_1000: 150,
      },
    });
  });

  it('counts a reviewed video of a selective creator and none that waits or was excluded', () => {
    const fixture = new PayoutFixture('2026-01-05T00:00:00Z');
    const creator = fixture.creator({ tracking_mode: 'selective' });
    fixture.assign(fixture.structure({ criteria_type: 'cpm', amount_cents: 1000 }), creator);
    const [included, , excluded] = [10, 200, 3000].map((views) => fixture.post(creator, '2026-01-05T00:00:00Z', views));
    const review = (id: string | undefined, tracking_status: string) =>
      fixture.api.ok('updateVideo', { params: { id: id ?? '' }, body: { tracking_status } });
    review(included, 'included');
    review(excluded, 'excluded');
    fixture.goto('2026-01-12T01:00:00Z');
    expect(fixture.owed()).toEqual(['2026-01-05..2026-01-12 10']);
  });

  it('stays exact where floating point does not: 2^53 − 1 views at 1 cent, and a product beyond 2^53', () => {
    const fixture = new PayoutFixture('2026-01-05T00:00:00Z');
    const [one, two] = [fixture.creator(), fixture.creator()];
    fixture.assign(fixture.structure({ criteria_type: 'cpm', amount_cents: 1 }), one);
    fixture.assign(fixture.structure({ criteria_type: 'cpm', amount_cents: 12_345_678 }), two);
    fixture.post(one, '2026-01-05T00:00:00Z', 9_007_199_254_740_991);
    fixture.post(two, '2026-01-05T00:00:00Z', 729_000_073_501);
    fixture.goto('2026-01-12T01:00:00Z');
    // 9007199254740.991, and 12,345,678 × 729,000,073,501 ÷ 1,000 = 9000000169419678.678
    expect(
      fixture
        .accruals()
        .map((row) => row.amount_cents)
        .sort(),
    ).toEqual([9_000_000_169_419_679, 9_007_199_254_741]);
  });

  it('settles a period whose amount the API cannot carry, makes no accrual and leaves a warning', () => {
    const fixture = new PayoutFixture('2026-01-05T00:00:00Z');
    const creator = fixture.creator();
    fixture.assign(fixture.structure({ criteria_type: 'cpm', amount_cents: 9_007_199_254_740_991 }), creator);
    fixture.post(creator, '2026-01-05T00:00:00Z', 1001);
    fixture.goto('2026-01-20T00:00:00Z');
    expect(fixture.owed()).toEqual([]);
    expect(fixture.mock.warnings()).toMatchObject([{ code: 'accrual_too_large', at: '2026-01-12T00:15:00.000Z' }]);
  });

  it.each([
    [1999, []],
    [2000, ['2026-01-05..2026-01-12 7000']],
  ])('pays view_threshold at its number of views and not below: %i of 2000', (views, owed) => {
    const fixture = new PayoutFixture('2026-01-05T00:00:00Z');
    const creator = fixture.creator();
    fixture.assign(
      fixture.structure({ criteria_type: 'view_threshold', criteria_params: { min_views: 2000 } }),
      creator,
    );
    fixture.post(creator, '2026-01-05T00:00:00Z', views);
    fixture.goto('2026-01-12T01:00:00Z');
    expect(fixture.owed()).toEqual(owed);
    const inputs = { impressions: 2000, video_count: 1, min_views: 2000 };
    if (owed.length > 0) expect(fixture.accrual().inputs_snapshot).toMatchObject(inputs);
  });

  it.each([
    ['all met', [1, 2], true],
    ['one missed', [1, 3], false],
    ['none set', [], false],
  ])('pays goals when the creator has goals of that length and met all: %s', (_, targets, pays) => {
    const fixture = new PayoutFixture('2026-01-05T00:00:00Z');
    const creator = fixture.creator();
    fixture.assign(fixture.structure({ criteria_type: 'goals' }), creator);
    const goal = (target_value: number, period: string) =>
      fixture.api.ok('createGoal', { params: { id: creator }, body: { metric: 'posts', target_value, period } });
    const ids = targets.map((target) => goal(target, 'weekly').id);
    goal(1000, 'monthly');
    const off = goal(1000, 'weekly').id ?? '';
    fixture.api.ok('updateGoal', { params: { id: off }, body: { is_active: false } });
    fixture.post(creator, '2026-01-05T00:00:00Z', 1);
    fixture.post(creator, '2026-01-05T00:00:00Z', 1);
    fixture.goto('2026-01-14T01:00:00Z');
    expect(fixture.owed()).toEqual(pays ? ['2026-01-05..2026-01-12 7000'] : []);
    if (pays) {
      expect(fixture.accrual().inputs_snapshot).toMatchObject({
        goals_met: true,
        goals: [
          { goal_id: ids[0], metric: 'posts', target: 1, actual: 2, met: true },
          { goal_id: ids[1], metric: 'posts', target: 2, actual: 2, met: true },
        ],
      });
    }
  });

  it('judges each goal that applies on a day of the period', () => {
    const fixture = new PayoutFixture('2026-01-05T00:00:00Z');
    for (const [amount_cents, start_date, end_date] of [
      [10, '2026-01-11', null],
      [20, null, '2026-01-05'],
      [40, '2026-01-12', null],
      [80, null, '2026-01-04'],
    ] as const) {
      const creator = fixture.creator();
      fixture.assign(fixture.structure({ criteria_type: 'goals', amount_cents }), creator);
      const goal = { metric: 'posts', target_value: 1, period: 'weekly', start_date, end_date };
      fixture.api.ok('createGoal', { params: { id: creator }, body: goal });
      fixture.post(creator, '2026-01-05T00:00:00Z', 1);
    }
    fixture.goto('2026-01-15T00:00:00Z');
    expect(fixture.owed().sort()).toEqual(['2026-01-05..2026-01-12 10', '2026-01-05..2026-01-12 20']);
  });

  it('never evaluates a period again that yielded nothing', () => {
    const fixture = new PayoutFixture('2026-01-05T00:00:00Z');
    const creator = fixture.creator();
    fixture.assign(fixture.structure({ criteria_type: 'cpm' }), creator);
    fixture.goto('2026-01-12T01:00:00Z');
    fixture.post(creator, '2026-01-06T00:00:00Z', 5000);
    fixture.goto('2026-01-19T01:00:00Z');
    expect(fixture.owed()).toEqual([]);
  });
});
