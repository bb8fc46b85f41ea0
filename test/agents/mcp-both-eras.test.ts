import { afterEach, describe, expect, it } from 'vitest';
import { createToolset, type ToolsetOptions } from '../../src/agents/index.js';
import { createMcpHttpHandler, createMcpServer } from '../../src/agents/mcp.js';
import {
  createMcpHttpHandlerInBothEras,
  createMcpServerFactory,
  type StatelessMcpHttpOptions,
} from '../../src/agents/mcp-stateless.js';
import { createClient } from '../../src/index.js';
import { oneWeekEarned } from '../workflows/stage.js';
import { respond } from './hosts/mcp-stateless-host.js';
import {
  type AnswerForm,
  callTool,
  connectClient,
  ERAS,
  type Era,
  modernRequest,
  postMcp,
  serveBothEras,
} from './hosts/serve-both-eras.js';

const eras = Object.keys(ERAS) as Era[];
const yes: AnswerForm = () => ({ action: 'accept', content: { approve: true } });

const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

/** Maya is owed 250 dollars; both eras are served at one address. */
async function serve(options: StatelessMcpHttpOptions = {}, more: ToolsetOptions = {}) {
  const scene = await oneWeekEarned();
  const traces: (string | null)[] = [];
  const goat = createClient({
    apiKey: scene.mock.apiKey,
    random: () => 0,
    fetch: (request) => {
      traces.push(request.headers.get('traceparent'));
      return scene.mock.fetch(request);
    },
  });
  const toolset = await createToolset(goat, { allow: ['read', 'money'], ...more });
  const served = await serveBothEras(toolset, options);
  open.push(served);
  const connect = async (era: Era, how: { person?: AnswerForm; headers?: Record<string, string> } = {}) => {
    const client = await connectClient(served.url, { era, ...how });
    open.unshift(client);
    return client;
  };
  const post = (method: string, params: object = {}, headers: Record<string, string> = {}) => {
    const request = modernRequest(method, params);
    return postMcp(served.url, request.body, { ...request.headers, ...headers });
  };
  const paidCents = async () => (await scene.paid(scene.maya.id)).map((payment) => payment.total_amount_cents);
  return { ...scene, ...served, toolset, traces, connect, post, paidCents };
}

const settle = { creator: '@maya.moves', method: 'Venmo' };

