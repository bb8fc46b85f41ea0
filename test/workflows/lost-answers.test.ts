import { describe, expect, it } from 'vitest';
import type { FaultSpec } from '../../mocks/index.js';
import { createClient } from '../../src/index.js';
import { commitSettlement, planSettlement } from '../../src/workflows/index.js';
import { oneWeekEarned } from './stage.js';

/** Plans, then commits under a fault. */
async function commitUnder(faults: readonly FaultSpec[], clientOptions = {}) {
  const scene = await oneWeekEarned(clientOptions);
  const plan = await planSettlement(scene.goat, { creatorId: scene.maya.id, method: 'Venmo' });
  for (const fault of faults) scene.mock.faults.add(fault);
  const receipt = await commitSettlement(scene.goat, plan);
  return { ...scene, plan, receipt };
}

const createPayoutPayment = { operation: 'createPayoutPayment' } as const;

describe('a lost answer', () => {
  it('to a payment that was made is resolved: one payment, and the receipt says committed', async () => {
    const { receipt, paid, maya, mock } = await commitUnder([{ ...createPayoutPayment, kind: 'drop_after' }]);
    expect(receipt).toMatchObject({ outcome: 'committed', paidCents: 25_000, reason: null });
    expect((await paid(maya.id)).map(({ id }) => id)).toEqual([receipt.payment?.id]);
    mock.faults.assertConsumed();
  });

  it('is asked for again under the same key when the client itself does not retry', async () => {
    const faults = [{ ...createPayoutPayment, kind: 'drop_after' }] as const;
    const { receipt, mock } = await commitUnder(faults, { maxRetries: 0 });
    expect(receipt).toMatchObject({ outcome: 'committed', resolvedBy: 'same_key', paidCents: 25_000 });
    const posts = mock.requests.find({ operation: 'createPayoutPayment' });
    const [key] = posts.map(({ idempotency_key: sent }) => sent);
    expect(key).toMatch(/^settle-/);
    expect(posts.map(({ idempotency_key, replayed }) => [idempotency_key, replayed])).toEqual([
      [key, false],
      [key, true],
    ]);
  });

  it('that a middleware lost is found in the record: the receipt says committed, and nothing is thrown', async () => {
    const { receipt, paid, maya } = await commitUnder([], {
      middleware: [
        async (request: Request, next: (request: Request) => Promise<Response>) => {
          const response = await next(request);
          if (request.method === 'POST' && request.url.endsWith('/payout-payments')) throw 'the metrics are down';
          return response;
        },
      ],
    });
    expect(receipt).toMatchObject({ outcome: 'committed', resolvedBy: 'read_back', paidCents: 25_000 });
    expect(await paid(maya.id)).toHaveLength(1);
  });

  it('that a middleware threw before anything was sent is not committed, and says why', async () => {
    const { receipt, paid, maya } = await commitUnder([], {
      middleware: [
        async (request: Request, next: (request: Request) => Promise<Response>) => {
          if (request.method === 'POST' && request.url.endsWith('/payout-payments')) throw new Error('no ticket');
          return next(request);
        },
      ],
    });
    expect(receipt).toMatchObject({ outcome: 'not_committed', reason: { code: 'lost_answer', message: 'no ticket' } });
    expect(await paid(maya.id)).toEqual([]);
  });

  it('that is lost every time is found in the record', async () => {
    const { receipt, paid, maya } = await commitUnder([{ ...createPayoutPayment, kind: 'drop_after', times: 50 }]);
    expect(receipt).toMatchObject({ outcome: 'committed', resolvedBy: 'read_back', paidCents: 25_000, drift: null });
    expect(await paid(maya.id)).toHaveLength(1);
  });

  it('to a payment that never arrived is not committed; the same plan can be committed again', async () => {
    const scene = await commitUnder([{ ...createPayoutPayment, kind: 'drop_before', times: 50 }]);
    expect(scene.receipt).toMatchObject({
      outcome: 'not_committed',
      paidCents: 0,
      payment: null,
      resolvedBy: 'read_back',
      reason: { code: 'lost_answer' },
      nextStep: expect.stringContaining('same plan again'),
    });
    scene.mock.faults.clear();
    expect(await commitSettlement(scene.goat, scene.plan)).toMatchObject({ outcome: 'committed', alreadyPaid: false });
    expect(await scene.paid(scene.maya.id)).toHaveLength(1);
  });

  it('is unknown when the record cannot be read either, and committing again settles it', async () => {
    const scene = await commitUnder([
      { ...createPayoutPayment, kind: 'drop_after', times: 50 },
      { operation: 'listPayoutPayments', kind: 'drop_before', times: 50 },
    ]);
    expect(scene.receipt).toMatchObject({
      outcome: 'unknown',
      paidCents: 0,
      resolvedBy: null,
      nextStep: expect.stringMatching(/same plan again/),
    });
    scene.mock.faults.clear();
    expect(await commitSettlement(scene.goat, scene.plan)).toMatchObject({ outcome: 'already_paid', paidCents: 0 });
    expect(await scene.paid(scene.maya.id)).toHaveLength(1);
  });

  it('by a body that never ends or is no JSON is resolved the same way', async () => {
    const clientOptions = { timeoutMs: 50, maxRetries: 0 };
    for (const kind of ['stall_body', 'malformed_json'] as const) {
      const { receipt, paid, maya } = await commitUnder([{ ...createPayoutPayment, kind, times: 2 }], clientOptions);
      expect([kind, receipt.outcome]).toEqual([kind, 'committed']);
      expect(await paid(maya.id)).toHaveLength(1);
    }
  });

  it('by a time-out, with nothing in the record, stays unknown: the service may still be at it', async () => {
    const { goat, mock, maya } = await oneWeekEarned();
    const plan = await planSettlement(goat, { creatorId: maya.id });
    const deaf = createClient({
      apiKey: mock.apiKey,
      timeoutMs: 20,
      maxRetries: 0,
      fetch: (request) => (request.method === 'POST' ? new Promise(() => {}) : mock.fetch(request)),
    });
    expect(await commitSettlement(deaf, plan)).toMatchObject({
      outcome: 'unknown',
      resolvedBy: null,
      reason: { code: 'lost_answer' },
      nextStep: expect.stringContaining('same plan again'),
    });
  });

  it('to the read after the payment does not make it doubtful', async () => {
    const { receipt } = await commitUnder([{ operation: 'getPayoutPayment', kind: 'drop_before', times: 50 }]);
    expect(receipt).toMatchObject({ outcome: 'committed', resolvedBy: 'answer' });
  });
});

describe('a refusal', () => {
  it('of the payment is a receipt with the reason, not an error', async () => {
    const refusal = { ...createPayoutPayment, kind: 'status', status: 403, code: 'insufficient_scope' } as const;
    const { receipt, paid, maya } = await commitUnder([refusal]);
    expect(receipt).toMatchObject({ outcome: 'not_committed', reason: { code: 'insufficient_scope' } });
    expect(await paid(maya.id)).toEqual([]);
  });
});
