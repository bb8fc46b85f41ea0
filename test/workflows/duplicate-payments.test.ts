import { describe, expect, it } from 'vitest';
import type { PayoutPayment, TrackagoatClient } from '../../src/index.js';
import { planPayment } from '../../src/workflows/index.js';
import { sumCents } from '../../src/workflows/payments/cents.js';
import { settleAmongDuplicates } from '../../src/workflows/payments/duplicate-payments.js';
import { Run } from '../../src/workflows/run/run.js';
import { oddService } from './odd-service.js';
import { oneWeekEarned } from './stage.js';

const first = { resolvedBy: 'response', isEarlier: false, replayed: false } as const;
const again = { ...first, replayed: true } as const;

type Claim = Parameters<typeof settleAmongDuplicates>[1];
const judge = (goat: TrackagoatClient, plan: Claim['plan'], returned: PayoutPayment, origin: Claim['origin'] = first) =>
  settleAmongDuplicates(new Run(goat, {}), { plan, origin, before: new Set() }, returned);

/** A plan of 900 cents under a reference, and payments of it that were recorded. */
async function planned() {
  const scene = await oneWeekEarned();
  const { goat, maya } = scene;
  const plan = await planPayment(goat, { creatorId: maya.id, totalCents: 900, reference: 'x' });
  const record = (metadata: Record<string, string>) =>
    goat.payoutPayments.create({ creator_id: maya.id, total_amount_cents: 900, metadata });
  return { ...scene, plan, record };
}

describe('a payment that was recorded under a reference', () => {
  it('is taken back while an earlier one is there, where this call made it', async () => {
    const { goat, mock, plan, record } = await planned();
    const earlier = await record({ reference: 'x' });
    mock.clock.advance({ minutes: 1 });
    const own = await record({ reference: 'x', plan_id: plan.id });
    const settled = await judge(goat, plan, own);
    expect(settled).toMatchObject({ outcome: 'already_paid', payment: { id: earlier.id }, voided: [own.id] });
    expect((await goat.payoutPayments.get(earlier.id)).status).toBe('paid');
  });

  it('is looked at eight times before it is said that nothing tells which one has to go', async () => {
    const { goat, mock, plan, record } = await planned();
    await record({ reference: 'x' });
    mock.clock.advance({ minutes: 1 });
    const own = await record({ reference: 'x', plan_id: plan.id });
    mock.requests.clear();
    const settled = await judge(goat, plan, own, again);
    expect(settled).toMatchObject({ outcome: 'unknown', reason: { code: 'reference_shared' } });
    expect(mock.requests.count({ operation: 'listPayoutPayments' })).toBe(8);
    expect((await goat.payoutPayments.get(own.id)).status).toBe('paid');
  });

  it('is left where one of them does not say when it was made', async () => {
    const { mock, plan, record } = await planned();
    const one = await record({ reference: 'x', plan_id: plan.id });
    const other = await record({ reference: 'x', plan_id: plan.id });
    const { goat } = oddService(mock, { row: ({ created_at: _, ...row }: Record<string, unknown>) => row });
    for (const returned of [one, other]) {
      const settled = await judge(goat, plan, returned);
      expect(settled).toMatchObject({ outcome: 'unknown', reason: { code: 'reference_shared' } });
    }
    expect((await goat.payoutPayments.list({ status: 'paid' })).data).toHaveLength(2);
  });

  it('is reported as void when it is, or by the one that has the reference now', async () => {
    const { goat, plan, record } = await planned();
    const own = await record({ reference: 'x', plan_id: plan.id });
    await goat.payoutPayments.void(own.id);
    const settle = () => judge(goat, plan, own);
    expect(await settle()).toMatchObject({ outcome: 'not_committed', reason: { code: 'voided_since' } });
    const other = await record({ reference: 'x' });
    expect(await settle()).toMatchObject({ outcome: 'already_paid', payment: { id: other.id } });
  });

  it('is another payment where it carries another reference', async () => {
    const { goat, plan, record } = await planned();
    const returned = await record({ reference: 'y', plan_id: plan.id });
    const settled = await judge(goat, plan, returned);
    expect(settled).toMatchObject({
      outcome: 'unknown',
      reason: { code: 'other_payment' },
      payment: { id: returned.id },
    });
    expect((await goat.payoutPayments.get(returned.id)).status).toBe('paid');
  });

  it('is, where the service keeps no metadata, this call’s when it was not there before', async () => {
    const { goat, plan, record } = await planned();
    const returned = await record({});
    const settle = (before: ReadonlySet<string>, isEarlier = false) =>
      settleAmongDuplicates(new Run(goat, {}), { plan, origin: { ...first, isEarlier }, before }, returned);
    expect(await settle(new Set())).toMatchObject({ outcome: 'committed' });
    expect(await settle(new Set([returned.id]))).toMatchObject({ reason: { code: 'other_payment' } });
    expect(await settle(new Set([returned.id]), true)).toMatchObject({ outcome: 'already_paid' });
  });
});

describe('cents', () => {
  it('that are not whole numbers, or have an inexact sum, are refused', () => {
    expect(() => sumCents([0.5, 0.5])).toThrow(RangeError);
    expect(() => sumCents([Number.MAX_SAFE_INTEGER, 1])).toThrow(RangeError);
    expect(sumCents([Number.MAX_SAFE_INTEGER, -1])).toBe(Number.MAX_SAFE_INTEGER - 1);
  });
});
