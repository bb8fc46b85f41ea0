import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { createToolset, type Toolset } from '../../src/agents/index.js';
import { sample } from '../harness/breadth.js';
import { demoScene, sampleInputs } from './sample-inputs.js';

const scene = await demoScene();
const { toolset, goat, creator } = scene;
const inputs = await sampleInputs(scene, toolset);
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
