import { beforeEach, describe, expect, it } from 'vitest';
import { PayoutFixture } from './payout-fixture.js';

/* 2026-01-05 is a Monday. */
let fixture: PayoutFixture;
let creator: string;

beforeEach(() => {
  fixture = new PayoutFixture();
  creator = fixture.creator();
});

describe('an assignment', () => {
  it('warns when it reaches into days that are settled and so pays nothing for them', () => {
    const { creator, structure: deal } = fixture.deal();
    fixture.goto('2026-01-07T00:00:00Z');
    fixture.unassign(deal, creator);
    fixture.goto('2026-01-13T00:00:00Z');
    fixture.assign(deal, creator, '2026-01-08T00:00:00Z');
    expect(fixture.warnings()).toEqual([
      `assigned_into_settled_days: Structure ${deal} has settled days of creator ${creator} that the assignment from ` +
        '2026-01-08T00:00:00.000Z reaches into (2026-01-08 to 2026-01-11); they pay nothing more.',
    ]);
    fixture.goto('2026-01-19T01:00:00Z');
    expect(fixture.owed()).toEqual(['2026-01-05..2026-01-12 7000', '2026-01-12..2026-01-19 7000']);
  });

  it('does not warn when it begins behind them', () => {
    const { creator, structure: deal } = fixture.deal();
    fixture.goto('2026-01-11T12:00:00Z');
    fixture.unassign(deal, creator);
    fixture.goto('2026-01-12T01:00:00Z');
    fixture.assign(deal, creator, '2026-01-12T00:00:00Z');
    expect(fixture.warnings()).toEqual([]);
  });
});

describe('an evaluation', () => {
  it.each(['cpm', 'view_threshold', 'goals'] as const)(
    'by %s warns of videos that still wait for review',
    (criteria_type) => {
      const selective = fixture.creator({ tracking_mode: 'selective' });
      const criteria_params = criteria_type === 'view_threshold' ? { min_views: 1 } : {};
      const deal = fixture.structure({ criteria_type, criteria_params });
      fixture.goal(selective);
      fixture.assign(deal, selective);
      fixture.goto('2026-01-06T00:00:00Z');
      const [reviewed] = [1, 2, 3].map(() => fixture.post(selective, '2026-01-05T10:00:00Z', 500));
      fixture.review(reviewed, 'excluded');
      fixture.goto('2026-01-15T00:00:00Z');
      expect(fixture.warnings()).toEqual([
        `video_waits_for_review: 2 videos of creator ${selective} posted in 2026-01-05 to 2026-01-11 still waited for review when ` +
          `structure ${deal} evaluated the period; it is settled without them, whatever the review says later.`,
      ]);
    },
  );

  it.each([
    { criteria_type: 'cpm', amount_cents: 1000 },
    { criteria_type: 'view_threshold', criteria_params: { min_views: 1 } },
  ] as const)('warns when a stalled scraper had it read the views late, with the hours: $criteria_type', (rule) => {
    const { creator, structure: deal } = fixture.deal(rule);
    fixture.goto('2026-01-06T00:00:00Z');
    fixture.post(creator, '2026-01-05T10:00:00Z', 500);
    fixture.mock.setScraper('stalled');
    fixture.goto('2026-01-14T05:30:00Z');
    fixture.mock.setScraper('auto');
    fixture.goto('2026-01-14T07:00:00Z');
    expect(fixture.warnings()).toEqual([
      `views_read_late: The views of creator ${creator} for 2026-01-05 to 2026-01-11 were read 54 hours after the period's end, ` +
        `for it was not scraped before; structure ${deal} pays what came in meanwhile too.`,
    ]);
  });

  it('does not warn of a video that waits for review, or of lateness, where goals do not read it', () => {
    const selective = fixture.creator({ tracking_mode: 'selective' });
    fixture.assign(fixture.structure({ criteria_type: 'goals' }), selective);
    fixture.goto('2026-01-06T00:00:00Z');
    fixture.post(selective, '2026-01-05T10:00:00Z', 5);
    fixture.mock.setScraper('stalled');
    fixture.goto('2026-01-20T05:30:00Z');
    fixture.mock.setScraper('auto');
    fixture.goto('2026-01-20T07:00:00Z');
    expect(fixture.warnings()).toEqual([]);
  });

  it('warns of no lateness where it was on time, backdated, or views do not matter', () => {
    for (const criteria_type of ['cpm', 'recurring', 'goals'] as const) {
      fixture.assign(fixture.structure({ criteria_type }), creator);
    }
    const late = fixture.structure({ criteria_type: 'cpm' });
    fixture.goto('2026-01-20T00:00:00Z');
    fixture.assign(late, creator, '2026-01-06T00:00:00Z');
    fixture.goto('2026-01-20T02:00:00Z');
    expect(fixture.warnings()).toEqual([]);
  });

  it('warns when views are more than JSON can carry, and still pays by the exact number', () => {
    const { creator } = fixture.deal({ criteria_type: 'cpm', amount_cents: 1 });
    fixture.goto('2026-01-06T00:00:00Z');
    for (const views of [2 ** 53 - 1, 2]) fixture.post(creator, '2026-01-05T10:00:00Z', views);
    fixture.goto('2026-01-12T01:00:00Z');
    expect(fixture.warnings()).toEqual([
      `impressions_too_large: Creator ${creator} has 9007199254740993 views for 2026-01-05 to 2026-01-11, more than JSON can ` +
        'carry exactly; inputs_snapshot.impressions says 9007199254740991. The amount is computed from the exact number.',
    ]);
    // 9007199254740993 ÷ 1000 = 9007199254740.993, halves rounded up.
    expect(fixture.accrual().amount_cents).toBe(9_007_199_254_741);
  });
});

