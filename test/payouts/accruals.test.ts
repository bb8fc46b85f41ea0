import { describe, expect, it } from 'vitest';
import { Office } from './office.js';

describe('the cron', () => {
  it('pays a recurring structure at the first quarter past after the period has ended', () => {
    const office = new Office('2026-01-05T00:00:00Z');
    office.assign(office.structure({ period: 'daily', amount_cents: 100 }), office.creator());
    office.goto('2026-01-06T00:14:59.999Z');
    expect(office.owed()).toEqual([]);
    const { accruals_created } = office.goto('2026-01-06T00:15:00Z');
    expect(accruals_created).toBe(1);
    expect(office.accrual()).toMatchObject({
      period_start_at: '2026-01-05T00:00:00.000Z',
      period_end_at: '2026-01-06T00:00:00.000Z',
      amount_cents: 100,
      currency: 'USD',
      status: 'earned',
      created_at: '2026-01-06T00:15:00.000Z',
    });
  });

  it('counts its runs and the accruals they make', () => {
    const office = new Office('2026-01-05T00:00:00Z');
    office.assign(office.structure({ period: 'daily' }), office.creator());
    expect(office.mock.clock.advance({ days: 3 })).toEqual({
      now: '2026-01-08T00:00:00.000Z',
      ticks: 72,
      accruals_created: 2,
    });
  });

  it.each([
    ['weekly', ['2025-12-29..2026-01-05 7000', '2026-01-05..2026-01-12 7000']],
    ['monthly', ['2025-12-01..2026-01-01 7000']],
  ] as const)('takes %s periods by the calendar', (period, owed) => {
    const office = new Office('2025-12-31T12:00:00Z');
    office.assign(office.structure({ period }), office.creator());
    office.goto('2026-01-12T01:00:00Z');
    expect(office.owed()).toEqual(owed);
  });

  it('knows the leap day', () => {
    const office = new Office('2024-02-10T00:00:00Z');
    const rule = { period: 'monthly', amount_cents: 2900, proration_mode: 'daily' } as const;
    office.assign(office.structure(rule), office.creator());
    office.goto('2024-03-01T01:00:00Z');
    // 20 of 29 days: the 10th to the 29th.
    expect(office.owed()).toEqual(['2024-02-01..2024-03-01 2000']);
  });

  it('lets cpm, view_threshold and goals wait for a scrape of the creator, and recurring not', () => {
    const office = new Office('2026-01-05T00:00:00Z');
    const creator = office.creator();
    const week = { period: 'weekly', amount_cents: 1000 } as const;
    office.api.ok('createGoal', {
      params: { id: creator },
      body: { goal_type: 'posts', target_value: 1, period: 'weekly' },
    });
    for (const criteria_type of ['recurring', 'cpm', 'goals'] as const) {
      office.assign(office.structure({ ...week, criteria_type }), creator);
    }
    office.assign(
      office.structure({ ...week, criteria_type: 'view_threshold', criteria_params: { min_views: 1 } }),
      creator,
    );
    office.goto('2026-01-06T00:00:00Z');
    office.post(creator, '2026-01-05T10:00:00Z', 2000);
    office.mock.setScraper('stalled');
    office.goto('2026-01-20T00:00:00Z');
    const types = () => office.accruals().map((row) => row.inputs_snapshot?.criteria_type);
    expect(types()).toEqual(['recurring', 'recurring']);
    office.api.ok('scrapeCreator', { params: { id: creator } });
    expect(office.goto('2026-01-20T00:15:00Z').accruals_created).toBe(3);
    expect(types().sort()).toEqual(['cpm', 'goals', 'recurring', 'recurring', 'view_threshold']);
  });

  it('scrapes everybody at the full hour in auto mode, also after it was stalled', () => {
    const office = new Office('2026-01-05T00:00:00Z');
    const creator = office.creator();
    office.assign(office.structure({ period: 'daily', criteria_type: 'cpm', amount_cents: 1000 }), creator);
    office.post(creator, '2026-01-05T00:00:00Z', 1000);
    office.mock.setScraper('stalled');
    office.goto('2026-01-07T05:30:00Z');
    office.mock.setScraper('auto');
    expect(office.goto('2026-01-07T06:14:00Z').accruals_created).toBe(0);
    expect(office.goto('2026-01-07T06:15:00Z').accruals_created).toBe(1);
  });

  it('evaluates goals 48 hours after the period, not before', () => {
    const office = new Office('2026-01-05T00:00:00Z');
    const creator = office.creator();
    office.assign(office.structure({ criteria_type: 'goals' }), creator);
    office.api.ok('createGoal', {
      params: { id: creator },
      body: { goal_type: 'posts', target_value: 1, period: 'weekly' },
    });
    office.post(creator, '2026-01-05T00:00:00Z', 1);
    office.goto('2026-01-13T23:59:00Z');
    expect(office.owed()).toEqual([]);
    office.goto('2026-01-14T00:15:00Z');
    expect(office.owed()).toEqual(['2026-01-05..2026-01-12 7000']);
  });

  it('gives the same world whether it goes minute by minute, by the hour, or in one leap over a year end', () => {
    const worlds = [1, 60, 60 * 24 * 45].map((minutes) => {
      const office = new Office('2025-12-20T10:07:00Z');
      const creator = office.creator();
      office.assign(office.structure({ period: 'daily', proration_mode: 'daily' }), creator, '2025-12-01T12:00:00Z');
      office.assign(office.structure({ criteria_type: 'cpm' }), creator);
      office.assign(office.structure({ period: 'monthly' }), creator);
      office.post(creator, '2025-12-20T09:00:00Z', 12_345);
      for (let gone = 0; gone < 60 * 24 * 45; gone += minutes) office.mock.clock.advance({ minutes });
      return office.mock.snapshot().world;
    });
    expect(worlds[1]).toEqual(worlds[0]);
    expect(worlds[2]).toEqual(worlds[0]);
    expect(worlds[0]?.tables.payout_accruals).toHaveLength(45 + 1 + 2);
  });

  it('goes on exactly where a restored snapshot or a fork was taken', () => {
    const office = new Office('2026-01-05T00:00:00Z');
    office.assign(office.structure({ period: 'daily' }), office.creator());
    office.goto('2026-01-07T12:00:00Z');
    const snapshot = office.mock.snapshot();
    const fork = office.mock.fork();
    office.goto('2026-01-10T12:00:00Z');
    const end = office.mock.snapshot().world;
    fork.clock.to('2026-01-10T12:00:00Z');
    expect(fork.snapshot().world).toEqual(end);
    office.mock.restore(snapshot);
    office.goto('2026-01-10T12:00:00Z');
    expect(office.mock.snapshot().world).toEqual(end);
  });
});

