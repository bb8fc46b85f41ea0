import { describe, expect, it } from 'vitest';
import { PayoutFixture } from './payout-fixture.js';
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

  it('says in the explanation which threshold was passed, and since when the version held', () => {
    const steps = (option: 'thresholds' | 'period_edits') =>
      underEach(option, (fixture) => {
        const creator = fixture.creator();
        const criteria = { criteria_type: 'view_threshold', criteria_params: { min_views: 1000 } } as const;
        fixture.assign(fixture.structure({ ...criteria, amount_cents: 10 }), creator);
        fixture.post(creator, MONDAY, 1001);
        fixture.goto('2026-01-15T00:00:00Z');
        return fixture.mock.explain(fixture.accrual().id).steps;
      });
    const views = '1 counting videos have 1001 views together';
    const [reached, exceeded] = Object.values(steps('thresholds')).map((effects) => effects[2]);
    expect([reached, exceeded]).toEqual([
      `${views}, at least the 1000 that are asked for.`,
      `${views}, more than the 1000 that are asked for.`,
    ]);
    const period = 'The weekly period from 2026-01-05 to before 2026-01-12 is paid by version 1, the newest';
    const [atOnce, later] = Object.values(steps('period_edits')).map((effects) => effects[0]);
    expect([atOnce, later]).toEqual([`${period} effective before its end.`, `${period} in force before its end.`]);
  });

  it('reads views at the end of a period, or 48 hours later', () => {
    const owed = underEach('views_taken', (fixture) => {
      const creator = fixture.creator();
      fixture.assign(fixture.structure({ criteria_type: 'cpm', amount_cents: 500 }), creator);
      const video = fixture.post(creator, MONDAY, 1000);
      fixture.goto('2026-01-13T00:00:00Z');
      fixture.mock.setVideoCounts(video, { view_count: 3000 });
      fixture.goto('2026-01-15T00:00:00Z');
      const { amount_cents, created_at } = fixture.accrual();
      return [amount_cents, created_at, fixture.mock.warnings().length];
    });
    expect(owed).toEqual({
      at_end: [500, '2026-01-12T00:15:00.000Z', 0],
      after_48_hours: [1500, '2026-01-14T00:15:00.000Z', 0],
    });
  });

  it('judges a goal that holds on a day of the period, or only one that holds on all of them', () => {
    const owed = underEach('goal_span', (fixture) => {
      for (const [amount, start_date, end_date] of [
        [10, '2026-01-06', null],
        [20, null, '2026-01-10'],
        [40, '2026-01-05', '2026-01-11'],
      ] as const) {
        const creator = fixture.creator();
        fixture.assign(fixture.structure({ criteria_type: 'goals', amount_cents: amount }), creator);
        const goal = { metric: 'posts', target_value: 1, period: 'weekly', start_date, end_date };
        fixture.api.ok('createGoal', { params: { id: creator }, body: goal });
        fixture.post(creator, MONDAY, 1);
      }
      fixture.goto('2026-01-15T00:00:00Z');
      return fixture.owed().sort();
    });
    expect(owed).toEqual({ any_day: [`${SPAN} 10`, `${SPAN} 20`, `${SPAN} 40`], every_day: [`${SPAN} 40`] });
  });

  it('pays a period without a goal, or does not', () => {
    const owed = underEach('without_goals', (fixture) => {
      fixture.assign(fixture.structure({ criteria_type: 'goals' }), fixture.creator());
      fixture.goto('2026-01-15T00:00:00Z');
      return fixture.owed();
    });
    expect(owed).toEqual({ unpaid: [], paid: [`${SPAN} 7000`] });
  });

  it('counts a day that an assignment fills in part as a whole one, or not at all', () => {
    const owed = underEach('partial_days', (fixture) => {
      const deal = fixture.structure({ proration_mode: 'daily' });
      const [parted, resumed] = [fixture.creator(), fixture.creator()];
      fixture.assign(deal, parted, '2026-01-06T12:00:00Z');
      fixture.assign(deal, resumed);
      fixture.goto('2026-01-08T12:00:00Z');
      fixture.unassign(deal, resumed);
      fixture.assign(deal, resumed);
      fixture.goto('2026-01-10T12:00:00Z');
      fixture.unassign(deal, parted);
      fixture.goto('2026-01-12T01:00:00Z');
      return fixture
        .accruals()
        .map(({ creator_id, amount_cents }) => `${creator_id === parted} ${amount_cents}`)
        .sort();
    });
    // 1000 cents a day: the 6th to the 10th, or only the 7th to the 9th; two that meet at noon fill the day together.
    expect(owed).toEqual({ counted: ['false 7000', 'true 5000'], left_out: ['false 7000', 'true 3000'] });
  });

  it('changes the kind of period at once, or when the period that runs has ended', () => {
    const owed = underEach('period_edits', (fixture) => {
      const deal = fixture.structure();
      fixture.assign(deal, fixture.creator());
      fixture.goto('2026-01-09T10:00:00Z');
      fixture.edit(deal, { period: 'daily', amount_cents: 1000 });
      fixture.goto('2026-01-13T01:00:00Z');
      return [fixture.owed(), fixture.mock.warnings().map(({ code }) => code)];
    });
    const days = [9, 10, 11, 12].map((day) => `2026-01-${`${day}`.padStart(2, '0')}..2026-01-${day + 1} 1000`);
    expect(owed).toEqual({
      at_once: [days, ['period_kind_leaves_days_unpaid']],
      next_boundary: [[`${SPAN} 7000`, '2026-01-12..2026-01-13 1000'], []],
    });
  });

  it('lets the last change of the kind of period that was made before the boundary hold', () => {
    const fixture = new PayoutFixture(MONDAY, { period_edits: 'next_boundary' });
    const deal = fixture.structure();
    fixture.assign(deal, fixture.creator());
    for (const [at, change] of [
      ['2026-01-07T10:00:00Z', { period: 'daily', amount_cents: 1 }],
      ['2026-01-08T10:00:00Z', { period: 'monthly', amount_cents: 2 }],
      ['2026-01-12T00:00:00Z', { period: 'daily', amount_cents: 3 }],
      ['2026-01-31T10:00:00Z', { amount_cents: 5 }],
    ] as const) {
      fixture.goto(at);
      fixture.edit(deal, change);
    }
    fixture.goto('2026-02-02T01:00:00Z');
    // The change at the very boundary comes when monthly has just come into force, and waits for February; the last one, made to
    // the daily rule that waits, takes its place.
    expect(fixture.owed()).toEqual(['2026-01-01..2026-02-01 2', `${SPAN} 7000`, '2026-02-01..2026-02-02 5']);
  });

  it('pays what a later assignment reaches of an evaluated period, or nothing', () => {
    const owed = underEach('late_assignments', (fixture) => {
      const [creator, deals] = [
        fixture.creator(),
        [fixture.structure({ proration_mode: 'daily' }), fixture.structure()],
      ];
      for (const deal of deals) fixture.assign(deal, creator);
      fixture.goto('2026-01-07T00:00:00Z');
      for (const deal of deals) fixture.unassign(deal, creator);
      fixture.goto('2026-01-14T00:00:00Z');
      for (const deal of deals) fixture.assign(deal, creator, '2026-01-08T00:00:00Z');
      fixture.goto('2026-01-14T01:00:00Z');
      return [fixture.owed().sort(), fixture.mock.ledger().balanced];
    });
    // Two days at first, four days later; without proration the whole amount was paid for two days, and is paid once.
    expect(owed).toEqual({
      unpaid: [[`${SPAN} 2000`, `${SPAN} 7000`], true],
      paid: [[`${SPAN} 2000`, `${SPAN} 4000`, `${SPAN} 7000`], true],
    });
  });

  it('takes the followers that are found first as there before, or as gained', () => {
    const owed = underEach('first_followers', (fixture) => {
      const creator = fixture.creator();
      fixture.assign(fixture.structure({ criteria_type: 'goals' }), creator);
      const goal = { metric: 'followers', target_value: 100, period: 'weekly' };
      fixture.api.ok('createGoal', { params: { id: creator }, body: goal });
      fixture.goto('2026-01-06T00:00:00Z');
      fixture.mock.setCreatorCounts(creator, { follower_count: 150 });
      fixture.goto('2026-01-15T00:00:00Z');
      return fixture.owed();
    });
    expect(owed).toEqual({ there_before: [], gained: [`${SPAN} 7000`] });
  });

  it('keeps Idempotency-Keys by API key, or for the whole organization', () => {
    const projects = underEach('idempotency_scope', ({ api }) => {
      for (const apiKey of [api.mock.apiKey, api.mock.createKey()]) {
        api.call('createProject', { body: { name: 'Spring' }, idempotencyKey: 'spring', apiKey });
      }
      return api.all('listProjects').filter(({ name }) => name === 'Spring').length;
    });
    expect(projects).toEqual({ api_key: 2, organization: 1 });
  });
});
