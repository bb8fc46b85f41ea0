import { type ExecFileException, execFile } from 'node:child_process';
import { request as requestByNode } from 'node:http';
import { inspect, promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createMock } from '../../mocks/index.js';
import { redactKeys, redactThrown } from '../../src/client/http/redaction.js';
import { ConnectionError, createClient, type TrackagoatClient } from '../../src/index.js';
import { allOutput } from '../harness/all-output.js';
import { bundleProgram } from '../harness/bundle-program.js';
import { drop, inTurn, refuse, respondWith, send } from './handlers.js';
import { canaryKey, catchError, someId, startPair, startService, writeRefusal } from './stub-service.js';

const secret = canaryKey.slice(4);

/** Fails if anything that a person or a log could see of these has the key. */
function expectHidden(...shown: readonly unknown[]): void {
  for (const one of shown) expect(allOutput(one)).not.toContain(secret);
}

/** A logger, and all that it and the events of a client say. */
function listening() {
  const lines: unknown[] = [];
  const log = (...line: unknown[]): number => lines.push(...line);
  const hear = (goat: TrackagoatClient): void => {
    for (const kind of ['request', 'response', 'retry', 'rateLimited'] as const) goat.on(kind, (event) => log(event));
  };
  return { lines, hear, logger: { debug: log, info: log, warn: log, error: log } };
}

describe('the API key', () => {
  it('goes along as the bearer, and is nowhere in what the client shows of itself', async () => {
    const { goat, received } = await startPair(respondWith([], { nextCursor: null }));
    const result = await goat.projects.list().withResponse();
    expect(received[0]?.headers.authorization).toBe(`Bearer ${canaryKey}`);
    expectHidden(goat, goat.raw, goat.projects.list(), result);
  });

  it('is in no error, log line or event, even when the service sends it back', async () => {
    const { lines, hear, logger } = listening();
    const echo = { echo: `Bearer ${canaryKey}`, 'set-cookie': `k=${canaryKey}` };
    const headers = {
      'retry-after': '0',
      'x-echo': canaryKey,
      'x-request-id': canaryKey,
      'x-ratelimit-note': canaryKey,
    };
    const { goat } = await startPair(
      inTurn(
        drop,
        refuse(429, { code: 'x', ...echo }, headers),
        refuse(403, { code: canaryKey, ...echo }, headers),
        send(200, `your key is ${canaryKey}`, { ...headers, 'content-type': `text/${canaryKey}` }),
      ),
      { logger },
    );
    hear(goat);
    const errors = [await catchError(goat.creators.get(someId)), await catchError(goat.creators.get(someId))];
    expect(errors.map(({ name }) => name)).toEqual(['PermissionError', 'ResponseFormatError']);
    expect(lines.length).toBeGreaterThan(10);
    expect(JSON.stringify([errors, lines])).toContain('tga_[redacted]');
    expectHidden(...errors, ...lines);
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
  ])('must have its form: %s is a clear error that shows nothing of it', async (_, apiKey) => {
    const error = await catchError((async () => createClient({ apiKey }))());
    expect(error).toMatchObject({ name: 'ConfigurationError', code: 'bad_api_key' });
    expect(allOutput(error)).not.toContain(canaryKey.slice(4, 20));
  });

  it('is not sent to where the server redirects, and no other host is advised', async () => {
    const other = await startService(respondWith({}));
    const { goat } = await startPair((response, { url }) =>
      response.writeHead(308, { location: `${other.url.replace('/api/v1', '')}${url}` }).end(),
    );
    const pay = { creator_id: someId, total_amount_cents: 100 };
    const calls = [goat.projects.list({ limit: 5 }), goat.payoutPayments.create(pay), goat.raw.GET('/projects')];
    for (const error of await Promise.all(calls.map((call) => catchError(call)))) {
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
  const refused = expect.objectContaining({ code: 'browser_refused' });
  afterEach(() => void vi.unstubAllGlobals());

  it.each([
    ['a page', { window: { document: {} }, document: {} }],
    ['a page of which only the window is seen', { window: { document: {} } }],
    ['a worker', { importScripts: () => {} }],
  ])('(%s) the client is refused unless it is allowed by name', (_, globals) => {
    for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value);
    expect(() => createClient({ apiKey: canaryKey })).toThrow(refused);
    expect(createClient({ apiKey: canaryKey, dangerouslyAllowBrowser: true }).baseUrl).toContain('https://');
  });

  describe('the client', () => {
    const mock = createMock();
    beforeEach(() => void vi.stubGlobal('document', {}));

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
      using _ = mock.install();
      expect(() => createClient({ apiKey: canaryKey })).toThrow(refused);
      expect(() => createClient({ apiKey: canaryKey, fetch: globalThis.fetch })).toThrow(refused);
    });
  });
});

const SHOWN = Symbol.for('nodejs.util.inspect.custom');

