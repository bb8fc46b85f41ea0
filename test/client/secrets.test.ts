import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createMock } from '../../mocks/index.js';
import { redactKeys } from '../../src/client/http/redaction.js';
import { createClient } from '../../src/index.js';
import { allOutput } from '../harness/all-output.js';
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
