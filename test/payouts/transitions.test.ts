import { describe, expect, it } from 'vitest';
import type { AccrualStatus, PaymentStatus } from '../../src/generated/entities.js';
import { accrualStatusValues, paymentStatusValues, transitions } from '../../src/generated/transitions.js';
import { PayoutFixture } from './payout-fixture.js';

/** A world with an accrual in the wanted status, reached by the API alone. */
function withAccrual(status: AccrualStatus) {
  const fixture = new PayoutFixture('2026-01-05T00:00:00Z');
  const creator = fixture.creator();
  fixture.assign(fixture.structure(), creator);
  fixture.goto('2026-01-12T01:00:00Z');
  const { id } = fixture.accrual();
  if (status === 'paid') fixture.pay({ creator_id: creator, accrual_ids: [id] });
  if (status === 'rejected' || status === 'voided') {
    fixture.api.ok('updatePayoutAccrual', { params: { id }, body: { status } });
  }
  const payment = fixture.api.ok('listPayoutPayments')[0]?.id;
  return { fixture, creator, id, payment, status: () => fixture.accrual().status };
}

const changes = (schema: 'AccrualStatus' | 'PaymentStatus' | 'TrackingStatus') =>
  transitions[schema].map((step) => `${step.from} → ${step.to} by ${step.by}`).sort();

describe('the status of an accrual', () => {
  it.each(accrualStatusValues)('from %s goes where the table says and nowhere else', (from) => {
    const found: string[] = [];
    for (const to of ['rejected', 'voided'] as const) {
      const { fixture, id, payment, status } = withAccrual(from);
      const input = { params: { id }, body: { status: to } };
      const reply = fixture.api.call('updatePayoutAccrual', input);
      if (reply.status === 200) found.push(`${from} → ${status()} by updatePayoutAccrual`);
      else if (from === 'paid') expect(reply.meta).toMatchObject({ code: 'accrual_paid', payment_id: payment });
      else expect(reply.meta).toEqual({ code: 'invalid_transition', from, to, allowed: [] });
    }
    const paying = withAccrual(from);
    const body = { creator_id: paying.creator, accrual_ids: [paying.id] };
    const paid = paying.fixture.api.call('createPayoutPayment', { body });
    if (paid.status === 201) found.push(`${from} → ${paying.status()} by createPayoutPayment`);
    else expect(paid.meta).toEqual({ code: 'accrual_not_earned', accrual_ids: [paying.id] });
    const voiding = withAccrual(from);
    if (voiding.payment) {
      const params = { id: voiding.payment };
      voiding.fixture.api.ok('updatePayoutPayment', { params, body: { status: 'voided' } });
      found.push(`${from} → ${voiding.status()} by updatePayoutPayment`);
    }
    expect(found.sort()).toEqual(changes('AccrualStatus').filter((change) => change.startsWith(`${from} `)));
  });

  it('changes together with updated_at', () => {
    const { fixture, id } = withAccrual('earned');
    fixture.mock.clock.advance({ hours: 5 });
    const accrual = fixture.api.ok('updatePayoutAccrual', { params: { id }, body: { status: 'rejected' } });
    expect(accrual).toMatchObject({ status: 'rejected', updated_at: '2026-01-12T06:00:00.000Z' });
    expect(accrual.created_at).toBe('2026-01-12T00:15:00.000Z');
  });

  it('starts as earned, by the cron alone', () => {
    expect(changes('AccrualStatus').filter((change) => change.startsWith('null'))).toEqual([
      'null → earned by accrualCron',
    ]);
    expect(withAccrual('earned').status()).toBe('earned');
  });
});

describe('the status of a payment', () => {
  it.each(paymentStatusValues)('from %s goes where the table says and nowhere else', (from: PaymentStatus) => {
    const { fixture, payment } = withAccrual('paid');
    const params = { id: payment ?? '' };
    const voiding = { params, body: { status: 'voided' } };
    if (from === 'voided') fixture.api.ok('updatePayoutPayment', voiding);
    const reply = fixture.api.call('updatePayoutPayment', voiding);
    const found = reply.status === 200 ? [`${from} → ${reply.data.status} by updatePayoutPayment`] : [];
    expect(found).toEqual(changes('PaymentStatus').filter((change) => change.startsWith(`${from} `)));
    if (reply.status !== 200) {
      expect(reply.meta).toEqual({ code: 'invalid_transition', from, to: 'voided', allowed: [] });
    }
    fixture.api.refused('updatePayoutPayment', 'invalid_body', { params, body: { status: 'paid' } });
  });
});
