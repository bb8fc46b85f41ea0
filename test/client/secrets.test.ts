import { spawn } from 'node:child_process';
import { request as requestByNode } from 'node:http';
import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createMock } from '../../mocks/index.js';
import { redactKeys, redactThrown } from '../../src/client/http/redaction.js';
import { ConnectionError, createClient } from '../../src/index.js';
import { allOutput } from '../harness/all-output.js';
import { bundleProgram } from '../harness/bundle-program.js';
import { canaryKey, catchError, someId, startPair, startService, succeed, writeRefusal } from './stub-service.js';

describe('the API key', () => {
  it('goes along as the bearer, and is nowhere in what the client shows of itself', async () => {
    const { goat, received } = await startPair((response) => succeed(response, [], { nextCursor: null }));
    const result = await goat.projects.list().withResponse();
    expect(received[0]?.headers.authorization).toBe(`Bearer ${canaryKey}`);
    expect(allOutput(goat)).not.toContain(canaryKey.slice(4));
    expect(allOutput(goat.raw)).not.toContain(canaryKey.slice(4));
    expect(allOutput(goat.projects.list())).not.toContain(canaryKey.slice(4));
    expect(allOutput(result)).not.toContain(canaryKey.slice(4));
  });

  it('is in no error, log line or event, even when the service sends it back', async () => {
    const lines: unknown[] = [];
    const log = (...line: unknown[]): number => lines.push(...line);
    const { goat } = await startPair(
      (response, { headers }, nth) => {
        const echo = { echo: headers.authorization, 'set-cookie': `k=${canaryKey}` };
        if (nth === 1) return response.destroy();
        if (nth === 2)
          return writeRefusal(response, 429, { code: 'x', ...echo }, { 'retry-after': '0', 'x-echo': canaryKey });
        if (nth === 3) return writeRefusal(response, 403, { code: canaryKey, ...echo }, { 'x-echo': canaryKey });
        response.writeHead(200, { 'content-type': 'text/html', 'x-echo': canaryKey });
        return response.end(`your key is ${canaryKey}`);
      },
      { logger: { debug: log, info: log, warn: log, error: log } },
    );
    for (const kind of ['request', 'response', 'retry', 'rateLimited'] as const) goat.on(kind, (e) => lines.push(e));
    const errors = [await catchError(goat.creators.get(someId)), await catchError(goat.creators.get(someId))];
    expect(errors.map(({ name }) => name)).toEqual(['PermissionError', 'ResponseFormatError']);
    expect(lines.length).toBeGreaterThan(10);
    for (const shown of [...errors, ...lines]) expect(allOutput(shown)).not.toContain(canaryKey.slice(4));
  });

  it.each([
    [
      'each character of it escaped',
      (key: string) => [...key].map((c) => `\\u00${c.charCodeAt(0).toString(16)}`).join(''),
    ],
    ['its underscore escaped', (key: string) => key.replace('_', '\\u005f')],
    ['its first letter escaped within JSON within JSON', (key: string) => key.replace('t', '\\\\\\\\u0074')],
    [
      'every other digit escaped, in capitals',
      (key: string) =>
        key.replace(/([0-9a-f])([0-9a-f])/g, (_, a, b) => `${a}\\u00${b.charCodeAt(0).toString(16).toUpperCase()}`),
    ],
  ])('is blanked when it comes back with %s', (_, write) => {
    expect(redactKeys(`"key":"${write(canaryKey)}" and more`)).toBe('"key":"tga_[redacted]" and more');
    expect(redactKeys(`${write(canaryKey)}\\u0020next`)).toBe('tga_[redacted]\\u0020next');
  });

  it.each([
    ['nothing', ''],
    ['another prefix', `sk_${'a'.repeat(64)}`],
    ['upper case', `tga_${'A'.repeat(64)}`],
    ['a part of it', canaryKey.slice(0, 40)],
    ['a line end', `${canaryKey}\n`],
    ['Bearer in front', `Bearer ${canaryKey}`],
  ])('must have its form: %s is a clear error that shows nothing of it', (_, apiKey) => {
    let error: unknown;
    try {
      createClient({ apiKey });
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toMatchObject({ name: 'ConfigurationError', code: 'bad_api_key' });
    expect(allOutput(error)).not.toContain(canaryKey.slice(4, 20));
  });

  it('is not sent to where the server redirects, and no other host is advised', async () => {
    const other = await startService((response) => succeed(response, {}));
    const { goat } = await startPair((response, { url }) => {
      response.writeHead(308, { location: `${other.url.replace('/api/v1', '')}${url}` });
      response.end();
    });
    const errors = [
      await catchError(goat.projects.list({ limit: 5 })),
      await catchError(goat.payoutPayments.create({ creator_id: someId, total_amount_cents: 100 })),
      await catchError(goat.raw.GET('/projects')),
    ];
    for (const error of errors) {
      expect(error).toMatchObject({ name: 'RedirectError', status: 308, attempts: 1 });
      expect(error.message).toContain('Another host responded; do not use it.');
      expect(error.message).not.toContain(other.url);
    }
    expect(other.received).toHaveLength(0);
  });
});

describe('the base URL', () => {
  const make = (baseUrl: string) => () => createClient({ apiKey: canaryKey, baseUrl });

  it.each([
    'http://www.trackagoat.com/api/v1',
    'http://localhost.evil.example/api/v1',
    'http://127.0.0.1.evil.example/',
    'http://10.0.0.1/',
    'ftp://localhost/',
    'https://user:pass@www.trackagoat.com/api/v1',
    'http://localhost@evil.example/',
    'https://www.trackagoat.com/api/v1?x=1',
    'https://www.trackagoat.com/api/v1#x',
    'www.trackagoat.com',
    '',
  ])('%j is refused, because the key would go along', (baseUrl) => {
    expect(make(baseUrl)).toThrow(expect.objectContaining({ name: 'ConfigurationError', code: 'bad_base_url' }));
  });

  it.each([
    'https://www.trackagoat.com/api/v1/',
    'http://localhost:4010/api/v1',
    'http://127.0.0.1:4010',
    'http://[::1]:4010/api/v1',
    'http://api.localhost/v1',
  ])('%j is taken', (baseUrl) => {
    expect(make(baseUrl)().baseUrl).toBe(baseUrl.replace(/\/$/, ''));
  });
});

describe('in a browser', () => {
  it.each([
    ['a page', { window: { document: {} }, document: {} }],
    ['a page of which only the window is seen', { window: { document: {} } }],
    ['a worker', { importScripts: () => {} }],
  ])('(%s) the client is refused unless it is allowed by name', (_, globals) => {
    for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value);
    try {
      expect(() => createClient({ apiKey: canaryKey })).toThrow(expect.objectContaining({ code: 'browser_refused' }));
      expect(createClient({ apiKey: canaryKey, dangerouslyAllowBrowser: true }).baseUrl).toContain('https://');
    } finally {
      vi.unstubAllGlobals();
    }
  });

  describe('the client', () => {
    const mock = createMock();
    const refused = expect.objectContaining({ code: 'browser_refused' });
    beforeEach(() => void vi.stubGlobal('document', {}));
    afterEach(() => void vi.unstubAllGlobals());

    it('is allowed with the fetch of a mock, which reaches nothing else', () => {
      expect(createClient({ apiKey: mock.apiKey, fetch: mock.fetch }).baseUrl).toBe(mock.baseUrl);
      vi.stubGlobal('fetch', mock.fetch);
      expect(createClient({ apiKey: mock.apiKey }).baseUrl).toBe(mock.baseUrl);
    });

    it.each<[string, typeof globalThis.fetch]>([
      ['a fetch of its own', async () => new Response()],
      ['a wrapper around the fetch of a mock', (...call) => mock.fetch(...call)],
      // As instrumentation does, so that what it wraps looks the same.
      ['a fetch that has every property of the mock’s', Object.assign(async () => new Response(), mock.fetch)],
      ['a fetch that inherits from the mock’s', Object.setPrototypeOf(async () => new Response(), mock.fetch)],
    ])('is refused with %s', (_, fetch) => {
      expect(() => createClient({ apiKey: canaryKey, fetch })).toThrow(refused);
    });

    it('is refused with an installed mock, whose fetch lets other calls through', () => {
      const installed = mock.install();
      try {
        expect(() => createClient({ apiKey: canaryKey })).toThrow(refused);
        expect(() => createClient({ apiKey: canaryKey, fetch: globalThis.fetch })).toThrow(refused);
      } finally {
        installed.dispose();
      }
    });
  });
});

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
    expect((cause as Error).stack).toContain('secrets.test.ts');
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

