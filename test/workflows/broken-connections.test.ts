import { describe, expect, it, vi } from 'vitest';
import type { FaultSpec } from '../../mocks/index.js';
import { type ClientOptions, createClient } from '../../src/index.js';
import { recordPayment, settleCreator } from '../../src/workflows/index.js';
import { isPayment } from './odd-service.js';
import { oneWeekEarned } from './stage.js';

type Next = (request: Request) => Promise<Response>;

/** An error as a socket reports it to fetch. */
const broken = (text: string): TypeError => {
  const [syscall, code] = text.split(' ');
  return new TypeError('fetch failed', { cause: Object.assign(new Error(text), { syscall, code }) });
};

/** A creator who is owed $250.00, and a client whose connection does `pay` with each request that records a payment. */
async function scene(
  pay: (request: Request, nth: number, send: Next) => Promise<Response>,
  options: ClientOptions = {},
  create = createClient,
) {
  const { mock, maya, paid } = await oneWeekEarned();
  let posts = 0;
  const fetch: Next = (request) => (isPayment(request) ? pay(request, ++posts, mock.fetch) : mock.fetch(request));
  const goat = create({ apiKey: mock.apiKey, baseUrl: mock.baseUrl, fetch, random: () => 0, ...options });
  return { goat, mock, maya, paid };
}

const ways = {
  settleCreator: (goat: ReturnType<typeof createClient>, creatorId: string) => settleCreator(goat, { creatorId }),
  recordPayment: (goat: ReturnType<typeof createClient>, creatorId: string) =>
    recordPayment(goat, { creatorId, totalCents: 25_000, reference: 'bonus' }),
};

/** How the response to the recorded payment is lost, and what the attempts after it meet. */
const LOST = [
  ['read EHOSTUNREACH'],
  ['write ENETUNREACH'],
  ['read ETIMEDOUT'],
  ['undefined ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED'],
  ['read ECONNRESET', 'connect ECONNREFUSED'],
  ['read ECONNRESET', 'getaddrinfo ENOTFOUND'],
];

describe.each(Object.entries(ways))('%s, of a payment that is recorded', (_, pay) => {
  const retries: readonly ClientOptions[] = [{ maxRetries: 0 }, {}];
  const rows = LOST.flatMap((errors) => retries.map((options) => [errors.join(', then '), options, errors] as const));
  it.each(rows)('whose connection ends with %s (%j), never says not_committed', async (__, options, errors) => {
    const { goat, maya, paid } = await scene(async (request, nth, send) => {
      if (nth === 1) await send(request);
      throw broken(errors[Math.min(nth, errors.length) - 1] ?? '');
    }, options);
    const receipt = await pay(goat, maya.id);
    expect(receipt).toMatchObject({ outcome: 'committed', resolvedBy: 'read_back', paidCents: 25_000 });
    expect(await paid(maya.id)).toHaveLength(1);
  });

  it('and cannot be read back is unknown', async () => {
    const { goat, mock, maya } = await scene(async (request, nth, send) => {
      if (nth === 1) await send(request);
      mock.faults.add({ operation: 'listPayoutPayments', kind: 'status', status: 503, times: 99 } satisfies FaultSpec);
      throw broken(nth === 1 ? 'read EHOSTUNREACH' : 'connect ECONNREFUSED');
    });
    const { outcome, reason, nextStep } = await pay(goat, maya.id);
    expect([outcome, reason?.code]).toEqual(['unknown', 'lost_response']);
    // One way on, not two.
    expect(reason?.message).not.toContain('idempotencyKey');
    expect(nextStep).toContain('Commit the same plan again');
  });

  it.each(['this package', 'another copy of it'])(
    'by a client of %s whose middleware sends it again, and meets a refusal then, is not told as refused',
    async (which) => {
      vi.resetModules();
      const { createClient: createOther } = await import('../../src/index.js');
      expect(createOther).not.toBe(createClient);
      const again = (request: Request, next: Next) => next(request).catch(() => next(request));
      const { goat, maya } = await scene(
        async (request, nth, send) => {
          if (nth > 1) return Response.json({ data: null, error: 'No.', meta: { code: 'banned' } }, { status: 403 });
          await send(request);
          throw broken('read ECONNRESET');
        },
        { attemptMiddleware: [again] },
        which === 'this package' ? createClient : createOther,
      );
      expect(await pay(goat, maya.id)).toMatchObject({ outcome: 'committed', resolvedBy: 'read_back' });
    },
  );

  it('whose middleware then makes a call of its own that sends nothing, is not told as not sent', async () => {
    const { goat, maya } = await scene((request, _nth, send) => send(request), {
      middleware: [
        async (request, next) => {
          const response = await next(request);
          if (!isPayment(request)) return response;
          const fetch = () => Promise.reject(broken('connect ECONNREFUSED'));
          const other = createClient({ apiKey: `tga_${'1'.repeat(64)}`, baseUrl: 'http://localhost', fetch });
          return other.projects.list({}, { maxRetries: 0 }) as never;
        },
      ],
    });
    expect(await pay(goat, maya.id)).toMatchObject({ outcome: 'committed', resolvedBy: 'read_back' });
  });
});

describe.each(Object.entries(ways))('%s, of a payment that nobody received', (_, pay) => {
  it.each([0, 2])('is not committed, by proof, after %i retries', async (maxRetries) => {
    const { goat, maya, paid } = await scene(() => Promise.reject(broken('connect ECONNREFUSED')), { maxRetries });
    expect(await pay(goat, maya.id)).toMatchObject({
      outcome: 'not_committed',
      reason: { code: 'connection_failed' },
      paidCents: 0,
    });
    expect(await paid(maya.id)).toEqual([]);
  });
});