describe.each(eras)('one HTTP address, to a client of %s', (era) => {
  it('lists the tools and pays what a person approved, once', async () => {
    const { connect, paidCents } = await serve();
    const asked: string[] = [];
    const client = await connect(era, {
      person: (message) => {
        asked.push(message);
        return { action: 'accept', content: { approve: true } };
      },
    });
    expect((await client.listTools()).tools.length).toBeGreaterThan(10);
    const { plan_id } = await callTool(client, 'plan_settlement', settle);
    expect(await callTool(client, 'commit_payment', { plan_id })).toMatchObject({ paid_cents: 25_000 });
    expect(await callTool(client, 'commit_payment', { plan_id })).toMatchObject({ outcome: 'already_paid' });
    expect(asked).toHaveLength(1);
    expect(asked[0]).toContain('Pay USD 250.00 to @maya.moves by «Venmo»');
    expect(await paidCents()).toEqual([25_000]);
  });

  it.each([
    ['refuses', { action: 'accept', content: { approve: false } }, 'approval_denied'],
    ['declines', { action: 'decline' }, 'approval_denied'],
  ])('pays nothing when the person %s', async (_, answer, code) => {
    const { connect, paidCents } = await serve();
    const client = await connect(era, { person: () => answer });
    const { plan_id } = await callTool(client, 'plan_settlement', settle);
    expect(await callTool(client, 'commit_payment', { plan_id })).toMatchObject({ error: { code } });
    expect(await paidCents()).toEqual([]);
  });

  it('refuses at a client that shows no forms', async () => {
    const { connect, paidCents } = await serve();
    const client = await connect(era);
    const { plan_id } = await callTool(client, 'plan_settlement', settle);
    expect(await callTool(client, 'commit_payment', { plan_id })).toMatchObject({
      error: { code: 'approval_required' },
    });
    expect(await paidCents()).toEqual([]);
  });

  it('tells how far a batch is', async () => {
    const { connect, goat, mock, creator, structureId } = await serve();
    const otis = await creator('chef_otis');
    await goat.payoutStructures.assign(structureId, { creator_id: otis.id, assigned_at: '2026-01-05T00:00:00Z' });
    mock.clock.advance({ hours: 1 });
    const client = await connect(era, { person: yes });
    const { plan_id } = await callTool(client, 'plan_settle_all', { method: 'Venmo' });
    const heard: unknown[] = [];
    const onprogress = ({ progress, total }: { progress: number; total?: number | undefined }) => {
      // The client of 2026-07-28 tells of its own rounds as well, without a total.
      if (total !== undefined) heard.push([progress, total]);
    };
    await client.callTool({ name: 'commit_payment', arguments: { plan_id } }, { onprogress });
    expect(heard).toEqual([
      [1, 2],
      [2, 2],
    ]);
  });

  it('pays nothing when the call is cancelled while the person is asked, whatever they say then', async () => {
    const { connect, paidCents } = await serve();
    const cancel = new AbortController();
    const client = await connect(era, {
      person: async () => {
        cancel.abort();
        await new Promise((resolve) => setTimeout(resolve, 50));
        return { action: 'accept', content: { approve: true } };
      },
    });
    const { plan_id } = await callTool(client, 'plan_settlement', settle);
    const call = client.callTool({ name: 'commit_payment', arguments: { plan_id } }, { signal: cancel.signal });
    await expect(call).rejects.toThrow();
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(await paidCents()).toEqual([]);
  });

  it('sends the trace of the host along with each request to the API', async () => {
    const { connect, traces } = await serve();
    const client = await connect(era);
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    const from = traces.length;
    await client.callTool({ name: 'list_projects', arguments: {}, _meta: { traceparent } });
    expect(traces.slice(from)).toEqual([traceparent]);
    await client.callTool({ name: 'list_projects', arguments: {}, _meta: { traceparent: 'x\r\nevil: 1' } });
    expect(traces.slice(from + 1)).toEqual([null]);
  });

  it('asks for the token, and finds no plan of another caller', async () => {
    const { connect, url } = await serve({
      authorize: ({ headers }) => /^Bearer (ann|ben)$/.test(String(headers.authorization)),
    });
    await expect(connectClient(url, { era })).rejects.toThrow();
    const ann = await connect(era, { person: yes, headers: { authorization: 'Bearer ann' } });
    const ben = await connect(era, { person: yes, headers: { authorization: 'Bearer ben' } });
    const { plan_id } = await callTool(ann, 'plan_settlement', settle);
    expect(await callTool(ben, 'commit_payment', { plan_id })).toMatchObject({ error: { code: 'plan_not_found' } });
    expect(await callTool(ann, 'commit_payment', { plan_id })).toMatchObject({ paid_cents: 25_000 });
  });
});

describe('a call whose client goes away', () => {
  it('stops at the next request to the API', async () => {
    const { port, traces, mock, post } = await serve();
    const before = traces.length;
    const request = modernRequest('tools/call', { name: 'weekly_payout_review', arguments: {} });
    mock.faults.add({ operation: '*', kind: 'latency', ms: 150 });
    const gone = new AbortController();
    const call = fetch(`http://127.0.0.1:${port}/mcp`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json, text/event-stream',
        ...request.headers,
      },
      body: JSON.stringify(request.body),
      signal: gone.signal,
    }).catch(() => null);
    await expect.poll(() => traces.length).toBeGreaterThan(before);
    gone.abort();
    await call;
    const sent = traces.length;
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(traces.length).toBe(sent);
    await post('tools/call', { name: 'weekly_payout_review', arguments: {} });
    // To its end the review takes more than that.
    expect(traces.length - sent).toBeGreaterThan(sent - before);
  });
});

