import { describe, expect, it } from 'vitest';
import type { RuleProfile } from '../../mocks/index.js';
import { RULE_VARIANTS, type RuleOption } from '../../mocks/world/store/rule-profile.js';
import { MONDAY, PayoutFixture } from './payout-fixture.js';

const SPAN = '2026-01-05..2026-01-12';

/** The result of `play` under each variant of `option`, all else as by default. */
function underEach<Result>(option: RuleOption, play: (fixture: PayoutFixture) => Result): Record<string, Result> {
  const variants: readonly string[] = RULE_VARIANTS[option];
  const profiles = variants.map((variant) => [variant, { [option]: variant } as Partial<RuleProfile>] as const);
  return Object.fromEntries(profiles.map(([variant, rules]) => [variant, play(new PayoutFixture(MONDAY, rules))]));
}

describe('a rule profile', () => {
  it('lets weeks begin on another day', () => {
    const owed = underEach('week_start', (fixture) => {
      fixture.deal({ proration_mode: 'daily' });
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
      for (const [amount_cents, views] of [
        [50, 1010],
        [150, 1010],
        [30, 1690],
        [12_345_500, 729_000_000_001],
      ] as const) {
        fixture.post(fixture.deal({ criteria_type: 'cpm', amount_cents }).creator, MONDAY, views);
      }
      fixture.goto('2026-01-12T01:00:00Z');
      const say = (id: string) => /\d, (.*) =/.exec(fixture.mock.explain(id).steps.at(-1) ?? '')?.[1];
      const made = fixture.accruals().sort((left, right) => left.amount_cents - right.amount_cents);
      return made.map(({ id, amount_cents }) => `${amount_cents} ${say(id)}`);
    });
    // 50 × 1,010 ÷ 1,000 = 50.5, 150 × 1,010 ÷ 1,000 = 151.5, 30 × 1,690 ÷ 1,000 = 50.7,
    // and, where no double holds it, 12,345,500 × 729,000,000,001 ÷ 1,000 = 8999869500012345.5
    const each = (words: string, ...cents: string[]) => cents.map((amount) => `${amount} ${words}`);
    expect(outcomes).toEqual({
      half_up: each('halves rounded up', '51', '51', '152', '8999869500012346'),
      half_even: each('halves rounded to the even cent', '50', '51', '152', '8999869500012346'),
      floor: each('rounded down', '50', '50', '151', '8999869500012345'),
    });
  });

  it('meets a target that is just reached, or only beyond it, and the explanation says which', () => {
    const outcomes = underEach('thresholds', (fixture) => {
      const { creator } = fixture.deal({ criteria_type: 'goals', amount_cents: 20 });
      fixture.goal(creator, { target_value: 2 });
      for (const [min_views, amount_cents] of [
        [1000, 10],
        [999, 40],
      ] as const) {
        const criteria = { criteria_type: 'view_threshold', criteria_params: { min_views } } as const;
        fixture.assign(fixture.structure({ ...criteria, amount_cents }), creator);
      }
      for (const views of [400, 600]) fixture.post(creator, MONDAY, views);
      fixture.goto('2026-01-15T00:00:00Z');
      const { id = '' } = fixture.accruals().find((row) => row.amount_cents === 40) ?? {};
      return [fixture.mock.explain(id).steps[2], ...fixture.owed().sort()];
    });
    const views = '2 counting videos have 1000 views together';
    expect(outcomes).toEqual({
      reached: [`${views}, at least the 999 that are asked for.`, `${SPAN} 10`, `${SPAN} 20`, `${SPAN} 40`],
      exceeded: [`${views}, more than the 999 that are asked for.`, `${SPAN} 40`],
    });
  });

  it('prorates by covered days, or by covered hours, and the explanation counts them', () => {
    const steps = underEach('proration_unit', (fixture) => {
      fixture.deal({ proration_mode: 'daily' }, '2026-01-06T12:30:00Z');
      fixture.goto('2026-01-12T01:00:00Z');
      return fixture.mock.explain(fixture.accrual().id).steps.at(-1);
    });
    // From noon of the 6th on 12 hours, and five whole days: 132 of 168.
    expect(steps).toEqual({
      days: '7000 cents × 6 covered days ÷ 7 = 6000 cents.',
      hours: '7000 cents × 132 covered hours ÷ 168 = 5500 cents.',
    });
  });
});

