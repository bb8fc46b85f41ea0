import { describe, expect, it, vi } from 'vitest';
import * as sdk from '../../src/index.js';
import { drop, hang, inTurn, refuse, respond, respondWith, send, sendJson } from './handlers.js';
import { ManualClock } from './manual-clock.js';
import { freePort } from './sockets.js';
import { canaryKey, catchError, type Handler, type Received, someId, startPair } from './stub-service.js';

const { createClient } = sdk;
const readKeys = (received: readonly Received[]) => received.map(({ headers }) => headers['idempotency-key']);
const failing = [408, 500, 502, 503, 504];
const limited = (headers: object, meta: object = {}) => refuse(429, { code: 'rate_limit_exceeded', ...meta }, headers);

describe('a read', () => {
  it.each([...failing, 429])('is repeated after %i and answers what the second attempt brings', async (status) => {
    const { goat, received } = await startPair(inTurn(refuse(status, { code: 'x' }, { 'retry-after': '0' }), respond));
    const { data, attempts } = await goat.creators.get(someId).withResponse();
    expect(data.id).toBe(someId);
    expect(attempts).toBe(2);
    expect(received).toHaveLength(2);
  });

  it('is repeated after a broken connection, also one that breaks in the body, and when an attempt takes too long', async () => {
    const breaking: Handler = (response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('{"data":', () => response.destroy());
    };
    const options = { timeoutMs: 1_000, maxRetries: 3 };
    const { goat, received } = await startPair(inTurn(drop, breaking, hang, respond), options);
    expect((await goat.creators.get(someId)).id).toBe(someId);
    expect(received).toHaveLength(4);
  });

  it('gives up after maxRetries with the last refusal', async () => {
    const { goat, received } = await startPair(refuse(503, { code: 'internal_error' }));
    const error = await catchError<sdk.ServerError>(goat.creators.get(someId, { maxRetries: 4 }));
    expect(error).toBeInstanceOf(sdk.ServerError);
    expect(error.attempts).toBe(5);
    expect(received).toHaveLength(5);
  });

  it.each([400, 401, 403, 404, 409, 410, 501])('is not repeated after %i, nor is a creating call', async (status) => {
    const { goat, received } = await startPair(refuse(status));
    expect(await catchError(goat.creators.get(someId))).toMatchObject({ status, attempts: 1 });
    const creating = goat.creators.create(someId, { tiktok_handle: 'maya.moves' });
    expect(await catchError(creating)).toMatchObject({ status, attempts: 1 });
    expect(received).toHaveLength(2);
  });

  it('keeps the failure as the cause when the network stays down', async () => {
    const { goat } = await startPair(drop);
    const error = await catchError(goat.projects.list({}, { maxRetries: 1 }));
    expect(error).toBeInstanceOf(sdk.ConnectionError);
    expect(error).toMatchObject({ attempts: 2, sent: true, phase: 'request', operationId: 'listProjects' });
    expect(error.cause).toBeInstanceOf(Error);
  });
});

describe('a creating call', () => {
  it('carries one idempotency key on all attempts and shows it on the result', async () => {
    const replay = respondWith({ id: someId }, {}, { 'idempotency-replayed': 'true' });
    const { goat, received } = await startPair(inTurn(drop, drop, replay));
    const payment = goat.payoutPayments.create({ creator_id: someId, auto_apply_outstanding: true });
    const { idempotencyKey, attempts, replayed } = await payment.withResponse();
    expect([attempts, replayed]).toEqual([3, true]);
    expect(idempotencyKey).toMatch(/^[0-9a-f-]{36}$/);
    expect(readKeys(received)).toEqual(Array(3).fill(idempotencyKey));
    expect(new Set(received.map(({ body }) => body)).size).toBe(1);
  });

  it('never replaces the key of the caller, and shows it on the error; without one each call gets another', async () => {
    const { goat, received } = await startPair(refuse(500, { code: 'internal_error' }));
    const error = await catchError(goat.projects.create({ name: 'Spring' }, { idempotencyKey: 'spring-1' }));
    expect(error).toMatchObject({ idempotencyKey: 'spring-1', attempts: 3 });
    expect(readKeys(received)).toEqual(Array(3).fill('spring-1'));
    await catchError(goat.projects.create({ name: 'Spring' }, { headers: { 'Idempotency-Key': 'spring-2' } }));
    expect(received.at(-1)?.headers['idempotency-key']).toBe('spring-2');
    received.length = 0;
    for (let call = 0; call < 2; call++) await catchError(goat.projects.create({ name: 'A' }, { maxRetries: 0 }));
    expect(new Set(readKeys(received)).size).toBe(2);
  });

  it.each<unknown>(['', 'two words', 'ü', 'x'.repeat(256), 7])(
    'refuses the unusable key %j before anything is sent',
    async (key) => {
      const { goat, received } = await startPair(respondWith({}));
      const error = await catchError(goat.projects.create({ name: 'A' }, { idempotencyKey: key as string }));
      expect(error).toMatchObject({ name: 'ConfigurationError', code: 'bad_idempotency_key' });
      expect(error.message).toContain('must be 1 to 255 visible ASCII characters');
      expect(received).toHaveLength(0);
    },
  );
});

