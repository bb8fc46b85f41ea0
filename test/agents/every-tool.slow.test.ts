import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { createToolset, type Toolset, toJsonSchema } from '../../src/agents/index.js';
import { mcpTool, offerToolset, toCallResult } from '../../src/agents/mcp/toolset-offer.js';
import { sample } from '../harness/breadth.js';
import { stage } from '../workflows/stage.js';
import { listRows } from './list-rows.js';
import { demoScene, sampleInputs } from './sample-inputs.js';

const scene = await demoScene();
const { toolset, goat, creator } = scene;
const inputs = await sampleInputs(scene, toolset);

/** Whether a row that was there is another one now, or gone. */
function hasOverwritten(before: Rows, after: Rows): boolean {
  return Object.entries(before).some(([table, rows]) => {
    const now = new Map((after[table] ?? []).map((row) => [row.id, JSON.stringify(row)]));
    return rows.some((row) => now.get(row.id) !== JSON.stringify(row));
  });
}

type Rows = Record<string, readonly { readonly id: string }[]>;

describe.each(toolset.tools)('the annotations of $name', ({ name }) => {
  it('hold: a read makes only GETs, an idempotent one leaves the same state twice, and a destructive one takes away', async () => {
    const scene = await demoScene();
    const inputs = await sampleInputs(scene, scene.toolset);
    const tool = scene.toolset.tools.find((one) => one.name === name);
    if (!tool) throw new Error(`no tool ${name}`);
    const { annotations } = mcpTool(tool);
    const before = { rows: listRows(scene.mock) as Rows, calls: scene.mock.requests.total };
    const first = await scene.toolset.call(name, inputs[name]);
    expect(first).toMatchObject({ ok: true });
    const once = listRows(scene.mock) as Rows;
    const { readOnlyHint, destructiveHint = false } = annotations ?? {};
    // One tool does its worst with another input than the sample: below.
    if (name !== 'set_up_creator')
      expect(hasOverwritten(before.rows, once)).toBe(readOnlyHint ? false : destructiveHint);
    const writes = scene.mock.requests
      .find()
      .slice(before.calls)
      .filter(({ method }) => method !== 'GET');
    if (readOnlyHint) {
      expect(writes).toEqual([]);
      expect(once).toEqual(before.rows);
    } else {
      expect(writes.length).toBeGreaterThan(0);
    }
    const second = await scene.toolset.call(name, inputs[name]);
    expect(second.ok).toBe(true);
    if (readOnlyHint || annotations?.idempotentHint) expect(listRows(scene.mock)).toEqual(once);
  });
});

it('the annotations of set_up_creator say that it is destructive: it can change a creator who is there', async () => {
  const scene = await demoScene();
  const { creator } = scene;
  const before = listRows(scene.mock) as Rows;
  const input = { project_id: creator.project_id, handle: creator.tiktok_handle };
  expect(await scene.toolset.call('set_up_creator', input)).toMatchObject({ ok: true });
  const tool = scene.toolset.tools.find(({ name }) => name === 'set_up_creator');
  expect(tool && mcpTool(tool).annotations?.destructiveHint).toBe(hasOverwritten(before, listRows(scene.mock) as Rows));
});

const readOnly = await createToolset(goat);

const toolsets: Readonly<Record<string, Toolset>> = {
  'that may do everything': toolset,
  'that only reads': readOnly,
  'that is bound to a project': toolset.bind({ projectId: creator.project_id }),
  'that is bound to a creator': toolset.bind({ creatorIds: [creator.id] }),
};

const NOWHERE = '00000000-0000-4000-8000-00000000dead';
const names = new Set(toolset.tools.map(({ name }) => name));
/** Parameters with names that are not English words. A sentence with such a name means the parameter. */
const parameters = new Set(
  toolset.tools.flatMap(({ input }) => Object.keys(input.shape)).filter((name) => name.includes('_')),
);

