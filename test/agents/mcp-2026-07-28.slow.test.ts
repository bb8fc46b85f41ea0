import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/client';
import { getDefaultEnvironment, StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { describe, expect, it } from 'vitest';
import { createToolset } from '../../src/agents/index.js';
import { bundleProgram } from '../harness/bundle-program.js';
import { oneWeekEarned } from '../workflows/stage.js';
import { connectStateless, respond, type WireResult } from './hosts/mcp-stateless-host.js';
import { getData } from './tool-result.js';

/** Maya and Otis are owed 250 dollars each; a plan for each. */
async function twoPlans(elicitation?: object) {
  const scene = await oneWeekEarned();
  const { goat, mock, maya, creator, structureId, paid } = scene;
  const otis = await creator('chef_otis');
  await goat.payoutStructures.assign(structureId, { creator_id: otis.id, assigned_at: '2026-01-05T00:00:00Z' });
  mock.clock.advance({ hours: 1 });
  const toolset = await createToolset(goat, { allow: ['read', 'money'] });
  const plan = async (id: string) =>
    String(getData(await toolset.call('plan_settlement', { creator: id, method: 'Venmo' })).plan_id);
  const payments = async () => [...(await paid(maya.id)), ...(await paid(otis.id))].length;
  return {
    ...connectStateless(toolset, elicitation),
    mayas: await plan(maya.id),
    others: await plan(otis.id),
    payments,
  };
}

const read = ({ content }: WireResult) => JSON.parse(content?.[0]?.text ?? 'null');

describe('MCP 2026-07-28', () => {
  it('says what it serves, without a handshake, and lists the tools in one order, for as long as it says', async () => {
    const { post } = await twoPlans();
    const { result } = await post('server/discover');
    expect(result).toMatchObject({ supportedVersions: expect.arrayContaining(['2026-07-28']), ttlMs: 60_000 });
    const [one, other] = [await post('tools/list'), await post('tools/list')];
    expect(one.result).toMatchObject({ ttlMs: 60_000, cacheScope: 'private' });
    expect(JSON.stringify(one)).toBe(JSON.stringify(other));
  });

  it('asks with what the person has to know, and pays once when the same call brings the yes', async () => {
    const { commit, mayas, payments } = await twoPlans();
    const { result } = await commit(mayas);
    expect(result.resultType).toBe('input_required');
    expect(result.inputRequests?.approval.params.message).toContain('Pay $250.00 to @maya.moves by «Venmo»');
    expect(await payments()).toBe(0);
    const paid = await commit(mayas, respond(result.requestState, true));
    expect(read(paid.result)).toMatchObject({ outcome: 'committed', paid_cents: 25_000 });
    expect(await payments()).toBe(1);
    const again = await commit(mayas, respond(result.requestState, true));
    expect(read(again.result)).toMatchObject({ paid_cents: 0 });
    expect(await payments()).toBe(1);
  });

  it('pays nothing for a state that was altered, for a yes to another plan, and without a question', async () => {
    const { commit, mayas, others, payments } = await twoPlans();
    expect((await commit(mayas, respond(undefined, true))).result.resultType).toBe('input_required');
    const { requestState = '' } = (await commit(mayas)).result;
    const [head, body = '', mac] = requestState.split('.');
    const cheaper = atob(body.replaceAll('-', '+').replaceAll('_', '/')).replace('25000', '25001');
    for (const forged of [`${head}.${btoa(cheaper)}.${mac}`, `${requestState}x`, 'yes', '']) {
      const { result, error } = await commit(mayas, respond(forged, true));
      expect(error?.code ?? result.resultType).toSatisfy((output) => output === -32_602 || output === 'input_required');
    }
    expect((await commit(others, respond(requestState, true))).result.resultType).toBe('input_required');
    expect(await payments()).toBe(0);
  });

  it('takes a no once: it cannot be sent again as a yes', async () => {
    const { commit, mayas, payments } = await twoPlans();
    const { requestState } = (await commit(mayas)).result;
    for (const approve of [false, true]) {
      const { result } = await commit(mayas, respond(requestState, approve));
      expect(read(result).error.code).toBe('approval_denied');
    }
    expect(await payments()).toBe(0);
  });
});

describe('trackagoat mcp --mock, in the protocol that the client opens', () => {
  it.each([
    ['2026-07-28', { pin: '2026-07-28' } as const],
    ['2025-11-25', 'legacy' as const],
  ])('%s: a payment is made after the person has said yes', async (_, mode) => {
    const state = mkdtempSync(join(tmpdir(), 'tool-state-'));
    const transport = new StdioClientTransport({
      command: process.execPath,
      args: [bundleProgram('cli/main.ts'), 'mcp', '--mock', '--allow', 'money'],
      stderr: 'pipe',
      env: { ...getDefaultEnvironment(), TRACKAGOAT_STATE: state },
    });
    const capabilities = { elicitation: { form: {} } };
    const client = new Client({ name: 'host', version: '1' }, { capabilities, versionNegotiation: { mode } });
    const asked: string[] = [];
    client.setRequestHandler('elicitation/create', ({ params }) => {
      asked.push(params.message);
      return { action: 'accept', content: { approve: true } };
    });
    await client.connect(transport);
    const call = async (name: string, input: object) =>
      (await client.callTool({ name, arguments: { ...input } })).structuredContent as Record<string, unknown>;
    const { plan_id } = await call('plan_settlement', { creator: '@maya.moves', method: 'Venmo' });
    const receipt = await call('commit_plan', { plan_id });
    const { pid } = transport;
    await client.close();
    rmSync(state, { recursive: true, force: true });
    expect(receipt).toMatchObject({ outcome: 'committed', paid_cents: 72_971 });
    expect(asked).toHaveLength(1);
    expect(asked[0]).toContain('Pay $729.71 to @maya.moves by «Venmo»');
    // The process ends with its client.
    expect(() => process.kill(pid ?? 0, 0)).toThrow(/ESRCH/);
  });
});

describe('trackagoat mcp --mock, opened with a revision that it does not know', () => {
  /** Its response to one message on stdin. */
  const send = (method: string, params: object) => {
    const { stdout } = spawnSync(process.execPath, [bundleProgram('cli/main.ts'), 'mcp', '--mock'], {
      input: `${JSON.stringify({ jsonrpc: '2.0', id: 1, method, params })}\n`,
      encoding: 'utf8',
    });
    return JSON.parse(stdout);
  };

  it('answers a request of the newer era with the revisions that it serves', () => {
    const _meta = {
      'io.modelcontextprotocol/protocolVersion': '2099-01-01',
      'io.modelcontextprotocol/clientCapabilities': {},
    };
    expect(send('tools/list', { _meta }).error).toMatchObject({
      code: -32_022,
      data: { requested: '2099-01-01', supported: expect.arrayContaining(['2026-07-28']) },
    });
  });

  it('answers an older handshake with the newest of that era', () => {
    const params = { protocolVersion: '1999-01-01', capabilities: {}, clientInfo: { name: 'host', version: '1' } };
    expect(send('initialize', params).result.protocolVersion).toBe('2025-11-25');
  });
});
