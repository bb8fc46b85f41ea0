import { beforeEach, describe, expect, it } from 'vitest';
import { PayoutFixture } from './payout-fixture.js';

/* 2026-01-05 is a Monday. */
let fixture: PayoutFixture;
beforeEach(() => {
  fixture = new PayoutFixture();
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
    const creator = fixture.creator();
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
    const quiet = new PayoutFixture();
    fixture.deal({}, '2025-12-01T00:00:00Z');
    quiet.deal();
    expect(fixture.warnings()).toHaveLength(1);
    expect(fixture.creator()).toBe(quiet.creator());
  });
});
