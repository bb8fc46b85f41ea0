import { describe, expect, it } from 'vitest';
import { underEach } from './under-each.js';

const MONDAY = '2026-01-05T00:00:00Z';
const SPAN = '2026-01-05..2026-01-12';

describe('a rule profile', () => {
  it('lets weeks begin on another day', () => {
    const owed = underEach('week_start', (fixture) => {
      fixture.assign(fixture.structure({ proration_mode: 'daily' }), fixture.creator());
      fixture.goto('2026-01-12T01:00:00Z');
      return fixture.owed();
    });
    // 7000 cents a week from the Monday of the assignment: 7, 6 and 5 days of the first one.
    expect(owed).toEqual({
      monday: ['2026-01-05..2026-01-12 7000'],
      sunday: ['2026-01-04..2026-01-11 6000'],
      saturday: ['2026-01-03..2026-01-10 5000'],
    });
  });

  it('rounds a cent by halves up, by halves to the even cent, or down, and the explanation says how', () => {
    const outcomes = underEach('rounding', (fixture) => {
      for (const [rate, views] of [
        [50, 1010],
        [150, 1010],
        [30, 1690],
      ] as const) {
        const creator = fixture.creator();
        fixture.assign(fixture.structure({ criteria_type: 'cpm', amount_cents: rate }), creator);
        fixture.post(creator, MONDAY, views);
      }
      fixture.goto('2026-01-12T01:00:00Z');
      const say = (id: string) => /\d, (.*) =/.exec(fixture.mock.explain(id).steps.at(-1) ?? '')?.[1];
      return fixture
        .accruals()
        .map(({ id, amount_cents }) => `${amount_cents} ${say(id)}`)
        .sort();
    });
    // 50 × 1,010 ÷ 1,000 = 50.5, 150 × 1,010 ÷ 1,000 = 151.5, 30 × 1,690 ÷ 1,000 = 50.7
    expect(outcomes).toEqual({
      half_up: ['152 halves rounded up', '51 halves rounded up', '51 halves rounded up'],
      half_even: ['152', '50', '51'].map((cents) => `${cents} halves rounded to the even cent`),
      floor: ['151', '50', '50'].map((cents) => `${cents} rounded down`),
    });
  });

  it('rounds what no double holds as exactly', () => {
    const owed = underEach('rounding', (fixture) => {
      const creator = fixture.creator();
      fixture.assign(fixture.structure({ criteria_type: 'cpm', amount_cents: 12_345_500 }), creator);
      fixture.post(creator, MONDAY, 729_000_000_001);
      fixture.goto('2026-01-12T01:00:00Z');
      return fixture.accrual().amount_cents;
    });
    // 12,345,500 × 729,000,000,001 ÷ 1,000 = 8999869500012345.5
    expect(owed).toEqual({
      half_up: 8_999_869_500_012_346,
      half_even: 8_999_869_500_012_346,
      floor: 8_999_869_500_012_345,
    });
  });

  it('meets a target that is just reached, or only beyond it', () => {
    const owed = underEach('thresholds', (fixture) => {
      const creator = fixture.creator();
      const criteria = { criteria_type: 'view_threshold', criteria_params: { min_views: 1000 } } as const;
      fixture.assign(fixture.structure({ ...criteria, amount_cents: 10 }), creator);
      fixture.assign(fixture.structure({ criteria_type: 'goals', amount_cents: 20 }), creator);
      const goal = { metric: 'posts', target_value: 2, period: 'weekly' };
      fixture.api.ok('createGoal', { params: { id: creator }, body: goal });
      for (const views of [400, 600]) fixture.post(creator, MONDAY, views);
      fixture.goto('2026-01-15T00:00:00Z');
      return fixture.owed().sort();
    });
    expect(owed).toEqual({ reached: [`${SPAN} 10`, `${SPAN} 20`], exceeded: [] });
  });

  it('says in the explanation which threshold was passed', () => {
    const steps = underEach('thresholds', (fixture) => {
      const creator = fixture.creator();
      const criteria = { criteria_type: 'view_threshold', criteria_params: { min_views: 1000 } } as const;
      fixture.assign(fixture.structure({ ...criteria, amount_cents: 10 }), creator);
      fixture.post(creator, MONDAY, 1001);
      fixture.goto('2026-01-15T00:00:00Z');
      return fixture.mock.explain(fixture.accrual().id).steps;
    });
    const views = '1 counting videos have 1001 views together';
    const [reached, exceeded] = Object.values(steps).map((effects) => effects[2]);
    expect([reached, exceeded]).toEqual([
      `${views}, at least the 1000 that are asked for.`,
      `${views}, more than the 1000 that are asked for.`,
    ]);
  });
});
