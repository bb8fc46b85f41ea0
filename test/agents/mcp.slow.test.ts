import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { getDefaultEnvironment, StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { ElicitRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import { afterEach, describe, expect, it } from 'vitest';
import { createToolset, type Toolset } from '../../src/agents/index.js';
import { createMcpServer } from '../../src/agents/mcp.js';
import { bundleProgram } from '../harness/bundle-program.js';
import { oneWeekEarned } from '../workflows/stage.js';
import { openTables } from './tool-result.js';

type Answer = { structuredContent?: Record<string, unknown>; isError?: boolean; content: { text: string }[] };
/** Calls a tool over the client. */
const call = async (client: Client, name: string, args: object = {}): Promise<Answer> =>
  (await client.callTool({ name, arguments: { ...args } })) as unknown as Answer;

const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

/** A client on a toolset; `person` answers elicitations, without one the client cannot be asked. */
async function connect(toolset: Toolset, person?: (message: string) => unknown): Promise<Client> {
  const client = new Client({ name: 'host', version: '1' }, { capabilities: person ? { elicitation: {} } : {} });
  if (person) client.setRequestHandler(ElicitRequestSchema, ({ params }) => person(params.message) as never);
  const [ours, theirs] = InMemoryTransport.createLinkedPair();
  const server = await createMcpServer(toolset, { sdk: '@modelcontextprotocol/sdk' });
  await Promise.all([server.connect(theirs), client.connect(ours)]);
  open.push(client);
  return client;
}

describe('a payment over MCP', () => {
  const scene = async () => {
    const week = await oneWeekEarned();
    return { ...week, toolset: await createToolset(week.goat, { allow: ['read', 'money'] }) };
  };
  const plan = async (client: Client) =>
    (await call(client, 'plan_settlement', { creator: '@maya.moves', method: 'Venmo' })).structuredContent?.plan_id;

  it('asks the person at the host, and pays when the form says so', async () => {
    const { toolset, maya, paid } = await scene();
    const asked: string[] = [];
    const client = await connect(toolset, (message) => {
      asked.push(message);
      return { action: 'accept', content: { approve: true } };
    });
    const receipt = await call(client, 'commit_plan', { plan_id: await plan(client) });
    expect(receipt.structuredContent).toMatchObject({ outcome: 'committed', paid_cents: 25_000 });
    expect(asked).toEqual([
      [
        'Mock: nothing real is paid or changed (mock in this process).',
        'Pay $250.00 to @maya.moves by «Venmo»; this settles 1 accrual.',
        'Warning: Never paid before: @maya.moves.',
        '- @maya.moves in «Default project»: $250.00, by «Venmo», 1 accrual of 2026-01-05 to 2026-01-11, new payee',
      ].join('\n'),
    ]);
    expect(await paid(maya.id)).toHaveLength(1);
  });

  it.each([
    ['declines', { action: 'decline' }, 'approval_denied'],
    ['closes the form without an answer', { action: 'cancel' }, 'approval_expired'],
    ['accepts the form without approving', { action: 'accept', content: { approve: false } }, 'approval_denied'],
  ])('is refused when the person %s', async (_, formAnswer, code) => {
    const { toolset, maya, paid } = await scene();
    const client = await connect(toolset, () => formAnswer);
    const result = await call(client, 'commit_plan', { plan_id: await plan(client) });
    expect(result.isError).toBe(true);
    expect(result.content[0]?.text).toContain(code);
    expect(await paid(maya.id)).toEqual([]);
  });

  it('is refused at a host that cannot ask', async () => {
    const { toolset, maya, paid } = await scene();
    const client = await connect(toolset);
    const result = await call(client, 'commit_plan', { plan_id: await plan(client) });
    expect(result.content[0]?.text).toContain('approval_required');
    expect(await paid(maya.id)).toEqual([]);
  });
});

describe('the server', () => {
  it('tells in its instructions what is missing and why', async () => {
    const { goat } = await oneWeekEarned();
    const client = await connect(await createToolset(goat));
    expect(client.getInstructions()).toContain('commit_plan: It needs the capability money');
    expect(client.getInstructions()).toContain('written by others');
  });
});

describe('trackagoat mcp --mock', () => {
  it('speaks MCP over stdio with the official client, and ends with it', async () => {
    const state = mkdtempSync(join(tmpdir(), 'tool-state-'));
    open.push({ close: () => rmSync(state, { recursive: true }) });
    const transport = new StdioClientTransport({
      command: process.execPath,
      args: [bundleProgram('cli/main.ts'), 'mcp', '--mock', '--allow', 'write,money', '--limit-day-usd', '5000'],
      stderr: 'pipe',
      env: { ...getDefaultEnvironment(), TRACKAGOAT_STATE: state },
    });
    const client = new Client({ name: 'host', version: '1' }, { capabilities: { elicitation: {} } });
    client.setRequestHandler(ElicitRequestSchema, () => ({ action: 'accept', content: { approve: true } }));
    await client.connect(transport);
    expect(client.getServerVersion()?.name).toBe('trackagoat');
    expect((await client.listTools()).tools).toHaveLength(26);
    const audit = await call(client, 'audit_unpaid_creators', { limit: 1 });
    const rows = openTables(audit.structuredContent ?? {}).creators as { handle: string; owed_cents: number }[];
    const [first] = rows;
    const planned = await call(client, 'plan_settlement', { creator: first?.handle, method: 'Venmo' });
    const receipt = await call(client, 'commit_plan', { plan_id: planned.structuredContent?.plan_id });
    expect(receipt.structuredContent).toMatchObject({ outcome: 'committed', paid_cents: first?.owed_cents });
    const { pid } = transport;
    await client.close();
    expect(() => process.kill(pid ?? 0, 0)).toThrow(/ESRCH/);
  }, 30_000);
});
