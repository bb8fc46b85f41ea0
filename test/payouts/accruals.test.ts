import { describe, expect, it } from 'vitest';
import type { AccrualStatus } from '../../src/generated/entities.js';
import { accrualStatusValues, paymentStatusValues, transitions } from '../../src/generated/transitions.js';
import { PayoutFixture, UNKNOWN } from './payout-fixture.js';

/** A world with an accrual in the wanted status, reached by the API alone. */
function withAccrual(status: AccrualStatus) {
  const fixture = new PayoutFixture();
  const { creator } = fixture.deal();
  fixture.goto('2026-01-12T01:00:00Z');
  const { id } = fixture.accrual();
  if (status === 'paid') fixture.pay({ creator_id: creator, accrual_ids: [id] });
  if (status === 'rejected' || status === 'voided') {
    fixture.api.ok('updatePayoutAccrual', { params: { id }, body: { status } });
  }
  const payment = fixture.api.ok('listPayoutPayments')[0]?.id;
  return { fixture, creator, id, payment, status: () => fixture.accrual().status };
}

const changes = (schema: 'AccrualStatus' | 'PaymentStatus', from: string | null) =>
  transitions[schema].filter((step) => step.from === from).map((step) => `${step.to} by ${step.by}`);

describe('the status of an accrual', () => {
  it.each(accrualStatusValues)('from %s goes where the table says and nowhere else', (from) => {
    const found: string[] = [];
    for (const to of ['rejected', 'voided'] as const) {
      const { fixture, id, payment, status } = withAccrual(from);
      const reply = fixture.api.call('updatePayoutAccrual', { params: { id }, body: { status: to } });
      if (reply.status === 200) found.push(`${status()} by updatePayoutAccrual`);
      else if (from === 'paid') expect(reply.meta).toMatchObject({ code: 'accrual_paid', payment_id: payment });
      else expect(reply.meta).toEqual({ code: 'invalid_transition', from, to, allowed: [] });
    }
    const { fixture, creator, id, payment, status } = withAccrual(from);
    const paid = fixture.api.call('createPayoutPayment', { body: { creator_id: creator, accrual_ids: [id] } });
    if (paid.status === 201) found.push(`${status()} by createPayoutPayment`);
    else expect(paid.meta).toEqual({ code: 'accrual_not_earned', accrual_ids: [id] });
    if (payment) {
      fixture.api.ok('updatePayoutPayment', { params: { id: payment }, body: { status: 'voided' } });
      found.push(`${status()} by updatePayoutPayment`);
    }
    expect(found.sort()).toEqual(changes('AccrualStatus', from).sort());
  });

  it('changes together with updated_at, and starts as earned by the cron alone', () => {
    const { fixture, id } = withAccrual('earned');
    fixture.mock.clock.advance({ hours: 5 });
    const accrual = fixture.api.ok('updatePayoutAccrual', { params: { id }, body: { status: 'rejected' } });
    expect(accrual).toMatchObject({ status: 'rejected', updated_at: '2026-01-12T06:00:00.000Z' });
    expect(accrual.created_at).toBe('2026-01-12T00:15:00.000Z');
    expect(changes('AccrualStatus', null)).toEqual(['earned by accrualCron']);
  });

  it('of paid cannot be changed before the payment is voided that is named: the live one that paid this accrual', () => {
    const fixture = new PayoutFixture();
    const { creator } = fixture.deal();
    fixture.goto('2026-01-19T01:00:00Z');
    const [first = '', second = ''] = fixture.accruals().map(({ id }) => id);
    const pay = (id: string) => fixture.pay({ creator_id: creator, accrual_ids: [id] }).id;
    fixture.api.ok('updatePayoutPayment', { params: { id: pay(first) }, body: { status: 'voided' } });
    fixture.mock.clock.advance({ minutes: 1 });
    const live = [first, second].map((id) => ({ id, payment: pay(id) }));
    for (const { id, payment } of live) {
      const reply = fixture.api.refused('updatePayoutAccrual', 'accrual_paid', {
        params: { id },
        body: { status: 'rejected' },
      });
      expect(reply.error).toBe(`Accrual ${id} is paid; void payment ${payment} first.`);
      const meta = { code: 'accrual_paid', from: 'paid', to: 'rejected', allowed: [], payment_id: payment };
      expect(reply.meta).toEqual(meta);
    }
  });
});

it.each(paymentStatusValues)('the status of a payment from %s goes where the table says and nowhere else', (from) => {
  const { fixture, payment = '' } = withAccrual('paid');
  const voiding = { params: { id: payment }, body: { status: 'voided' } };
  if (from === 'voided') fixture.api.ok('updatePayoutPayment', voiding);
  const reply = fixture.api.call('updatePayoutPayment', voiding);
  const found = reply.status === 200 ? [`${reply.data.status} by updatePayoutPayment`] : [];
  expect(found).toEqual(changes('PaymentStatus', from));
  if (reply.status !== 200) {
    expect(reply.meta).toEqual({ code: 'invalid_transition', from, to: 'voided', allowed: [] });
  }
});

describe('the accruals', () => {
  it('are listed by creator, status, structure, project and the day on which the period starts, newest first', () => {
    const fixture = new PayoutFixture();
    const other = fixture.api.ok('createProject', { body: { name: 'Autumn' } }).id;
    const { creator: one, structure: weekly } = fixture.deal();
    const daily = fixture.structure({ project_id: other, period: 'daily', amount_cents: 1 });
    fixture.assign(daily, fixture.creator({ projectId: other }));
    fixture.goto('2026-01-19T01:00:00Z');
    const list = (query: Record<string, string>) => fixture.api.all('listPayoutAccruals', { query });
    expect(list({})).toHaveLength(2 + 14);
    expect(list({})[0]?.created_at).toBe('2026-01-19T00:15:00.000Z');
    expect(list({ creator_id: one }).map((row) => row.structure_id)).toEqual([weekly, weekly]);
    expect(list({ structure_id: daily })).toHaveLength(14);
    expect(list({ creator_id: one, structure_id: daily })).toEqual([]);
    expect(list({ project_id: other })).toHaveLength(14);
    expect(list({ project_id: UNKNOWN })).toEqual([]);
    expect(list({ from: '2026-01-12' })).toHaveLength(1 + 7);
    expect(list({ to: '2026-01-05' }).map((row) => row.period_start_at)).toEqual(
      Array(2).fill('2026-01-05T00:00:00.000Z'),
    );
    expect(list({ from: '2026-01-06', to: '2026-01-07' })).toHaveLength(2);
    fixture.pay({ creator_id: one, auto_apply_outstanding: true });
    expect(list({ creator_id: one, status: 'earned' })).toEqual([]);
    expect(list({ status: 'paid' })).toHaveLength(2);
    fixture.api.refused('listPayoutAccruals', 'invalid_query', { query: { from: '2026-01-08', to: '2026-01-07' } });
  });

  it.each([
    ['getPayoutAccrual', 'payout accrual', undefined],
    ['updatePayoutAccrual', 'payout accrual', { status: 'voided' }],
    ['getPayoutPayment', 'payout payment', undefined],
    ['updatePayoutPayment', 'payout payment', { readme: 'x' }],
    ['getPayoutStructure', 'payout structure', undefined],
  ] as const)('are missed by name, as payments and structures are: %s', (operation, what, body) => {
    const input = { params: { id: UNKNOWN }, ...(body && { body }) };
    expect(new PayoutFixture().refusal(operation, 'not_found', input)).toBe(
      `There is no ${what} ${UNKNOWN} in this organization.`,
    );
  });
});
