import { describe, expect, it } from 'vitest';
import { createMock, type Mock } from '../../mocks/index.js';
import { createToolset, type Toolset, toJsonSchema } from '../../src/agents/index.js';
import { mcpTool, offerToolset, toCallResult } from '../../src/agents/mcp/toolset-offer.js';
import { sample } from '../harness/breadth.js';
import { stageOn } from '../workflows/stage.js';
import { demoScene, sampleInputs } from './sample-inputs.js';

const scene = await demoScene();
const { toolset, goat, creator } = scene;
const inputs = await sampleInputs(scene, toolset);

/** The rows of a world as texts, by table and id. */
function listRows(mock: Mock): Map<string, string> {
  const tables = Object.entries(mock.snapshot().world.tables as unknown as Rows);
  return new Map(tables.flatMap(([table, rows]) => rows.map((row) => [`${table} ${row.id}`, JSON.stringify(row)])));
}

type Rows = Record<string, readonly { readonly id: string }[]>;

function listOthers(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  return [...before].flatMap(([key, row]) => (after.get(key) === row ? [] : [row]));
}

const rows = listRows(scene.mock);

// A read makes only GETs, an idempotent tool leaves the same state twice, and a destructive one takes away.
it.each(toolset.tools)('the annotations of $name hold', async ({ name }) => {
  const { mock, toolset } = await demoScene({}, scene.mock.fork());
  const input = (await sampleInputs(scene, toolset))[name];
  const tool = toolset.tools.find((one) => one.name === name);
  const { readOnlyHint, destructiveHint = false, idempotentHint } = (tool && mcpTool(tool).annotations) ?? {};
  const before = mock.requests.total;
  expect(await toolset.call(name, input)).toMatchObject({ ok: true });
  // One tool does its worst with another input than the sample: with a creator who is there.
  const there = { project_id: creator.project_id, handle: creator.tiktok_handle };
  if (name === 'set_up_creator') expect(await toolset.call(name, there)).toMatchObject({ ok: true });
  const writes = mock.requests.find().filter(({ method }, at) => at >= before && method !== 'GET');
  const once = listRows(mock);
  if (readOnlyHint) expect([writes, listOthers(rows, once), listOthers(once, rows)]).toEqual([[], [], []]);
  else expect([writes.length > 0, listOthers(rows, once).length > 0]).toEqual([true, destructiveHint]);
  expect((await toolset.call(name, input)).ok).toBe(true);
  if (!readOnlyHint && !idempotentHint) return;
  const twice = listRows(mock);
  expect([listOthers(once, twice), listOthers(twice, once)]).toEqual([[], []]);
});

const toolsets: Readonly<Record<string, Toolset>> = {
  'that may do everything': toolset,
  'that only reads': await createToolset(goat),
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

it.each(numbered)('a toolset %s points to tools and parameters that are there', async (_, offered, at) => {
  const there = new Set(offered.tools.map((tool) => tool.name));
  for (const { name, input } of offered.tools) {
    // One of the four toolsets meets each attempt.
    for (const attempt of sample(attempts(name, input.shape), 4, at)) {
      const result = await offered.call(name, attempt);
      const { next, text } = sentences(result);
      const call = [name, attempt, text];
      // Every refusal has a way on: a tool, or a person.
      if (!result.ok) expect([...call, next !== undefined || /\bperson\b/.test(text)]).toEqual([...call, true]);
      if (next !== undefined) expect([...call, there.has(next)]).toEqual([...call, true]);
      const words: readonly string[] = text.match(/\b[a-z]+(?:_[a-z]+)+\b/g) ?? [];
      // A sentence may speak of the parameters of the tool that it sends to.
      const sentTo = offered.tools.filter((tool) => tool.name === next || words.includes(tool.name));
      const known = new Set([input, ...sentTo.map((tool) => tool.input)].flatMap(({ shape }) => Object.keys(shape)));
      for (const tool of there) known.add(tool);
      const unknownWords = words.filter((word) => (names.has(word) || parameters.has(word)) && !known.has(word));
      expect([...call, unknownWords]).toEqual([...call, []]);
      const offset = /Call again with (?:a larger )?(\w+)/.exec(text)?.[1];
      if (offset !== undefined) expect([...call, offset in input.shape]).toEqual([...call, true]);
    }
  }
});

const COUNT = 'A tool more or less: write its number here, and its row in docs/agents.md.';
const LIMIT = 'Every conversation reads this list: shorten descriptions, or raise the limit here on purpose.';
/** By bytes ÷ 4, as docs/exam.md counts. */
const countTokens = (text: string): number => Math.ceil(Buffer.byteLength(text) / 4);
const tokens = (value: unknown): number => countTokens(JSON.stringify(value));

describe('the size of what a model reads', () => {
  it('is at most 4,000 tokens for the list of 25 tools with the instructions, and 5,000 for the tools as MCP has them', async () => {
    const toolset = await createToolset(goat, { allow: ['read', 'write', 'money'] });
    expect(toolset.tools.length, COUNT).toBe(25);
    const list = toolset.tools.map(({ name, description, input }) => {
      return { name, description, inputSchema: toJsonSchema(input) };
    });
    const { tools, instructions } = offerToolset(toolset);
    expect(countTokens(JSON.stringify(list) + instructions), LIMIT).toBeLessThanOrEqual(4_000);
    expect(tokens(tools), LIMIT).toBeLessThanOrEqual(5_000);
  });

  it('is at most 1,500 tokens for an audit of 300 creators and 5,000 accruals, with the way to the rest', async () => {
    const mock = createMock();
    const { goat, structure } = stageOn(mock, { fetch: mock.fetch });
    const daily = await structure(1_234, { period: 'daily' });
    for (let batch = 0; batch < 6; batch++) {
      const creators = Array.from({ length: 50 }, (_, at) => ({ tiktok_handle: `creator.number.${batch * 50 + at}` }));
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

  it('is at most 1,500 tokens for what each tool answers in the demo, by default or with no more than it needs', async () => {
    const { toolset } = await demoScene();
    for (const [tool, given] of Object.entries(await sampleInputs(scene, toolset))) {
      const { shape } = toolset.tools.find(({ name }) => name === tool)?.input ?? {};
      const { detail: _, limit: __, ...input } = given;
      const needed = Object.entries(given).filter(([key]) => !shape?.[key]?.isOptional());
      const least = await toolset.call(tool, Object.fromEntries(needed));
      // The call before has set the other one up.
      const other = tool === 'set_up_creator' ? { ...input, handle: '@newer.face' } : input;
      const usual = await toolset.call(tool, other);
      expect([tool, usual.ok]).toEqual([tool, true]);
      expect(Math.max(tokens(least), tokens(usual)), tool).toBeLessThanOrEqual(1_500);
    }
  });
});