describe('2026-07-28 by HTTP', () => {
  const plan = async (post: Awaited<ReturnType<typeof serve>>['post'], headers = {}) => {
    const { json } = await post('tools/call', { name: 'plan_settlement', arguments: settle }, headers);
    return json.result.structuredContent.plan_id as string;
  };

  it('takes no answer from another caller than the one who was asked', async () => {
    const { post, paidCents, toolset } = await serve({ caller: ({ headers }) => String(headers['x-user']) });
    const ann = { 'x-user': 'ann' };
    const plan_id = await plan(post, ann);
    const commit = { name: 'commit_payment', arguments: { plan_id } };
    const { requestState } = (await post('tools/call', commit, ann)).json.result;
    // Ben makes the same plan, so that it is his as well; the answer is still hers.
    expect(await plan(post, { 'x-user': 'ben' })).toBe(plan_id);
    const stolen = await post('tools/call', { ...commit, ...respond(requestState, true) }, { 'x-user': 'ben' });
    expect(stolen.json.error).toMatchObject({ code: -32_602 });
    expect(await paidCents()).toEqual([]);
    expect((await post('tools/call', { ...commit, ...respond(requestState, true) }, ann)).json.result).toMatchObject({
      structuredContent: { paid_cents: 25_000 },
    });
    expect(toolset.tools.length).toBeGreaterThan(0);
  });

  it.each([
    ['mcp-method', { 'mcp-method': '' }],
    ['mcp-method of another method', { 'mcp-method': 'tools/list' }],
    ['mcp-name of another tool', { 'mcp-name': 'list_projects' }],
    ['mcp-protocol-version of another revision', { 'mcp-protocol-version': '2025-11-25' }],
  ])('refuses a request whose headers differ from what it says: %s', async (_, wrong) => {
    const { post, paidCents } = await serve();
    const plan_id = await plan(post);
    const { status, json } = await post('tools/call', { name: 'commit_payment', arguments: { plan_id } }, wrong);
    expect(status).toBe(400);
    expect(json.error?.code).toBe(-32_020);
    expect(await paidCents()).toEqual([]);
  });

  it('answers a revision that it does not know with those that it does', async () => {
    const { url } = await serve();
    const { headers, body } = modernRequest('tools/list', {}, '2099-01-01');
    const { status, json } = await postMcp(url, body, headers);
    expect(status).toBe(400);
    expect(json.error).toMatchObject({
      code: -32_022,
      data: { requested: '2099-01-01', supported: expect.arrayContaining(['2026-07-28']) },
    });
  });

  it('answers an unknown method, tool, prompt and resource with the codes of the protocol', async () => {
    const { post } = await serve();
    const codes = async (method: string, params: object = {}) => (await post(method, params)).json.error?.code;
    expect(await codes('tools/forget')).toBe(-32_601);
    expect(await codes('tools/call', { name: 'no_tool', arguments: {} })).toBe(-32_602);
    expect(await codes('prompts/get', { name: 'no_prompt' })).toBe(-32_602);
    expect((await post('resources/read', { uri: 'trackagoat://nothing' })).json.error).toMatchObject({
      code: -32_602,
      data: { uri: 'trackagoat://nothing' },
    });
    // A tool that was left out says why, so that a model can tell.
    const { json } = await post('tools/call', { name: 'review_videos', arguments: {} });
    expect(json.result).toMatchObject({ isError: true });
  });

  it('keeps what lists may be kept: for how long, and for whom', async () => {
    const { post } = await serve({ listTtlMs: 5_000 });
    for (const method of [
      'server/discover',
      'tools/list',
      'prompts/list',
      'resources/list',
      'resources/templates/list',
    ]) {
      const [one, other] = [await post(method), await post(method)];
      expect([method, one.json.result]).toMatchObject([method, { ttlMs: 5_000, cacheScope: 'private' }]);
      expect(JSON.stringify(other.json)).toBe(JSON.stringify(one.json));
    }
  });
});