it('a goal warns when it is added, changed, switched off or deleted after a period that it will be judged on', () => {
  const { creator, structure: deal } = fixture.deal({ criteria_type: 'goals' });
  const kept = fixture.goal(creator);
  // One that is added while the period runs does not warn.
  fixture.goto('2026-01-07T00:00:00Z');
  fixture.goal(creator);
  expect(fixture.warnings()).toEqual([]);
  fixture.goto('2026-01-13T00:00:00Z');
  fixture.api.ok('updateGoal', { params: { id: kept }, body: { target_value: 2 } });
  fixture.api.ok('updateGoal', { params: { id: kept }, body: { is_active: false } });
  const late = fixture.goal(creator);
  fixture.goal(creator, { period: 'daily' });
  fixture.api.ok('deleteGoal', { params: { id: late } });
  const end = `after 2026-01-05 to 2026-01-11 had ended; structure ${deal} will use the goals of the moment when it evaluates that period.`;
  expect(fixture.warnings()).toEqual([
    `goal_changed_after_period: Goal ${kept} of creator ${creator} was changed ${end}`,
    `goal_changed_after_period: Goal ${kept} of creator ${creator} was switched off ${end}`,
    `goal_changed_after_period: Goal ${late} of creator ${creator} was added ${end}`,
    `goal_changed_after_period: Goal ${late} of creator ${creator} was deleted ${end}`,
  ]);
  // Judged at 00:15 of the 14th: from then on only the next week is open.
  fixture.goto('2026-01-14T01:00:00Z');
  fixture.goal(creator);
  expect(fixture.warnings()).toHaveLength(4);
});

it('an underpayment warns that it closes the debt, with the cents; the ledger sums them by creator until it is voided', () => {
  const { creator } = fixture.deal();
  fixture.goto('2026-01-26T01:00:00Z');
  const [first, second] = fixture.accruals().map(({ id }) => id);
  const short = fixture.pay({ creator_id: creator, accrual_ids: [first], total_amount_cents: 6500 });
  fixture.pay({ creator_id: creator, accrual_ids: [second], total_amount_cents: 7100 });
  fixture.pay({ creator_id: creator, total_amount_cents: 5 });
  expect(fixture.warnings()).toEqual([
    `underpayment_closes_debt: Payment ${short.id} pays creator ${creator} 6500 of 7000 cents due: 500 cents are owed no more, ` +
      'for every accrual of a payment becomes paid. Void it to owe them again.',
  ]);
  expect(fixture.mock.ledger().underpayments).toEqual([
    { creator_id: creator, count: 1, amount_cents: 500, exact_cents: '500' },
  ]);
  fixture.api.ok('updatePayoutPayment', { params: { id: short.id ?? '' }, body: { status: 'voided' } });
  expect(fixture.mock.ledger().underpayments).toEqual([]);
});

