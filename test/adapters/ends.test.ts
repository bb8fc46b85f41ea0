import type { Server } from 'node:http';
import { connect, type Socket } from 'node:net';
import { promisify } from 'node:util';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createPatientServer } from '../../cli/mcp/serve-http.js';
import { createHttpServer } from '../../mocks/adapters/http/http-server.js';
import { type ServedMock, serveMock } from '../../mocks/adapters/server.js';
import { cpuTime } from '../harness/cpu-time.js';

async function start(): Promise<{ served: ServedMock; port: number }> {
  const served = await serveMock({ seed: 'empty' });
  onTestFinished(() => served.close());
  return { served, port: Number(new URL(served.url).port) };
}

/** The port on which this server listens until the test is finished. */
async function listen(server: Server): Promise<number> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return (server.address() as { port: number }).port;
}

/** A connection whose own end stays open, and what came back. */
function open(port: number, text: string): { socket: Socket; read: () => string } {
  let came = '';
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
  socket.on('data', (chunk) => {
    came += chunk;
  });
  socket.on('error', () => {});
  socket.write(text);
  onTestFinished(() => {
    socket.destroy();
  });
  return { socket, read: () => came };
}

it.each([
  ['after what is no HTTP', 'nonsense\r\n\r\n', '400'],
  ['after headers that are too long', `GET / HTTP/1.1\r\nhost: a\r\nx: ${'x'.repeat(70_000)}\r\n\r\n`, '431'],
  ['after a foreign name', 'GET / HTTP/1.1\r\nhost: foreign.example\r\n\r\n', '403'],
])(
  'a connection that was refused is no longer held a second after its answer, though the client keeps its side open: %s',
  async (_, text, status) => {
    const server = createHttpServer({ host: '127.0.0.1', handle: () => ({ status: 200, headers: {}, body: '' }) });
    const port = await listen(server);
    const connections = Array.from({ length: 20 }, () => open(port, text));
    await vi.waitFor(() => expect(connections.map(({ read }) => read().slice(9, 12))).toEqual(Array(20).fill(status)));
    const countHeld = promisify(server.getConnections.bind(server));
    await vi.waitFor(async () => expect(await countHeld()).toBe(0), { timeout: 5_000 });
  },
);

describe('requests that are sent before the first response is taken', () => {
  it('are served one after another, in their order, and bodies too', async () => {
    const { served, port } = await start();
    const key = `authorization: Bearer ${served.mock.apiKey}`;
    const body = JSON.stringify({ name: 'piped' });
    const post = `POST /api/v1/projects HTTP/1.1\r\nhost: localhost\r\n${key}\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`;
    const get = `GET /api/v1/projects HTTP/1.1\r\nhost: localhost\r\n${key}\r\n\r\n`;
    const { read } = open(port, get + post + get + post + get);
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
    const server = createHttpServer({
      host: '127.0.0.1',
      handle: () => {
        made += 1;
        return { status: 200, headers: {}, body: 'x'.repeat(30_000_000) };
      },
    });
    server.on('request', () => {
      received += 1;
    });
    const port = await listen(server);
    const { socket } = open(port, 'GET /_mock/snapshot HTTP/1.1\r\nhost: a.localhost\r\n\r\n'.repeat(100_000));
    socket.pause();
    await vi.waitFor(() => expect(made).toBe(1));
    await new Promise((done) => setTimeout(done, 300));
    expect(made).toBe(1);
    // The requests in the first piece of 64 KiB.
    expect(received).toBeLessThan(2_000);
  });

  it.each<[string, (serve: () => void) => Server]>([
    [
      'the mock',
      (serve) =>
        createHttpServer({
          host: '127.0.0.1',
          handle: () => {
            serve();
            return { status: 200, headers: {}, body: '' };
          },
        }),
    ],
    [
      'the tools for agents',
      (serve) =>
        createPatientServer(async (_, response) => {
          serve();
          response.end();
        }),
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
    const port = await listen(createServer(() => turns.push(turn)));
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
    const server = createHttpServer({
      host: '127.0.0.1',
      handle: () => {
        served += 1;
        // Between this turn and that of the next request.
        if (served === 2) server.closeAllConnections();
        return { status: 200, headers: {}, body: '' };
      },
    });
    const port = await listen(server);
    const { socket } = open(port, 'GET / HTTP/1.1\r\nhost: localhost\r\n\r\n'.repeat(100));
    await new Promise((done) => socket.once('end', done));
    for (let turn = 0; turn < 10; turn += 1) await new Promise((done) => setImmediate(done));
    expect(served).toBe(2);
  });

  it('are all answered though the client has ended its side', async () => {
    const { port } = await start();
    // The first call of the control plane loads it.
    await fetch(`http://127.0.0.1:${port}/_mock/health`);
    const { socket, read } = open(port, 'GET /_mock/health HTTP/1.1\r\nhost: localhost\r\n\r\n'.repeat(3_000));
    socket.end();
    await new Promise((done) => socket.once('close', done));
    expect(read().match(/HTTP\/1\.1 200/g)).toHaveLength(3_000);
  });
});

it('a line of 32 MB in a sent snapshot costs no more than to read it', async () => {
  const line = `"${'x'.repeat(32_000_000)}"`;
  const { served } = await start();
  const headers = { authorization: `Bearer ${served.mock.apiKey}`, 'content-type': 'application/x-ndjson' };
  const body = `{"form":"trackagoat-snapshot","file_format":1,"written_by":"0"}\n${line}\n`;
  const before = cpuTime();
  const response = await fetch(`${served.url}/_mock/snapshot`, { method: 'PUT', headers, body });
  expect(response.status).toBe(400);
  expect(cpuTime() - before).toBeLessThan(4_000);
});
