import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createToolset, toJsonSchema } from '../../src/agents/index.js';
import { stage } from '../workflows/stage.js';
import { demoScene } from './sample-inputs.js';
import { getError } from './tool-result.js';

const { goat } = stage();
const toolset = await createToolset(goat, { allow: ['read', 'write', 'money'] });

it.each([
  ['plan_payment', { reference: 'x', total_cents: 1.5 }, 'total_cents: Invalid input: expected whole cents'],
  ['list_creators', { limit: 1.5 }, 'limit: Invalid input: expected a whole number'],
  ['list_payments', { status: 'voided' }, 'input: there is no «status»; there are '],
  ['plan_rate', { creater: '@ann' }, 'input: there is no «creater»; the nearest is creator'],
  ['plan_rate', {}, 'creator: '],
  ['get_schema', { wxq: 'x' }, 'input: there is no «wxq»; there are entity'],
])('an argument that is wrong %s %j is named with what it has to be', async (tool, input, message) => {
  expect(getError(await toolset.call(tool, input))).toMatchObject({
    code: 'invalid_input',
    message: expect.stringContaining(message),
  });
});

describe('a parameter that a model invents', () => {
  it.each([
    ['plan_settlement', { creator: '@ann', total_cents: 500 }, 'plan_payment with their accrual_ids'],
    [
      'plan_change',
      { method: 'Venmo', enabled: true, creator: '@ann' },
      'let plan_settlement take that of the last payment',
    ],
    ['plan_change', { stop: 'pay', creator: '@ann', until: '2026-12-31' }, 'plan_rate with from'],
    ['plan_settlement', { creator: '@ann', half: true }, 'half of one cannot stay owed'],
    [
      'set_up_creator',
      { project_id: 'x', handle: '@zoe', method: 'Venmo' },
      'let plan_settlement take that of the last payment',
    ],
    ['plan_change', { creator: '@ann', default_method: 'Venmo' }, 'name it in each plan'],
    ['plan_rate', { creator: '@ann', amount_cents: 5, until: '2026-12-31' }, 'plan_change with stop'],
    ['plan_change', { creator: '@ann', stop: 'pay', from: '2026-12-31' }, 'plan_rate with from'],
    [
      'plan_reject_accruals',
      { accrual_ids: ['x'], status: 'rejected', reason: 'x', delete: true },
      'stays in the record',
    ],
    ['plan_change', { creator: '@ann', delete: true }, 'stays in the record'],
    ['plan_undo_payment', { payment_id: 'x', reason: 'x', delete: true }, 'stays in the record'],
  ])('of %s is refused with what the tool will not do, and the way out', async (tool, input, way) => {
    expect(getError(await toolset.call(tool, input))).toMatchObject({
      code: 'invalid_input',
      message: expect.stringContaining(way),
      retry: 'fix_input',
    });
  });
});

describe('a parameter that is written wrong', () => {
  it.each(toolset.tools.filter(({ input }) => Object.keys(input.shape).length > 0))(
    'of $name is named with the one that is meant',
    async ({ name, input }) => {
      const keys = Object.keys(input.shape);
      for (const key of keys) {
        const camel = key.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
        for (const wrong of [`${key}s`, key.slice(0, -1), camel]) {
          if (wrong.length < 3 || keys.includes(wrong)) continue;
          const error = getError(await toolset.call(name, { [wrong]: 1 }));
          const words = `input: there is no «${wrong}»; the nearest is ${key}.`;
          // The error names a wrong key before it names missing keys.
          expect([name, error?.message]).toEqual([name, words]);
        }
      }
    },
  );

  it('within an object is named as well', async () => {
    const goals = [{ metrics: 'posts', metric: 'posts', target_value: 1, period: 'weekly' }];
    expect(getError(await toolset.call('plan_change', { creator: '@ann', goals }))?.message).toBe(
      'goals.0: there is no «metrics»; the nearest is metric.',
    );
  });
});

