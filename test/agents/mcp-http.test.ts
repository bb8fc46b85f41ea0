import { once } from 'node:events';
import { type IncomingMessage, request as sendRequest } from 'node:http';
import { connect as connectSocket } from 'node:net';
import { promisify } from 'node:util';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createPatientServer } from '../../cli/mcp/serve-http.js';
import { createToolset } from '../../src/agents/index.js';
import { whyNotLetIn } from '../../src/agents/mcp/entrance.js';
import { createMcpHttpHandler, createMcpServer, type McpHttpOptions, serveMcpStdio } from '../../src/agents/mcp.js';
import { stage } from '../workflows/stage.js';
import { respond } from './hosts/mcp-stateless-host.js';
import { modernRequest, postMcp } from './hosts/serve-both-eras.js';
import { closeScenes, open, serveWeek, settle } from './hosts/served-week.js';

const TOKEN = 'a-token-of-some-length';

afterEach(closeScenes);

/** A server whose host approves, and that waits a second for what a client sends. */
const serve = (options: McpHttpOptions = {}) =>
  serveWeek(options, { approve: async () => true }, (handler) =>
    createPatientServer(handler, { headersTimeout: 1_000, requestTimeout: 1_000 }),
  );

type Answer = { structuredContent?: Record<string, unknown>; content: { text: string }[] };