describe('warnings', () => {
  it('of a kind are kept a hundred times, and the last one says so', () => {
    const { structure: deal } = fixture.deal();
    fixture.goto('2026-01-06T00:00:00Z');
    for (let amount_cents = 1; amount_cents <= 102; amount_cents += 1) fixture.edit(deal, { amount_cents });
    const kept = fixture.warnings();
    const isLast = (warning: string) => warning.endsWith('Further warnings of this kind are not kept.');
    expect([kept.length, kept.findIndex(isLast)]).toEqual([100, 99]);
    expect(kept.at(-1)).toContain('amount_cents 99 becomes 100');
  });

  it('take no id from other rows', () => {
    const [warned, quiet] = [new PayoutFixture(), new PayoutFixture()];
    warned.deal({}, '2025-12-01T00:00:00Z');
    quiet.deal();
    expect(warned.warnings()).toHaveLength(1);
    expect(warned.creator()).toBe(quiet.creator());
  });
});

describe('a change of the kind of period warns', () => {
  it('of days that no period of either kind pays: weekly to daily on a Wednesday', () => {
    const deal = fixture.structure({ amount_cents: 700 });
    fixture.assign(deal, creator);
    fixture.goto('2026-01-14T09:00:00Z');
    fixture.edit(deal, { period: 'daily', amount_cents: 100 });
    expect(fixture.warnings()).toEqual([
      `period_kind_leaves_days_unpaid: Structure ${deal} pays daily instead of weekly from now on: ` +
        '2026-01-12 to 2026-01-13 end in no period of either kind and are not paid. ' +
        'Change the kind of period at the end of a weekly period.',
    ]);
    fixture.goto('2026-01-16T01:00:00Z');
    expect(fixture.owed()).toEqual([
      '2026-01-05..2026-01-12 700',
      '2026-01-14..2026-01-15 100',
      '2026-01-15..2026-01-16 100',
    ]);
  });

  it.each([
    ['none', 'its full amount besides', 700],
    ['daily', 'for its other days', 500],
  ] as const)('of days that were judged: daily 100 to weekly 700 on a Wednesday, proration %s', (mode, pays, cents) => {
    const deal = fixture.structure({ period: 'daily', amount_cents: 100 });
    fixture.goto('2026-01-12T00:00:00Z');
    fixture.assign(deal, creator);
    fixture.goto('2026-01-14T09:00:00Z');
    fixture.edit(deal, { period: 'weekly', amount_cents: 700, proration_mode: mode });
    expect(fixture.warnings()).toEqual([
      `period_kind_judges_days_once: Structure ${deal} pays weekly instead of daily from now on: ` +
        '2026-01-12 to 2026-01-13 were evaluated already and count no second time; ' +
        `the period 2026-01-12 to 2026-01-18 pays ${pays}.`,
    ]);
    fixture.goto('2026-01-19T01:00:00Z');
    // 200 for Monday and Tuesday, and the week: 900 in all without proration, 700 with.
    expect(fixture.owed().sort()).toEqual(
      ['2026-01-12..2026-01-13 100', '2026-01-13..2026-01-14 100', `2026-01-12..2026-01-19 ${cents}`].sort(),
    );
  });

  it('of all days that nobody is paid for, of one creator here and of another there', () => {
    const deal = fixture.structure();
    fixture.goto('2026-01-12T00:00:00Z');
    fixture.assign(deal, creator);
    fixture.goto('2026-01-12T12:00:00Z');
    fixture.unassign(deal, creator);
    fixture.goto('2026-01-14T00:00:00Z');
    fixture.assign(deal, fixture.creator());
    fixture.goto('2026-01-15T09:00:00Z');
    fixture.edit(deal, { period: 'daily', amount_cents: 100 });
    expect(fixture.warnings()).toEqual([
      expect.stringContaining(': 2026-01-12, 2026-01-14 end in no period of either kind and are not paid.'),
    ]);
  });

  it('of nothing when nobody is assigned, or at the very boundary', () => {
    const deal = fixture.structure();
    fixture.goto('2026-01-07T00:00:00Z');
    fixture.edit(deal, { period: 'daily' });
    fixture.edit(deal, { period: 'weekly' });
    fixture.goto('2026-01-12T00:00:00Z');
    fixture.assign(deal, creator);
    fixture.edit(deal, { period: 'daily' });
    expect(fixture.warnings()).toEqual([]);
  });
});