it.each([
  ['a read', 'getCreator'],
  ['a change', 'updateCreator'],
  ['a removal', 'deleteCreator'],
  ['a scrape', 'scrapeCreator'],
] as const)('an idempotency key where the service would ignore it is an error on %s', async (_, operationId) => {
  const { goat, received } = await startPair(respondWith({}));
  const error = await catchError(goat.call(operationId, { path: { id: someId } }, { idempotencyKey: 'k' }));
  expect(error).toMatchObject({ code: 'bad_idempotency_key' });
  expect(received).toHaveLength(0);
});

describe('a change or removal', () => {
  it.each<[what: string, Handler, expected: object]>([
    ...failing.map((status): [string, Handler, object] => [`${status}`, refuse(status), { status }]),
    ['a connection that broke under way', drop, { name: 'ConnectionError', sent: true }],
    ['a timeout', hang, { name: 'TimeoutError' }],
  ])('is not repeated after %s, and says that it may have been done', async (_, handler, expected) => {
    const { goat, received } = await startPair(handler, handler === hang ? { timeoutMs: 1_000 } : {});
    const calls = [goat.payoutAccruals.reject(someId), goat.creators.delete(someId), goat.creators.scrape(someId)];
    const hint = expect.stringContaining('may have been done');
    for (const error of await Promise.all([goat.payoutPayments.void(someId), ...calls].map((call) => catchError(call))))
      expect(error).toMatchObject({ ...expected, attempts: 1, hint });
    expect(received).toHaveLength(4);
  });

  it('is repeated after a 429, because it was not carried out', async () => {
    const { goat, received } = await startPair(inTurn(limited({ 'retry-after': '0' }), respond));
    expect((await goat.payoutPayments.void(someId)).id).toBe(someId);
    expect(received).toHaveLength(2);
  });

  it('is repeated when nothing was sent, as when the connection was refused', async () => {
    const baseUrl = `http://127.0.0.1:${await freePort()}`;
    const goat = createClient({ apiKey: canaryKey, baseUrl, random: () => 0 });
    const error = await catchError<sdk.ConnectionError>(goat.payoutPayments.void(someId));
    expect(error).toMatchObject({ name: 'ConnectionError', sent: false, attempts: 3 });
    expect(error.hint).toBeUndefined();
    expect(error.message).toContain('ECONNREFUSED');
  });
});

it('the wait between attempts is a random part of a span that doubles from half a second up to eight', async () => {
  const waits: number[] = [];
  const clock = {
    now: () => 0,
    setTimeout: (run: () => void, ms: number) => {
      // The timers of attempts are 30 s; those of back-offs end at once here.
      if (ms >= 30_000) return undefined;
      waits.push(ms);
      return setTimeout(run, 0);
    },
    clearTimeout: () => {},
  };
  let random = 0.5;
  const options = { clock, random: () => random, maxRetries: 6, deadlineMs: Infinity };
  const { goat } = await startPair(refuse(500, { code: 'internal_error' }), options);
  await catchError(goat.projects.list());
  expect(waits).toEqual([250, 500, 1000, 2000, 4000, 4000]);
  waits.length = 0;
  random = 0.999;
  await catchError(goat.projects.list({}, { maxRetries: 1 }));
  expect(waits).toEqual([500]);
});

/** A call succeeds at its second attempt, after so many milliseconds and no earlier. */
async function expectWait(first: Handler, ms: number, random = 0): Promise<void> {
  const clock = new ManualClock();
  const options = { clock, deadlineMs: Infinity, random: () => random };
  const { goat, received } = await startPair(inTurn(first, respond), options);
  const call = goat.creators.get(someId);
  await vi.waitFor(() => expect(clock.waits).toEqual([ms]));
  clock.advance(ms - 1);
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(received).toHaveLength(1);
  clock.advance(1);
  expect((await call).id).toBe(someId);
}

