import { createServer } from 'node:http';
import { connect } from 'node:net';
import { getGlobalDispatcher, setGlobalDispatcher } from 'undici';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { clientBehind } from '../../docs/snippets/client/proxy.js';
import { serveMock } from '../../mocks/adapters/server.js';
import { createMock } from '../../mocks/index.js';
import { describeTarget } from '../../src/client/http/beside-a-mock/target.js';
import { createClient } from '../../src/index.js';
import { allOutput } from '../harness/all-output.js';
import { serveForTest } from '../harness/served-mock.js';
import { send } from './handlers.js';
import { listen } from './sockets.js';
import { canaryKey, catchError, startService } from './stub-service.js';

const LIVE = 'https://www.trackagoat.com/api/v1';
const OTHER = 'Another host responded; do not use it.';

afterEach(() => void vi.unstubAllEnvs());

/** A server of this machine that answers every request with a text, and gets no key. */
async function serveText(body: string, at = 0): Promise<string> {
  const { url, received } = await startService(send(200, body, { 'content-type': 'application/json' }), undefined, at);
  onTestFinished(() => expect(received.filter(({ headers }) => headers.authorization)).toEqual([]));
  return new URL(url).port;
}

describe('a client says whether it reaches the live service or a mock', () => {
  it('by the fetch of a mock, whatever base URL it was given', async () => {
    const mock = createMock();
    for (const options of [{}, { baseUrl: LIVE }]) {
      const goat = createClient({ apiKey: canaryKey, fetch: mock.fetch, ...options });
      expect(await goat.target()).toEqual({ kind: 'mock', host: 'this process' });
      expect(describeTarget(await goat.target())).toBe('mock in this process');
    }
  });

  it('live by a fetch that only carries the mark of a mock: an installed one lets other calls through, a copy proves nothing', async () => {
    const mock = createMock({ baseUrl: 'https://mock.example.com/api/v1' });
    const copied = Object.assign((request: Request) => mock.fetch(request), mock.fetch);
    const heir = Object.setPrototypeOf((request: Request) => mock.fetch(request), mock.fetch);
    using _ = mock.install();
    for (const fetch of [globalThis.fetch, copied, heir]) {
      const goat = createClient({ apiKey: canaryKey, fetch, baseUrl: LIVE });
      expect(describeTarget(await goat.target())).toBe('live service at www.trackagoat.com');
    }
  });

  it('live where nothing proves a mock, and then nobody is asked', async () => {
    const mock = createMock();
    // Around a mock, but who knows that?
    const fetch = vi.fn((request: Request) => mock.fetch(request));
    const goat = createClient({ apiKey: canaryKey, fetch, baseUrl: LIVE });
    expect(describeTarget(await goat.target())).toBe('live service at www.trackagoat.com');
    const elsewhere = createClient({ apiKey: canaryKey, fetch, baseUrl: 'https://mock.example.com/api/v1' });
    expect(await elsewhere.target()).toEqual({ kind: 'live', host: 'mock.example.com' });
    expect(fetch).not.toHaveBeenCalled();
  });

  it('a mock on this machine, for as long as it listens; what comes after it on the port is live', async () => {
    const served = await serveMock({ port: 0 });
    const goat = createClient({ apiKey: served.mock.apiKey, baseUrl: served.baseUrl });
    const { host, port } = new URL(served.baseUrl);
    expect(await goat.target()).toEqual({ kind: 'mock', host });
    await served.close();
    expect(await goat.target()).toEqual({ kind: 'live', host });
    await serveText('{"data":[]}', Number(port));
    expect(await goat.target()).toEqual({ kind: 'live', host });
  });

  it('live where a mock serves no control plane, or another program has a health of its own', async () => {
    const { url } = await serveForTest({ control: false });
    const target = (port: string) =>
      createClient({ apiKey: canaryKey, baseUrl: `http://localhost:${port}/api/v1` }).target();
    expect(await target(new URL(url).port)).toMatchObject({ kind: 'live' });
    for (const body of ['{"status":"ok"}', '{"status":"ok","version":"1.2.3"}', 'not JSON', 'null']) {
      expect(await target(await serveText(body))).toMatchObject({ kind: 'live' });
    }
    expect(await target('1')).toMatchObject({ kind: 'live', host: 'localhost:1' });
  });
});

/** The hint of a redirect of `GET /projects`. */
async function follow(location: string | null, baseUrl = LIVE): Promise<string> {
  const headers = location === null ? {} : { location };
  const fetch = async () => new Response(null, { status: 302, headers });
  const error = await catchError<Error & { hint: string }>(
    createClient({ apiKey: canaryKey, baseUrl, fetch }).projects.list({ limit: 5 }),
  );
  expect(error).toMatchObject({ name: 'RedirectError', code: 'redirected', attempts: 1 });
  expect(allOutput(error)).not.toContain(canaryKey.slice(4));
  return error.hint;
}

