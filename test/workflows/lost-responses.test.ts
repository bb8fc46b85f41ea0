import { describe, expect, it, vi } from 'vitest';
import { createMock, type FaultSpec } from '../../mocks/index.js';
import { type ClientOptions, createClient } from '../../src/index.js';
import { earnedBy } from '../../src/workflows/find/read-earned.js';
import { commitPayment, planPayment, planSettlement, recordPayment } from '../../src/workflows/index.js';
import { commitPaymentBy } from '../../src/workflows/payments/record-payment.js';
import { takeBack } from '../../src/workflows/payments/take-back.js';
import { readCurrentNames } from '../../src/workflows/payments/throw-if-changed.js';
import { Run } from '../../src/workflows/run/run.js';
import { commitAgainst } from '../../src/workflows/settlement/commit-settlement.js';
import { VirtualTime } from '../agents/virtual-time.js';
import { isPayment, oddService, payingBy, type Send, ways } from './odd-service.js';
import { oneWeekEarned } from './stage.js';

const createPayoutPayment = { operation: 'createPayoutPayment' } as const;
const once = { maxRetries: 0 };
const failed = { payment: null, paidCents: 0 };
const lost = { ...failed, outcome: 'unknown', reason: { code: 'lost_response' } };

/** An error as a socket reports it to fetch. */
const broken = (text: string): TypeError => {
  const [syscall, code] = text.split(' ');
  return new TypeError('fetch failed', { cause: Object.assign(new Error(text), { syscall, code }) });
};

/** A middleware that does something else with the request of a payment. */
const around = (pay: (request: Request, next: Send) => Promise<Response>) => [
  async (request: Request, next: Send) => (isPayment(request) ? pay(request, next) : next(request)),
];