const secret = canaryKey.slice(4);
const refuse = (error: string, meta: object = {}, headers: Record<string, string> = {}) => {
  const fetch = async () => Response.json({ data: null, error, meta }, { status: 409, headers });
  return catchError<Error & { code: string; requestId: string }>(
    createClient({ apiKey: canaryKey, fetch }).creators.get(someId),
  );
};

describe('a text of the service', () => {
  it.each([
    ['a colour of the terminal', '\u001b[31mred', '\\u001b[31mred'],
    ['a line end', 'one\r\ntwo', 'one\\u000d\\u000atwo'],
    ['a deletion', 'a\u007fb', 'a\\u007fb'],
    ['a control character of C1', 'a\u009b31m', 'a\\u009b31m'],
    ['a turned direction', 'paid \u202e00.05$', 'paid \\u202e00.05$'],
    ['an isolated direction', '\u2066x\u2069', '\\u2066x\\u2069'],
    ['names of people', 'Zoë 王 مريم 👩‍🚀 ñ', 'Zoë 王 مريم 👩‍🚀 ñ'],
  ])('shows %s as what it is, in message and code', async (_, text, shown) => {
    const error = await refuse(text, { code: text });
    expect(error.message).toContain(`${shown} (409 ${shown}).`);
    expect(error.code).toBe(shown);
  });

  it('is shown so in the id of the request, whose bytes HTTP reads as characters of C1', async () => {
    expect((await refuse('No.', {}, { 'x-request-id': 'a\u009bb' })).requestId).toBe('a\\u009bb');
  });

  it.each([
    ['keys without an end', `tga_${'a'.repeat(16_000_000)}`],
    ['a key in another, without an end', 'tga_'.repeat(4_000_000)],
    ['an escaped key without an end', `tga_${'\\u0061'.repeat(1_000_000)}`],
    ['backslashes without an end', '\\'.repeat(300_000)],
    ['a key in base64 without an end', 'dGdhX'.repeat(400_000)],
  ])('may be of any length: %s', async (_, text) => {
    const error = await refuse(text, { code: 'x', note: text });
    expect(error).toMatchObject({ name: 'ConflictError', code: 'x' });
    expect(error.message.length).toBeLessThan(2_100);
  });

  it('that is cut shows no half of a key', async () => {
    for (let before = 1_900; before < 2_010; before++) {
      expect((await refuse(`${' '.repeat(before)}${canaryKey}`)).message).not.toContain(secret.slice(0, 8));
    }
  });
});

