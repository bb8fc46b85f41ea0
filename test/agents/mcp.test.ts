import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { ElicitRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import { afterEach, describe, expect, it } from 'vitest';
import { createToolset, type Toolset } from '../../src/agents/index.js';
import { createMcpServer } from '../../src/agents/mcp.js';
import { oneWeekEarned } from '../workflows/stage.js';

type Answer = { structuredContent?: Record<string, unknown>; isError?: boolean; content: { text: string }[] };
/** Calls a tool over the client. */
const call = async (client: Client, name: string, args: object = {}): Promise<Answer> =>
  (await client.callTool({ name, arguments: { ...args } })) as unknown as Answer;

const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

/** A client on a toolset; `person` answers elicitations, without one the client cannot be asked. */
async function connect(toolset: Toolset, person?: () => unknown): Promise<Client> {
  const client = new Client({ name: 'host', version: '1' }, { capabilities: person ? { elicitation: {} } : {} });
  if (person) client.setRequestHandler(ElicitRequestSchema, () => person() as never);
  const [ours, theirs] = InMemoryTransport.createLinkedPair();
  const server = await createMcpServer(toolset);
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
