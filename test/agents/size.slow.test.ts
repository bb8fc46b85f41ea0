import { describe, expect, it } from 'vitest';
import { createToolset, toJsonSchema } from '../../src/agents/index.js';
import { offerToolset, toCallResult } from '../../src/agents/mcp/toolset-offer.js';
import { stage } from '../workflows/stage.js';

const COUNT = 'A tool more or less: write its number here, and its row in docs/agents.md.';
const LIMIT = 'Every conversation reads this list: shorten descriptions, or raise the limit here on purpose.';
/** By bytes ÷ 4, as docs/exam.md counts. */
const countTokens = (text: string): number => Math.ceil(Buffer.byteLength(text) / 4);
const tokens = (value: unknown): number => countTokens(JSON.stringify(value));

describe('the size of what a model reads', async () => {
  it('is at most 4,000 tokens for the list of 25 tools with the instructions, and 5,000 for the tools as MCP has them', async () => {
    const toolset = await createToolset(stage().goat, { allow: ['read', 'write', 'money'] });
    expect(toolset.tools.length, COUNT).toBe(25);
    const list = toolset.tools.map(({ name, description, input }) => {
      return { name, description, inputSchema: toJsonSchema(input) };
    });
    const { tools, instructions } = offerToolset(toolset);
    expect(countTokens(JSON.stringify(list) + instructions), LIMIT).toBeLessThanOrEqual(4_000);
    expect(tokens(tools), LIMIT).toBeLessThanOrEqual(5_000);
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
    expect(truncated).toEqual({ shown: 50, total: 300, rest: 'Call again with offset 50.' });
    expect(tokens(result.data)).toBeLessThanOrEqual(1_500);
    const next = await toolset.call('audit_unpaid_creators', { offset: 50 });
    const first = (rows: unknown[]): unknown => (rows[1] as string[])[0];
    if (!next.ok) throw new Error(next.error.message);
    expect(first(next.data.creators as unknown[])).not.toBe(first(creators));
  });

  it('is once the answer over MCP, whichever of text and structured content a host hands over; or on the wire too, if so asked', async () => {
    const toolset = await createToolset(stage({ seed: 'demo' }).goat);
    const result = await toolset.call('list_creators', {});
    if (!result.ok) throw new Error(result.error.message);
    const once = tokens(result.data);
    const sizes = (['both', 'text', 'structured'] as const).map((form) => {
      const { content, structuredContent } = toCallResult(result, form);
      const [{ text } = { text: '' }] = content as { text: string }[];
      return [countTokens(text), structuredContent ? tokens(structuredContent) : 0];
    });
    // The data once as text, once as structured content; of the others nothing but a sentence.
    expect(sizes).toEqual([
      [once, once],
      [once, 0],
      [countTokens('The result is in the structured content.'), once],
    ]);
  });

  const { demoScene, sampleInputs } = await import('./sample-inputs.js');
  const sizes = await demoScene();
  const inputs = await sampleInputs(sizes, sizes.toolset);

  it.each(sizes.toolset.tools)(
    'is at most 1,500 tokens for $name with no more than it needs',
    async ({ name, input }) => {
      const needed = Object.entries(inputs[name] ?? {}).filter(([key]) => !input.shape[key]?.isOptional());
      const result = await sizes.toolset.call(name, Object.fromEntries(needed));
      expect(tokens(result)).toBeLessThanOrEqual(1_500);
    },
  );

  it.each(Object.entries(inputs))(
    'is at most 1,500 tokens for what %s answers in the demo by default',
    async (tool, input) => {
      const { detail: _, limit: __, ...given } = input;
      // The test before has set the other one up.
      const asked = tool === 'set_up_creator' ? { ...given, handle: '@newer.face' } : given;
      const result = await sizes.toolset.call(tool, asked);
      expect(result.ok).toBe(true);
      expect(tokens(result)).toBeLessThanOrEqual(1_500);
    },
  );
});