const encode = (text: string): string =>
  [...text].map((character) => `%${character.charCodeAt(0).toString(16)}`).join('');
const base64 = (text: string): string => Buffer.from(text).toString('base64');

it.each([
  ['as it is', canaryKey],
  ['percent-encoded', encode(canaryKey)],
  ['percent-encoded in capitals', encode(canaryKey).toUpperCase()],
  ['percent-encoded twice', encode(canaryKey).replaceAll('%', '%25')],
  ['in base64', base64(canaryKey)],
  ['in base64, after a scheme', base64(`Bearer ${canaryKey}`)],
  ['in base64, after a user', base64(`u:${canaryKey}`)],
  ['in base64 for a URL', Buffer.from(`me:${canaryKey}`).toString('base64url')],
])('a key in a foreign error is blanked %s', async (_, written) => {
  const fetch = () => Promise.reject(new Error(`proxy refused ${written}, sorry`));
  const error = await catchError(createClient({ apiKey: canaryKey, fetch, maxRetries: 0 }).creators.get(someId));
  const text = allOutput(error);
  expect(text).toContain('tga_[redacted]');
  expect(text).toContain('proxy refused');
  for (const part of [written.slice(40, 80), secret.slice(0, 12)]) expect(text).not.toContain(part);
  expect((await refuse(`No: ${written}`)).message).toContain('tga_[redacted]');
});

it('a large response that is no JSON is not searched for its end', async () => {
  let read = 0;
  const page = 'x'.repeat(1_000);
  const { charAt } = String.prototype;
  const { goat } = await startPair((response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    response.end(page);
  });
  // Counts instead of measuring time.
  String.prototype.charAt = function (this: string, at: number) {
    if (this.length === page.length) read++;
    return charAt.call(this, at);
  };
  try {
    expect(await catchError(goat.creators.get(someId))).toMatchObject({ name: 'ResponseFormatError' });
  } finally {
    String.prototype.charAt = charAt;
  }
  expect(read).toBe(0);
});

it('a refusal by HTTP keeps what the service said besides, without the key', async () => {
  const { goat } = await startPair((response) =>
    writeRefusal(response, 409, { code: 'x', seen: [{ deep: `Bearer ${canaryKey}` }] }),
  );
  expect(await catchError(goat.creators.get(someId))).toMatchObject({
    meta: { code: 'x', seen: [{ deep: 'Bearer tga_[redacted]' }] },
  });
});

/** Runs the noisy application against a service and answers all that it wrote. */
async function runForOutput(baseUrl: string): Promise<{ output: string; exitCode: number | null }> {
  const app = spawn(process.execPath, [bundleProgram('test/client/fixtures/noisy-app.ts')], {
    env: { ...process.env, TRACKAGOAT_API_KEY: canaryKey, TRACKAGOAT_BASE_URL: baseUrl, NODE_DEBUG: 'http,net,undici' },
  });
  let output = '';
  for (const stream of [app.stdout, app.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk;
    });
  }
  const exitCode = await new Promise<number | null>((resolve) => app.on('close', resolve));
  return { output, exitCode };
}

it('a canary key is nowhere in the output of an application that prints all it can, and crashes', async () => {
  const { url, received } = await startService((response, { headers }) =>
    writeRefusal(response, 403, { code: 'insufficient_scope', echo: headers.authorization }),
  );
  const { output, exitCode } = await runForOutput(url);
  expect(exitCode).toBe(1);
  expect(received.at(-1)?.headers.authorization).toBe(`Bearer ${canaryKey}`);
  expect(output).toContain('PermissionError');
  expect(output).toContain('tga_[redacted]');
  const at = output.indexOf(canaryKey.slice(4, 24));
  expect(at < 0 ? '' : output.slice(Math.max(0, at - 200), at + 100)).toBe('');
}, 30_000);
