import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { ConflictError, ConnectionError, createClient, ServerError, TimeoutError } from '../../src/index.js';
import {
  canaryKey,
  catchError,
  type Handler,
  someId,
  startPair,
  startService,
  succeed,
  writeRefusal,
} from './stub-service.js';

const failing = [408, 500, 502, 503, 504];

describe('a read', () => {
  it.each([...failing, 429])('is repeated after %i and answers what the second attempt brings', async (status) => {
    const { goat, received } = await startPair((response, _, nth) =>
      nth === 1
        ? writeRefusal(response, status, { code: 'x' }, { 'retry-after': '0' })
        : succeed(response, { id: someId }),
    );
    const { data, attempts } = await goat.creators.get(someId).withResponse();
    expect(data.id).toBe(someId);
    expect(attempts).toBe(2);
    expect(received).toHaveLength(2);
  });

  it('is repeated after a broken connection, also one that breaks in the body', async () => {
    const { goat, received } = await startPair((response, _, nth) => {
      if (nth === 1) return response.destroy();
      if (nth === 2) {
        response.writeHead(200, { 'content-length': '100' });
        return response.write('{"data":', () => response.destroy());
      }
      return succeed(response, { id: someId });
    });
    expect((await goat.creators.get(someId)).id).toBe(someId);
    expect(received).toHaveLength(3);
  });

  it('is repeated when an attempt takes too long', async () => {
    const handler: Handler = (response, _, nth) => (nth === 1 ? undefined : succeed(response, { id: someId }));
    const { goat, received } = await startPair(handler, { timeoutMs: 1_000 });
    expect((await goat.creators.get(someId)).id).toBe(someId);
    expect(received).toHaveLength(2);
  });

  it('gives up after maxRetries with the last refusal', async () => {
    const { goat, received } = await startPair((response) => writeRefusal(response, 503, { code: 'internal_error' }));
    const error = await catchError<ServerError>(goat.creators.get(someId, { maxRetries: 4 }));
    expect(error).toBeInstanceOf(ServerError);
    expect(error.attempts).toBe(5);
    expect(received).toHaveLength(5);
  });

  it.each([400, 401, 403, 404, 409, 410, 501])('is not repeated after %i', async (status) => {
    const { goat, received } = await startPair((response) => writeRefusal(response, status, { code: 'x' }));
    expect(await catchError(goat.creators.get(someId))).toMatchObject({ status, attempts: 1 });
    expect(received).toHaveLength(1);
  });

  it('keeps the failure as the cause when the network stays down', async () => {
    const { goat } = await startPair((response) => response.destroy());
    const error = await catchError<ConnectionError>(goat.projects.list({}, { maxRetries: 1 }));
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({ attempts: 2, sent: true, phase: 'request', operationId: 'listProjects' });
    expect(error.cause).toBeInstanceOf(Error);
  });
});

