import { describe, expect, it, vi } from 'vitest';
import type { ClientEvents, Middleware } from '../../src/index.js';
import { drop, inTurn, refuse, respond, respondWith } from './handlers.js';
import { catchError, someId, startPair, watchRejections } from './stub-service.js';

const limited = refuse(429, { code: 'x' }, { 'retry-after': '0', 'x-secret': 'hush' });
/** A mistake of the caller, in a hook. */
const fail = () => {
  throw new RangeError('a bug in the hook');
};

describe('middleware', () => {
  it('wraps a call with its retries, and each attempt', async () => {
    const calls: string[] = [];
    const note =
      (name: string): Middleware =>
      async (request, next) => {
        calls.push(`${name} ${request.method}`);
        const response = await next(request);
        calls.push(`${name} ${response.status}`);
        return response;
      };
    const { goat } = await startPair(inTurn(refuse(503), respond), {
      middleware: [note('outer'), note('inner')],
      attemptMiddleware: [note('attempt')],
    });
    expect((await goat.creators.get(someId)).id).toBe(someId);
    expect(calls).toEqual([
      'outer GET',
      'inner GET',
      'attempt GET',
      'attempt 503',
      'attempt GET',
      'attempt 200',
      'inner 200',
      'outer 200',
    ]);
  });

  it('may change the request and the response', async () => {
    const { goat, received } = await startPair(respond, {
      middleware: [
        async (request, next) => {
          request.headers.set('x-trace', 't1');
          const response = await next(request);
          const body = await response.json();
          return Response.json({ ...body, data: { ...body.data, seen: true } }, response);
        },
      ],
    });
    expect(await goat.projects.create({ name: 'Spring' })).toEqual({ id: someId, seen: true });
    expect(received[0]?.headers['x-trace']).toBe('t1');
    expect(received[0]?.body).toBe('{"name":"Spring"}');
  });

  it('may send again, body and all, with the same idempotency key', async () => {
    const again: Middleware = async (request, next) => {
      const response = await next(request);
      return response.status === 401 ? next(request) : response;
    };
    for (const place of ['middleware', 'attemptMiddleware'] as const) {
      const { goat, received } = await startPair(inTurn(refuse(401), respond), { [place]: [again] });
      await goat.projects.create({ name: 'Spring' });
      expect(received.map(({ body }) => body)).toEqual(['{"name":"Spring"}', '{"name":"Spring"}']);
      expect(new Set(received.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
    }
  });

  it('may answer without sending, also calls of the raw client', async () => {
    const middleware = vi.fn(async () => Response.json({ data: { id: 'cached' }, error: null, meta: {} }));
    const { goat, received } = await startPair(respondWith({}), { middleware: [middleware] });
    expect(await goat.creators.get(someId)).toEqual({ id: 'cached' });
    await goat.raw.GET('/projects');
    expect(middleware).toHaveBeenCalledTimes(2);
    expect(received).toHaveLength(0);
  });

  it('does not see the API key, and its own failure is not taken for one of the network', async () => {
    const middleware = vi.fn<Middleware>(fail);
    const { goat, received } = await startPair(respond, { attemptMiddleware: [middleware] });
    expect(await catchError(goat.creators.get(someId))).toBeInstanceOf(RangeError);
    expect(middleware.mock.calls.map(([request]) => request.headers.get('authorization'))).toEqual([null]);
    expect(received).toHaveLength(0);
  });
});

describe('events', () => {
  it('tell request, response, retry and rateLimited with what is known', async () => {
    const { goat } = await startPair(
      inTurn(limited, drop, respondWith({ id: someId }, {}, { 'x-request-id': 'req_9' })),
    );
    const heard: [string, object][] = [];
    for (const kind of ['request', 'response', 'retry', 'rateLimited'] as const) {
      goat.on(kind, (event: ClientEvents[typeof kind]) => heard.push([kind, event]));
    }
    await goat.projects.create({ name: 'A' }, { idempotencyKey: 'k1' });
    const call = { operationId: 'createProject', method: 'POST', path: '/projects', idempotencyKey: 'k1' };
    expect(heard).toMatchObject([
      ['request', { ...call, attempt: 1 }],
      [
        'response',
        { ...call, attempt: 1, status: 429, durationMs: expect.any(Number), headers: { 'retry-after': '0' } },
      ],
      ['rateLimited', { ...call, attempt: 1, retryAfterMs: 0, limit: 'window', resetsAt: expect.any(Date) }],
      ['retry', { ...call, attempt: 1, delayMs: 0, reason: 429 }],
      ['request', { ...call, attempt: 2 }],
      ['retry', { ...call, attempt: 2, reason: 'ConnectionError' }],
      ['request', { ...call, attempt: 3 }],
      ['response', { ...call, attempt: 3, status: 200, headers: { 'x-request-id': 'req_9' } }],
    ]);
    expect(JSON.stringify(heard)).not.toContain('hush');
  });

  it('show no query, because it may contain what people searched for', async () => {
    const { goat } = await startPair(respondWith([], { nextCursor: null }));
    const heard: object[] = [];
    goat.on('request', (event) => heard.push(event));
    await goat.creators.list({ search: 'maya' });
    expect(heard).toMatchObject([{ path: '/creators' }]);
    expect(JSON.stringify(heard)).not.toContain('maya');
  });

  it('end when the listener is taken off, be it twice, and no other with it; one that throws breaks nothing', async () => {
    const { goat } = await startPair(respond);
    const [listener, other] = [vi.fn(fail), vi.fn()];
    const off = goat.on('request', listener);
    goat.on('request', other);
    expect((await goat.creators.get(someId)).id).toBe(someId);
    off();
    off();
    await goat.creators.get(someId);
    expect(listener).toHaveBeenCalledTimes(1);
    expect(other).toHaveBeenCalledTimes(2);
  });

  it('break neither the call nor the process when a listener rejects later, and reach one that is added meanwhile from the next on', async () => {
    const unhandled = watchRejections();
    const { goat } = await startPair(respond);
    const listener = vi.fn(() => void goat.on('request', listener));
    goat.on('request', listener);
    goat.on('response', async () => fail());
    expect((await goat.creators.get(someId)).id).toBe(someId);
    await new Promise((resolve) => setImmediate(resolve));
    expect(unhandled).toEqual([]);
    expect(listener).toHaveBeenCalledOnce();
  });
});

describe('a logger', () => {
  it('gets requests and answers as debug, retries as info and rate limits as warn', async () => {
    const lines: string[] = [];
    const level = (name: string) => (message: string, fields: object) =>
      lines.push(`${name} ${message} ${(fields as { attempt: number }).attempt}`);
    const logger = { debug: level('debug'), info: level('info'), warn: level('warn') };
    const { goat } = await startPair(inTurn(limited, respond), { logger });
    await goat.creators.get(someId);
    expect(lines).toEqual([
      'debug trackagoat request: getCreator 1',
      'debug trackagoat response: getCreator 1',
      'warn trackagoat rateLimited: getCreator 1',
      'info trackagoat retry: getCreator 1',
      'debug trackagoat request: getCreator 2',
      'debug trackagoat response: getCreator 2',
    ]);
  });

  it('may be silent on a level, or throw, and breaks nothing', async () => {
    const { goat } = await startPair(inTurn(limited, respond), { logger: { warn: fail } });
    expect((await goat.creators.get(someId)).id).toBe(someId);
  });
});