class TransportError extends Error {
  readonly code = 'E_TRANSPORT';
  readonly #request: Request;
  constructor(message: string, request: Request, options?: ErrorOptions) {
    super(message, options);
    this.#request = request;
  }
  [SHOWN](): string {
    return inspect(this.#request);
  }
  toJSON(): object {
    return Object.fromEntries(this.#request.headers);
  }
}

const failed = (more: object = {}): Error => Object.assign(new Error('failed'), more);
const readKey = ({ headers }: Request): string => `${headers.get('authorization')}`;

/** The errors of transports that keep the request, by the place of the key. */
const failures: Readonly<Record<string, (request: Request) => unknown>> = {
  'in its message': (request) => new Error(`refused ${readKey(request)}`),
  'in its name': (request) => failed({ name: readKey(request) }),
  'in its headers as a record': ({ headers }) => failed({ config: { headers: Object.fromEntries(headers) } }),
  'in its headers as a list of pairs': ({ headers }) => failed({ rawHeaders: [...headers] }),
  'in its Headers': ({ headers }) => failed({ headers }),
  'in its Request': (request) => failed({ request }),
  'in a Map and a Set': ({ headers }) => failed({ headers: new Map([...headers]), values: new Set(headers.values()) }),
  'in a name of a field': (request) => failed({ [readKey(request)]: 1 }),
  'in a hidden field': ({ headers }) => Object.defineProperty(failed(), 'held', { value: [...headers] }),
  'behind a symbol': ({ headers }) => failed({ [Symbol('kHeaders')]: { headers } }),
  'behind a getter': (request) =>
    Object.defineProperty(failed(), 'auth', { get: () => readKey(request), enumerable: true }),
  'in a function': ({ headers }) => failed({ send: Object.assign(() => {}, { headers: [...headers] }) }),
  'in a promise': (request) => failed({ sent: Promise.resolve([...request.headers]) }),
  'in a private field': (request) => new TransportError('failed', request),
  'in a class that shows itself': ({ headers }) => failed({ shown: { [SHOWN]: () => [...headers] } }),
  'in its cause': (request) => new TypeError('fetch failed', { cause: new Error(readKey(request)) }),
  'in an AggregateError': (request) =>
    new AggregateError([new Error('one'), new Error(readKey(request))], 'all failed'),
  'in a circle': (request) => {
    const error = failed({ request, self: {} });
    return Object.assign(error, { self: error, config: { error, headers: [...request.headers] } });
  },
  'in a DOMException': (request) => new DOMException(readKey(request), 'NetworkError'),
  'deep down': (request) => {
    let cause: unknown = readKey(request);
    for (let level = 0; level < 5_000; level++) cause = { cause };
    return new Error('failed', { cause });
  },
  'as a text': (request) => `refused ${readKey(request)}`,
  'as plain data': (request) => ({ config: { headers: Object.fromEntries(request.headers) } }),
  'in a request of Node, with its socket': ({ headers }) => {
    const held = requestByNode('http://127.0.0.1:9', { headers: Object.fromEntries(headers) });
    held.on('error', () => {}).destroy();
    return failed({ request: held });
  },
};

describe('an API key in what a transport throws', () => {
  const baseUrl = 'http://127.0.0.1:9/api/v1';

  it.each(Object.entries(failures))('%s is in no cause, message, field, log line or event', async (_, fail) => {
    const { lines, hear, logger } = listening();
    const fetch = (request: Request) => Promise.reject(fail(request));
    const goat = createClient({ apiKey: canaryKey, baseUrl, random: () => 0, maxRetries: 1, logger, fetch });
    hear(goat);
    for (const call of [goat.creators.get(someId), goat.projects.list().toArray(), goat.raw.GET('/projects')]) {
      const error = await catchError(call);
      expect(error).toBeInstanceOf(ConnectionError);
      expectHidden(error);
      expect(error.cause).toBeDefined();
    }
    expect(lines.length).toBeGreaterThan(10);
    expectHidden(lines);
  });

  it('keeps the class, the code and all that is not the key', async () => {
    const fetch = async (request: Request): Promise<never> => {
      const headers = Object.fromEntries(request.headers);
      const inner = Object.assign(new RangeError('inner'), { code: 'E_INNER', headers });
      throw Object.assign(new TransportError('failed', request, { cause: inner }), { status: 0, at: new Date(0) });
    };
    const goat = createClient({ apiKey: canaryKey, baseUrl, maxRetries: 0, fetch });
    const { cause } = await catchError(goat.creators.get(someId));
    expect(cause).toBeInstanceOf(TransportError);
    expect(cause).toMatchObject({ message: 'failed', code: 'E_TRANSPORT', status: 0 });
    expect((cause as Error).stack).toContain('secrets.test.ts');
    const inner = (cause as Error).cause as Error;
    expect(inner).toBeInstanceOf(RangeError);
    expect(inner).toMatchObject({ code: 'E_INNER', headers: { authorization: 'Bearer tga_[redacted]' } });
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
    const { url } = await startService(respondWith([]));
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
      expectHidden(error);
    }
  });

  it('is in no warning about a store of the limiter, and in no reason of a signal', async () => {
    const { lines, logger } = listening();
    const take = (): never => {
      throw Object.assign(new Error(`AUTH ${canaryKey}`), { config: { password: canaryKey } });
    };
    const { goat } = await startPair(respondWith([]), { rateLimit: { limit: 60, store: { take } }, logger });
    await goat.projects.list();
    expect(lines.length).toBeGreaterThan(0);
    const signal = AbortSignal.abort(Object.assign(new Error('stop'), { headers: { authorization: canaryKey } }));
    const error = await catchError(goat.creators.get(someId, { signal }));
    expect(error).toMatchObject({ name: 'AbortError', cause: { message: 'stop' } });
    expectHidden(...lines, error);
  });
});

/** The error of a call that is refused with 409 by these words. */
const refusedBy = (error: string, meta: object = {}, headers: Record<string, string> = {}) => {
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
    const error = await refusedBy(text, { code: text });
    expect(error.message).toContain(`${shown} (409 ${shown}).`);
    expect(error.code).toBe(shown);
  });

  it('is shown so in the id of the request, whose bytes HTTP reads as characters of C1', async () => {
    expect((await refusedBy('No.', {}, { 'x-request-id': 'a\u009bb' })).requestId).toBe('a\\u009bb');
  });

  const endless: readonly (readonly [name: string, start: string, part: string, times: number])[] = [
    ['keys without an end', 'tga_', 'a', 16_000_000],
    ['a key in another, without an end', '', 'tga_', 4_000_000],
    ['an escaped key without an end', 'tga_', '\\u0061', 1_000_000],
    ['backslashes without an end', '', '\\', 300_000],
    ['percent signs in each other', '%', '25', 8_000_000],
    ['a key in base64 without an end', '', 'dGdhX', 400_000],
  ];
  it.each(endless)('may be of any length: %s', async (_, start, part, times) => {
    const text = start + part.repeat(times);
    const error = await refusedBy(text, { code: 'x', note: text });
    expect(error).toMatchObject({ name: 'ConflictError', code: 'x' });
    expect(error.message.length).toBeLessThan(2_100);
  });

  it('may be so in a process with so much code that the engine no longer optimizes expressions', async () => {
    const script = `import { redactKeys } from './${bundleProgram('src/client/http/redaction.ts')}';
      for (const [, start, part, times] of ${JSON.stringify(endless)}) redactKeys(start + part.repeat(times));`;
    const options = ['--no-regexp-optimization', '--input-type=module', '--eval', script];
    await promisify(execFile)(process.execPath, options);
  });

  it('that is cut shows no half of a key', async () => {
    for (let before = 1_900; before < 2_010; before++) {
      expect((await refusedBy(`${' '.repeat(before)}${canaryKey}`)).message).not.toContain(secret.slice(0, 8));
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
  expect((await refusedBy(`No: ${written}`)).message).toContain('tga_[redacted]');
});

it('a large response that is no JSON is not searched for its end', async () => {
  let read = 0;
  const page = 'x'.repeat(1_000);
  const { charAt } = String.prototype;
  const { goat } = await startPair(send(200, page));
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
  const { goat } = await startPair(refuse(409, { code: 'x', seen: [{ deep: `Bearer ${canaryKey}` }] }));
  expect(await catchError(goat.creators.get(someId))).toMatchObject({
    meta: { code: 'x', seen: [{ deep: 'Bearer tga_[redacted]' }] },
  });
});

it('a canary key is nowhere in the output of an application that prints all it can, and crashes', async () => {
  const { url, received } = await startService((response, { headers }) =>
    writeRefusal(response, 403, { code: 'insufficient_scope', echo: headers.authorization }),
  );
  const program = bundleProgram('test/client/fixtures/noisy-app.ts');
  const ofApp = { TRACKAGOAT_API_KEY: canaryKey, TRACKAGOAT_BASE_URL: url, NODE_DEBUG: 'http,net,undici' };
  const run = promisify(execFile)(process.execPath, [program], { env: { ...process.env, ...ofApp }, maxBuffer: 1e9 });
  const { code, stdout, stderr } = await catchError<ExecFileException & { stdout: string; stderr: string }>(run);
  const output = stdout + stderr;
  expect(code).toBe(1);
  expect(received.at(-1)?.headers.authorization).toBe(`Bearer ${canaryKey}`);
  expect(output).toContain('PermissionError');
  expect(output).toContain('tga_[redacted]');
  const at = output.indexOf(canaryKey.slice(4, 24));
  expect(at < 0 ? '' : output.slice(Math.max(0, at - 200), at + 100)).toBe('');
});