describe('the description of a tool', () => {
  const known = new Set([
    'default',
    ...toolset.tools.flatMap(({ name, input }) => [
      name,
      ...Object.keys(input.shape),
      ...listChoices(toJsonSchema(input)),
    ]),
  ]);

  it.each(toolset.tools)('speaks of no parameter that does not exist: $name', ({ description, input }) => {
    const texts = [description, ...describedParts(toJsonSchema(input))];
    // A name with an underscore, or one before a colon, is that of a parameter or a tool.
    const named = texts.flatMap((text) => [...(text.match(/\b[a-z]+(?:_[a-z]+)+\b/g) ?? []), ...beforeColon(text)]);
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });
});

function beforeColon(text: string): string[] {
  return [...text.matchAll(/[.(]\s?([a-z_]+): /g)].map(([, name = '']) => name);
}

/** The values that parameters choose from. */
function listChoices(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) =>
    name === 'enum' && Array.isArray(part) ? part.map(String) : listChoices(part),
  );
}

function describedParts(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) =>
    name === 'description' && typeof part === 'string' ? [part] : describedParts(part),
  );
}

describe('creator and creators', () => {
  it('are not taken for each other: the refusal of one names the other', async () => {
    const { toolset } = await demoScene();
    const ask = async (tool: string, input: object) => getError(await toolset.call(tool, input));
    const refused = (message: string) => ({ code: 'invalid_input', retry: 'fix_input', message });
    for (const tool of ['list_payments', 'list_goals', 'get_rates', 'explain_amount', 'read_context'])
      expect(await ask(tool, { creator: '@kenjicooks' })).toMatchObject(
        refused('input: there is no «creator»; the nearest is creators.'),
      );
    for (const tool of ['trend', 'plan_rate', 'plan_change'])
      expect(await ask(tool, { creators: ['@kenjicooks'] })).toMatchObject(
        refused('input: there is no «creators»; the nearest is creator.'),
      );
  });

  it('say in their descriptions which takes several', () => {
    const parts = toolset.tools.map(
      ({ input }) => toJsonSchema(input).properties as Record<string, { description: string }>,
    );
    const texts = (name: string) => new Set(parts.flatMap(({ [name]: part }) => part?.description ?? []));
    expect([texts('creator'), texts('creators')]).toEqual([
      new Set(['Handle or id', 'All of theirs that wait']),
      new Set(['Several']),
    ]);
  });
});

/** The Gemini API takes only these formats of text in the schema of a function, and no references. */
const TEXT_FORMATS = ['enum', 'date-time'];
const REFUSED = ['$ref', '$defs', 'patternProperties', 'if', 'not', 'const', 'oneOf', 'allOf'];

/** Each object within a schema, with the path to it. */
function* walk(value: unknown, path: string): Generator<readonly [string, Record<string, unknown>]> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield [path, value as Record<string, unknown>];
  for (const [name, child] of Object.entries(value)) yield* walk(child, `${path}.${name}`);
}

it('the schemas of the tools use nothing that Gemini refuses', () => {
  const found = toolset.tools.flatMap(({ name, input }) =>
    [...walk(toJsonSchema(input), name)].flatMap(([path, schema]) => {
      const isText = schema.type === 'string' && typeof schema.format === 'string';
      const format = isText && !TEXT_FORMATS.includes(String(schema.format)) ? [`${path}: ${schema.format}`] : [];
      return [...format, ...REFUSED.filter((word) => word in schema).map((word) => `${path}: ${word}`)];
    }),
  );
  expect(found).toEqual([]);
});

it('the page on agents names every tool in its table, and no other', () => {
  const [, table = ''] = readFileSync('docs/agents.md', 'utf8').split('| a person says | the model calls |');
  const rows = table.slice(0, table.indexOf('\n\n'));
  const named = new Set(rows.match(/`[a-z_]+`/g)?.map((name) => name.slice(1, -1)));
  expect([...named].sort()).toEqual(toolset.tools.map(({ name }) => name).sort());
});
