import { request as requestByNode } from 'node:http';
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { redactThrown } from '../../src/client/http/redaction.js';
import { ConnectionError, createClient } from '../../src/index.js';
import { allOutput } from '../harness/all-output.js';
import { canaryKey, catchError, someId, startService, succeed } from './stub-service.js';

class TransportError extends Error {
  readonly code = 'E_TRANSPORT';
  readonly #request: Request;
  constructor(message: string, request: Request, options?: ErrorOptions) {
    super(message, options);
    this.#request = request;
  }
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return inspect(this.#request);
  }
  toJSON(): object {
    return Object.fromEntries(this.#request.headers);
  }
}

/** The errors of transports that keep the request, by the place of the key. */
const failures: Readonly<Record<string, (request: Request) => unknown>> = {
  'in its message': ({ headers }) => new Error(`refused ${headers.get('authorization')}`),
  'in its name': ({ headers }) => Object.assign(new Error('failed'), { name: `${headers.get('authorization')}` }),
  'in its headers as a record': ({ headers }) =>
    Object.assign(new Error('failed'), { config: { headers: Object.fromEntries(headers) } }),
  'in its headers as a list of pairs': ({ headers }) =>
    Object.assign(new Error('failed'), { rawHeaders: [...headers] }),
  'in its Headers': ({ headers }) => Object.assign(new Error('failed'), { headers }),
  'in its Request': (request) => Object.assign(new Error('failed'), { request }),
  'in a Map and a Set': ({ headers }) =>
    Object.assign(new Error('failed'), { headers: new Map([...headers]), values: new Set(headers.values()) }),
  'in a name of a field': ({ headers }) =>
    Object.assign(new Error('failed'), { [`${headers.get('authorization')}`]: 1 }),
  'in a hidden field': ({ headers }) => Object.defineProperty(new Error('failed'), 'held', { value: [...headers] }),
  'behind a symbol': ({ headers }) => Object.assign(new Error('failed'), { [Symbol('kHeaders')]: { headers } }),
  'behind a getter': ({ headers }) =>
    Object.defineProperty(new Error('failed'), 'auth', { get: () => headers.get('authorization'), enumerable: true }),
  'in a function': ({ headers }) =>
    Object.assign(new Error('failed'), { send: Object.assign(() => {}, { headers: [...headers] }) }),
  'in a promise': (request) => Object.assign(new Error('failed'), { sent: Promise.resolve([...request.headers]) }),
  'in a private field': (request) => new TransportError('failed', request),
  'in a class that shows itself': (request) =>
    Object.assign(new Error('failed'), {
      shown: { [Symbol.for('nodejs.util.inspect.custom')]: () => [...request.headers] },
    }),
  'in its cause': ({ headers }) =>
    new TypeError('fetch failed', { cause: new Error(`${headers.get('authorization')}`) }),
  'in an AggregateError': ({ headers }) =>
    new AggregateError([new Error('one'), new Error(`${headers.get('authorization')}`)], 'all failed'),
  'in a circle': (request) => {
    const error = Object.assign(new Error('failed'), { request, self: {} });
    return Object.assign(error, { self: error, config: { error, headers: [...request.headers] } });
  },
  'in a DOMException': ({ headers }) => new DOMException(`${headers.get('authorization')}`, 'NetworkError'),
  'deep down': ({ headers }) => {
    let cause: unknown = headers.get('authorization');
    for (let level = 0; level < 5_000; level++) cause = { cause };
    return new Error('failed', { cause });
  },
  'as a text': ({ headers }) => `refused ${headers.get('authorization')}`,
  'as plain data': (request) => ({ config: { headers: Object.fromEntries(request.headers) } }),
  'in a request of Node, with its socket': ({ headers }) => {
    const held = requestByNode('http://127.0.0.1:9', { headers: Object.fromEntries(headers) });
    held.on('error', () => {}).destroy();
    return Object.assign(new Error('failed'), { request: held });
  },
};

describe('an API key in what a transport throws', () => {
  it.each(Object.entries(failures))('%s is in no cause, message, field, log line or event', async (_, fail) => {
    const lines: unknown[] = [];
    const log = (...line: unknown[]): number => lines.push(...line);
    const goat = createClient({
      apiKey: canaryKey,
      baseUrl: 'http://127.0.0.1:9/api/v1',
      random: () => 0,
      maxRetries: 1,
      logger: { debug: log, info: log, warn: log, error: log },
      fetch: async (request) => {
        throw fail(request);
      },
    });
    for (const kind of ['request', 'response', 'retry', 'rateLimited'] as const)
      goat.on(kind, (event) => lines.push(event));
    const calls = [goat.creators.get(someId), goat.projects.list().toArray(), goat.raw.GET('/projects')];
    for (const call of calls) {
      const error = await catchError(call);
      expect(error).toBeInstanceOf(ConnectionError);
      expect(allOutput(error)).not.toContain(canaryKey.slice(4));
      expect(error.cause).toBeDefined();
    }
    expect(lines.length).toBeGreaterThan(10);
    expect(allOutput(lines)).not.toContain(canaryKey.slice(4));
  });

  it('keeps the class, the code and all that is not the key', async () => {
    const goat = createClient({
      apiKey: canaryKey,
      baseUrl: 'http://127.0.0.1:9/api/v1',
      maxRetries: 0,
      fetch: async (request) => {
        const inner = Object.assign(new RangeError('inner'), {
          code: 'E_INNER',
          headers: Object.fromEntries(request.headers),
        });
        throw Object.assign(new TransportError('failed', request, { cause: inner }), { status: 0, at: new Date(0) });
      },
    });
    const { cause } = await catchError(goat.creators.get(someId));
    expect(cause).toBeInstanceOf(TransportError);
    expect(cause).toMatchObject({ message: 'failed', code: 'E_TRANSPORT', status: 0 });
    expect((cause as Error).stack).toContain('thrown-keys.test.ts');
    const inner = (cause as Error).cause as Error;
    expect(inner).toBeInstanceOf(RangeError);
    expect(inner).toMatchObject({
      code: 'E_INNER',
      headers: { authorization: 'Bearer tga_[redacted]' },
    });
  });

  it('does not change what shows none: it is the very object', () => {
    const error = Object.assign(new TypeError('fetch failed', { cause: new Error('ECONNRESET') }), {
      response: new Response('no'),
      socket: { remotePort: 9 },
      retry: () => true,
    });
    expect(redactThrown(error)).toBe(error);
    expect(redactThrown(undefined)).toBeUndefined();
    const aborted = AbortSignal.abort().reason;
    expect(redactThrown(aborted)).toBe(aborted);
  });

  it('is in no error that a middleware, a response check or a key maker throws', async () => {
    const { url } = await startService((response) => succeed(response, []));
    const fail = (): never => {
      throw Object.assign(new RangeError(`no: ${canaryKey}`), { headers: { authorization: canaryKey } });
    };
    const failing = [
      { middleware: [fail] },
      { attemptMiddleware: [fail] },
      { newIdempotencyKey: fail },
      { random: fail, fetch: async () => new Response('{}', { status: 503 }) },
      { validate: { mode: 'strict' as const, schemas: { createProject: { safeParse: fail } } } },
    ];
    for (const options of failing) {
      const goat = createClient({ apiKey: canaryKey, baseUrl: url, ...options });
      const error = await catchError(goat.projects.create({ name: 'Spring' }));
      expect(error).toBeInstanceOf(RangeError);
      expect(error.message).toBe('no: tga_[redacted]');
      expect(allOutput(error)).not.toContain(canaryKey.slice(4));
    }
  });

  it('is in no warning about a store of the limiter, and in no reason of a signal', async () => {
    const { url } = await startService((response) => succeed(response, []));
    const lines: unknown[] = [];
    const take = (): never => {
      throw Object.assign(new Error(`AUTH ${canaryKey}`), { config: { password: canaryKey } });
    };
    const goat = createClient({
      apiKey: canaryKey,
      baseUrl: url,
      rateLimit: { limit: 60, store: { take } },
      logger: { warn: (...line) => lines.push(...line) },
    });
    await goat.projects.list();
    expect(lines.length).toBeGreaterThan(0);
    const signal = AbortSignal.abort(Object.assign(new Error('stop'), { headers: { authorization: canaryKey } }));
    const error = await catchError(goat.creators.get(someId, { signal }));
    expect(error).toMatchObject({ name: 'AbortError', cause: { message: 'stop' } });
    for (const shown of [...lines, error]) expect(allOutput(shown)).not.toContain(canaryKey.slice(4));
  });
});