/** Calls that go well, and calls with each parameter wrong or missing. */
function attempts(name: string, shape: Readonly<Record<string, unknown>>): Record<string, unknown>[] {
  const good = Object.fromEntries(Object.entries(inputs[name] ?? {}).filter(([key]) => key in shape));
  const keys = Object.keys(shape);
  return [
    good,
    {},
    ...keys.map((key) => ({ ...good, [key]: /_ids$|^creators$|^only$|^except$/.test(key) ? [NOWHERE] : NOWHERE })),
    ...keys.map((key) => Object.fromEntries(Object.entries(good).filter(([other]) => other !== key))),
    ...(keys.includes('limit') ? [{ ...good, limit: 1 }] : []),
    ...(keys.includes('creator') ? [{ ...good, creator: '@no.such.handle' }] : []),
  ];
}

/** The sentences of a result, without its data. The data may contain any name. */
function sentences(result: Awaited<ReturnType<Toolset['call']>>): { next: string | undefined; text: string } {
  if (!result.ok) return { next: result.error.next_tool, text: result.error.message };
  const { next = '', truncated, left_out = [] } = result.data as Record<string, unknown>;
  return { next: undefined, text: [next, (truncated as { rest?: string } | null)?.rest ?? '', left_out].join(' ') };
}

const numbered = Object.entries(toolsets).map(([name, offered], at) => [name, offered, at] as const);

describe.each(numbered)('a toolset %s', (_, offered, at) => {
  it.each(offered.tools)('$name points to tools and parameters that are there', async ({ name, input }) => {
    // Two of the four toolsets meet each attempt.
    for (const attempt of sample(attempts(name, input.shape), 2, at)) {
      const result = await offered.call(name, attempt);
      const { next, text } = sentences(result);
      // Every refusal has a way on: a tool, or a person.
      if (!result.ok)
        expect([attempt, text, next !== undefined || /\bperson\b/.test(text)]).toEqual([attempt, text, true]);
      const there = new Set(offered.tools.map((tool) => tool.name));
      if (next !== undefined) expect([attempt, there.has(next)]).toEqual([attempt, true]);
      const words: readonly string[] = text.match(/\b[a-z]+(?:_[a-z]+)+\b/g) ?? [];
      // A sentence may speak of the parameters of the tool that it sends to.
      const sentTo = offered.tools.filter((tool) => tool.name === next || words.includes(tool.name));
      const known = new Set([input, ...sentTo.map((tool) => tool.input)].flatMap(({ shape }) => Object.keys(shape)));
      for (const tool of there) known.add(tool);
      const unknownWords = words.filter((word) => (names.has(word) || parameters.has(word)) && !known.has(word));
      expect([attempt, text, unknownWords]).toEqual([attempt, text, []]);
      const offset = /Call again with (?:a larger )?(\w+)/.exec(text)?.[1];
      if (offset !== undefined) expect([attempt, offset in input.shape]).toEqual([attempt, true]);
    }
  });
});

describe('the input of every tool', () => {
  it.each(toolset.tools)('$name refuses what it does not know, also within its objects', async ({ name, input }) => {
    const result = await toolset.call(name, { ...inputs[name], not_known: 1 });
    expect(result).toMatchObject({ ok: false, error: { code: 'invalid_input', retry: 'fix_input' } });
    expect(findOpenObjects(input)).toEqual([]);
  });
});

/** Objects within a schema that let unknown keys through. */
function findOpenObjects(schema: z.ZodObject): string[] {
  const json = z.toJSONSchema(schema, { io: 'input' });
  const open: string[] = [];
  const walk = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return;
    const { type, additionalProperties } = value as { type?: unknown; additionalProperties?: unknown };
    if (type === 'object' && additionalProperties !== false) open.push(path);
    for (const [key, child] of Object.entries(value)) walk(child, `${path}.${key}`);
  };
  walk(json, 'input');
  return open;
}

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
