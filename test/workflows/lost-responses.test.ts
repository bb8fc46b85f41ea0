import { describe, expect, it } from 'vitest';
import type { FaultSpec } from '../../mocks/index.js';
import { createClient } from '../../src/index.js';
import {
  commitPayment,
  commitSettlement,
  planPayment,
  planSettlement,
  recordPayment,
  settleCreator,
} from '../../src/workflows/index.js';
import { VirtualTime } from '../agents/virtual-time.js';
import { createClientWith, isPayment } from './odd-service.js';
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

  type Next = (request: Request) => Promise<Response>;
  const isPaying = ({ method, url }: Request): boolean => method === 'POST' && url.endsWith('/payout-payments');
  const failed = { payment: null, paidCents: 0 };

  it.each(['middleware', 'attemptMiddleware'] as const)(
    'that %s threw before anything was sent is not committed, by proof: nothing is sent, now or later',
    async (place) => {
      let held: () => Promise<unknown> = async () => null;
      const layer = async (request: Request, next: Next): Promise<Response> => {
        if (!isPaying(request)) return next(request);
        const copy = request.clone();
        held = () => next(copy);
        throw new Error('no ticket');
      };
      const { goat, maya, paid } = await oneWeekEarned({ [place]: [layer] });
      const receipt = await settleCreator(goat, { creatorId: maya.id });
      expect(receipt).toMatchObject({ ...failed, outcome: 'not_committed' });
      expect(receipt.reason).toEqual({ code: 'not_sent', message: 'no ticket' });
      await expect(held()).rejects.toMatchObject({ code: 'bad_middleware' });
      expect(await paid(maya.id)).toEqual([]);
    },
  );

  it('that a middleware threw after it was sent, with nothing in the record, is unknown: it may still arrive', async () => {
    const layer = async (request: Request, next: Next): Promise<Response> => {
      if (!isPaying(request)) return next(request);
      await next(request).catch(() => null);
      throw new Error('the metrics are down');
    };
    const { goat, mock, maya } = await oneWeekEarned({ middleware: [layer] });
    mock.faults.add({ ...createPayoutPayment, kind: 'drop_before', times: 50 });
    const receipt = await settleCreator(goat, { creatorId: maya.id });
    expect(receipt).toMatchObject({ ...failed, outcome: 'unknown', reason: { code: 'lost_response' } });
  });

  it('that a middleware gave up on while it was on its way is unknown', async () => {
    const layer = async (request: Request, next: Next): Promise<Response> => {
      if (!isPaying(request)) return next(request);
      next(request).catch(() => null);
      await sent;
      throw new Error('too slow');
    };
    let send = (): void => {};
    let arrive = (): void => {};
    const sent = new Promise<void>((resolve) => (send = resolve));
    const arrived = new Promise<void>((resolve) => (arrive = resolve));
    const { mock, maya, paid } = await oneWeekEarned();
    const goat = createClient({
      apiKey: mock.apiKey,
      middleware: [layer],
      random: () => 0,
      fetch: async (request) => {
        if (isPaying(request)) {
          send();
          await arrived;
        }
        return mock.fetch(request);
      },
    });
    const receipt = await settleCreator(goat, { creatorId: maya.id });
    expect(receipt).toMatchObject({ outcome: 'unknown', paidCents: 0, reason: { code: 'lost_response' } });
    arrive();
    await expect.poll(() => paid(maya.id)).toHaveLength(1);
    expect(await settleCreator(goat, { creatorId: maya.id })).toMatchObject({ paidCents: 0 });
    expect(await paid(maya.id)).toHaveLength(1);
  });

  it('that is lost every time is found in the record', async () => {
    const { receipt, paid, maya } = await commitUnder([{ ...createPayoutPayment, kind: 'drop_after', times: 50 }]);
    expect(receipt).toMatchObject({ outcome: 'committed', resolvedBy: 'read_back', paidCents: 25_000, drift: null });
    expect(await paid(maya.id)).toHaveLength(1);
  });

  it('to a payment that never arrived is unknown, because it may still arrive; committed again it is found out', async () => {
    const scene = await commitUnder([{ ...createPayoutPayment, kind: 'drop_before', times: 50 }]);
    expect(scene.receipt).toMatchObject({
      outcome: 'unknown',
      paidCents: 0,
      payment: null,
      resolvedBy: null,
      reason: { code: 'lost_response' },
      nextStep: expect.stringContaining('same plan again'),
    });
    // One key, however often it was asked.
    const posts = scene.mock.requests.find({ operation: 'createPayoutPayment' });
    expect(new Set(posts.map(({ idempotency_key: key }) => key)).size).toBe(1);
    scene.mock.faults.clear();
    expect(await commitSettlement(scene.goat, scene.plan)).toMatchObject({ outcome: 'committed' });
    expect(await scene.paid(scene.maya.id)).toHaveLength(1);
  });

  it.each(['settleCreator', 'recordPayment'] as const)(
    '%s never says not_committed of a request that arrives after the record was read',
    async (which) => {
      const { mock, maya, goat, paid } = await oneWeekEarned();
      const held: Request[] = [];
      const deaf = createClientWith(
        mock,
        async (request) => {
          if (!isPayment(request)) return request;
          held.push(request);
          throw new TypeError('fetch failed');
        },
        { maxRetries: 0 },
      );
      const input = { creatorId: maya.id, totalCents: 900, reference: 'bonus' };
      const budget = { deadlineMs: 1_500 };
      const receipt =
        which === 'settleCreator'
          ? await settleCreator(deaf, { creatorId: maya.id }, { budget })
          : await recordPayment(deaf, input, { budget });
      expect(receipt).toMatchObject({ outcome: 'unknown', payment: null, paidCents: 0 });
      // All of them arrive after all.
      for (const request of held) await mock.fetch(request);
      expect(await paid(maya.id)).toHaveLength(1);
      const again =
        which === 'settleCreator'
          ? await settleCreator(goat, { creatorId: maya.id })
          : await recordPayment(goat, input);
      expect(again.paidCents).toBe(0);
      expect(await paid(maya.id)).toHaveLength(1);
    },
  );

  it('goes on asking under the key until the deadline, and is answered when the service is back', async () => {
    const { mock, maya, paid } = await oneWeekEarned();
    let asked = 0;
    const flaky = createClientWith(
      mock,
      async (request) => {
        if (!isPayment(request) || ++asked > 9) return request;
        throw new TypeError('fetch failed');
      },
      { maxRetries: 0 },
    );
    const receipt = await settleCreator(flaky, { creatorId: maya.id }, { budget: { deadlineMs: 20_000 } });
    expect(receipt).toMatchObject({ outcome: 'committed', paidCents: 25_000 });
    expect(await paid(maya.id)).toHaveLength(1);
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
    const clientOptions = { timeoutMs: 1_000, maxRetries: 0 };
    for (const kind of ['stall_body', 'malformed_json'] as const) {
      const { receipt, paid, maya } = await commitUnder([{ ...createPayoutPayment, kind, times: 2 }], clientOptions);
      expect([kind, receipt.outcome]).toEqual([kind, 'committed']);
      expect(await paid(maya.id)).toHaveLength(1);
    }
  });

  it('by a time-out, with nothing in the record, stays unknown: the service may still be at it', async () => {
    const { goat, mock, maya } = await oneWeekEarned();
    const plan = await planSettlement(goat, { creatorId: maya.id });
    const time = new VirtualTime(mock);
    const deaf = createClient({
      apiKey: mock.apiKey,
      clock: time,
      timeoutMs: 1_000,
      maxRetries: 0,
      random: () => 0,
      fetch: (request) => (request.method === 'POST' ? new Promise(() => {}) : mock.fetch(request)),
    });
    expect(await time.run(commitSettlement(deaf, plan))).toMatchObject({
      outcome: 'unknown',
      resolvedBy: null,
      reason: { code: 'lost_response' },
      nextStep: expect.stringContaining('same plan again'),
    });
  });

  it('to the read after the payment does not make it doubtful', async () => {
    const { receipt } = await commitUnder([{ operation: 'getPayoutPayment', kind: 'drop_before', times: 50 }]);
    expect(receipt).toMatchObject({ outcome: 'committed', resolvedBy: 'response' });
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

describe('the key of a payment', () => {
  it('is not used after its 24 hours: a plan that may have been sent before is refused, and a new one looks again', async () => {
    const { goat, mock, maya, paid } = await oneWeekEarned();
    const plan = await planPayment(goat, { creatorId: maya.id, totalCents: 900, reference: 'bonus' });
    mock.clock.advance({ hours: 23 });
    const { payment } = await commitPayment(goat, plan);
    const late = await planPayment(goat, { creatorId: maya.id, totalCents: 700, reference: 'another' });
    mock.clock.advance({ hours: 24 });
    await expect(commitPayment(goat, late)).rejects.toMatchObject({ code: 'stale_plan' });
    // The payments in the record are reported all the same.
    expect(await commitPayment(goat, plan)).toMatchObject({ outcome: 'already_paid', payment: { id: payment?.id } });
    expect(await paid(maya.id)).toHaveLength(1);
  });

  it('does not pay again what this plan paid and somebody voided, when the service has forgotten it', async () => {
    const { goat, mock, maya, paid } = await oneWeekEarned();
    const plan = await planPayment(goat, { creatorId: maya.id, totalCents: 900, reference: 'bonus' });
    const { payment } = await commitPayment(goat, plan);
    await goat.payoutPayments.void(payment?.id ?? '');
    mock.clock.advance({ hours: 30 });
    expect(await commitPayment(goat, plan)).toMatchObject({
      outcome: 'not_committed',
      reason: { code: 'voided_since' },
      payment: { id: payment?.id },
    });
    expect(await paid(maya.id)).toEqual([]);
  });
});
