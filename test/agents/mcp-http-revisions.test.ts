import { afterEach, describe, expect, it } from 'vitest';
import { createMcpHttpHandler, createMcpServer, serveMcpStdio } from '../../src/agents/mcp.js';
import { respond } from './hosts/mcp-stateless-host.js';
import { modernRequest, postMcp } from './hosts/serve-both-eras.js';
import { closeScenes, serveWeek as serve, settle } from './hosts/served-week.js';

afterEach(closeScenes);

describe('2026-07-28 by HTTP', () => {
  const plan = async (post: Awaited<ReturnType<typeof serve>>['post'], headers = {}) => {
    const { json } = await post('tools/call', { name: 'plan_settlement', arguments: settle }, headers);
    return json.result.structuredContent.plan_id as string;
  };

  it('takes no answer from another caller than the one who was asked', async () => {
    const { post, paidCents, toolset } = await serve({ caller: ({ headers }) => String(headers['x-user']) });
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
    expect(toolset.tools.length).toBeGreaterThan(0);
  });

  it('refuses a request whose headers differ from what it says', async () => {
    const { post, paidCents } = await serve();
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

  it('answers an unknown method, tool and resource with the codes of the protocol', async () => {
    const { post } = await serve();
    const codes = async (method: string, params: object = {}) => (await post(method, params)).json.error?.code;
    expect(await codes('tools/forget')).toBe(-32_601);
    expect(await codes('tools/call', { name: 'no_tool', arguments: {} })).toBe(-32_602);
    expect(await codes('prompts/get', { name: 'weekly_payout' })).toBe(-32_601);
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
    for (const method of ['server/discover', 'tools/list', 'resources/list', 'resources/templates/list']) {
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

  it('is opened with each revision, an unknown one with the newest, and refuses an unknown one in a header', async () => {
    const { url } = await serve();
    const open = async (version: string) => (await postMcp(url, hello(version))).json.result.protocolVersion;
    for (const version of ['2025-11-25', '2025-06-18', '2025-03-26']) expect(await open(version)).toBe(version);
    expect(await open('1999-01-01')).toBe('2025-11-25');
    const list = { jsonrpc: '2.0', id: 2, method: 'tools/list', params: {} };
    expect((await postMcp(url, list, { 'mcp-protocol-version': '1999-01-01' })).status).toBe(400);
  });
});

describe('options of the servers', () => {
  it('refuse unknown names and values, and bad numbers, and name the option', async () => {
    const { toolset } = await serve();
    const make = {
      createMcpServer: (options: object) => createMcpServer(toolset, options),
      createMcpHttpHandler: (options: object) => createMcpHttpHandler(toolset, options),
      serveMcpStdio: (options: object) => serveMcpStdio(toolset, options),
    };
    for (const [name, create] of Object.entries(make)) {
      await expect(create({ allowedHost: ['x'] })).rejects.toThrow(`${name}: there is no option allowedHost`);
      await expect(create({ sdk: '@modelcontextprotocol/sdk' })).rejects.toThrow(`${name}: there is no option sdk`);
      await expect(create({ outputSchemas: 'full' })).rejects.toThrow(`${name}: there is no option outputSchemas`);
      await expect(create({ results: 'none' })).rejects.toThrow(
        'results must be one of both, text, structured, not "none"',
      );
    }
    await expect(make.createMcpHttpHandler({ maxSessions: 0 })).rejects.toThrow('maxSessions must be a whole number');
    await expect(make.createMcpServer({ listTtlMs: -1 })).rejects.toThrow('listTtlMs must be');
    await expect(make.createMcpServer({ secret: new Uint8Array(8) })).rejects.toThrow('at least 32 bytes');
  });
});
