import { encode } from 'gpt-tokenizer';
import { describe, expect, it } from 'vitest';
import { createToolset, toJsonSchema } from '../../src/agents/index.js';
import { mcpTool } from '../../src/agents/mcp/tools.js';
import { stage } from '../workflows/stage.js';

const tokens = (value: unknown): number => encode(JSON.stringify(value)).length;

describe('the size of what a model reads', () => {
  it('is at most 4,500 tokens for the list of all tools, also as MCP shows it: with annotations, and outlines of the answers', async () => {
    const { tools } = await createToolset(stage().goat, { allow: ['read', 'write', 'money'] });
    expect(tools.length).toBeGreaterThanOrEqual(22);
    const plain = tools.map(({ name, description, input }) => [
      name,
      description,
      toJsonSchema(input, { io: 'input' }),
    ]);
    expect(tokens(plain)).toBeLessThanOrEqual(4_500);
    expect(tokens(tools.map((tool) => mcpTool(tool, 'outline')))).toBeLessThanOrEqual(4_500);
    // Whole schemas of the answers are for the client, which checks answers against them; hosts do not show them to a model.
    expect(tokens(tools.map((tool) => mcpTool(tool, 'full')))).toBeLessThanOrEqual(12_000);
  });

  it('is at most 1,500 tokens for an audit of 300 creators and 5,000 accruals, with the way to the rest', async () => {
    const { goat, mock, structure } = stage();
    const daily = await structure(1_234, { period: 'daily' });
    for (let batch = 0; batch < 6; batch++) {
      const creators = Array.from({ length: 50 }, (_, index) => ({
        tiktok_handle: `creator.number.${batch * 50 + index}`,
      }));
      const made = await goat.creators.create(mock.projectId, { creators });
      await goat.payoutStructures.assign(daily, { creator_ids: made.map(({ id }) => id) });
    }
    mock.clock.advance({ days: 17, hours: 1 });
    const toolset = await createToolset(goat);
    const result = await toolset.call('audit_unpaid_creators', {});
    if (!result.ok) throw new Error(result.error.message);
    const { totals, truncated, creators } = result.data as { totals: object; truncated: object; creators: unknown[] };
    // 300 creators × 17 days × 1,234 cents.
    expect(totals).toMatchObject({ creators: 300, accruals: 5_100, owed_cents: 6_293_400 });
    expect(truncated).toEqual({ shown: 20, total: 300, rest: 'Call again with offset 20.' });
    expect(tokens(result.data)).toBeLessThanOrEqual(1_500);
    const next = await toolset.call('audit_unpaid_creators', { offset: 20 });
    const first = (rows: unknown[]): unknown => (rows[0] as { handle: string }).handle;
    if (!next.ok) throw new Error(next.error.message);
    expect(first(next.data.creators as unknown[])).not.toBe(first(creators));
  });

  it('stays below 2,500 tokens for any answer in the demo, unless all details are asked for', async () => {
    const { demoScene, sampleInputs } = await import('./sample-inputs.js');
    const scene = await demoScene();
    const inputs = await sampleInputs(scene, scene.toolset);
    for (const [tool, { detail: _, limit: __, ...input }] of Object.entries(inputs)) {
      const result = await scene.toolset.call(tool, input);
      expect([tool, result.ok]).toEqual([tool, true]);
      expect([tool, tokens(result) <= 2_500]).toEqual([tool, true]);
    }
  });
});
