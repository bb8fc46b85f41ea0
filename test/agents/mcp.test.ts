import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { expect, it, onTestFinished } from 'vitest';
import { createToolset } from '../../src/agents/index.js';
import { createMcpServer } from '../../src/agents/mcp.js';
import { stage } from '../workflows/stage.js';

it('an MCP server tells in its instructions what is missing and why', async () => {
  const client = new Client({ name: 'host', version: '1' });
  const [ours, theirs] = InMemoryTransport.createLinkedPair();
  const server = await createMcpServer(await createToolset(stage().goat));
  await Promise.all([server.connect(theirs), client.connect(ours)]);
  onTestFinished(() => client.close());
  expect(client.getInstructions()).toContain('commit_plan: It needs the capability money');
  expect(client.getInstructions()).toContain('written by others');
});
