import type { Server } from 'node:http';
import { connect, type Socket } from 'node:net';
import { promisify } from 'node:util';
import * as fc from 'fast-check';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createPatientServer } from '../../cli/mcp/serve-http.js';
import { createHttpServer } from '../../mocks/adapters/http/http-server.js';
import { serveMock } from '../../mocks/adapters/server.js';
import { createMock } from '../../mocks/index.js';
import { listen } from '../client/sockets.js';
import { addCreator } from '../control/plain-call.js';
import { cpuTime } from '../harness/cpu-time.js';
import { serveForFile, serveForTest } from '../harness/served-mock.js';
import { anyText } from '../mock/spoil.js';

/** Sends bytes as they are and resolves to all that comes back until the server closes. */
function raw(url: string, bytes: string, hold = false): Promise<string> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname);
    let heard = '';
    socket.on('data', (chunk) => (heard += chunk.toString('latin1')));
    socket.on('close', () => resolve(heard));
    socket.on('error', reject);
    if (hold) socket.write(bytes);
    else socket.end(bytes);
  });
}

const get = (path: string, headers: string): string =>
  `GET ${path} HTTP/1.1\r\nConnection: close\r\n${headers}\r\n\r\n`;

describe('the HTTP server', async () => {
  /** For tests that change nothing, or nothing that others see. */
  const { url, mock } = await serveForFile();
  const { port } = new URL(url);

  it('answers to local names only, so that no page can reach it under a name of its own', async () => {
    for (const host of ['127.0.0.1', `localhost:${port}`, 'mock.localhost', '[::1]:80']) {
      expect(await raw(url, get('/_mock/health', `Host: ${host}`))).toMatch(/^HTTP\/1\.1 200/);
    }
    for (const host of ['evil.example', 'localhost.evil.example', '10.0.0.7', '127.0.0.1.evil.example']) {
      const response = await raw(url, get('/_mock/health', `Host: ${host}`));
      expect(response).toMatch(/^HTTP\/1\.1 403/);
      expect(response).toContain('"code":"foreign_host"');
    }
    const asked = await raw(url, get('/api/v1/projects', 'Host: evil.example'));
    expect(asked).toMatch(/^HTTP\/1\.1 403/);
    expect(JSON.parse(asked.slice(asked.indexOf('{"')))).toMatchObject({ data: null, meta: { code: 'foreign_host' } });
  });

  it('answers beyond this machine to addresses and to names that were allowed, and to no other name', async () => {
    const { url } = await serveForTest({ host: '0.0.0.0', allowedHosts: ['mock.internal'] });
    const { port } = new URL(url);
    const local = `http://127.0.0.1:${port}`;
    const named = [`mock.internal:${port}`, 'MOCK.internal'];
    for (const host of ['localhost', '127.0.0.1', `10.0.0.7:${port}`, '[fe80::1]', ...named]) {
      expect(await raw(local, get('/_mock/health', `Host: ${host}`))).toMatch(/^HTTP\/1\.1 200/);
    }
    for (const host of ['evil.example', 'mock.internal.evil.example', '10.0.0.7.evil.example', '1e3']) {
      expect(await raw(local, get('/_mock/health', `Host: ${host}`))).toMatch(/^HTTP\/1\.1 403[\s\S]*--allow-host/);
    }
  });

  it('lets pages of this machine read it, and keeps pages from elsewhere off the control plane', async () => {
    const origin = 'http://localhost:5173';
    const preflight = await fetch(`${url}/api/v1/projects`, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-origin')).toBe(origin);
    expect(preflight.headers.get('access-control-allow-headers')).toBe('authorization');
    const headers = { authorization: `Bearer ${mock.apiKey}`, origin };
    const local = await fetch(`${url}/api/v1/projects`, { headers });
    expect(local.headers.get('access-control-allow-origin')).toBe(origin);
    expect(local.headers.get('access-control-expose-headers')).toContain('retry-after');
    const foreign = { ...headers, origin: 'https://evil.example' };
    const read = await fetch(`${url}/api/v1/projects`, { headers: foreign });
    expect(read.headers.get('access-control-allow-origin')).toBeNull();
    for (const path of ['/_mock/reset', '//127.0.0.1/_mock/reset', '/_mock']) {
      const response = await fetch(url + path, { method: 'POST', headers: foreign, body: '{}' });
      expect(response.status).toBeGreaterThanOrEqual(403);
    }
    expect((await fetch(`${url}/_mock/reset`, { method: 'POST', headers: foreign, body: '{}' })).status).toBe(403);
  });

  it('keeps a browser on a page from elsewhere off the control plane, except for a link to the inspector', async () => {
    const ask = async (method: string, path: string, more: Readonly<Record<string, string>>): Promise<string> => {
      const lines = Object.entries({ host: `127.0.0.1:${port}`, ...more }).map(([name, value]) => `${name}: ${value}`);
      const bytes = `${method} ${path} HTTP/1.1\r\nconnection: close\r\n${lines.join('\r\n')}\r\n\r\n`;
      return (await raw(url, bytes)).slice(9, 12);
    };
    const from = (site: string, mode: string, dest: string) => ({
      'sec-fetch-site': site,
      'sec-fetch-mode': mode,
      'sec-fetch-dest': dest,
    });
    // The first call of the control plane loads it.
    expect((await fetch(`${url}/_mock/health`)).status).toBe(200);
    const link = from('cross-site', 'navigate', 'document');
    for (const path of ['/_mock', '/_mock/', '/_mock/?world=2']) expect(await ask('GET', path, link)).toBe('200');
    for (const [method, path, headers] of [
      ['GET', '/_mock/snapshot', link],
      ['GET', '/_mock/organizations', link],
      ['HEAD', '/_mock/', link],
      ['GET', `http://127.0.0.1:${port}/_mock/health`, link],
      ['GET', '/_mock/', from('cross-site', 'navigate', 'iframe')],
      ['GET', '/_mock/snapshot', from('cross-site', 'no-cors', 'script')],
      ['GET', '/_mock/inspector.js', from('cross-site', 'no-cors', 'script')],
      ['GET', '/_mock/health', from('cross-site', 'no-cors', 'image')],
      ['POST', '/_mock/reset', from('cross-site', 'navigate', 'document')],
      ['GET', '/_mock/health', { ...from('cross-site', 'cors', 'empty'), origin: 'https://evil.example' }],
      ['GET', '/_mock/health', { ...from('cross-site', 'cors', 'empty'), origin: 'null' }],
      // Neither is a page of this machine: an extension of the browser, and an app.
      ['GET', '/_mock/health', { origin: 'chrome-extension://localhost' }],
      ['GET', '/_mock/health', { origin: 'ionic://localhost' }],
    ] as const) {
      expect([method, path, headers, await ask(method, path, headers)]).toEqual([method, path, headers, '403']);
    }
    for (const headers of [
      // A page on localhost that calls 127.0.0.1.
      { ...from('cross-site', 'cors', 'empty'), origin: 'http://localhost:5173' },
      { ...from('cross-site', 'cors', 'empty'), origin: 'https://app.localhost' },
      from('same-site', 'navigate', 'document'),
      from('same-origin', 'cors', 'empty'),
      from('none', 'navigate', 'document'),
      {},
    ]) {
      expect([headers, await ask('GET', '/_mock/health', headers)]).toEqual([headers, '200']);
    }
    // The API has a key.
    expect(await ask('GET', '/api/v1/projects', from('cross-site', 'no-cors', 'image'))).toBe('401');
  });

  it('lets no page from elsewhere take a response for a script or an image', async () => {
    for (const request of [
      get('/_mock/snapshot?as=lines', 'Host: localhost'),
      get('/_mock/', 'Host: localhost'),
      get('/_mock/nothing', 'Host: localhost'),
      get('/api/v1/projects', `Host: localhost\r\nAuthorization: Bearer ${mock.apiKey}`),
      get('/api/v1/projects', 'Host: evil.example'),
      'OPTIONS /api/v1/projects HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost\r\nAccess-Control-Request-Method: POST\r\nConnection: close\r\n\r\n',
      'NOT HTTP AT ALL\r\n\r\n',
    ]) {
      await fetch(`${url}/_mock/health`);
      const head = (await raw(url, request)).split('\r\n\r\n')[0] as string;
      expect(head).toMatch(/^HTTP/);
      expect(head.match(/x-content-type-options: nosniff/gi)).toHaveLength(1);
      expect(head.match(/cross-origin-resource-policy: same-origin/gi)).toHaveLength(1);
    }
  });

  it('answers 413 to a body of 20 MB that is still being sent, and its sender sees it', async () => {
    const head = `POST /api/v1/projects HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ${mock.apiKey}\r\nContent-Type: application/json\r\n`;
    for (let times = 0; times < 5; times += 1) {
      const heard = await raw(url, `${head}Content-Length: 20000000\r\n\r\n${'x'.repeat(20_000_000)}`);
      expect(heard).toMatch(/^HTTP\/1\.1 413/);
    }
  });

  it('closes the connection after a malformed request, so that nothing hides inside it', async () => {
    const { url, mock } = await serveForTest();
    const inner = `POST /_mock/reset HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n`;
    addCreator(mock, 'ana');
    const head = 'POST /api/v1/projects HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: gzip, chunked';
    const heard = await raw(url, `${head}\r\n\r\n${inner}`);
    expect(heard.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 400']);
    expect(mock.snapshot().world.tables.creators).toHaveLength(1);
  });

  it('refuses bodies over 1 MiB with 413, after the key', async () => {
    const send = (key: string, size: number) =>
      fetch(`${url}/api/v1/projects`, {
        method: 'POST',
        headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
        body: JSON.stringify({ name: 'x', metadata: { text: 'é'.repeat(size) } }),
      });
    const fits = await send(mock.apiKey, 500_000);
    expect(fits.status).toBe(201);
    // Each é is two bytes: over the limit in bytes, and far under it in characters.
    const tooLarge = await send(mock.apiKey, 525_000);
    expect(tooLarge.status).toBe(413);
    expect((await tooLarge.json()).meta.code).toBe('payload_too_large');
    expect((await send('nonsense', 525_000)).status).toBe(401);
    expect(mock.handle({ method: 'GET', url: '/_mock/health', headers: {}, body: '' }).status).toBe(200);
  });

  it('takes snapshots back that are larger than other bodies may be', async () => {
    const { url, mock } = await serveForTest();
    const { id } = addCreator(mock, 'ana');
    const posts = Array.from({ length: 3000 }, () => ({ posted_at: '2026-01-04T00:00:00Z', view_count: 1 }));
    mock.postVideos(id, posts);
    const snapshot = await (await fetch(`${url}/_mock/snapshot`)).text();
    expect(snapshot.length).toBeGreaterThan(1024 * 1024);
    mock.reset();
    const put = await fetch(`${url}/_mock/snapshot`, { method: 'PUT', body: snapshot });
    expect(put.status).toBe(200);
    expect(await (await fetch(`${url}/_mock/snapshot`)).text()).toBe(snapshot);
  });

  it('answers HEAD with the length that a GET would have, and no body', async () => {
    const headers = { authorization: `Bearer ${mock.apiKey}` };
    const body = await (await fetch(`${url}/api/v1/projects`, { headers })).text();
    const head = await fetch(`${url}/api/v1/projects`, { method: 'HEAD', headers });
    expect(head.status).toBe(200);
    expect(head.headers.get('content-length')).toBe(String(Buffer.byteLength(body)));
    expect(await head.text()).toBe('');
  });

  it('names the nearest route for an unknown one, and the methods for a wrong one', async () => {
    const headers = { authorization: `Bearer ${mock.apiKey}` };
    const unknown = await (await fetch(`${url}/api/v1/creator/${mock.orgId}/stat`, { headers })).json();
    expect(unknown.error).toContain('Did you mean /api/v1/creators/{id}/stats?');
    const wrong = await fetch(`${url}/api/v1/creators`, { method: 'DELETE', headers });
    expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
    const control = await fetch(`${url}/_mock/clok`, { method: 'POST' });
    expect((await control.json()).error.message).toContain('Did you mean /_mock/clock?');
  });

  it('answers what is no HTTP with JSON too, and lives on; it keeps connections open for more than a minute', async () => {
    expect(await raw(url, 'NOT HTTP AT ALL\r\n\r\n')).toMatch(/^HTTP\/1\.1 400[\s\S]*"code":"bad_request"/);
    expect(await raw(url, `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${'x'.repeat(40_000)}\r\n\r\n`)).toMatch(
      /^HTTP\/1\.1 4/,
    );
    const health = await raw(url, 'GET /_mock/health HTTP/1.1\r\nHost: localhost\r\n\r\n');
    expect(health).toMatch(/^HTTP\/1\.1 200[\s\S]*keep-alive: timeout=75/i);
  });

  it('gives up on clients that dawdle, with 408', async () => {
    const { port } = await serve(createMock().handle as never, { patience: { headers: 80, request: 160 } });
    const url = `http://127.0.0.1:${port}`;
    const halfHead = await raw(url, 'GET /_mock/health HTTP/1.1\r\nHost: local', true);
    const head = 'POST /_mock/reset HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9';
    const halfBody = await raw(url, `${head}\r\n\r\n{`, true);
    for (const response of [halfHead, halfBody])
      expect(response).toMatch(/^HTTP\/1\.1 408[\s\S]*"code":"request_timeout"/);
  });

  it('outlives whatever bytes arrive', async () => {
    const bytes = fc.oneof(
      anyText(200),
      fc
        .tuple(fc.string({ maxLength: 6 }), anyText(60), fc.string({ maxLength: 60 }))
        .map(
          ([method, path, body]) =>
            `${method || 'POST'} /api/v1/${path} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ${mock.apiKey}\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
        ),
      fc.constantFrom(
        'GET http://[ HTTP/1.1\r\nHost: localhost\r\n\r\n',
        'GET * HTTP/1.1\r\nHost: localhost\r\n\r\n',
        'OPTIONS * HTTP/1.1\r\nHost: localhost\r\n\r\n',
        'GET //evil/_mock HTTP/1.1\r\nHost: localhost\r\n\r\n',
        'GET /api/v1/%ff%fe HTTP/1.1\r\nHost: localhost\r\n\r\n',
        'CONNECT a:1 HTTP/1.1\r\nHost: localhost\r\n\r\n',
        'GET / HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: upgrade\r\n\r\n',
        'POST /api/v1/projects HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n',
      ),
    );
    for (const sample of fc.sample(bytes, { numRuns: 200, seed: 7 })) {
      const heard = await raw(url, sample).catch(() => '');
      expect(heard).not.toMatch(/^HTTP\/1\.1 5/);
    }
    expect((await fetch(`${url}/_mock/health`)).status).toBe(200);
  });

  it('ends without waiting for an answer that is under way', async () => {
    const { url, mock, close } = await serveMock();
    mock.faults.add({ operation: 'listProjects', kind: 'latency', ms: 60_000 });
    const lost = fetch(`${url}/api/v1/projects`, { headers: { authorization: `Bearer ${mock.apiKey}` } });
    const outcome = expect(lost).rejects.toThrow();
    while (mock.requests.count() === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    await close();
    await outcome;
  });

  it('says that a port is taken, and what to do', async () => {
    await expect(serveMock({ port: Number(port) })).rejects.toThrow(`Port ${port} on 127.0.0.1 is in use.`);
    await expect(serveMock({ host: '203.0.113.9' })).rejects.toThrow('203.0.113.9 is not an address of this machine.');
  });

  it('has no control plane when told so', async () => {
    const { url, mock } = await serveForTest({ control: false });
    expect((await fetch(`${url}/_mock/reset`, { method: 'POST' })).status).toBe(404);
    const headers = { authorization: `Bearer ${mock.apiKey}` };
    expect((await fetch(`${url}/api/v1/projects`, { headers })).status).toBe(200);
  });
});

const EMPTY = { status: 200, headers: {}, body: '' };

/** A server of plain responses, without a mock. */
async function serve(handle: () => typeof EMPTY = () => EMPTY, more: object = {}) {
  const server = createHttpServer({ host: '127.0.0.1', handle, ...more });
  return { server, port: await listen(server) };
}

/** A connection whose own end stays open, and what came back. */
function open(port: number | string, text: string): { socket: Socket; read: () => string } {
  let came = '';
  const socket = connect({ port: Number(port), host: '127.0.0.1', allowHalfOpen: true });
  socket.on('data', (chunk) => (came += chunk));
  socket.on('error', () => {});
  socket.write(text);
  onTestFinished(() => void socket.destroy());
  return { socket, read: () => came };
}

it.each([
  ['after what is no HTTP', 'nonsense\r\n\r\n', '400'],
  ['after headers that are too long', `GET / HTTP/1.1\r\nhost: a\r\nx: ${'x'.repeat(70_000)}\r\n\r\n`, '431'],
  ['after a foreign name', 'GET / HTTP/1.1\r\nhost: foreign.example\r\n\r\n', '403'],
])(
  'a connection that was refused is no longer held a second after its answer, though the client keeps its side open: %s',
  async (_, text, status) => {
    const { server, port } = await serve();
    const connections = Array.from({ length: 20 }, () => open(port, text));
    await vi.waitFor(() => expect(connections.map(({ read }) => read().slice(9, 12))).toEqual(Array(20).fill(status)));
    const countHeld = promisify(server.getConnections.bind(server));
    await vi.waitFor(async () => expect(await countHeld()).toBe(0), { timeout: 5_000 });
  },
);

describe('requests that are sent before the first response is taken', () => {
  it('are served one after another, in their order, and bodies too', async () => {
    const { mock, url } = await serveForTest({ seed: 'empty' });
    const head = `/api/v1/projects HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer ${mock.apiKey}\r\n`;
    const body = JSON.stringify({ name: 'piped' });
    const post = `POST ${head}content-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`;
    const read = open(
      new URL(url).port,
      [`GET ${head}\r\n`, post, `GET ${head}\r\n`, post, `GET ${head}\r\n`].join(''),
    ).read;
    await vi.waitFor(() => expect(read().match(/HTTP\/1\.1 \d+/g)).toHaveLength(5), { timeout: 10_000 });
    expect(read().match(/HTTP\/1\.1 \d+/g)).toEqual([200, 201, 200, 201, 200].map((status) => `HTTP/1.1 ${status}`));
    const bodies = read()
      .split(/(?=HTTP\/1\.1 )/)
      .filter((_, at) => at % 2 === 0);
    expect(bodies.map((text) => text.split('"name":"piped"').length - 1)).toEqual([0, 1, 2]);
  });

  it('are not answered or read ahead: of 100,000 snapshots one is made while nobody takes it', async () => {
    let made = 0;
    let received = 0;
    const { server, port } = await serve(() => {
      made += 1;
      return { ...EMPTY, body: 'x'.repeat(30_000_000) };
    });
    server.on('request', () => (received += 1));
    const { socket } = open(port, 'GET /_mock/snapshot HTTP/1.1\r\nhost: a.localhost\r\n\r\n'.repeat(100_000));
    socket.pause();
    await vi.waitFor(() => expect(made).toBe(1));
    await new Promise((done) => setTimeout(done, 300));
    expect(made).toBe(1);
    // The requests in the first piece of 64 KiB.
    expect(received).toBeLessThan(2_000);
  });

  it.each<[string, (respond: () => typeof EMPTY) => Server]>([
    ['the mock', (respond) => createHttpServer({ host: '127.0.0.1', handle: respond })],
    [
      'the tools for agents',
      (respond) => createPatientServer(async (_, response) => void response.end(respond().body)),
    ],
  ])('leave a turn of the loop between two of them, in which %s answers others', async (_, createServer) => {
    const turns: number[] = [];
    let turn = 0;
    const count = (): void => {
      turn += 1;
      counting = setImmediate(count);
    };
    let counting = setImmediate(count);
    onTestFinished(() => clearImmediate(counting));
    const respond = () => {
      turns.push(turn);
      return EMPTY;
    };
    const port = await listen(createServer(respond));
    const get = 'GET /api/v1/projects HTTP/1.1\r\nhost: localhost\r\n\r\n';
    const { read } = open(port, get.repeat(3_000));
    await vi.waitFor(() => expect(turns.length).toBeGreaterThan(0), { interval: 1 });
    const other = open(port, get);
    await vi.waitFor(() => expect(other.read()).toContain('HTTP/1.1 200'), { interval: 1 });
    await vi.waitFor(() => expect(read().match(/HTTP\/1\.1 200/g)).toHaveLength(3_000), { timeout: 20_000 });
    expect(turns).toHaveLength(3_001);
    // Of 45 pieces that were read, the first request may share a turn with the one before. So may that of the other connection.
    expect(new Set(turns).size).toBeGreaterThan(2_900);
  });

  it('are no longer served once their connection is gone', async () => {
    let served = 0;
    const { server, port } = await serve(() => {
      served += 1;
      // Between this turn and that of the next request.
      if (served === 2) server.closeAllConnections();
      return EMPTY;
    });
    const { socket } = open(port, 'GET / HTTP/1.1\r\nhost: localhost\r\n\r\n'.repeat(100));
    await new Promise((done) => socket.once('end', done));
    for (let turn = 0; turn < 10; turn += 1) await new Promise((done) => setImmediate(done));
    expect(served).toBe(2);
  });

  it('are all answered though the client has ended its side', async () => {
    const { url } = await serveForTest();
    // The first call of the control plane loads it.
    await fetch(`${url}/_mock/health`);
    const { socket, read } = open(
      new URL(url).port,
      'GET /_mock/health HTTP/1.1\r\nhost: localhost\r\n\r\n'.repeat(3_000),
    );
    socket.end();
    await new Promise((done) => socket.once('close', done));
    expect(read().match(/HTTP\/1\.1 200/g)).toHaveLength(3_000);
  });
});

it('a line of 32 MB in a sent snapshot costs no more than to read it', async () => {
  const line = `"${'x'.repeat(32_000_000)}"`;
  const { mock, url } = await serveForTest({ seed: 'empty' });
  const headers = { authorization: `Bearer ${mock.apiKey}`, 'content-type': 'application/x-ndjson' };
  const body = `{"form":"trackagoat-snapshot","file_format":1,"written_by":"0"}\n${line}\n`;
  const before = cpuTime();
  const response = await fetch(`${url}/_mock/snapshot`, { method: 'PUT', headers, body });
  expect(response.status).toBe(400);
  expect(cpuTime() - before).toBeLessThan(4_000);
});
