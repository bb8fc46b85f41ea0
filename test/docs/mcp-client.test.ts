import { afterEach, expect, it } from 'vitest';
import { connect } from '../../docs/snippets/agents/mcp-client.js';
import { callTool } from '../agents/hosts/serve-both-eras.js';
import { closeScenes, serveWeek, settle } from '../agents/hosts/served-week.js';

afterEach(closeScenes);

it('the snippet of an MCP client asks its user, and pays after a yes', async () => {
  const { url, paidCents } = await serveWeek();
  const asked: string[] = [];
  const client = await connect(url, async (text) => asked.push(text) > 0);
  const { plan_id } = await callTool(client, 'plan_settlement', settle);
  expect(await callTool(client, 'commit_plan', { plan_id })).toMatchObject({ outcome: 'committed' });
  expect(asked).toEqual([expect.stringContaining('Pay $250.00 to @maya.moves by «Venmo»')]);
  expect(await paidCents()).toEqual([25_000]);
  await client.close();
});
