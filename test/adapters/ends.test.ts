import { connect, type Socket } from 'node:net';
import { promisify } from 'node:util';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createHttpServer } from '../../mocks/adapters/http/http-server.js';
import { type ServedMock, serveMock } from '../../mocks/adapters/server.js';
import { cpuTime } from '../harness/cpu-time.js';

async function start(): Promise<{ served: ServedMock; port: number }> {
  const served = await serveMock({ seed: 'empty' });
  onTestFinished(() => served.close());
  return { served, port: Number(new URL(served.url).port) };
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

describe('a connection that was refused', () => {
  it.each([
    ['after what is no HTTP', 'nonsense\r\n\r\n', '400'],
    ['after headers that are too long', `GET / HTTP/1.1\r\nhost: a\r\nx: ${'x'.repeat(70_000)}\r\n\r\n`, '431'],
    ['after a foreign name', 'GET / HTTP/1.1\r\nhost: foreign.example\r\n\r\n', '403'],
  ])(
    'is no longer held a second after its answer, though the client keeps its side open: %s',
    async (_, text, status) => {
      const server = createHttpServer({ host: '127.0.0.1', handle: () => ({ status: 200, headers: {}, body: '' }) });
      await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
      onTestFinished(() => {
        server.closeAllConnections();
        server.close();
      });
      const { port } = server.address() as { port: number };
      const connections = Array.from({ length: 20 }, () => open(port, text));
      await vi.waitFor(() =>
        expect(connections.map(({ read }) => read().slice(9, 12))).toEqual(Array(20).fill(status)),
      );
      const countHeld = promisify(server.getConnections.bind(server));
      await vi.waitFor(async () => expect(await countHeld()).toBe(0), { timeout: 5_000 });
    },
  );
});

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

  it('are not answered ahead: of 1,500 snapshots one is made while nobody takes it', async () => {
    let made = 0;
    const server = createHttpServer({
      host: '127.0.0.1',
      handle: () => {
        made += 1;
        return { status: 200, headers: {}, body: 'x'.repeat(30_000_000) };
      },
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    const { port } = server.address() as { port: number };
    const { socket } = open(port, 'GET /_mock/snapshot HTTP/1.1\r\nhost: a.localhost\r\n\r\n'.repeat(1_500));
    socket.pause();
    await vi.waitFor(() => expect(made).toBe(1));
    await new Promise((done) => setTimeout(done, 300));
    expect(made).toBe(1);
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
