import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createToolset } from '../../src/agents/index.js';
import { createMcpServer } from '../../src/agents/mcp.js';
import { openTables } from '../agents/tool-result.js';
import { startPublishedService } from './service/published-service.js';
import { ids } from './service/rows.js';

/** The tools that read, called over MCP. */
async function connect() {
  const { goat } = await startPublishedService();
  const toolset = await createToolset(goat);
  const client = new Client({ name: 'host', version: '1' });
  const [ours, theirs] = InMemoryTransport.createLinkedPair();
  const server = await createMcpServer(toolset);
  await Promise.all([server.connect(theirs), client.connect(ours)]);
  onTestFinished(() => client.close());
  const call = async (name: string, args: object = {}) =>
    (await client.callTool({ name, arguments: { ...args } })) as {
      readonly structuredContent?: Record<string, unknown>;
      readonly isError?: boolean;
      readonly content: readonly { readonly text: string }[];
    };
  return { toolset, call };
}

const maya = { creator: 'maya.moves' };
const ofMaya = { creators: ['maya.moves'] };
const project = { project_id: ids.project };

/** The relevant part of each tool's result. */
const RESULTS: Readonly<Record<string, readonly [input: object, expected: object]>> = {
  get_schema: [{ entity: 'creator' }, { entities: [{ name: 'creator' }] }],
  list_goals: [ofMaya, { goals: [expect.stringContaining('@maya.moves')] }],
  list_projects: [{}, { projects: [{ has_notes: true }, { has_notes: false }] }],
  list_creators: [project, { creators: [{ handle: '@maya.moves' }, { handle: '@ben.bakes', last_scraped: 'never' }] }],
  list_videos: [ofMaya, { videos: [{ views: 10_000 }, { title: null, posted: null }] }],
  list_payments: [{}, { totals: { paid_cents: 5_700, payments: 2, voided: 1 } }],
  list_campaigns: [{}, { campaigns: [{ name: expect.any(String) }] }],
  read_context: [ofMaya, { notes: [{ of: 'project' }, { of: 'creator' }] }],
  weekly_payout_review: [project, { totals: { due_cents: 13_000 } }],
  audit_unpaid_creators: [project, { totals: { owed_cents: 13_000 } }],
  plan_settlement: [maya, { total_cents: 8_000 }],
  plan_payment: [{ ...maya, reference: 'bonus 1', total_cents: 500 }, { total_cents: 500 }],
  explain_amount: [{ payment_id: ids.payment }, { payment: { status: 'paid' } }],
  get_rates: [
    project,
    { rates: [expect.stringMatching(/^«Weekly fee», \$50\.00 a week: 2 whom/), expect.stringContaining('archived')] },
  ],
  payment_settings: [{}, { limits: ['none are set; a person approves every payment'] }],
  plan_undo_payment: [{ payment_id: ids.payment, reason: 'a slip' }, {}],
  plan_reject_accruals: [{ accrual_ids: [ids.mayaFirst], status: 'rejected', reason: 'x' }, {}],
};

/** Results that need an unpublished choice. The tool says so, and returns no numbers. */
const UNKNOWN: Readonly<Record<string, object>> = {
  get_creator_stats: ofMaya,
  get_campaign_stats: { campaign_id: ids.campaign },
  trend: maya,
  plan_rate: { ...maya, amount_cents: 9_000 },
  plan_change: { ...maya, tracking_mode: 'selective' },
};

describe('the tools over MCP, on a service that answers as published', () => {
  it.each(Object.entries(RESULTS))('%s answers', async (name, [input, expected]) => {
    const { call } = await connect();
    const { structuredContent, isError, content } = await call(name, input);
    expect(isError ?? false, content[0]?.text).toBe(false);
    expect(openTables(structuredContent ?? {})).toMatchObject(expected);
  });

  it.each(Object.entries(UNKNOWN))('%s says that the shape is not known', async (name, input) => {
    const { call } = await connect();
    const { isError, content } = await call(name, input);
    expect(isError).toBe(true);
    expect(content[0]?.text).toContain('unknown_shape');
  });

  it('are all of those that read', async () => {
    const { toolset } = await connect();
    expect([...Object.keys(RESULTS), ...Object.keys(UNKNOWN)].sort()).toEqual(
      toolset.tools.map(({ name }) => name).sort(),
    );
  });
});
