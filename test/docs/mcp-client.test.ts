import { afterEach, describe, expect, it } from 'vitest';
import { connect } from '../../docs/snippets/agents/mcp-client.js';
import { callTool } from '../agents/hosts/serve-both-eras.js';
import { closeScenes, serveWeek, settle } from '../agents/hosts/served-week.js';

describe('the snippet of an MCP client', () => {
  afterEach(closeScenes);

  it.each([
    ['yes', true, { outcome: 'committed' }, [25_000]],
    ['no', false, { error: { code: 'approval_denied' } }, []],
  ])('asks its user, who says %s', async (_, decision, result, paid) => {
    const { url, paidCents } = await serveWeek();
    const asked: string[] = [];
    const client = await connect(url, async (text) => {
      asked.push(text);
      return decision;
    });
    const { plan_id } = await callTool(client, 'plan_settlement', settle);
    expect(await callTool(client, 'commit_plan', { plan_id })).toMatchObject(result);
    expect(asked).toEqual([expect.stringContaining('Pay $250.00 to @maya.moves by «Venmo»')]);
    expect(await paidCents()).toEqual(paid);
    await client.close();
  });
});
