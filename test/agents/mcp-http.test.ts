import { once } from 'node:events';
import { request as sendRequest } from 'node:http';
import { type AddressInfo, connect as connectSocket } from 'node:net';
import { promisify } from 'node:util';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createPatientServer } from '../../cli/mcp/serve-http.js';
import { createToolset } from '../../src/agents/index.js';
import { createMcpHttpHandler, type McpHttpOptions } from '../../src/agents/mcp.js';
import { oneWeekEarned } from '../workflows/stage.js';

const TOKEN = 'a-token-of-some-length';

type Answer = { structuredContent?: Record<string, unknown>; content: { text: string }[] };

const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

async function serve(options: McpHttpOptions = {}) {
  const scene = await oneWeekEarned();
  const toolset = await createToolset(scene.goat, { allow: ['read', 'money'], approve: async () => true });
  const isSaid = 'token' in options || 'authorize' in options;
  const handler = await createMcpHttpHandler(toolset, isSaid ? options : { ...options, authorize: 'none' });
  const server = createPatientServer(handler, { headersTimeout: 1_000, requestTimeout: 1_000 });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push({
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  });
  const { port } = server.address() as AddressInfo;
  return { ...scene, server, port, url: new URL(`http://127.0.0.1:${port}/mcp`) };
}

async function connect(url: URL, headers: Record<string, string> = {}) {
  const client = new Client({ name: 'host', version: '1' });
  const transport = new StreamableHTTPClientTransport(url, { requestInit: { headers } });
  await client.connect(transport as Parameters<Client['connect']>[0]);
  open.unshift(client);
  const call = async (name: string, args: Record<string, unknown> = {}): Promise<Answer> =>
    (await client.callTool({ name, arguments: args })) as unknown as Answer;
  return { client, call, session: () => String(transport.sessionId) };
}

/** The status of a POST; unlike fetch it can send any Host and Origin. */
function post(port: number, headers: Record<string, string>, path = '/mcp'): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const options = { port, path, method: 'POST', headers: { 'content-type': 'application/json', ...headers } };
    sendRequest({ host: '127.0.0.1', ...options }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end(JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list', params: {} }));
  });
}

describe('Streamable HTTP', () => {
  it('serves several sessions at once', async () => {
    const { url } = await serve();
    for (let session = 0; session < 3; session++) {
      const { client, call } = await connect(url);
      expect((await client.listTools()).tools.length).toBeGreaterThan(10);
      const audit = await call('audit_unpaid_creators');
      expect(audit.structuredContent?.totals).toMatchObject({ owed_cents: 25_000 });
    }
  });

  it('keeps the plans of a session to itself', async () => {
    const { url, maya, paid } = await serve();
    const [one, other] = [await connect(url), await connect(url)];
    const { plan_id } = (await one.call('plan_settlement', { creator: '@maya.moves' })).structuredContent ?? {};
    expect((await other.call('commit_plan', { plan_id })).content[0]?.text).toContain('plan_not_found');
    expect(await paid(maya.id)).toEqual([]);
    expect((await one.call('commit_plan', { plan_id })).structuredContent).toMatchObject({ paid_cents: 25_000 });
  });

  it('lets nobody into the session of another caller', async () => {
    const { url } = await serve({ caller: ({ headers }) => String(headers['x-user']) });
    const ann = await connect(url, { 'x-user': 'ann' });
    const { plan_id } = (await ann.call('plan_settlement', { creator: '@maya.moves' })).structuredContent ?? {};
    const id = ann.session();
    const call = { name: 'commit_plan', arguments: { plan_id } };
    const send = async (user: string) => {
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'application/json, text/event-stream',
          'mcp-session-id': id,
          'x-user': user,
        },
        body: JSON.stringify({ jsonrpc: '2.0', id: 9, method: 'tools/call', params: call }),
      });
      return { status: response.status, text: await response.text() };
    };
    expect((await send('ben')).status).toBe(404);
    expect(await send('ann')).toMatchObject({ status: 200, text: expect.stringContaining('25000') });
  });

  it('lets in whoever has the token, and nobody else', async () => {
    const token = TOKEN;
    const { url, port } = await serve({ token });
    expect(await post(port, {})).toBe(401);
    for (const authorization of ['Bearer', 'Bearer ', `Bearer ${token}x`, `Basic ${token}`, token]) {
      expect(await post(port, { authorization })).toBe(401);
    }
    const { client } = await connect(url, { authorization: `Bearer ${token}` });
    expect((await client.listTools()).tools.length).toBeGreaterThan(10);
  });

  it('refuses a foreign host name, a foreign origin, another path and an unknown session', async () => {
    const { port } = await serve({ path: '/mcp', allowedOrigins: ['https://chat.example.com'] });
    expect(await post(port, { host: 'evil.example.com' })).toBe(403);
    expect(await post(port, { host: 'localhost', origin: 'https://evil.example.com' })).toBe(403);
    expect(await post(port, { origin: 'null' })).toBe(403);
    expect(await post(port, {}, '/')).toBe(404);
    expect(await post(port, {}, '/mcp/more')).toBe(404);
    expect(await post(port, { 'mcp-session-id': 'nobody' })).toBe(404);
    // Let in, and then refused for what it says.
    expect(await post(port, { host: 'localhost', origin: 'https://chat.example.com' })).toBe(406);
    const { port: closed } = await serve({ allowedHosts: ['tools.example.com'] });
    expect(await post(closed, {})).toBe(403);
  });

  it.each([
    ['a refused token, and its body is missing', 'authorization: Bearer x\r\ncontent-length: 9\r\n\r\n', '401'],
    ['a refused token', 'authorization: Bearer x\r\ncontent-length: 2\r\n\r\n{}', '401'],
    ['a length that nobody reads', `authorization: Bearer ${TOKEN}\r\ncontent-length: 99999999999\r\n\r\n{`, '4'],
    ['headers that do not end', 'x: ', '408'],
    ['a body that does not end', `authorization: Bearer ${TOKEN}\r\ncontent-length: 9\r\n\r\n{`, '408'],
  ])('holds no connection of a client that keeps its side open after %s', async (_, text, status) => {
    const { server, port } = await serve({ token: TOKEN });
    const socket = connectSocket({ port, host: '127.0.0.1', allowHalfOpen: true });
    open.push({ close: () => socket.destroy() });
    const types = 'content-type: application/json\r\naccept: application/json, text/event-stream\r\n';
    socket.write(`POST /mcp HTTP/1.1\r\nhost: localhost\r\n${types}${text}`);
    const [came] = await once(socket, 'data');
    expect(String(came)).toContain(`HTTP/1.1 ${status}`);
    const countHeld = promisify(server.getConnections.bind(server));
    await vi.waitFor(async () => expect(await countHeld()).toBe(0), { timeout: 4_500 });
  });

  it('takes anything but true of authorize for a no, and answers 500 when it rejects, and goes on', async () => {
    let authorize: () => unknown = () => true;
    const { port } = await serve({ authorize: async () => authorize() as boolean });
    for (const verdict of [false, 'yes', 1, {}, undefined]) {
      authorize = () => verdict;
      expect([verdict, await post(port, {})]).toEqual([verdict, 401]);
    }
    authorize = () => Promise.reject(new Error('secret detail'));
    expect(await post(port, {})).toBe(500);
    authorize = () => true;
    expect(await post(port, {})).toBe(406);
  });
});
