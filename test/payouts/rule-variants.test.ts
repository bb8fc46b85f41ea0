import { describe, expect, it } from 'vitest';
import { Office } from './office.js';
import { underEach } from './under-each.js';

const MONDAY = '2026-01-05T00:00:00Z';
const SPAN = '2026-01-05..2026-01-12';

describe('a rule profile', () => {
  it('takes days from UTC, or from the zone of the organization', () => {
    const owed = underEach('period_zone', (office) => {
      office.mock.setTimezone('America/New_York');
      const creator = office.creator();
      office.assign(office.structure({ criteria_type: 'cpm', amount_cents: 1000 }), creator);
      office.goto('2026-01-12T04:45:00Z');
      // Sunday evening in New York, Monday in UTC.
      office.post(creator, '2026-01-12T04:30:00Z', 700);
      office.goto('2026-01-12T06:00:00Z');
      return office.accruals().map((row) => [row.period_start_at, row.period_end_at, row.amount_cents, row.created_at]);
    });
    expect(owed).toEqual({
      utc: [],
      organization: [['2026-01-05T05:00:00.000Z', '2026-01-12T05:00:00.000Z', 700, '2026-01-12T05:15:00.000Z']],
    });
  });

  it('follows the organization into another zone', () => {
    const office = new Office(MONDAY, { period_zone: 'organization' });
    office.assign(office.structure({ period: 'daily', amount_cents: 100 }), office.creator());
    office.goto('2026-01-06T12:00:00Z');
    office.mock.setTimezone('America/New_York');
    office.goto('2026-01-08T12:00:00Z');
    // In New York the assignment begins on the evening of the 4th.
    expect(office.accruals().map(({ period_start_at }) => period_start_at)).toEqual([
      '2026-01-04T05:00:00.000Z',
      '2026-01-05T00:00:00.000Z',
      '2026-01-06T05:00:00.000Z',
      '2026-01-07T05:00:00.000Z',
    ]);
  });

  it('prorates by covered days, or by covered hours, and the explanation counts them', () => {
    const owed = underEach('proration_unit', (office) => {
      const deal = office.structure({ proration_mode: 'daily' });
      office.assign(deal, office.creator(), '2026-01-06T12:30:00Z');
      office.goto('2026-01-12T01:00:00Z');
      return office.mock.explain(office.accrual().id).steps.at(-1);
    });
    // From noon of the 6th on 12 hours, and five whole days: 132 of 168.
    expect(owed).toEqual({
      days: '7000 cents × 6 covered days ÷ 7 = 6000 cents.',
      hours: '7000 cents × 132 covered hours ÷ 168 = 5500 cents.',
    });
  });

  it('pays cpm for the views of what was posted in the period, or for what all videos gained in it', () => {
    const owed = underEach('cpm_views', (office) => {
      const creator = office.creator();
      office.assign(office.structure({ criteria_type: 'cpm', amount_cents: 1000 }), creator);
      const video = office.post(creator, MONDAY, 100);
      office.goto('2026-01-07T00:00:00Z');
      office.mock.setVideoCounts(video, { view_count: 300 });
      office.goto('2026-01-14T00:00:00Z');
      office.mock.setVideoCounts(video, { view_count: 450 });
      office.goto('2026-01-19T01:00:00Z');
      return [office.owed(), office.mock.explain(office.accruals()[0]?.id ?? '').steps.at(-1)];
    });
    expect(owed).toEqual({
      of_posted: [[`${SPAN} 300`], '1000 cents × 300 views ÷ 1000 = 300 cents.'],
      gained: [[`${SPAN} 300`, '2026-01-12..2026-01-19 150'], '1000 cents × 300 views ÷ 1000 = 300 cents.'],
    });
  });

  it('takes the views that a video is found with as gained, or as there before', () => {
    const owed = underEach('first_views', (office) => {
      const creator = office.creator();
      office.assign(office.structure({ criteria_type: 'goals' }), creator);
      const goal = { metric: 'views', target_value: 250, period: 'weekly' };
      office.api.ok('createGoal', { params: { id: creator }, body: goal });
      const video = office.post(creator, MONDAY, 100);
      office.goto('2026-01-07T00:00:00Z');
      office.mock.setVideoCounts(video, { view_count: 300 });
      office.goto('2026-01-15T00:00:00Z');
      return office.owed();
    });
    // 300 gained in the week, or 200 of them.
    expect(owed).toEqual({ gained: [`${SPAN} 7000`], there_before: [] });
  });

  it('judges goals as they stand at the evaluation, or as they stood at the end of the period', () => {
    const owed = underEach('goals_judged', (office) => {
      const goal = { metric: 'posts', target_value: 1, period: 'weekly' };
      const [raised, late, deleted] = [10, 20, 40].map((amount) => {
        const creator = office.creator();
        office.assign(office.structure({ criteria_type: 'goals', amount_cents: amount }), creator);
        office.post(creator, MONDAY, 1);
        return creator;
      }) as [string, string, string];
      const set = (id: string): string => office.api.ok('createGoal', { params: { id }, body: goal }).id ?? '';
      const ids = [set(raised), set(deleted)] as const;
      office.goto('2026-01-13T00:00:00Z');
      office.api.ok('updateGoal', { params: { id: ids[0] }, body: { target_value: 5 } });
      office.api.ok('deleteGoal', { params: { id: ids[1] } });
      set(late);
      office.goto('2026-01-15T00:00:00Z');
      return [office.owed().sort(), office.mock.warnings().length];
    });
    expect(owed).toEqual({
      as_they_are: [[`${SPAN} 20`], 3],
      as_at_end: [[`${SPAN} 10`, `${SPAN} 40`], 0],
    });
  });

  it('closes a debt by a payment of less, or leaves open what it does not cover', () => {
    const outcomes = underEach('underpayments', (office) => {
      const creator = office.creator();
      office.assign(office.structure(), creator);
      office.goto('2026-01-19T01:00:00Z');
      const short = office.pay({ creator_id: creator, auto_apply_outstanding: true, total_amount_cents: 10_000 });
      const after = office.accruals().map(({ status }) => status);
      const lines = short.payout_payment_lines.map(({ applied_amount_cents: cents }) => cents);
      return [
        lines,
        short.payout_adjustments.map(({ amount_cents: cents }) => cents),
        after,
        office.mock.ledger().balanced,
      ];
    });
    expect(outcomes).toEqual({
      close_debt: [[7000, 7000], [-4000], ['paid', 'paid'], true],
      leave_open: [[7000, 3000], [], ['paid', 'earned'], true],
    });
  });

  it('pays the rest of a debt that was left open, and owes it again when a payment of it is voided', () => {
    const office = new Office(MONDAY, { underpayments: 'leave_open' });
    const creator = office.creator();
    office.assign(office.structure(), creator);
    office.goto('2026-01-19T01:00:00Z');
    const body = { creator_id: creator, auto_apply_outstanding: true };
    const first = office.pay({ ...body, total_amount_cents: 10_000 });
    const rest = office.pay(body);
    expect([rest.total_amount_cents, rest.payout_payment_lines.length]).toEqual([4000, 1]);
    expect(office.accruals().map(({ status }) => status)).toEqual(['paid', 'paid']);
    office.api.ok('updatePayoutPayment', { params: { id: first.id }, body: { status: 'voided' } });
    expect(office.accruals().map(({ status }) => status)).toEqual(['earned', 'earned']);
    expect(office.pay(body).total_amount_cents).toBe(10_000);
    expect(office.mock.ledger()).toMatchObject({ balanced: true, underpayments: [] });
  });
});