describe('2025-11-25 by HTTP', () => {
  const hello = (protocolVersion: string) => ({
    jsonrpc: '2.0',
    id: 1,
    method: 'initialize',
    params: { protocolVersion, capabilities: {}, clientInfo: { name: 'host', version: '1' } },
  });

  it.each(['2025-11-25', '2025-06-18', '2025-03-26'])('is opened with %s, and answers with it', async (version) => {
    const { url } = await serve();
    expect((await postMcp(url, hello(version))).json.result.protocolVersion).toBe(version);
  });

  it('answers a revision that it does not know with the newest of its own', async () => {
    const { url } = await serve();
    expect((await postMcp(url, hello('1999-01-01'))).json.result.protocolVersion).toBe('2025-11-25');
  });

  it('refuses a request whose header names a revision that it does not know', async () => {
    const { url } = await serve();
    const list = { jsonrpc: '2.0', id: 2, method: 'tools/list', params: {} };
    expect((await postMcp(url, list, { 'mcp-protocol-version': '1999-01-01' })).status).toBe(400);
  });

  it('lets nobody into the session of another caller, or into one that is not there', async () => {
    const { url } = await serve({ caller: ({ headers }) => String(headers['x-user']) });
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream', 'x-user': 'ann' },
      body: JSON.stringify(hello('2025-11-25')),
    });
    await response.text();
    const session = String(response.headers.get('mcp-session-id'));
    const list = { jsonrpc: '2.0', id: 2, method: 'tools/list', params: {} };
    const status = async (headers: Record<string, string>) => (await postMcp(url, list, headers)).status;
    expect(await status({ 'x-user': 'ben', 'mcp-session-id': session })).toBe(404);
    expect(await status({ 'x-user': 'ann', 'mcp-session-id': 'nobody' })).toBe(404);
    expect(await status({ 'x-user': 'ann', 'mcp-session-id': session })).toBe(200);
  });
});

describe('the door', () => {
  it('is the one of the older handler: host, origin, path, token', async () => {
    const { url, port } = await serve({ token: 'a-token-of-some-length', path: '/mcp' });
    const { body, headers } = modernRequest('tools/list');
    const status = async (more: Record<string, string>, at = url) =>
      (await postMcp(at, body, { ...headers, ...more })).status;
    const authorization = 'Bearer a-token-of-some-length';
    expect(await status({})).toBe(401);
    expect(await status({ authorization: 'Bearer another-token-of-length' })).toBe(401);
    expect(await status({ authorization, origin: 'https://evil.example.com' })).toBe(403);
    expect(await status({ authorization }, new URL(`http://127.0.0.1:${port}/other`))).toBe(404);
    expect(await status({ authorization })).toBe(200);
  });

  it('answers 500 and tells nothing when `caller` throws', async () => {
    const { post } = await serve({
      caller: () => {
        throw new Error('secret detail');
      },
    });
    const { status, json } = await post('tools/list');
    expect(status).toBe(500);
    expect(JSON.stringify(json)).not.toContain('secret detail');
  });
});

describe('options of the servers', () => {
  it('refuse what they do not know, and numbers that are none, by name', async () => {
    const { toolset } = await serve();
    const make = {
      createMcpServer: (options: object) => createMcpServer(toolset, options),
      createMcpHttpHandler: (options: object) => createMcpHttpHandler(toolset, options),
      createMcpServerFactory: (options: object) => createMcpServerFactory(toolset, options),
      createMcpHttpHandlerInBothEras: (options: object) => createMcpHttpHandlerInBothEras(toolset, options),
    };
    for (const [name, create] of Object.entries(make)) {
      expect(() => create({ allowedHost: ['x'] })).toThrow(`${name} knows no allowedHost`);
      expect(() => create({ outputSchemas: 'none' })).toThrow('outputSchemas knows no none');
    }
    expect(() => make.createMcpHttpHandlerInBothEras({ maxSessions: 0 })).toThrow('maxSessions must be a whole number');
    expect(() => make.createMcpServerFactory({ answerTtlSeconds: 1.5 })).toThrow('answerTtlSeconds must be');
    expect(() => make.createMcpServerFactory({ listTtlMs: -1 })).toThrow('listTtlMs must be');
    expect(() => make.createMcpServerFactory({ secret: new Uint8Array(8) })).toThrow('at least 32 bytes');
  });
});
