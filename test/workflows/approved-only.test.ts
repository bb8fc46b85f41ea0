import { describe, expect, it } from 'vitest';
import {
  commitPayment,
  commitSettlement,
  planPayment,
  planSettlement,
  recordPayment,
  settleCreator,
} from '../../src/workflows/index.js';
import { createClientWith, isPayment } from './odd-service.js';
import { oneWeekEarned } from './stage.js';

describe('a plan whose names or amounts are no longer what was shown', () => {
  it('is plan_changed: a method that is called otherwise now, or is gone', async () => {
    const { goat, maya, paid } = await oneWeekEarned();
    const method = await goat.payoutMethods.create({ name: 'Bank' });
    const settlement = await planSettlement(goat, { creatorId: maya.id, method: 'Bank' });
    const payment = await planPayment(goat, { creatorId: maya.id, method: 'Bank', totalCents: 1, reference: 'x' });
    await goat.payoutMethods.update(method.id, { name: 'Crypto' });
    await expect(commitSettlement(goat, settlement)).rejects.toMatchObject({ code: 'plan_changed' });
    await expect(commitPayment(goat, payment)).rejects.toMatchObject({ code: 'plan_changed' });
    await goat.payoutMethods.delete(method.id);
    await expect(commitSettlement(goat, settlement)).rejects.toMatchObject({ code: 'plan_changed' });
    expect(await paid(maya.id)).toEqual([]);
  });

  it('is plan_changed: a creator who is called otherwise now, or was removed', async () => {
    const { goat, maya, paid } = await oneWeekEarned();
    const settlement = await planSettlement(goat, { creatorId: maya.id });
    const payment = await planPayment(goat, { creatorId: maya.id, totalCents: 1, reference: 'x' });
    const commits = [() => commitSettlement(goat, settlement), () => commitPayment(goat, payment)];
    await goat.creators.update(maya.id, { tiktok_handle: 'somebody.else' });
    for (const commit of commits) {
      await expect(commit()).rejects.toMatchObject({
        code: 'plan_changed',
        message: expect.stringContaining('somebody.else'),
      });
    }
    await goat.creators.delete(maya.id);
    for (const commit of commits) await expect(commit()).rejects.toMatchObject({ code: 'plan_changed' });
    expect(await paid(maya.id)).toEqual([]);
  });

  it('is plan_changed: accruals of another amount', async () => {
    const { goat, mock, maya, paid } = await oneWeekEarned();
    const settlement = await planSettlement(goat, { creatorId: maya.id });
    const accrualIds = settlement.accruals.map(({ id }) => id);
    const payment = await planPayment(goat, { creatorId: maya.id, accrualIds, reference: 'week 2' });
    expect(payment.accruals).toEqual(settlement.accruals);
    const dearer = createClientWith(mock, async (request) => {
      if (!request.url.includes('/payout-accruals')) return request;
      const response = await mock.fetch(request);
      return new Response((await response.text()).replaceAll('25000', '25001'), response);
    });
    await expect(commitSettlement(dearer, settlement)).rejects.toMatchObject({
      code: 'plan_changed',
      details: { accrualIds },
    });
    await expect(commitPayment(dearer, payment)).rejects.toMatchObject({
      code: 'plan_changed',
      details: { accrualIds },
    });
    expect(await paid(maya.id)).toEqual([]);
  });

  it('of a payment is plan_changed when an accrual was paid or rejected since', async () => {
    const { goat, maya } = await oneWeekEarned();
    const [accrual] = (await goat.payoutAccruals.list({ creator_id: maya.id })).data;
    const plan = await planPayment(goat, { creatorId: maya.id, accrualIds: [accrual?.id ?? ''], reference: 'week 2' });
    await settleCreator(goat, { creatorId: maya.id });
    await expect(commitPayment(goat, plan)).rejects.toMatchObject({ code: 'plan_changed' });
  });
});

describe('a service that passes over accrual_ids', () => {
  it('and records a bonus that settles nothing has it voided: the debt would be paid a second time', async () => {
    const { mock, maya, goat, paid } = await oneWeekEarned();
    const [accrual] = (await goat.payoutAccruals.list({ creator_id: maya.id })).data;
    const deaf = createClientWith(mock, async (request) => {
      if (!isPayment(request)) return request;
      const { accrual_ids: _, ...body } = (await request.clone().json()) as Record<string, unknown>;
      return new Request(request, { body: JSON.stringify(body) });
    });
    const receipt = await recordPayment(deaf, {
      creatorId: maya.id,
      accrualIds: [accrual?.id ?? ''],
      reference: 'week 2',
    });
    expect(receipt).toMatchObject({
      outcome: 'not_committed',
      paidCents: 0,
      reason: { code: 'recorded_differently' },
      voidedPaymentIds: [receipt.payment?.id],
    });
    expect(await paid(maya.id)).toEqual([]);
  });
});

describe('a receipt', () => {
  it('that is unknown says what to do, of a payment too', async () => {
    const { goat, mock, maya } = await oneWeekEarned();
    const plan = await planPayment(goat, { creatorId: maya.id, totalCents: 700, reference: 'bonus' });
    const deaf = createClientWith(mock, async (request) => {
      if (isPayment(request)) mock.faults.add({ operation: '*', kind: 'drop_before', times: 99 });
      return request;
    });
    expect(await commitPayment(deaf, plan)).toMatchObject({
      outcome: 'unknown',
      paidCents: 0,
      nextStep: expect.stringMatching(/^Commit the same plan again/),
    });
  });

  it('of a call that was still waiting for its turn when its time ran out says that nothing was sent', async () => {
    const { mock, maya, goat, paid } = await oneWeekEarned();
    const plan = await planPayment(goat, { creatorId: maya.id, totalCents: 700, reference: 'bonus' });
    let held: (() => void) | undefined;
    const slow = createClientWith(
      mock,
      async (request) => {
        if (request.url.endsWith('/schema')) await new Promise<void>((resolve) => (held = resolve));
        return request;
      },
      { maxConcurrency: 1 },
    );
    // Nothing holds the reads up; the one place is taken right before the payment is sent.
    const run = commitPayment(slow, plan, { budget: { deadlineMs: 300 } });
    slow.on('response', ({ operationId }) => {
      if (operationId === 'getCreator') void slow.schema.get();
    });
    expect(await run).toMatchObject({ outcome: 'not_committed', reason: { code: 'timeout' }, paidCents: 0 });
    held?.();
    expect(await paid(maya.id)).toEqual([]);
  });

  it('of a replay that the service marks says that an earlier call paid', async () => {
    const { goat, maya, mock } = await oneWeekEarned();
    const plan = await planPayment(goat, { creatorId: maya.id, totalCents: 700, reference: 'bonus' });
    const first = await commitPayment(goat, plan);
    // Somebody replaced the metadata: the reference is unknown, and only the key tells.
    await goat.payoutPayments.update(first.payment?.id ?? '', { metadata: {} });
    expect(await commitPayment(goat, plan)).toMatchObject({
      outcome: 'already_paid',
      resolvedBy: 'same_key',
      paidCents: 0,
      payment: { id: first.payment?.id },
    });
    expect(mock.requests.count({ operation: 'createPayoutPayment' })).toBe(2);
  });
});