describe('an edit of the rule', () => {
  it('warns that it holds for the whole running period of those assigned in it, with the old and the new amount', () => {
    const deal = fixture.structure({ amount_cents: 100 });
    const past = fixture.creator();
    for (const assigned of [creator, fixture.creator(), past]) fixture.assign(deal, assigned);
    fixture.goto('2026-01-10T00:00:00Z');
    fixture.unassign(deal, past);
    fixture.goto('2026-01-14T09:00:00Z');
    fixture.edit(deal, { amount_cents: 250 });
    fixture.edit(deal, { criteria_type: 'view_threshold', criteria_params: { min_views: 5 } });
    fixture.edit(deal, { criteria_params: { min_views: 6 } });
    const start = `running_period_repriced: Structure ${deal} changes for the whole running period 2026-01-12 to 2026-01-18 of 2 creators:`;
    const end = 'The rule at the end of a period pays all of it.';
    expect(fixture.warnings()).toEqual([
      `${start} amount_cents 100 becomes 250. ${end}`,
      `${start} criteria_type recurring becomes view_threshold, min_views changes, amount_cents stays 250. ${end}`,
      `${start} min_views changes, amount_cents stays 250. ${end}`,
    ]);
  });

  it('does not warn before the period has begun, without anybody in it, or of an archived structure', () => {
    const deal = fixture.structure({ amount_cents: 100 });
    fixture.edit(deal, { amount_cents: 150 });
    fixture.assign(deal, creator);
    fixture.edit(deal, { amount_cents: 200 });
    fixture.edit(deal, { name: 'New', is_active: false });
    fixture.goto('2026-01-06T00:00:00Z');
    fixture.edit(deal, { amount_cents: 300 });
    fixture.unassign(deal, creator);
    fixture.edit(deal, { is_active: true });
    fixture.goto('2026-01-14T09:00:00Z');
    fixture.edit(deal, { amount_cents: 250 });
    expect(fixture.warnings()).toEqual([]);
  });
});

describe('archiving', () => {
  const archive = (deal: string) => fixture.edit(deal, { is_active: false });

  it('warns of the periods that it forfeits by deletion, and once, whichever way it is archived again', () => {
    const deal = fixture.structure({ criteria_type: 'goals' });
    fixture.assign(deal, creator);
    // The week that ended on the 12th waits for its 48 hours, and the next one runs.
    fixture.goto('2026-01-13T00:00:00Z');
    fixture.api.ok('deletePayoutStructure', { params: { id: deal } });
    archive(deal);
    fixture.api.ok('deletePayoutStructure', { params: { id: deal } });
    fixture.edit(deal, { is_active: false, amount_cents: 8000 });
    expect(fixture.warnings()).toEqual([
      `archive_forfeits_periods: Archiving structure ${deal} forfeits 1 period that run and ` +
        '1 period that ended and wait for a scrape or their 48 hours (the first: 2026-01-05 to 2026-01-11), ' +
        'unless it is active again when they are evaluated.',
    ]);
  });

  it('takes a period as ended at the very moment of its end, and the next one as not begun', () => {
    const deal = fixture.structure({ criteria_type: 'goals' });
    fixture.assign(deal, creator);
    fixture.goto('2026-01-12T00:00:00Z');
    archive(deal);
    expect(fixture.warnings()[0]).toContain('forfeits 0 periods that run and 1 period that ended');
  });

  it('counts no period that lies between two assignments', () => {
    const deal = fixture.structure({ criteria_type: 'goals' });
    fixture.mock.setScraper('stalled');
    fixture.assign(deal, creator);
    fixture.goto('2026-01-07T12:00:00Z');
    fixture.unassign(deal, creator);
    fixture.goto('2026-01-20T12:00:00Z');
    fixture.assign(deal, creator);
    fixture.goto('2026-01-21T12:00:00Z');
    archive(deal);
    // The week of the 5th waits for a scrape, that of the 12th is nobody's, that of the 19th runs.
    expect(fixture.warnings()[0]).toContain('forfeits 1 period that run and 1 period that ended');
  });

  it('does not warn when nothing has run, nor a second time', () => {
    const [deal, other] = [fixture.structure(), fixture.structure()];
    fixture.assign(deal, creator, '2026-02-02T00:00:00Z');
    fixture.goto('2026-01-07T00:00:00Z');
    archive(deal);
    archive(other);
    fixture.assign(fixture.structure(), creator);
    archive(deal);
    expect(fixture.warnings()).toEqual([]);
  });
});