describe('a redirect is not followed, and its hint', () => {
  it.each([
    ['https://trackagoat.com/api/v1', `${LIVE}/projects?limit=5`, LIVE],
    [LIVE, 'https://trackagoat.com/api/v1/projects#top', 'https://trackagoat.com/api/v1'],
    [LIVE, 'https://www.trackagoat.com/api/v2/projects', 'https://www.trackagoat.com/api/v2'],
    [LIVE, '/api/v2/projects', 'https://www.trackagoat.com/api/v2'],
    ['https://trackagoat.com/api/v1', 'https://a:b@www.trackagoat.com/login?next=%2F', LIVE],
    ['http://localhost:4010/api/v1', 'http://localhost:4010/v1/projects', 'http://localhost:4010/v1'],
    ['http://localhost:4010/api/v1', 'https://localhost/api/v1/projects', 'https://localhost/api/v1'],
    [LIVE, `https://trackagoat.com/${canaryKey}/projects`, 'https://trackagoat.com/tga_[redacted]'],
  ])('names the address of the same host: from %s to %s', async (baseUrl, location, target) => {
    expect(await follow(location, baseUrl)).toBe(`Set baseUrl to ${target}`);
  });

  const mock = 'http://localhost:4010/api/v1';
  it.each([
    [LIVE, 'https://evil.example/api/v1/projects'],
    [LIVE, '//evil.example/api/v1/projects'],
    [LIVE, 'https://www.trackagoat.com.evil.example/api/v1/projects'],
    [LIVE, 'https://www.trackagoat.com@evil.example/api/v1/projects'],
    [LIVE, 'https://api.trackagoat.com/api/v1/projects'],
    [LIVE, 'https://www.www.trackagoat.com/api/v1/projects'],
    [LIVE, 'https://www.trackagoat.com:8443/api/v1/projects'],
    [LIVE, 'https://www.trackagoat.com./api/v1/projects'],
    [LIVE, 'https://www.trackagоat.com/api/v1/projects'],
    [LIVE, 'http://www.trackagoat.com/api/v1/projects'],
    [LIVE, 'ftp://www.trackagoat.com/api/v1/projects'],
    [LIVE, 'javascript:alert(1)'],
    [LIVE, 'http://'],
    [LIVE, 'https://['],
    [mock, 'https://localhost:4010/api/v1/projects'],
    [mock, 'http://localhost:4011/api/v1/projects'],
    [mock, 'http://127.0.0.1:4010/api/v1/projects'],
  ])('advises no other host, scheme or port, of this machine neither: from %s to %s', async (baseUrl, location) => {
    expect(await follow(encodeURI(location), baseUrl)).toBe(OTHER);
  });

  it.each([null, `${LIVE}/projects`, '/login', 'https://www.trackagoat.com/'])(
    'doubts the address if the redirect (%s) leads to no other one',
    async (location) => {
      expect(await follow(location)).toBe('Check that baseUrl is the API.');
    },
  );

  it('names the variable of the environment where that has the address', async () => {
    vi.stubEnv('TRACKAGOAT_BASE_URL', 'https://trackagoat.com/api/v1');
    const fetch = async () => new Response(null, { status: 308, headers: { location: `${LIVE}/projects` } });
    const error = await catchError(createClient({ apiKey: canaryKey, fetch }).projects.list());
    expect(error.message).toContain(`Set TRACKAGOAT_BASE_URL to ${LIVE}`);
  });
});

it('a client behind a proxy reaches the service through it', async () => {
  const { mock, baseUrl } = await serveForTest({ seed: 'demo' });
  const tunnels: string[] = [];
  const proxy = createServer();
  proxy.on('connect', (request, socket) => {
    tunnels.push(request.url ?? '');
    const [host, port] = (request.url ?? '').split(':');
    const upstream = connect(Number(port), host, () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      upstream.pipe(socket).pipe(upstream);
    });
  });
  const port = await listen(proxy);
  const before = getGlobalDispatcher();
  vi.stubEnv('TRACKAGOAT_API_KEY', mock.apiKey);
  vi.stubEnv('TRACKAGOAT_BASE_URL', baseUrl);
  try {
    const goat = clientBehind(`http://127.0.0.1:${port}`);
    expect((await goat.projects.list()).data).toHaveLength(2);
    expect(tunnels).toEqual([new URL(baseUrl).host]);
  } finally {
    await getGlobalDispatcher().close();
    setGlobalDispatcher(before);
  }
});