describe('after a 429 the client waits', () => {
  it.each([
    ['the header in seconds', { 'retry-after': '7' }, { retryAfter: 30 }, 7_000],
    [
      'the header as a date, by the clock of the server',
      { 'retry-after': 'Mon, 02 Mar 2026 10:00:09 GMT', date: 'Mon, 02 Mar 2026 10:00:00 GMT' },
      {},
      9_000,
    ],
    ['meta.retryAfter without a header', {}, { retryAfter: 11 }, 11_000],
    ['meta.retryAfter when the header cannot be read', { 'retry-after': 'soon' }, { retryAfter: 12 }, 12_000],
    ['60 seconds when nothing is said', {}, {}, 60_000],
  ])('by %s', (_, headers, meta, expected) => expectWait(limited(headers, meta), expected));

  it('also after a 503 with Retry-After, when the back-off alone would be shorter', () =>
    expectWait(refuse(503, {}, { 'retry-after': '20' }), 20_000));

  it.each(['abc', 'NaN', '', '1, 2', '-5', '1e3', '0x5', 'Infinity', '9'.repeat(400), 'Mon, 99 Foo 2026 10:00:00 GMT'])(
    'as if Retry-After were absent when it is %j: the usual back-off after a 503, after a 429 the minute of the docs',
    async (retryAfter) => {
      // Full jitter over the first span of 500 ms: a half of it. A pause is spread by a tenth, at most a second.
      await expectWait(refuse(503, {}, { 'retry-after': retryAfter }), 250, 0.5);
      await expectWait(limited({ 'retry-after': retryAfter }), 60_000);
    },
  );

  it.each(['1e400', '[2]', 'true', '"7"', '-1', '1e300', 'null', '{}'])(
    'as if meta.retryAfter were absent when it is %s',
    async (retryAfter) => {
      const body = `{"data": null, "error": "Slow down.", "meta": {"code": "x", "retryAfter": ${retryAfter}}}`;
      const { goat } = await startPair(send(429, body, {}), { maxRetries: 0 });
      const error = await catchError<Error & { resetsAt: Date }>(goat.creators.get(someId));
      expect(error).toMatchObject({ name: 'RateLimitError', retryAfterMs: 60_000, limit: 'window' });
      expect(error.resetsAt.getTime()).not.toBeNaN();
    },
  );
});

describe('the client does not wait but tells at once', () => {
  it('when Retry-After is longer than maxRetryAfterMs, as 600 s are by default', async () => {
    // On this clock whoever waits waits for ever.
    const clock = new ManualClock();
    const { goat, received } = await startPair(limited({ 'retry-after': '600' }), { clock });
    const error = await catchError<sdk.RateLimitError>(goat.creators.get(someId));
    expect(error).toMatchObject({ name: 'RateLimitError', status: 429, retryAfterMs: 600_000, attempts: 1 });
    expect(error.resetsAt.getTime()).toBe(clock.now() + 600_000);
    expect(received).toHaveLength(1);
  });

  it.each([
    ['the wait would end after the deadline', '30', { retryAfterMs: 30_000, limit: 'window', attempts: 1 }],
    ['the retries are used up', '0', { attempts: 3 }],
  ])('when %s', async (_, wait, expected) => {
    const options = wait === '0' ? {} : { clock: new ManualClock() };
    const { goat, received } = await startPair(limited({ 'retry-after': wait }), options);
    const error = await catchError<sdk.RateLimitError>(goat.creators.get(someId, { deadlineMs: 5_000 }));
    expect(error).toMatchObject({ name: 'RateLimitError', ...expected });
    expect(received).toHaveLength(expected.attempts);
  });
});

it.each([
  ['window', 'a wait within the minute', {}, { 'retry-after': '42' }],
  ['daily', 'a wait that is longer than the minute', {}, { 'retry-after': '36000' }],
  ['daily', 'requests left in the minute', {}, { 'retry-after': '42', 'x-ratelimit-remaining': '12' }],
  ['daily', 'a daily cap by name', { limitKey: 'max_api_requests_per_day' }, { 'retry-after': '42' }],
])('which limit is exhausted is the %s by %s', async (limit, _, meta, headers) => {
  const { goat } = await startPair(limited(headers, meta), { maxRetryAfterMs: 10_000 });
  const heard: sdk.ClientEvents['rateLimited'][] = [];
  goat.on('rateLimited', (event) => heard.push(event));
  expect(await catchError(goat.creators.get(someId))).toMatchObject({ name: 'RateLimitError', limit });
  expect(heard).toMatchObject([{ limit, operationId: 'getCreator', attempt: 1 }]);
});

const sendPage = (status: number) => send(status, '<html></html>');
const sendPayment = (data: unknown) => sendJson(201, { data, error: null, meta: null });