describe.each(['settlement', 'payment'] as const)('a lost response to a %s', (way) => {
  /** A client of one week earned, and the commit of its plan. */
  async function planned(options: ClientOptions = {}) {
    const scene = await oneWeekEarned(options);
    return { ...scene, commit: await ways[way](scene.goat, scene.maya.id) };
  }

  it.each<[how: string, faults: Partial<FaultSpec>[], options: ClientOptions, resolvedBy: string]>([
    ['that the client itself repeats', [{ kind: 'drop_after' }], {}, 'response'],
    ['every time', [{ kind: 'drop_after', times: 50 }], {}, 'read_back'],
    ['then a refusal', [{ kind: 'drop_after' }, { kind: 'status', status: 403, code: 'banned' }], {}, 'same_key'],
    ['by a body that never ends', [{ kind: 'stall_body', times: 2 }], { ...once, timeoutMs: 1_000 }, 'read_back'],
    ['by a body that is no JSON', [{ kind: 'malformed_json', times: 2 }], once, 'read_back'],
    [
      'by a middleware',
      [],
      {
        middleware: around(async (request, next) => {
          await next(request);
          throw 'the metrics are down';
        }),
      },
      'read_back',
    ],
  ])('%s, is resolved: one payment, and the receipt says committed', async (_, faults, options, resolvedBy) => {
    const { mock, maya, goat, paid, commit } = await planned(options);
    for (const fault of faults) mock.faults.add({ ...createPayoutPayment, ...fault } as FaultSpec);
    const receipt = await commit(goat);
    expect(receipt).toMatchObject({ outcome: 'committed', resolvedBy, paidCents: 25_000, reason: null });
    expect((await paid(maya.id)).map(({ id }) => id)).toEqual([receipt.payment?.id]);
    if (faults.length > 0) expect(mock.requests.count(createPayoutPayment)).toBeGreaterThan(1);
  });

  it('is asked for again under the same key when the client itself does not retry', async () => {
    const { mock, goat, commit } = await planned(once);
    mock.faults.add({ ...createPayoutPayment, kind: 'drop_after' });
    expect(await commit(goat)).toMatchObject({ outcome: 'committed', resolvedBy: 'same_key', paidCents: 25_000 });
    const posts = mock.requests.find(createPayoutPayment);
    const [key] = posts.map(({ idempotency_key: sent }) => sent);
    expect(key).toMatch(way === 'settlement' ? /^settle-/ : /^payment-/);
    expect(posts.map(({ idempotency_key, replayed }) => [idempotency_key, replayed])).toEqual([
      [key, false],
      [key, true],
    ]);
  });

  it.each(['middleware', 'attemptMiddleware'] as const)(
    'that %s threw before anything was sent is not committed, by proof: nothing is sent, now or later',
    async (place) => {
      let held: () => Promise<unknown> = async () => null;
      const layer = around(async (request, next) => {
        const copy = request.clone();
        held = () => next(copy);
        throw new Error('no ticket');
      });
      const { goat, maya, paid, commit } = await planned({ [place]: layer });
      const reason = { code: 'not_sent', message: 'no ticket' };
      expect(await commit(goat)).toMatchObject({ ...failed, outcome: 'not_committed', reason });
      await expect(held()).rejects.toMatchObject({ code: 'bad_middleware' });
      expect(await paid(maya.id)).toEqual([]);
    },
  );

  const fails = around(async (request, next) => {
    await next(request).catch(() => null);
    throw new Error('the metrics are down');
  });

  it('to a payment that never arrived is unknown, because it may still arrive; committed again it is found out', async () => {
    for (const options of [{}, { middleware: fails }]) {
      const { mock, goat, maya, paid, commit } = await planned(options);
      mock.faults.add({ ...createPayoutPayment, kind: 'drop_before', times: 50 });
      const nextStep = expect.stringMatching(/^Commit the same plan again/);
      expect(await commit(goat)).toMatchObject({ ...lost, resolvedBy: null, nextStep });
      const posts = mock.requests.find(createPayoutPayment);
      expect(new Set(posts.map(({ idempotency_key: key }) => key)).size).toBe(1);
      mock.faults.clear();
      expect(await commit(goat)).toMatchObject({ outcome: 'committed' });
      expect(await paid(maya.id)).toHaveLength(1);
    }
  });

  it('that a middleware gave up on while it was on its way is unknown', async () => {
    const { mock, goat, maya, paid, commit } = await planned();
    const layer = around(async (request, next) => {
      next(request).catch(() => null);
      await held.arrived;
      throw new Error('too slow');
    });
    const held = oddService(mock, { holds: true, middleware: layer });
    expect(await commit(held.goat)).toMatchObject(lost);
    held.release();
    await expect.poll(() => paid(maya.id)).toHaveLength(1);
    expect(await commit(goat)).toMatchObject({ outcome: 'already_paid', paidCents: 0 });
    expect(await paid(maya.id)).toHaveLength(1);
  });

  it('is never not_committed where a request arrives after the record was read', async () => {
    const { mock, goat, maya, paid, commit } = await planned();
    const held: Request[] = [];
    const hold = (request: Request) => {
      held.push(request);
      throw new TypeError('fetch failed');
    };
    const deaf = payingBy(mock, async (request) => hold(request), { ...once, random: () => 0.5 });
    expect(await commit(deaf, { budget: { deadlineMs: 1_500 } })).toMatchObject({ ...failed, outcome: 'unknown' });
    for (const request of held) await mock.fetch(request);
    expect(await paid(maya.id)).toHaveLength(1);
    expect(await commit(goat)).toMatchObject({ outcome: 'already_paid', paidCents: 0 });
    expect(await paid(maya.id)).toHaveLength(1);
  });

  it('goes on asking under the key until the deadline, and is answered when the service is back', async () => {
    const { mock, maya, paid, commit } = await planned();
    const pay = async (request: Request, nth: number, send: Send) => {
      if (nth > 9) return send(request);
      throw new TypeError('fetch failed');
    };
    const receipt = await commit(payingBy(mock, pay, once), { budget: { deadlineMs: 20_000 } });
    expect(receipt).toMatchObject({ outcome: 'committed', paidCents: 25_000 });
    expect(await paid(maya.id)).toHaveLength(1);
  });

  it('is unknown when the record cannot be read either, and committing again settles it', async () => {
    const { mock, goat, maya, paid, commit } = await planned();
    const blind = payingBy(mock, async (request, nth, send) => {
      if (nth === 1) await send(request);
      mock.faults.add({ operation: 'listPayoutPayments', kind: 'status', status: 503, times: 99 });
      throw broken(nth === 1 ? 'read EHOSTUNREACH' : 'connect ECONNREFUSED');
    });
    const { reason, nextStep, ...receipt } = await commit(blind);
    expect({ ...receipt, reason }).toMatchObject({ ...lost, resolvedBy: null });
    expect(reason?.message).not.toContain('idempotencyKey');
    expect(nextStep).toContain('Commit the same plan again');
    mock.faults.clear();
    expect(await commit(goat)).toMatchObject({ outcome: 'already_paid', paidCents: 0 });
    expect(await paid(maya.id)).toHaveLength(1);
  });

  it('by a time-out, with nothing in the record, stays unknown: the service may still be at it', async () => {
    const { mock, commit } = await planned();
    const clock = new VirtualTime(mock);
    const deaf = payingBy(mock, () => new Promise(() => {}), { ...once, clock, timeoutMs: 1_000 });
    const nextStep = expect.stringContaining('same plan again');
    expect(await clock.run(commit(deaf))).toMatchObject({ ...lost, resolvedBy: null, nextStep });
  });

  it.each<[first: string, then?: string]>([
    ['read EHOSTUNREACH'],
    ['write ENETUNREACH'],
    ['read ETIMEDOUT'],
    ['undefined ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED'],
    ['read ECONNRESET', 'connect ECONNREFUSED'],
    ['read ECONNRESET', 'getaddrinfo ENOTFOUND'],
  ])('of a payment that is recorded, by %s, then %s, is never told as not committed', async (first, then = first) => {
    const pay = async (request: Request, nth: number, send: Send) => {
      if (nth === 1) await send(request);
      throw broken(nth === 1 ? first : then);
    };
    for (const options of [once, {}]) {
      const { mock, maya, paid, commit } = await planned();
      const found = { outcome: 'committed', resolvedBy: 'read_back', paidCents: 25_000 };
      expect(await commit(payingBy(mock, pay, options))).toMatchObject(found);
      expect(await paid(maya.id)).toHaveLength(1);
    }
  });

  it('of a client, of this package or another copy of it, whose middleware sends it again, and meets a refusal then, is not told as refused', async () => {
    vi.resetModules();
    const { createClient: createOther } = await import('../../src/index.js');
    expect(createOther).not.toBe(createClient);
    const pay = async (request: Request, nth: number, send: Send) => {
      if (nth > 1) return Response.json({ data: null, error: 'No.', meta: { code: 'banned' } }, { status: 403 });
      await send(request);
      throw broken('read ECONNRESET');
    };
    const attemptMiddleware = around((request, next) => next(request).catch(() => next(request)));
    for (const create of [createClient, createOther]) {
      const { mock, commit } = await planned();
      const again = payingBy(mock, pay, { attemptMiddleware }, create);
      expect(await commit(again)).toMatchObject({ outcome: 'committed', resolvedBy: 'read_back' });
    }
  });

  it('whose middleware then makes a call of its own that sends nothing, is not told as not sent', async () => {
    const layer = around(async (request, next) => {
      await next(request);
      const fetch = () => Promise.reject(broken('connect ECONNREFUSED'));
      const other = createClient({ apiKey: `tga_${'1'.repeat(64)}`, baseUrl: 'http://localhost', fetch });
      return other.projects.list({}, once) as never;
    });
    const { goat, commit } = await planned({ middleware: layer });
    expect(await commit(goat)).toMatchObject({ outcome: 'committed', resolvedBy: 'read_back' });
  });

  it.each([0, 2])('to a connection that nobody accepts is not committed, after %i retries', async (maxRetries) => {
    const { mock, maya, paid, commit } = await planned();
    const unheard = payingBy(mock, () => Promise.reject(broken('connect ECONNREFUSED')), { maxRetries });
    const reason = { code: 'connection_failed' };
    expect(await commit(unheard)).toMatchObject({ ...failed, outcome: 'not_committed', reason });
    expect(await paid(maya.id)).toEqual([]);
  });

  it('of a refusal is a receipt with the reason, not an error', async () => {
    const { mock, goat, maya, paid, refuse, commit } = await planned();
    refuse('createPayoutPayment', 1);
    const reason = { code: 'insufficient_scope' };
    const refused = { ...failed, outcome: 'not_committed', resolvedBy: 'response', reason };
    expect(await commit(goat)).toMatchObject(refused);
    expect([await paid(maya.id), mock.requests.count(createPayoutPayment)]).toEqual([[], 1]);
  });

  it.each([1, 2])('after which the caller aborts hides no outcome: sent %i times', async (times) => {
    const controller = new AbortController();
    let posts = 0;
    const abort = async (request: Request, next: Send) => {
      if (posts === times) controller.abort();
      if (isPayment(request)) posts += 1;
      return next(request);
    };
    const { goat, mock, maya } = await oneWeekEarned({ ...once, middleware: [abort] });
    if (times === 2) mock.faults.add({ ...createPayoutPayment, kind: 'drop_after' });
    const run = new Run(goat, { signal: controller.signal });
    const pay = async () => {
      if (way === 'payment') {
        const plan = await planPayment(goat, { creatorId: maya.id, totalCents: 900, reference: 'x' });
        return commitPaymentBy(run, plan, { carriesOn: true });
      }
      const plan = await planSettlement(goat, { creatorId: maya.id });
      const facts = {
        earned: () => earnedBy(run, maya.id),
        names: () => readCurrentNames(run, plan),
        asOf: () => run.now,
      };
      return commitAgainst(run, plan, { facts, carriesOn: true });
    };
    const resolvedBy = times === 2 ? 'same_key' : 'response';
    expect(await pay()).toMatchObject({ outcome: 'committed', resolvedBy, reason: null });
    expect(controller.signal.aborted).toBe(true);
  });

  it.each([true, false])('of a replay does not prove that the payment is still live: voided %s', async (isVoided) => {
    const { goat, mock, commit } = await planned();
    const unlucky = payingBy(mock, async (request, nth, send) => {
      const response = await send(request);
      mock.faults.add({ operation: 'getPayoutPayment', kind: 'drop_before', times: 3 });
      mock.faults.add({ operation: 'listPayoutPayments', kind: 'drop_before', times: 99 });
      if (nth > 1) return response;
      const { data } = (await response.json()) as { data: { id: string } };
      if (isVoided) await goat.payoutPayments.void(data.id);
      throw new TypeError('fetch failed');
    });
    const receipt = await commit(unlucky);
    expect(receipt).toMatchObject({ outcome: 'unknown', paidCents: 0 });
    expect(receipt.payment).not.toBeNull();
    // Once it can be read again, the same plan has the outcome.
    mock.faults.clear();
    const outcome = isVoided ? 'not_committed' : 'already_paid';
    expect(await commit(goat)).toMatchObject({ outcome });
    expect(mock.ledger().balanced).toBe(true);
  });
});

