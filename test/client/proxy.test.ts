import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { getGlobalDispatcher, setGlobalDispatcher } from 'undici';
import { expect, it, vi } from 'vitest';
import { clientBehind } from '../../docs/snippets/client/proxy.js';
import { serveMock } from '../../mocks/adapters/server.js';

it('a client behind a proxy reaches the service through it', async () => {
  const { mock, baseUrl, close } = await serveMock({ seed: 'demo' });
  const tunnels: string[] = [];
  const proxy = createServer().listen(0, '127.0.0.1');
  proxy.on('connect', (request, socket) => {
    tunnels.push(request.url ?? '');
    const [host, port] = (request.url ?? '').split(':');
    const upstream = connect(Number(port), host, () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      upstream.pipe(socket).pipe(upstream);
    });
  });
  await once(proxy, 'listening');
  const before = getGlobalDispatcher();
  vi.stubEnv('TRACKAGOAT_API_KEY', mock.apiKey);
  vi.stubEnv('TRACKAGOAT_BASE_URL', baseUrl);
  try {
    const goat = clientBehind(`http://127.0.0.1:${(proxy.address() as AddressInfo).port}`);
    expect((await goat.projects.list()).data).toHaveLength(2);
    expect(tunnels).toEqual([new URL(baseUrl).host]);
  } finally {
    await getGlobalDispatcher().close();
    setGlobalDispatcher(before);
    vi.unstubAllEnvs();
    proxy.close();
    await close();
  }
});