/** The responses after which nobody knows whether a payment was recorded, and the class of the error. */
const IN_DOUBT: Readonly<Record<string, readonly [name: string, Handler, sdk.ClientOptions?]>> = {
  'a reset': ['ConnectionError', drop],
  'a timeout': ['TimeoutError', hang, { timeoutMs: 60 }],
  'a 500': ['ServerError', refuse(500, { code: 'internal_error' })],
  'a 502 with a page': ['ServerError', sendPage(502)],
  'a 200 with a page': ['ResponseFormatError', sendPage(200)],
  'a 404 with a page': ['ResponseFormatError', sendPage(404)],
  'a 204': ['ResponseFormatError', send(204)],
  'a 201 with {}': ['ResponseFormatError', sendJson(201, {})],
  'a redirect': ['RedirectError', send(303, '', { location: '/x' })],
  'a response that is too large': [
    'ResponseFormatError',
    sendJson(201, 'x'.repeat(2_000)),
    { maxResponseBytes: 1_000 },
  ],
  'a list': ['ResponseFormatError', sendPayment([])],
  'a text': ['ResponseFormatError', sendPayment('done')],
  'a payment whose id is a number': ['ResponseFormatError', sendPayment({ id: 5, total_amount_cents: 5_000 })],
  'a payment with its amount as text': ['ResponseFormatError', sendPayment({ id: someId, total_amount_cents: '5000' })],
  'a payment of half a cent': ['ResponseFormatError', sendPayment({ id: someId, total_amount_cents: 0.5 })],
};

const pay = { creator_id: someId, total_amount_cents: 5_000 };
const REPEAT =
  "It may have been done. Within 24 hours, with the same API key: repeat it with idempotencyKey 'bonus-7' (error.idempotencyKey); it is done at most once. Later, read before you repeat.";

describe('a payment that may have been recorded', () => {
  it.each(Object.entries(IN_DOUBT))('says so, and how to repeat it, after %s', async (_, [name, handler, more]) => {
    for (const maxRetries of [0, 2]) {
      const { goat } = await startPair(handler, { ...more, maxRetries });
      const error = await catchError(goat.payoutPayments.create(pay, { idempotencyKey: 'bonus-7' }));
      expect(error).toMatchObject({ name, idempotencyKey: 'bonus-7' });
      for (const text of [error.message, sdk.isTrackagoatError(error) && error.hint, error.stack]) {
        expect(text).toContain(REPEAT);
      }
    }
  });

  it('says so by request and raw too, with the key that the client made; a change without a key is to be read first', async () => {
    const { goat } = await startPair(sendPage(200));
    for (const call of [
      () => goat.request('POST', '/payout-payments', { body: pay }),
      () => goat.raw.POST('/payout-payments', { body: pay }),
      () => goat.projects.create({ name: 'A' }),
    ]) {
      const error = await catchError<Error & { idempotencyKey: string }>(call());
      expect(error.message).toContain(`repeat it with idempotencyKey '${error.idempotencyKey}'`);
    }
    const { goat: nothing } = await startPair(respondWith(null));
    const hint = 'It may have been done: read before you repeat it.';
    expect((await catchError(nothing.payoutPayments.void(someId))).message).toContain(hint);
  });

  it.each([
    ['null', { id: someId, total_amount_cents: null }],
    ['absent', { id: someId }],
  ])('is one whatever else is missing: an amount that is %s', async (_, payment) => {
    const { goat } = await startPair(sendPayment(payment));
    expect(await goat.payoutPayments.create(pay)).toEqual(payment);
  });
});

describe('no doubt is claimed', () => {
  const hasNone = async (failing: PromiseLike<unknown>): Promise<void> => {
    expect((await catchError(failing)).message).not.toContain('may have been done');
  };

  it.each([400, 401, 402, 403, 404, 409, 422, 501])('after a %i of the service', async (status) => {
    const { goat } = await startPair(refuse(status));
    await hasNone(goat.payoutPayments.create(pay));
    await hasNone(goat.payoutPayments.void(someId));
  });

  it('after a 429, also where another refusal follows it', async () => {
    const again = limited({ 'retry-after': '0' });
    const { goat } = await startPair(inTurn(again, again, refuse(409)));
    await hasNone(goat.payoutPayments.create(pay, { maxRetries: 0 }));
    await hasNone(goat.payoutPayments.create(pay));
  });

  it('of a read, and of what was refused before it was sent', async () => {
    const { goat } = await startPair(sendPage(200));
    await hasNone(goat.payoutPayments.get(someId));
    await hasNone(goat.payoutPayments.list());
    await hasNone(goat.payoutPayments.create({ ...pay, readme: undefined } as never));
  });

  it('but it is after a 403 that follows a lost attempt', async () => {
    const { goat } = await startPair(inTurn(drop, refuse(403, { code: 'banned' })));
    const error = await catchError(goat.payoutPayments.create(pay));
    expect(error).toMatchObject({ name: 'PermissionError', hint: expect.stringContaining('It may have been done.') });
  });
});
