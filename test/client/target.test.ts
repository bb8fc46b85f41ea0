import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { serveMock } from '../../mocks/adapters/server.js';
import { createMock } from '../../mocks/index.js';
import { describeTarget } from '../../src/client/http/beside-a-mock/target.js';
import { createClient } from '../../src/index.js';

const apiKey = `tga_${'0'.repeat(64)}`;
const open: { close: () => unknown }[] = [];
afterEach(async () => {
  for (const { close } of open.splice(0)) await close();
});

/** A server of this machine that answers every request with a text. */
async function listen(body: string, port = 0): Promise<number> {
  const asked: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    asked.push(request.headers.authorization);
    response.setHeader('content-type', 'application/json');
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  open.push({
    close: () => {
      expect(asked.filter(Boolean)).toEqual([]);
      server.close();
      server.closeAllConnections();
    },
  });
  return (server.address() as AddressInfo).port;
}

describe('a client says whether it reaches the live service or a mock', () => {
  it('by the fetch of a mock, whatever base URL it was given', async () => {
    const mock = createMock();
    const baseUrl = 'https://www.trackagoat.com/api/v1';
    for (const options of [{}, { baseUrl }]) {
      const goat = createClient({ apiKey, fetch: mock.fetch, ...options });
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
      const goat = createClient({ apiKey, fetch, baseUrl: 'https://www.trackagoat.com/api/v1' });
      expect(describeTarget(await goat.target())).toBe('live service at www.trackagoat.com');
    }
  });

  it('live where nothing proves a mock, and then nobody is asked', async () => {
    const mock = createMock();
    let calls = 0;
    // Around a mock, but who knows that?
    const fetch = async (request: Request): Promise<Response> => {
      calls += 1;
      return mock.fetch(request);
    };
    const goat = createClient({ apiKey, fetch, baseUrl: 'https://www.trackagoat.com/api/v1' });
    expect(describeTarget(await goat.target())).toBe('live service at www.trackagoat.com');
    const elsewhere = createClient({ apiKey, fetch, baseUrl: 'https://mock.example.com/api/v1' });
    expect(await elsewhere.target()).toEqual({ kind: 'live', host: 'mock.example.com' });
    expect(calls).toBe(0);
  });

  it('a mock on this machine, for as long as it listens; what comes after it on the port is live', async () => {
    const served = await serveMock({ port: 0 });
    const goat = createClient({ apiKey: served.mock.apiKey, baseUrl: served.baseUrl });
    const { host, port } = new URL(served.baseUrl);
    expect(await goat.target()).toEqual({ kind: 'mock', host });
    await served.close();
    expect(await goat.target()).toEqual({ kind: 'live', host });
    await listen('{"data":[]}', Number(port));
    expect(await goat.target()).toEqual({ kind: 'live', host });
  });

  it('live where a mock serves no control plane, or another program has a health of its own', async () => {
    const served = await serveMock({ port: 0, control: false });
    open.push(served);
    const target = (port: number | string) =>
      createClient({ apiKey, baseUrl: `http://localhost:${port}/api/v1` }).target();
    expect(await target(new URL(served.baseUrl).port)).toMatchObject({ kind: 'live' });
    for (const body of ['{"status":"ok"}', '{"status":"ok","version":"1.2.3"}', 'not JSON', 'null']) {
      expect(await target(await listen(body))).toMatchObject({ kind: 'live' });
    }
    expect(await target(1)).toMatchObject({ kind: 'live', host: 'localhost:1' });
  });
});