describe('pay by the hour', () => {
  it('counts begun hours of an assignment that has ended, and none of one that was taken back at once', () => {
    const fixture = new PayoutFixture(MONDAY, { proration_unit: 'hours' });
    const { creator, structure } = fixture.deal({ proration_mode: 'daily' }, '2026-01-06T12:00:00Z');
    fixture.goto('2026-01-08T18:30:00Z');
    fixture.unassign(structure, creator);
    fixture.goto('2026-01-10T12:00:00Z');
    fixture.assign(structure, creator);
    fixture.unassign(structure, creator);
    fixture.goto('2026-01-12T01:00:00Z');
    // From noon of the 6th to 19:00 of the 8th: 55 of 168 hours, 7000 × 55 ÷ 168 = 2291.67.
    expect(fixture.owed()).toEqual([`${SPAN} 2292`]);
    expect(fixture.accrual().inputs_snapshot).toMatchObject({ covered_hours: 55, period_hours: 168 });
  });

  it.each([
    // A week in Kathmandu is from 18:15 to 18:15 UTC, and its hours begin at a quarter past: 12:15 to 13:15 is one of them.
    ['Asia/Kathmandu', '2026-01-06T12:20:00Z', '2026-01-06T13:10:00Z', [1, 168, 1000]],
    ['Asia/Kathmandu', '2026-01-06T12:10:00Z', '2026-01-06T13:10:00Z', [2, 168, 2000]],
    // Two that meet within one hour touch it once; the day of Adelaide begins at 13:30 UTC.
    ['Australia/Adelaide', '2026-01-06T13:30:00Z', '2026-01-06T14:30:00Z', [1, 168, 1000]],
    // New York puts its clocks forward on 8 March 2026: that week has 167 hours, 168,000 × 2 ÷ 167 = 2011.98.
    ['America/New_York', '2026-03-08T06:30:00Z', '2026-03-08T07:30:00Z', [2, 167, 2012]],
  ])('are the hours of the zone that the periods are of: %s from %s to %s', (zone, from, to, expected) => {
    const isJanuary = from < '2026-02';
    const before = isJanuary ? '2026-01-04T00:00:00Z' : '2026-03-01T12:00:00Z';
    const fixture = new PayoutFixture(before, { proration_unit: 'hours', period_zone: 'organization' });
    fixture.mock.setTimezone(zone);
    fixture.goto(from);
    const { creator, structure } = fixture.deal({ proration_mode: 'daily', amount_cents: 168_000 });
    fixture.goto(to);
    fixture.unassign(structure, creator);
    fixture.goto(isJanuary ? '2026-01-12T01:00:00Z' : '2026-03-09T06:00:00Z');
    const { amount_cents, inputs_snapshot: inputs } = fixture.accrual();
    expect([inputs?.covered_hours, inputs?.period_hours, amount_cents]).toEqual(expected);
  });

  it.each(['recurring', 'cpm'] as const)('names no hours where a period is paid in full: %s', (criteria_type) => {
    const fixture = new PayoutFixture(MONDAY, { proration_unit: 'hours' });
    fixture.post(fixture.deal({ criteria_type, amount_cents: 1000 }).creator, MONDAY, 2000);
    fixture.goto('2026-01-12T01:00:00Z');
    expect(fixture.accrual().inputs_snapshot).not.toHaveProperty('covered_hours');
  });
});

describe('periods of the zone of the organization', () => {
  const inZone = (timezone: string): PayoutFixture => {
    const fixture = new PayoutFixture(MONDAY, { period_zone: 'organization' });
    fixture.mock.setTimezone(timezone);
    return fixture;
  };

  it('follow it into another zone', () => {
    const fixture = inZone('UTC');
    fixture.deal({ period: 'daily', amount_cents: 100 });
    fixture.goto('2026-01-06T12:00:00Z');
    fixture.mock.setTimezone('America/New_York');
    fixture.goto('2026-01-08T12:00:00Z');
    // In New York the assignment begins on the evening of the 4th.
    expect(fixture.accruals().map(({ period_start_at }) => period_start_at)).toEqual([
      '2026-01-04T05:00:00.000Z',
      '2026-01-05T00:00:00.000Z',
      '2026-01-06T05:00:00.000Z',
      '2026-01-07T05:00:00.000Z',
    ]);
  });

  it('are paid at the very run that meets their end, and judged by goals at the very run 48 hours behind it', () => {
    // Kathmandu's days begin at 18:15 UTC: the minute at which the cron runs.
    const fixture = inZone('Asia/Kathmandu');
    const day = fixture.deal({ period: 'daily', amount_cents: 100 });
    const goals = fixture.deal({ criteria_type: 'goals' });
    fixture.goal(goals.creator);
    fixture.post(goals.creator, MONDAY, 1);
    fixture.goto('2026-01-05T18:14:59.999Z');
    expect(fixture.owed()).toEqual([]);
    fixture.goto('2026-01-05T18:15:00Z');
    expect(fixture.accrual()).toMatchObject({
      period_start_at: '2026-01-04T18:15:00.000Z',
      period_end_at: '2026-01-05T18:15:00.000Z',
      amount_cents: 100,
      created_at: '2026-01-05T18:15:00.000Z',
    });
    fixture.unassign(day.structure, day.creator);
    fixture.goto('2026-01-14T00:00:00Z');
    expect(fixture.accruals()).toHaveLength(2);
    expect(fixture.accruals().find((row) => row.creator_id === goals.creator)).toMatchObject({
      period_end_at: '2026-01-11T18:15:00.000Z',
      created_at: '2026-01-13T18:15:00.000Z',
    });
  });

  it('have late views only where a scraper that runs every hour would have brought them earlier', () => {
    const fixture = inZone('Asia/Kathmandu');
    const { creator } = fixture.deal({ criteria_type: 'cpm', amount_cents: 1000 });
    fixture.goto('2026-01-06T00:00:00Z');
    fixture.post(creator, '2026-01-05T10:00:00Z', 2000);
    // The week ends at 18:15 on Sunday. The first scrape behind it is that of 19:00, and the run behind that is at 19:15.
    fixture.goto('2026-01-11T19:15:00Z');
    expect(fixture.owed()).toEqual(['2026-01-04..2026-01-11 2000']);
    expect(fixture.warnings()).toEqual([]);

    fixture.mock.setScraper('stalled');
    fixture.goto('2026-01-18T19:20:00Z');
    fixture.mock.setScraper('auto');
    fixture.goto('2026-01-18T20:15:00Z');
    const late = expect.stringContaining('for 2026-01-12 to 2026-01-18 were read 2 hours after');
    expect(fixture.warnings()).toEqual([late]);
  });
});