describe('amounts', () => {
  it('pays cpm by the views at evaluation of counting videos posted in the period, halves up', () => {
    const office = new Office('2026-01-05T00:00:00Z');
    const creator = office.creator();
    office.assign(office.structure({ criteria_type: 'cpm', amount_cents: 150 }), creator);
    office.goto('2026-01-12T00:00:00Z');
    office.post(creator, '2026-01-05T00:00:00Z', 1000);
    const growing = office.post(creator, '2026-01-11T23:59:59.999Z', 5);
    office.post(creator, '2026-01-12T00:00:00Z', 1_000_000);
    office.post(creator, '2026-01-04T23:59:59.999Z', 1_000_000);
    office.mock.setVideoCounts(growing, { view_count: 10 });
    office.goto('2026-01-12T00:15:00Z');
    // 150 × 1,010 ÷ 1,000 = 151.5
    expect(office.accrual()).toMatchObject({
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
    const office = new Office('2026-01-05T00:00:00Z');
    const creator = office.creator({ tracking_mode: 'selective' });
    office.assign(office.structure({ criteria_type: 'cpm', amount_cents: 1000 }), creator);
    const [included, , excluded] = [10, 200, 3000].map((views) => office.post(creator, '2026-01-05T00:00:00Z', views));
    const review = (id: string | undefined, tracking_status: string) =>
      office.api.ok('updateVideo', { params: { id: id ?? '' }, body: { tracking_status } });
    review(included, 'included');
    review(excluded, 'excluded');
    office.goto('2026-01-12T01:00:00Z');
    expect(office.owed()).toEqual(['2026-01-05..2026-01-12 10']);
  });

  it('stays exact where floating point does not: 2^53 − 1 views at 1 cent, and a product beyond 2^53', () => {
    const office = new Office('2026-01-05T00:00:00Z');
    const [one, two] = [office.creator(), office.creator()];
    office.assign(office.structure({ criteria_type: 'cpm', amount_cents: 1 }), one);
    office.assign(office.structure({ criteria_type: 'cpm', amount_cents: 12_345_678 }), two);
    office.post(one, '2026-01-05T00:00:00Z', 9_007_199_254_740_991);
    office.post(two, '2026-01-05T00:00:00Z', 729_000_073_501);
    office.goto('2026-01-12T01:00:00Z');
    // 9007199254740.991, and 12,345,678 × 729,000,073,501 ÷ 1,000 = 9000000169419678.678
    expect(
      office
        .accruals()
        .map((row) => row.amount_cents)
        .sort(),
    ).toEqual([9_000_000_169_419_679, 9_007_199_254_741]);
  });

  it('settles a period whose amount the API cannot carry, makes no accrual and leaves a warning', () => {
    const office = new Office('2026-01-05T00:00:00Z');
    const creator = office.creator();
    office.assign(office.structure({ criteria_type: 'cpm', amount_cents: 9_007_199_254_740_991 }), creator);
    office.post(creator, '2026-01-05T00:00:00Z', 1001);
    office.goto('2026-01-20T00:00:00Z');
    expect(office.owed()).toEqual([]);
    expect(office.mock.warnings()).toMatchObject([{ code: 'accrual_too_large', at: '2026-01-12T00:15:00.000Z' }]);
  });

  it.each([
    [1999, []],
    [2000, ['2026-01-05..2026-01-12 7000']],
  ])('pays view_threshold at its number of views and not below: %i of 2000', (views, owed) => {
    const office = new Office('2026-01-05T00:00:00Z');
    const creator = office.creator();
    office.assign(office.structure({ criteria_type: 'view_threshold', criteria_params: { min_views: 2000 } }), creator);
    office.post(creator, '2026-01-05T00:00:00Z', views);
    office.goto('2026-01-12T01:00:00Z');
    expect(office.owed()).toEqual(owed);
    const inputs = { impressions: 2000, video_count: 1, min_views: 2000 };
    if (owed.length > 0) expect(office.accrual().inputs_snapshot).toMatchObject(inputs);
  });

  it.each([
    ['all met', [1, 2], true],
    ['one missed', [1, 3], false],
    ['none set', [], false],
  ])('pays goals when the creator has goals of that length and met all: %s', (_, targets, pays) => {
    const office = new Office('2026-01-05T00:00:00Z');
    const creator = office.creator();
    office.assign(office.structure({ criteria_type: 'goals' }), creator);
    const goal = (target_value: number, period: string) =>
      office.api.ok('createGoal', { params: { id: creator }, body: { goal_type: 'posts', target_value, period } });
    const ids = targets.map((target) => goal(target, 'weekly').id);
    goal(1000, 'monthly');
    const off = goal(1000, 'weekly').id ?? '';
    office.api.ok('updateGoal', { params: { id: off }, body: { is_active: false } });
    office.post(creator, '2026-01-05T00:00:00Z', 1);
    office.post(creator, '2026-01-05T00:00:00Z', 1);
    office.goto('2026-01-14T01:00:00Z');
    expect(office.owed()).toEqual(pays ? ['2026-01-05..2026-01-12 7000'] : []);
    if (pays) {
      expect(office.accrual().inputs_snapshot).toMatchObject({
        goals_met: true,
        goals: [
          { goal_id: ids[0], goal_type: 'posts', target: 1, actual: 2, met: true },
          { goal_id: ids[1], goal_type: 'posts', target: 2, actual: 2, met: true },
        ],
      });
    }
  });

  it('never evaluates a period again that yielded nothing', () => {
    const office = new Office('2026-01-05T00:00:00Z');
    const creator = office.creator();
    office.assign(office.structure({ criteria_type: 'cpm' }), creator);
    office.goto('2026-01-12T01:00:00Z');
    office.post(creator, '2026-01-06T00:00:00Z', 5000);
    office.goto('2026-01-19T01:00:00Z');
    expect(office.owed()).toEqual([]);
  });
});

describe('proration', () => {
  it('pays by daily for the UTC days that the assignment touches, halves up', () => {
    const office = new Office('2026-01-07T23:59:59.999Z');
    const creator = office.creator();
    const structure = office.structure({ amount_cents: 1001, proration_mode: 'daily' });
    office.assign(structure, creator);
    office.goto('2026-01-10T00:00:00.001Z');
    office.unassign(structure, creator);
    office.goto('2026-01-12T01:00:00Z');
    // Wednesday by a millisecond, Thursday, Friday, Saturday by a millisecond: 1001 × 4 ÷ 7 = 572
    expect(office.accrual()).toMatchObject({ amount_cents: 572, inputs_snapshot: { covered_days: 4, period_days: 7 } });
  });

  it('does not touch a day that begins when the assignment ends', () => {
    const office = new Office('2026-01-05T00:00:00Z');
    const creator = office.creator();
    const structure = office.structure({ proration_mode: 'daily' });
    office.assign(structure, creator);
    office.goto('2026-01-07T00:00:00Z');
    office.unassign(structure, creator);
    office.goto('2026-01-12T01:00:00Z');
    expect(office.accrual().inputs_snapshot?.covered_days).toBe(2);
  });

  it('pays by none in full as soon as the assignment touches the period', () => {
    const office = new Office('2026-01-11T23:00:00Z');
    office.assign(office.structure(), office.creator());
    office.goto('2026-01-12T01:00:00Z');
    expect(office.accrual()).toMatchObject({ amount_cents: 7000, inputs_snapshot: { covered_days: 1 } });
  });

  it('counts by daily only videos posted on covered days and does not scale them again', () => {
    const office = new Office('2026-01-07T12:00:00Z');
    const creator = office.creator();
    const structure = office.structure({ criteria_type: 'cpm', amount_cents: 1000, proration_mode: 'daily' });
    office.assign(structure, creator);
    office.post(creator, '2026-01-06T23:00:00Z', 500);
    office.post(creator, '2026-01-07T01:00:00Z', 70);
    office.goto('2026-01-12T01:00:00Z');
    expect(office.accrual()).toMatchObject({
      amount_cents: 70,
      inputs_snapshot: { covered_days: 5, impressions: 70, video_count: 1 },
    });
  });

  it('makes one accrual of two assignments in a period, with the days of both', () => {
    const office = new Office('2026-01-05T10:00:00Z');
    const creator = office.creator();
    const structure = office.structure({ proration_mode: 'daily' });
    const first = office.assign(structure, creator)[0]?.id;
    office.goto('2026-01-06T08:00:00Z');
    office.unassign(structure, creator);
    office.goto('2026-01-06T20:00:00Z');
    const second = office.assign(structure, creator)[0]?.id;
    office.goto('2026-01-08T00:00:00Z');
    office.unassign(structure, creator);
    office.goto('2026-01-12T01:00:00Z');
    // Monday, Tuesday (by both), Wednesday.
    expect(office.accrual()).toMatchObject({
      amount_cents: 3000,
      inputs_snapshot: { covered_days: 3, assignment_ids: [first, second] },
    });
  });
});

describe('versions', () => {
  it('pins the newest version that was effective before the period ended', () => {
    const office = new Office('2026-01-05T00:00:00Z');
    const structure = office.structure({ amount_cents: 100 });
    office.assign(structure, office.creator());
    office.goto('2026-01-11T23:59:59.999Z');
    office.edit(structure, { amount_cents: 200 });
    const pinned = office.edit(structure, { amount_cents: 300 }).current_version.id;
    office.goto('2026-01-12T00:00:00Z');
    office.edit(structure, { amount_cents: 400 });
    office.goto('2026-01-19T01:00:00Z');
    expect(office.accruals()[0]?.structure_version_id).toBe(pinned);
    expect(office.owed()).toEqual(['2026-01-05..2026-01-12 300', '2026-01-12..2026-01-19 400']);
  });

  it('does not count days again that a settled period of another kind has counted', () => {
    const office = new Office('2026-01-05T00:00:00Z');
    const structure = office.structure({ amount_cents: 700 });
    office.assign(structure, office.creator());
    office.goto('2026-01-13T00:00:00Z');
    office.edit(structure, { period: 'monthly', amount_cents: 3100, proration_mode: 'daily' });
    office.goto('2026-02-01T01:00:00Z');
    // The week of the 5th was paid as a week; the 12th to the 31st are 20 days of January.
    expect(office.owed()).toEqual(['2026-01-01..2026-02-01 2000', '2026-01-05..2026-01-12 700']);
  });

  it('makes nothing for periods that ended before the structure had a rule, and says so', () => {
    const office = new Office('2026-01-12T00:00:00Z');
    office.assign(office.structure(), office.creator(), '2025-12-01T00:00:00Z');
    office.goto('2026-01-19T01:00:00Z');
    expect(office.owed()).toEqual(['2026-01-12..2026-01-19 7000']);
    expect(office.mock.warnings()).toMatchObject([{ code: 'assigned_before_first_rule' }]);
  });
});

describe('archived structures and past assignments', () => {
  it('loses the periods that come due while archived and goes on with later ones', () => {
    const office = new Office('2026-01-05T00:00:00Z');
    const structure = office.structure();
    office.assign(structure, office.creator());
    office.api.ok('deletePayoutStructure', { params: { id: structure } });
    office.goto('2026-01-13T00:00:00Z');
    office.edit(structure, { is_active: true });
    office.goto('2026-01-26T01:00:00Z');
    expect(office.owed()).toEqual(['2026-01-12..2026-01-19 7000', '2026-01-19..2026-01-26 7000']);
  });

  it('keeps a period that only waited: archived and revived before its scrape, it is paid', () => {
    const office = new Office('2026-01-05T00:00:00Z');
    const creator = office.creator();
    const structure = office.structure({ criteria_type: 'cpm', amount_cents: 1000 });
    office.assign(structure, creator);
    office.post(creator, '2026-01-05T00:00:00Z', 1000);
    office.mock.setScraper('stalled');
    office.goto('2026-01-13T00:00:00Z');
    office.edit(structure, { is_active: false });
    office.goto('2026-01-14T00:00:00Z');
    office.edit(structure, { is_active: true });
    office.mock.setScraper('auto');
    office.goto('2026-01-14T02:00:00Z');
    expect(office.owed()).toEqual(['2026-01-05..2026-01-12 1000']);
  });

  it('makes the accruals of past periods at the next tick after a backdated assignment', () => {
    const office = new Office('2026-01-05T00:00:00Z');
    const structure = office.structure();
    office.goto('2026-01-27T09:20:00Z');
    office.assign(structure, office.creator(), '2026-01-06T00:00:00+00:00');
    expect(office.goto('2026-01-27T10:15:00Z').accruals_created).toBe(3);
    expect(new Set(office.accruals().map((row) => row.created_at))).toEqual(new Set(['2026-01-27T10:15:00.000Z']));
    expect(office.owed()).toEqual([
      '2026-01-05..2026-01-12 7000',
      '2026-01-12..2026-01-19 7000',
      '2026-01-19..2026-01-26 7000',
    ]);
  });

  it('pays a removed creator for its last period', () => {
    const office = new Office('2026-01-05T00:00:00Z');
    const creator = office.creator();
    office.assign(office.structure({ criteria_type: 'cpm', amount_cents: 1000, proration_mode: 'daily' }), creator);
    office.post(creator, '2026-01-05T00:00:00Z', 3000);
    office.goto('2026-01-07T00:00:00Z');
    office.api.ok('deleteCreator', { params: { id: creator } });
    office.goto('2026-01-20T00:00:00Z');
    expect(office.owed()).toEqual(['2026-01-05..2026-01-12 3000']);
    expect(office.pay({ creator_id: creator, auto_apply_outstanding: true }).total_amount_cents).toBe(3000);
  });

  it('pays several structures of one creator side by side', () => {
    const office = new Office('2026-01-05T00:00:00Z');
    const creator = office.creator();
    office.assign(office.structure({ amount_cents: 1 }), creator);
    office.assign(office.structure({ amount_cents: 2 }), creator);
    office.goto('2026-01-12T01:00:00Z');
    expect(office.owed().sort()).toEqual(['2026-01-05..2026-01-12 1', '2026-01-05..2026-01-12 2']);
  });
});