/** A client of an earlier SDK, with a session. */
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
  it('serves several sessions at once, and keeps the plans of a session to itself', async () => {
    const { url, paidCents } = await serve();
    const [one, other, third] = [await connect(url), await connect(url), await connect(url)];
    for (const { client, call } of [one, other, third]) {
      expect((await client.listTools()).tools.length).toBeGreaterThan(10);
      const audit = await call('audit_unpaid_creators');
      expect(audit.structuredContent?.totals).toMatchObject({ owed_cents: 25_000 });
    }
    const { plan_id } = (await one.call('plan_settlement', { creator: '@maya.moves' })).structuredContent ?? {};
    expect((await other.call('commit_plan', { plan_id })).content[0]?.text).toContain('plan_not_found');
    expect(await paidCents()).toEqual([]);
    expect((await one.call('commit_plan', { plan_id })).structuredContent).toMatchObject({ paid_cents: 25_000 });
  });

  it('lets nobody into the session of another caller', async () => {
    const { url } = await serve({ caller: ({ headers }) => String(headers['x-user']) });
    const ann = await connect(url, { 'x-user': 'ann' });
    const { plan_id } = (await ann.call('plan_settlement', { creator: '@maya.moves' })).structuredContent ?? {};
    const params = { name: 'commit_plan', arguments: { plan_id } };
    const send = (user: string) =>
      postMcp(
        url,
        { jsonrpc: '2.0', id: 9, method: 'tools/call', params },
        { 'mcp-session-id': ann.session(), 'x-user': user },
      );
    expect((await send('ben')).status).toBe(404);
    const result = { structuredContent: { paid_cents: 25_000 } };
    expect(await send('ann')).toMatchObject({ status: 200, json: { result } });
  });

  it('lets in whoever has the token, and nobody else', async () => {
    const { url, port } = await serve({ token: TOKEN });
    expect(await post(port, {})).toBe(401);
    for (const authorization of ['Bearer', 'Bearer ', `Bearer ${TOKEN}x`, `Basic ${TOKEN}`, TOKEN]) {
      expect(await post(port, { authorization })).toBe(401);
    }
    const { client } = await connect(url, { authorization: `Bearer ${TOKEN}` });
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

describe('2026-07-28 by HTTP', () => {
  type Post = Awaited<ReturnType<typeof serveWeek>>['post'];
  const plan = async (post: Post, headers = {}, name = 'plan_settlement', input: object = settle) => {
    const { json } = await post('tools/call', { name, arguments: input }, headers);
    return json.result.structuredContent.plan_id as string;
  };

  it('takes no answer from another caller than the one who was asked', async () => {
    const { post, paidCents } = await serveWeek({ caller: ({ headers }) => String(headers['x-user']) });
    const ann = { 'x-user': 'ann' };
    const plan_id = await plan(post, ann);
    const commit = { name: 'commit_plan', arguments: { plan_id } };
    const { requestState } = (await post('tools/call', commit, ann)).json.result;
    // Ben makes the same plan, so that it is his as well; the answer is still hers.
    expect(await plan(post, { 'x-user': 'ben' })).toBe(plan_id);
    const stolen = await post('tools/call', { ...commit, ...respond(requestState, true) }, { 'x-user': 'ben' });
    expect(stolen.json.error).toMatchObject({ code: -32_602 });
    expect(await paidCents()).toEqual([]);
    expect((await post('tools/call', { ...commit, ...respond(requestState, true) }, ann)).json.result).toMatchObject({
      structuredContent: { paid_cents: 25_000 },
    });
  });

  it('pays nothing for a state that was altered, for a yes to another plan, and without a question', async () => {
    const { post, paidCents } = await serveWeek();
    const bonus = { ...settle, reference: 'bonus', total_cents: 100 };
    const [planned, other] = [await plan(post), await plan(post, {}, 'plan_payment', bonus)];
    const commit = async (plan_id: string, more: object = {}) =>
      (await post('tools/call', { name: 'commit_plan', arguments: { plan_id }, ...more })).json;
    expect((await commit(planned, respond(undefined, true))).result.resultType).toBe('input_required');
    const { requestState = '' } = (await commit(planned)).result;
    const [head, body = '', mac] = requestState.split('.');
    const cheaper = atob(body.replaceAll('-', '+').replaceAll('_', '/')).replace('25000', '25001');
    for (const forged of [`${head}.${btoa(cheaper)}.${mac}`, `${requestState}x`, 'yes', '']) {
      const { result, error } = await commit(planned, respond(forged, true));
      expect([-32_602, 'input_required']).toContain(error?.code ?? result.resultType);
    }
    expect((await commit(other, respond(requestState, true))).result.resultType).toBe('input_required');
    expect(await paidCents()).toEqual([]);
  });

  it('refuses a request whose headers differ from what it says', async () => {
    const { post, paidCents } = await serveWeek();
    const plan_id = await plan(post);
    for (const wrong of [
      { 'mcp-method': '' },
      { 'mcp-method': 'tools/list' },
      { 'mcp-name': 'list_projects' },
      { 'mcp-protocol-version': '2025-11-25' },
    ] as Record<string, string>[]) {
      const { status, json } = await post('tools/call', { name: 'commit_plan', arguments: { plan_id } }, wrong);
      expect([wrong, status, json.error?.code]).toEqual([wrong, 400, -32_020]);
    }
    expect(await paidCents()).toEqual([]);
  });

  it('answers a revision, a method, a tool and a resource that it does not know with the codes of the protocol', async () => {
    const { url, post } = await serveWeek();
    const { headers, body } = modernRequest('tools/list', {}, '2099-01-01');
    const { status, json } = await postMcp(url, body, headers);
    expect(status).toBe(400);
    expect(json.error).toMatchObject({
      code: -32_022,
      data: { requested: '2099-01-01', supported: expect.arrayContaining(['2026-07-28']) },
    });
    const codes = async (method: string, params: object = {}) => (await post(method, params)).json.error?.code;
    expect(await codes('tools/forget')).toBe(-32_601);
    expect(await codes('tools/call', { name: 'no_tool', arguments: {} })).toBe(-32_602);
    expect(await codes('prompts/get', { name: 'weekly_payout' })).toBe(-32_601);
    expect((await post('resources/read', { uri: 'trackagoat://nothing' })).json.error).toMatchObject({
      code: -32_602,
      data: { uri: 'trackagoat://nothing' },
    });
    // A tool that was left out says why, so that a model can tell.
    const { result } = (await post('tools/call', { name: 'review_videos', arguments: {} })).json;
    expect(result).toMatchObject({ isError: true });
  });

  it.each([
    [60_000, {}],
    [5_000, { listTtlMs: 5_000 }],
  ])('keeps what lists may be kept: for how long, and for whom: %i ms by %j', async (ttlMs, options) => {
    const { post } = await serveWeek(options);
    for (const method of ['server/discover', 'tools/list', 'resources/list', 'resources/templates/list']) {
      const [one, other] = [await post(method), await post(method)];
      expect([method, one.json.result]).toMatchObject([method, { ttlMs, cacheScope: 'private' }]);
      expect(JSON.stringify(other.json)).toBe(JSON.stringify(one.json));
    }
    // Without a handshake.
    const { supportedVersions } = (await post('server/discover')).json.result;
    expect(supportedVersions).toContain('2026-07-28');
  });
});

describe('2025-11-25 by HTTP', () => {
  const hello = (protocolVersion: string) => ({
    jsonrpc: '2.0',
    id: 1,
    method: 'initialize',
    params: { protocolVersion, capabilities: {}, clientInfo: { name: 'host', version: '1' } },
  });

  it('is opened with each revision, an unknown one with the newest, and refuses an unknown one in a header', async () => {
    const { url } = await serveWeek();
    const open = async (version: string) => (await postMcp(url, hello(version))).json.result.protocolVersion;
    for (const version of ['2025-11-25', '2025-06-18', '2025-03-26']) expect(await open(version)).toBe(version);
    expect(await open('1999-01-01')).toBe('2025-11-25');
    const list = { jsonrpc: '2.0', id: 2, method: 'tools/list', params: {} };
    expect((await postMcp(url, list, { 'mcp-protocol-version': '1999-01-01' })).status).toBe(400);
  });
});

describe('options of the servers', () => {
  it('refuse unknown names and values, and bad numbers, and name the option', async () => {
    const toolset = await createToolset(stage().goat);
    const make = {
      createMcpServer: (options: object) => createMcpServer(toolset, options),
      createMcpHttpHandler: (options: object) => createMcpHttpHandler(toolset, options),
      serveMcpStdio: (options: object) => serveMcpStdio(toolset, options),
    };
    for (const [name, create] of Object.entries(make)) {
      for (const unknown of [{ allowedHost: ['x'] }, { sdk: '@modelcontextprotocol/sdk' }, { outputSchemas: 'full' }])
        await expect(create(unknown)).rejects.toThrow(`${name}: there is no option ${Object.keys(unknown)}`);
      const message = 'results must be one of both, text, structured, not "none"';
      await expect(create({ results: 'none' })).rejects.toThrow(message);
    }
    await expect(make.createMcpHttpHandler({ maxSessions: 0 })).rejects.toThrow('maxSessions must be a whole number');
    await expect(make.createMcpServer({ listTtlMs: -1 })).rejects.toThrow('listTtlMs must be');
    await expect(make.createMcpServer({ secret: new Uint8Array(8) })).rejects.toThrow('at least 32 bytes');
  });
});

describe('the HTTP handler', () => {
  const create = createMcpHttpHandler;
  // A secret that the environment does not have opens nothing.
  const slips = [
    ...[undefined, '', ' ', 5, 'fifteen letters'].map((wrong) => ({ token: wrong })),
    ...[undefined, true].map((authorize) => ({ authorize })),
  ] as unknown as McpHttpOptions[];

  it.each([['write'], ['money'], ['write', 'money']])('needs token or authorize for what may %s', async (...more) => {
    const toolset = await createToolset(stage().goat, { allow: ['read', ...more] });
    const needs = 'needs token or authorize over HTTP';
    await expect(create(toolset)).rejects.toThrow(needs);
    await expect(create(toolset, { allowedHosts: ['localhost'] })).rejects.toThrow(needs);
    for (const slip of slips) await expect(create(toolset, slip)).rejects.toThrow(/token|authorize/);
    await expect(create(toolset, { authorize: 'none', token: TOKEN })).rejects.toThrow('contradict');
    for (const options of [{ token: TOKEN }, { authorize: () => false }, { authorize: 'none' }] as const)
      expect(typeof (await create(toolset, options))).toBe('function');
  });

  it('needs none for a toolset that only reads, but takes no token that is not there', async () => {
    const toolset = await createToolset(stage().goat);
    expect(typeof (await create(toolset))).toBe('function');
    await expect(create(toolset, slips[0])).rejects.toThrow('token');
    await expect(create(toolset, slips.at(-2))).rejects.toThrow('authorize is undefined');
  });

  const request = (remoteAddress: string | undefined, headers: Record<string, string> = {}) =>
    ({ headers: { host: 'localhost', ...headers }, socket: { remoteAddress }, url: '/' }) as unknown as IncomingMessage;
  const enter = async (...args: Parameters<typeof request>) => (await whyNotLetIn(request(...args), {}))?.status ?? 200;

  it('without them serves this machine, nobody from elsewhere, and nothing that a proxy of this machine has passed on', async () => {
    const here = ['127.0.0.1', '127.8.9.1', '::1', '::ffff:127.0.0.1'];
    const elsewhere = ['10.0.0.7', '192.168.1.2', '::ffff:10.0.0.7', '2001:db8::1', '1.127.0.0', '', undefined];
    for (const from of here) expect([from, await enter(from)]).toEqual([from, 200]);
    for (const from of elsewhere) expect([from, await enter(from)]).toEqual([from, 401]);
    expect(await enter('127.0.0.1', { forwarded: 'for=10.0.0.7' })).toBe(401);
    expect(await enter('127.0.0.1', { 'x-forwarded-for': '10.0.0.7' })).toBe(401);
    expect(await whyNotLetIn(request('10.0.0.7'), { authorize: 'none' })).toBeNull();
  });
});
