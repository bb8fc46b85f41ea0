import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { plainHeaders, readPlainCall } from '../../mocks/control/plane/fetch.js';
import { createMock } from '../../mocks/index.js';
import { createClient } from '../../src/index.js';
import { anyText } from '../mock/spoil.js';

const url = 'https://mock.test/api/v1/creators?limit=2';
const key = `Bearer tga_${'0'.repeat(64)}`;

/** Pieces of which some are taken as they are and some are not, so that both are met often. */
const urls = fc
  .array(
    fc.constantFrom('creators', '%2e%2e', '..', '.', ' ', 'é', '{', '|', '"', '?a=b', '#c', '\\', 'A', '//', "'", '\t'),
    { maxLength: 4 },
  )
  .map((pieces) => `https://mock.test/api/v1/${pieces.join('/')}`);
const odd = fc.constantFrom(
  ...['HTTPS://mock.test/x', 'https://MOCK.test/x', 'https://mock.test:443/x', 'https://a:b@mock.test/x'],
  ...['/x', 'mock', '', ' https://mock.test/x'],
);
const names = fc.constantFrom(
  ...['authorization', 'Authorization', 'content-type', 'idempotency-key', 'content-encoding', 'accept'],
  ...['x-a', 'x a', '', 'é'],
);
const values = fc.oneof(
  fc.constantFrom(key, 'k 1', ' k', 'k ', '', 'a\tb', 'a\nb', 'é', '日', 'a\0b'),
  fc.string({ maxLength: 8 }),
);
const inits = fc.record(
  {
    method: fc.constantFrom('GET', 'get', 'HEAD', 'DELETE', 'POST', 'PUT', 'PATCH', 'patch', 'TRACE', ''),
    headers: fc.oneof(
      fc.dictionary(names, values, { maxKeys: 3, noNullPrototype: true }),
      { weight: 2, arbitrary: fc.constant({ authorization: key, 'content-type': 'application/json' }) },
      fc.constant(new Headers({ authorization: key })),
      fc.constant([['authorization', key]] as [string, string][]),
    ),
    body: fc.oneof(
      fc.constantFrom(null, undefined, '', '{}', '\uFEFF{}', ' \uFEFF', 'é', '😀', '\uD83D', '\uDE00\uD83D'),
      anyText(8),
    ),
    redirect: fc.constantFrom('follow', 'manual', 'error', 'never' as 'error'),
  },
  { requiredKeys: [] },
);

