import { describe, expect, it } from 'vitest';
import { PayoutFixture } from './payout-fixture.js';
import { underEach } from './under-each.js';

const MONDAY = '2026-01-05T00:00:00Z';
const SPAN = '2026-01-05..2026-01-12';

describe('a rule profile', () => {
  it('takes days from UTC, or from the zone of the organization', () => {
    const owed = underEach('period_zone', (fixture) => {
      fixture.mock.setTimezone('America/New_York');
      const creator = fixture.creator();
      fixture.assign(fixture.structure({ criteria_type: 'cpm', amount_cents: 1000 }), creator);
      fixture.goto('2026-01-12T04:45:00Z');
      // Sunday evening in New York, Monday in UTC.
      fixture.post(creator, '2026-01-12T04:30:00Z', 700);
      fixture.goto('2026-01-12T06:00:00Z');
      return fixture
        .accruals()
        .map((row) => [row.period_start_at, row.period_end_at, row.amount_cents, row.created_at]);
    });
    expect(owed).toEqual({
      utc: [],
      organization: [['2026-01-05T05:00:00.000Z', '2026-01-12T05:00:00.000Z', 700, '2026-01-12T05:15:00.000Z']],
    });
  });

  it('follows the organization into another zone', () => {
    const fixture = new PayoutFixture(MONDAY, { period_zone: 'organization' });
    fixture.assign(fixture.structure({ period: 'daily', amount_cents: 100 }), fixture.creator());
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

  it('prorates by covered days, or by covered hours, and the explanation counts them', () => {
    const owed = underEach('proration_unit', (fixture) => {
      const deal = fixture.structure({ proration_mode: 'daily' });
      fixture.assign(deal, fixture.creator(), '2026-01-06T12:30:00Z');
      fixture.goto('2026-01-12T01:00:00Z');
      return fixture.mock.explain(fixture.accrual().id).steps.at(-1);
    });
    // From noon of the 6th on 12 hours, and five whole days: 132 of 168.
    expect(owed).toEqual({
      days: '7000 cents × 6 covered days ÷ 7 = 6000 cents.',
      hours: '7000 cents × 132 covered hours ÷ 168 = 5500 cents.',
    });
  });

  it('pays cpm for the views of what was posted in the period, or for what all videos gained in it', () => {
    const owed = underEach('cpm_views', (fixture) => {
      const creator = fixture.creator();
      fixture.assign(fixture.structure({ criteria_type: 'cpm', amount_cents: 1000 }), creator);
      const video = fixture.post(creator, MONDAY, 100);
      fixture.goto('2026-01-07T00:00:00Z');
      fixture.mock.setVideoCounts(video, { view_count: 300 });
      fixture.goto('2026-01-14T00:00:00Z');
      fixture.mock.setVideoCounts(video, { view_count: 450 });
      fixture.goto('2026-01-19T01:00:00Z');
      const [first] = fixture.accruals().map(({ id }) => fixture.mock.explain(id));
      const inputs = first?.inputs.map(({ view_count, counted, why }) => [view_count, counted, why]);
      return [fixture.owed(), inputs, ...(first?.steps.slice(-2) ?? [])];
    });
    expect(owed).toEqual({
      of_posted: [
        [`${SPAN} 300`],
        [[300, true, 'posted 2026-01-05, within the days that count, and auto_tracked']],
        '1 counting videos have 300 views together.',
        '1000 cents × 300 views ÷ 1000 = 300 cents.',
      ],
      gained: [
        [`${SPAN} 300`, '2026-01-12..2026-01-19 150'],
        [[300, true, 'gained 300 views on the days that count, and auto_tracked']],
        '1 counting videos gained 300 views on the days that count.',
        '1000 cents × 300 views ÷ 1000 = 300 cents.',
      ],
    });
  });

  it('takes the views that a video is found with as gained, or as there before', () => {
    const owed = underEach('first_views', (fixture) => {
      const creator = fixture.creator();
      fixture.assign(fixture.structure({ criteria_type: 'goals' }), creator);
      const goal = { metric: 'views', target_value: 250, period: 'weekly' };
      fixture.api.ok('createGoal', { params: { id: creator }, body: goal });
      const video = fixture.post(creator, MONDAY, 100);
      fixture.goto('2026-01-07T00:00:00Z');
      fixture.mock.setVideoCounts(video, { view_count: 300 });
      fixture.goto('2026-01-15T00:00:00Z');
      return fixture.owed();
    });
    // 300 gained in the week, or 200 of them.
    expect(owed).toEqual({ gained: [`${SPAN} 7000`], there_before: [] });
  });

  it('judges goals by their state at the evaluation, or at the end of the period', () => {
    const owed = underEach('goals_judged', (fixture) => {
      const goal = { metric: 'posts', target_value: 1, period: 'weekly' };
      const [raised, late, deleted] = [10, 20, 40].map((amount) => {
        const creator = fixture.creator();
        fixture.assign(fixture.structure({ criteria_type: 'goals', amount_cents: amount }), creator);
        fixture.post(creator, MONDAY, 1);
        return creator;
      }) as [string, string, string];
      const set = (id: string): string => fixture.api.ok('createGoal', { params: { id }, body: goal }).id ?? '';
      const ids = [set(raised), set(deleted)] as const;
      fixture.goto('2026-01-13T00:00:00Z');
      fixture.api.ok('updateGoal', { params: { id: ids[0] }, body: { target_value: 5 } });
      fixture.api.ok('deleteGoal', { params: { id: ids[1] } });
      set(late);
      fixture.goto('2026-01-15T00:00:00Z');
      return [fixture.owed().sort(), fixture.mock.warnings().length];
    });
    expect(owed).toEqual({
      as_they_are: [[`${SPAN} 20`], 3],
      as_at_end: [[`${SPAN} 10`, `${SPAN} 40`], 0],
    });
  });

  it('closes a debt by a payment of less, or leaves open what it does not cover', () => {
    const outcomes = underEach('underpayments', (fixture) => {
      const creator = fixture.creator();
      fixture.assign(fixture.structure(), creator);
      fixture.goto('2026-01-19T01:00:00Z');
      const short = fixture.pay({ creator_id: creator, auto_apply_outstanding: true, total_amount_cents: 10_000 });
      const after = fixture.accruals().map(({ status }) => status);
      const lines = short.payout_payment_lines.map(({ applied_amount_cents: cents }) => cents);
      return [
        lines,
        short.payout_adjustments.map(({ amount_cents: cents }) => cents),
        after,
        fixture.mock.ledger().balanced,
      ];
    });
    expect(outcomes).toEqual({
      close_debt: [[7000, 7000], [-4000], ['paid', 'paid'], true],
      leave_open: [[7000, 3000], [], ['paid', 'earned'], true],
    });
  });

  it('pays the rest of a debt that was left open, and owes it again when a payment of it is voided', () => {
    const fixture = new PayoutFixture(MONDAY, { underpayments: 'leave_open' });
    const creator = fixture.creator();
    fixture.assign(fixture.structure(), creator);
    fixture.goto('2026-01-19T01:00:00Z');
    const body = { creator_id: creator, auto_apply_outstanding: true };
    const first = fixture.pay({ ...body, total_amount_cents: 10_000 });
    const rest = fixture.pay(body);
    expect([rest.total_amount_cents, rest.payout_payment_lines.length]).toEqual([4000, 1]);
    expect(fixture.accruals().map(({ status }) => status)).toEqual(['paid', 'paid']);
    fixture.api.ok('updatePayoutPayment', { params: { id: first.id }, body: { status: 'voided' } });
    expect(fixture.accruals().map(({ status }) => status)).toEqual(['earned', 'earned']);
    expect(fixture.pay(body).total_amount_cents).toBe(10_000);
    expect(fixture.mock.ledger()).toMatchObject({ balanced: true, underpayments: [] });
  });

  it('pays no part of what the money does not reach', () => {
    const fixture = new PayoutFixture(MONDAY, { underpayments: 'leave_open' });
    const creator = fixture.creator();
    fixture.assign(fixture.structure(), creator);
    fixture.goto('2026-01-26T01:00:00Z');
    const short = { creator_id: creator, auto_apply_outstanding: true, total_amount_cents: 7000 };
    const lines = fixture.pay(short).payout_payment_lines.map(({ applied_amount_cents: cents }) => cents);
    expect(lines).toEqual([7000]);
  });

  it('writes an overpayment down under either rule', () => {
    const outcomes = underEach('underpayments', (fixture) => {
      const creator = fixture.creator();
      fixture.assign(fixture.structure(), creator);
      fixture.goto('2026-01-12T01:00:00Z');
      const { payout_adjustments } = fixture.pay({
        creator_id: creator,
        auto_apply_outstanding: true,
        total_amount_cents: 7500,
      });
      return payout_adjustments.map(({ amount_cents, reason }) => `${amount_cents} ${reason}`);
    });
    expect(outcomes).toEqual({ close_debt: ['500 overpayment'], leave_open: ['500 overpayment'] });
  });

  it('takes back a payment that left a part open while that part is still owed', () => {
    const fixture = new PayoutFixture(MONDAY, { underpayments: 'leave_open' });
    const creator = fixture.creator();
    fixture.assign(fixture.structure(), creator);
    fixture.goto('2026-01-19T01:00:00Z');
    const body = { creator_id: creator, auto_apply_outstanding: true };
    const { id } = fixture.pay({ ...body, total_amount_cents: 10_000 });
    fixture.api.ok('updatePayoutPayment', { params: { id }, body: { status: 'voided' } });
    expect(fixture.accruals().map(({ status }) => status)).toEqual(['earned', 'earned']);
    expect(fixture.pay(body).total_amount_cents).toBe(14_000);
  });
});
