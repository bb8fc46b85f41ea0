import { spawnSync } from 'node:child_process';
import { Client } from '@modelcontextprotocol/client';
import { getDefaultEnvironment, StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { describe, expect, it } from 'vitest';
import { bundleProgram } from '../harness/bundle-program.js';
import { folderOfTest } from '../harness/temporary-folder.js';
import { ERAS, type Era } from './hosts/serve-both-eras.js';

describe('trackagoat mcp --mock, in the protocol that the client opens', () => {
  it.each(Object.keys(ERAS) as Era[])('%s: a payment is made after the person has said yes', async (era) => {
    const transport = new StdioClientTransport({
      command: process.execPath,
      args: [bundleProgram('cli/main.ts'), 'mcp', '--mock', '--allow', 'money'],
      stderr: 'pipe',
      env: { ...getDefaultEnvironment(), TRACKAGOAT_STATE: folderOfTest() },
    });
    const options = { capabilities: { elicitation: { form: {} } }, versionNegotiation: { mode: ERAS[era] } };
    const client = new Client({ name: 'host', version: '1' }, options);
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