it('a read that fails after the response to a settlement does not make it doubtful', async () => {
  const { goat, mock, maya } = await oneWeekEarned();
  const commit = await ways.settlement(goat, maya.id);
  mock.faults.add({ operation: 'getPayoutPayment', kind: 'drop_before', times: 50 });
  expect(await commit(goat)).toMatchObject({ outcome: 'committed', resolvedBy: 'response' });
});

it.each([
  ['drop_before', 'paid'],
  ['drop_after', 'voided'],
] as const)('a void that is lost (%s) counts as done only where the payment is read, and %s', async (kind, status) => {
  const { goat, mock, maya } = await oneWeekEarned(once);
  const plan = await planPayment(goat, { creatorId: maya.id, totalCents: 900, reference: 'x' });
  const { payment } = await commitPayment(goat, plan);
  const own = await goat.payoutPayments.get(payment?.id ?? '');
  const origin = { resolvedBy: 'response', isEarlier: false, replayed: false } as const;
  const voided = (): Promise<boolean> => {
    mock.faults.add({ operation: 'updatePayoutPayment', kind });
    return takeBack(new Run(goat, {}), { plan, before: new Set(), origin }, own);
  };
  mock.faults.add({ operation: 'getPayoutPayment', kind: 'status', status: 503 });
  expect([await voided(), await voided()]).toEqual([false, status === 'voided']);
  expect(await goat.payoutPayments.get(own.id)).toMatchObject({ status });
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
    expect(await commitPayment(goat, plan)).toMatchObject({ outcome: 'already_paid', payment: { id: payment?.id } });
    expect(await paid(maya.id)).toHaveLength(1);
    // The plan does not pay again what somebody voided, when the service has forgotten the key.
    await goat.payoutPayments.void(payment?.id ?? '');
    expect(await commitPayment(goat, plan)).toMatchObject({
      outcome: 'not_committed',
      reason: { code: 'voided_since' },
      payment: { id: payment?.id },
    });
    expect(await paid(maya.id)).toEqual([]);
  });

  // Timers stop while a machine sleeps; this one sleeps for 25 hours when its payment is on the way, and the key is forgotten.
  it.each([true, false])('is not used by a machine that slept for a day: the payment arrived, %s', async (arrives) => {
    const mock = createMock({ seed: 'demo', now: '2026-01-12T00:00:00Z' });
    let [asleepMs, sent] = [0, 0];
    vi.spyOn(Date, 'now').mockImplementation(() => Date.UTC(2026, 0, 12) + asleepMs);
    const goat = payingBy(mock, async (request, nth, send) => {
      sent = nth;
      if (arrives || nth > 1) await send(request);
      asleepMs = 25 * 3_600_000;
      mock.clock.advance({ hours: 25 });
      throw new TypeError('fetch failed');
    });
    const before = mock.ledger().payments;
    const bonus = { creatorId: '@kenjicooks', totalCents: 5_000, method: 'Venmo', reference: 'bonus of March' };
    const receipt = await recordPayment(goat, bonus);
    vi.restoreAllMocks();
    expect(sent).toBe(1);
    const after = mock.ledger().payments;
    expect(after.paid.count - before.paid.count).toBe(arrives ? 1 : 0);
    expect(after.voided).toEqual(before.voided);
    // A request may still arrive later, so an empty record proves nothing.
    expect(receipt.outcome).toBe(arrives ? 'committed' : 'unknown');
  });
});
