import { describe, expect, it, vi } from 'vitest';
import type { ClientEvents, Middleware } from '../../src/index.js';
import { catchError, someId, startPair, succeed, writeRefusal } from './stub-service.js';

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
    const { goat } = await startPair(
      (response, _, nth) =>
        nth === 1 ? writeRefusal(response, 503, { code: 'x' }) : succeed(response, { id: someId }),
      { middleware: [note('outer'), note('inner')], attemptMiddleware: [note('attempt')] },
    );
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
    const { goat, received } = await startPair((response) => succeed(response, { id: someId }), {
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
      const { goat, received } = await startPair(
        (response, _, nth) =>
          nth === 1 ? writeRefusal(response, 401, { code: 'x' }) : succeed(response, { id: someId }),
        { [place]: [again] },
      );
      await goat.projects.create({ name: 'Spring' });
      expect(received.map(({ body }) => body)).toEqual(['{"name":"Spring"}', '{"name":"Spring"}']);
      expect(new Set(received.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
    }
  });

  it('may answer without sending', async () => {
    const { goat, received } = await startPair((response) => succeed(response, {}), {
      middleware: [async () => Response.json({ data: { id: 'cached' }, error: null, meta: {} })],
    });
    expect(await goat.creators.get(someId)).toEqual({ id: 'cached' });
    expect(received).toHaveLength(0);
  });

  it('does not see the API key, and its own failure is not taken for one of the network', async () => {
    const seen: (string | null)[] = [];
    const { goat, received } = await startPair((response) => succeed(response, {}), {
      attemptMiddleware: [
        async (request) => {
          seen.push(request.headers.get('authorization'));
          throw new RangeError('a bug in the middleware');
        },
      ],
    });
    expect(await catchError(goat.creators.get(someId))).toBeInstanceOf(RangeError);
    expect(seen).toEqual([null]);
    expect(received).toHaveLength(0);
  });

  it('also wraps calls of the raw client', async () => {
    const middleware = vi.fn<Middleware>((request, next) => next(request));
    const { goat } = await startPair((response) => succeed(response, []), { middleware: [middleware] });
    await goat.raw.GET('/projects');
    expect(middleware).toHaveBeenCalledOnce();
  });
});

describe('events', () => {
  it('tell request, response, retry and rateLimited with what is known', async () => {
    const { goat } = await startPair((response, _, nth) => {
      if (nth === 1) return writeRefusal(response, 429, { code: 'x' }, { 'retry-after': '0', 'x-secret': 'hush' });
      if (nth === 2) return response.destroy();
      return succeed(response, { id: someId }, {}, { 'x-request-id': 'req_9' });
    });
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
    const { goat } = await startPair((response) => succeed(response, [], { nextCursor: null }));
    const heard: object[] = [];
    goat.on('request', (event) => heard.push(event));
    await goat.creators.list({ search: 'maya' });
    expect(heard).toMatchObject([{ path: '/creators' }]);
    expect(JSON.stringify(heard)).not.toContain('maya');
  });

  it('end when the listener is taken off, and a listener that throws breaks nothing', async () => {
    const { goat } = await startPair((response) => succeed(response, { id: someId }));
    const listener = vi.fn(() => {
      throw new Error('a bug in the listener');
    });
    const off = goat.on('request', listener);
    expect((await goat.creators.get(someId)).id).toBe(someId);
    off();
    off();
    await goat.creators.get(someId);
    expect(listener).toHaveBeenCalledOnce();
  });
});

describe('a logger', () => {
  it('gets requests and answers as debug, retries as info and rate limits as warn', async () => {
    const lines: string[] = [];
    const level = (name: string) => (message: string, fields: object) =>
      lines.push(`${name} ${message} ${(fields as { attempt: number }).attempt}`);
    const { goat } = await startPair(
      (response, _, nth) =>
        nth === 1
          ? writeRefusal(response, 429, { code: 'x' }, { 'retry-after': '0' })
          : succeed(response, { id: someId }),
      { logger: { debug: level('debug'), info: level('info'), warn: level('warn') } },
    );
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
    const warn = () => {
      throw new Error('the disk is full');
    };
    const { goat } = await startPair(
      (response, _, nth) =>
        nth === 1
          ? writeRefusal(response, 429, { code: 'x' }, { 'retry-after': '0' })
          : succeed(response, { id: someId }),
      { logger: { warn } },
    );
    expect((await goat.creators.get(someId)).id).toBe(someId);
  });
});

describe('a listener', () => {
  it('that is stopped twice stops no other', async () => {
    const { goat } = await startPair((response) => succeed(response, { id: someId }));
    const heard: string[] = [];
    const stop = goat.on('request', () => heard.push('first'));
    goat.on('request', () => heard.push('second'));
    stop();
    stop();
    await goat.creators.get(someId);
    expect(heard).toEqual(['second']);
  });

  it('that adds another hears of the event once, and the other from the next one on', async () => {
    const { goat } = await startPair((response) => succeed(response, { id: someId }));
    let heard = 0;
    const listen = (): void => {
      heard += 1;
      goat.on('request', listen);
    };
    goat.on('request', listen);
    await goat.creators.get(someId);
    expect(heard).toBe(1);
  });

  it('that rejects, later, breaks neither the call nor the process', async () => {
    const unhandled = vi.fn();
    process.on('unhandledRejection', unhandled);
    const { goat } = await startPair((response) => succeed(response, { id: someId }));
    goat.on('response', async () => {
      throw new Error('the metrics are down');
    });
    expect((await goat.creators.get(someId)).id).toBe(someId);
    await new Promise((resolve) => setImmediate(resolve));
    process.off('unhandledRejection', unhandled);
    expect(unhandled).not.toHaveBeenCalled();
  });
});