describe('a call of fetch that is plain', () => {
  it('is read as a Request of it would be, and never where a Request would refuse it', async () => {
    let plain = 0;
    let written = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.oneof({ weight: 4, arbitrary: urls }, odd),
        inits as fc.Arbitrary<RequestInit>,
        async (address, init) => {
          const read = readPlainCall(address, init);
          if (!read) return;
          plain += 1;
          if (read.body !== '') written += 1;
          const request = new Request(address, init);
          expect(read).toEqual({
            url: request.url,
            method: request.method,
            headers: plainHeaders(request.headers),
            body: await request.text(),
            signal: undefined,
          });
          expect(Object.keys(read.headers)).toEqual(Object.keys(plainHeaders(request.headers)));
        },
      ),
      { numRuns: 10_000, seed: 35 },
    );
    expect(plain).toBeGreaterThan(50);
    expect(written).toBeGreaterThan(50);
  });

  it.each([
    ['GET', null, { authorization: key }],
    ['POST', '{"a":"😀"}', { 'content-type': 'application/json', authorization: key }],
  ])('is what the client makes of a %s', (method, body, headers) => {
    const { signal } = new AbortController();
    const sent = { accept: 'application/json', 'user-agent': 'x/1', ...headers };
    const read = readPlainCall(url, { method, body, headers: sent, signal, redirect: 'manual' });
    expect(read).toEqual({ url, method, headers, body: body ?? '', signal });
  });

  it.each([
    ['a Request', new Request(url), undefined],
    ['a URL object', new URL(url), undefined],
    ['a body that a Request would give a type', url, { method: 'DELETE', body: '{}' }],
    ['a body of a read', url, { body: '{}', headers: { 'content-type': 'application/json' } }],
    ['a body that is no text', url, { method: 'POST', body: new Uint8Array(1), headers: { 'content-type': 'a/b' } }],
    ['an option that it does not know', url, { cache: 'no-store' }],
    ['a signal that is none', url, { signal: { aborted: false } }],
    ['options with a prototype', url, Object.create({ method: 'DELETE' })],
    ['a header that is set twice', url, { headers: { Authorization: 'a', authorization: 'b' } }],
  ] as const)('is not %s', (_, input, init) => {
    expect(readPlainCall(input, init as RequestInit)).toBeUndefined();
  });

  it('ends as any other when its signal is aborted, also right after the call, and when its URL is not of the mock', async () => {
    const mock = createMock();
    const aborting = new AbortController();
    const headers = { authorization: `Bearer ${mock.apiKey}`, 'content-type': 'application/json' };
    const init = { method: 'PATCH', headers, body: '{"name":"Renamed"}', signal: aborting.signal };
    const sending = mock.fetch(`${mock.baseUrl}/projects/${mock.projectId}`, init);
    const reason = new Error('no longer wanted');
    aborting.abort(reason);
    await expect(sending).rejects.toThrow(reason);
    expect([mock.requests.count(), mock.changes()]).toEqual([0, []]);
    await expect(mock.fetch(`${mock.baseUrl}/projects`, { signal: AbortSignal.abort(reason) })).rejects.toThrow(reason);
    await expect(mock.fetch('https://elsewhere.test/x')).rejects.toThrow('nothing else, not https://elsewhere.test/x');
  });
});

const before = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = before;
});

/** Code under test that makes its own client. */
async function countProjects(apiKey: string): Promise<number> {
  return (await createClient({ apiKey }).projects.list()).data.length;
}

describe('an installed mock', () => {
  it('answers code that makes its own client, until it is disposed, or its block ends', async () => {
    const mock = createMock();
    const installed = mock.install();
    expect(await countProjects(mock.apiKey)).toBe(1);
    for (const _ of ['once', 'again']) {
      installed.dispose();
      expect(globalThis.fetch).toBe(before);
    }
    {
      using _installed = mock.install();
      // It keeps no pace of the live service: 61 calls take no minute.
      for (let count = 0; count < 61; count += 1) expect(await countProjects(mock.apiKey)).toBe(1);
    }
    expect(globalThis.fetch).toBe(before);
    expect(mock.requests.count({ operation: 'listProjects' })).toBe(62);
  });

  it('lets everything else go on to the fetch of before', async () => {
    const sent: string[] = [];
    globalThis.fetch = async (input) => {
      sent.push(input instanceof Request ? input.url : String(input));
      return new Response('from elsewhere');
    };
    const mock = createMock();
    using _installed = mock.install();
    expect(await (await fetch('http://127.0.0.1:3000/health')).text()).toBe('from elsewhere');
    // Beside the base URL, and not below it.
    expect(await (await fetch(new URL('https://www.trackagoat.com/api/v1x'))).text()).toBe('from elsewhere');
    expect(sent).toEqual(['http://127.0.0.1:3000/health', 'https://www.trackagoat.com/api/v1x']);
    const request = new Request(`${mock.baseUrl}/projects`, { headers: { authorization: `Bearer ${mock.apiKey}` } });
    expect((await fetch(request)).status).toBe(200);
  });

  it('may be disposed of in any order', async () => {
    const first = createMock({ baseUrl: 'https://one.example/api/v1' });
    const second = createMock({ baseUrl: 'https://two.example/api/v1' });
    const one = first.install();
    const two = second.install();
    one.dispose();
    const authorization = `Bearer ${second.apiKey}`;
    expect((await fetch('https://two.example/api/v1/projects', { headers: { authorization } })).status).toBe(200);
    two.dispose();
    // The rest of the first lets everything through.
    globalThis.fetch = before;
    expect(first.requests.total).toBe(0);
  });
});