describe('a creating call', () => {
  it('carries one idempotency key on all attempts and shows it on the result', async () => {
    const { goat, received } = await startPair((response, _, nth) =>
      nth < 3 ? response.destroy() : succeed(response, { id: someId }, {}, { 'idempotency-replayed': 'true' }),
    );
    const payment = goat.payoutPayments.create({ creator_id: someId, auto_apply_outstanding: true });
    const { idempotencyKey, attempts, replayed } = await payment.withResponse();
    expect(attempts).toBe(3);
    expect(replayed).toBe(true);
    expect(idempotencyKey).toMatch(/^[0-9a-f-]{36}$/);
    expect(received.map(({ headers }) => headers['idempotency-key'])).toEqual(Array(3).fill(idempotencyKey));
    expect(new Set(received.map(({ body }) => body)).size).toBe(1);
  });

  it('never replaces the key of the caller, and shows it on the error', async () => {
    const { goat, received } = await startPair((response) => writeRefusal(response, 500, { code: 'internal_error' }));
    const error = await catchError(goat.projects.create({ name: 'Spring' }, { idempotencyKey: 'spring-1' }));
    expect(error).toMatchObject({ idempotencyKey: 'spring-1', attempts: 3 });
    expect(received.map(({ headers }) => headers['idempotency-key'])).toEqual(Array(3).fill('spring-1'));
    await catchError(goat.projects.create({ name: 'Spring' }, { headers: { 'Idempotency-Key': 'spring-2' } }));
    expect(received.at(-1)?.headers['idempotency-key']).toBe('spring-2');
  });

  it('gets another key for each call', async () => {
    const { goat, received } = await startPair((response) => succeed(response, { id: someId }));
    await goat.projects.create({ name: 'A' });
    await goat.projects.create({ name: 'A' });
    expect(new Set(received.map(({ headers }) => headers['idempotency-key'])).size).toBe(2);
  });

  it('is not repeated after a 409', async () => {
    const { goat, received } = await startPair((response) => writeRefusal(response, 409, { code: 'handle_taken' }));
    const error = await catchError(goat.creators.create(someId, { tiktok_handle: 'maya.moves' }));
    expect(error).toBeInstanceOf(ConflictError);
    expect(received).toHaveLength(1);
  });

  it.each<unknown>(['', 'two words', 'ü', 'x'.repeat(256), 7])(
    'refuses the unusable key %j before anything is sent',
    async (key) => {
      const { goat, received } = await startPair((response) => succeed(response, {}));
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
  const { goat, received } = await startPair((response) => succeed(response, {}));
  const error = await catchError(goat.call(operationId, { path: { id: someId } }, { idempotencyKey: 'k' }));
  expect(error).toMatchObject({ code: 'bad_idempotency_key' });
  expect(received).toHaveLength(0);
});

describe('a change or removal', () => {
  it.each(failing)('is not repeated after %i, because it may have been done', async (status) => {
    const { goat, received } = await startPair((response) => writeRefusal(response, status, { code: 'x' }));
    expect(await catchError(goat.payoutAccruals.reject(someId))).toMatchObject({ status });
    expect(await catchError(goat.creators.delete(someId))).toMatchObject({ status });
    expect(await catchError(goat.creators.scrape(someId))).toMatchObject({ status });
    expect(received).toHaveLength(3);
  });

  it('is repeated after a 429, because it was not carried out', async () => {
    const { goat, received } = await startPair((response, _, nth) =>
      nth === 1
        ? writeRefusal(response, 429, { code: 'rate_limit_exceeded' }, { 'retry-after': '0' })
        : succeed(response, { id: someId }),
    );
    expect((await goat.payoutPayments.void(someId)).id).toBe(someId);
    expect(received).toHaveLength(2);
  });

  it('is not repeated after a connection that broke under way, and says that it may have been done', async () => {
    const { goat, received } = await startPair((response) => response.destroy());
    const error = await catchError<ConnectionError>(goat.payoutPayments.void(someId));
    expect(error).toMatchObject({
      sent: true,
      attempts: 1,
      hint: expect.stringContaining('may have been done'),
    });
    expect(received).toHaveLength(1);
  });

  it('is not repeated after a timeout', async () => {
    const { goat, received } = await startPair(() => undefined, { timeoutMs: 1_000 });
    const error = await catchError<TimeoutError>(goat.payoutPayments.void(someId));
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error.hint).toContain('may have been done');
    expect(received).toHaveLength(1);
  });

  it('is repeated when nothing was sent, as when the connection was refused', async () => {
    const placeholder = createServer();
    await new Promise<void>((resolve) => placeholder.listen(0, '127.0.0.1', resolve));
    const { port } = placeholder.address() as { port: number };
    await new Promise((resolve) => placeholder.close(resolve));
    const goat = createClient({ apiKey: canaryKey, baseUrl: `http://127.0.0.1:${port}`, random: () => 0 });
    const error = await catchError<ConnectionError>(goat.payoutPayments.void(someId));
    expect(error).toMatchObject({ name: 'ConnectionError', sent: false, attempts: 3 });
    expect(error.hint).toBeUndefined();
    expect(error.message).toContain('ECONNREFUSED');
  });
});

it('the wait between attempts is a random part of a span that doubles from half a second up to eight', async () => {
  const service = await startService((response) => writeRefusal(response, 500, { code: 'internal_error' }));
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
  const options = { apiKey: canaryKey, baseUrl: service.url, clock, maxRetries: 6, deadlineMs: Infinity };
  await catchError(createClient({ ...options, random: () => 0.5 }).projects.list());
  expect(waits).toEqual([250, 500, 1000, 2000, 4000, 4000]);
  waits.length = 0;
  await catchError(createClient({ ...options, random: () => 0.999 }).projects.list({}, { maxRetries: 1 }));
  expect(waits).toEqual([500]);
});
