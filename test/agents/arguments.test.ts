import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { createToolset, toJsonSchema } from '../../src/agents/index.js';
import { ToolRefusal, toolError } from '../../src/agents/text/tool-error.js';
import { withWayOn } from '../../src/agents/toolset/parse-input.js';
import { WorkflowError } from '../../src/workflows/run/workflow-error.js';
import { stage } from '../workflows/stage.js';
import { getError } from './tool-result.js';

const { goat, mock } = stage();
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

it('creator and creators say in their descriptions which takes several', () => {
  const parts = toolset.tools.map(
    ({ input }) => toJsonSchema(input).properties as Record<string, { description: string }>,
  );
  const texts = (name: string) => new Set(parts.flatMap(({ [name]: part }) => part?.description ?? []));
  expect([texts('creator'), texts('creators')]).toEqual([
    new Set(['Handle or id', 'All of theirs that wait']),
    new Set(['Several']),
  ]);
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

const root = new URL('../../', import.meta.url);

/** The sources of a folder, whole. */
function readSources(folder: string): string {
  const files = readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(new URL(`${folder}/${file}`, root), 'utf8'))
    .join('\n');
}

function findAll(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map(([, code = '']) => code))].sort();
}

const agents = `${readSources('src/agents')}\n${readSources('cli/mcp')}`;
/** Codes that the toolset itself refuses with. */
const refusals = findAll(agents, /(?:new ToolRefusal|\brefuse)\(\s*'([a-z_]+)'/g);
/** Codes of workflows, of the client and of the service. */
const known = readFileSync(new URL('src/client/errors/known-code.ts', root), 'utf8');
const service = readFileSync(new URL('src/generated/error-codes.ts', root), 'utf8');
const others = [...findAll(known, /\| '([a-z_]+)'/g), ...findAll(service, /'([a-z_]+)'/g)];

const toolsets = {
  'that may do everything': toolset,
  'that only reads': await createToolset(goat),
  'that is bound to a project': toolset.bind({ projectId: mock.projectId }),
};

describe.each(Object.entries(toolsets))('every refusal of a toolset %s', (_, { tools }) => {
  const offered = new Set(tools.map(({ name }) => name));

  it('names a tool that is there, or says that a person is needed, whatever its code and tool', () => {
    for (const tool of [...tools, undefined]) {
      for (const error of [
        ...refusals.map((code) => new ToolRefusal(code, 'It is refused.')),
        ...others.map((code) => new WorkflowError(code as never, 'it is refused.')),
        new Error('a defect'),
      ]) {
        const {
          code,
          message,
          next_tool: next,
          retry,
        } = withWayOn(toolError(error), {
          tool,
          offered: tools,
          namesPerson: false,
        });
        const hasWayOn = next === undefined ? /\bperson\b/.test(message) : offered.has(next);
        expect([tool?.name, code, message, next, hasWayOn]).toEqual([tool?.name, code, message, next, true]);
        // Advice to correct and call again goes to a tool.
        if (retry !== 'no' && tool) expect([code, tool.name, next]).toEqual([code, tool.name, expect.any(String)]);
      }
    }
  });
});

/** The calls of `new ToolRefusal(…)` in a text, each as its own text. */
function listRefusals(text: string): string[] {
  const calls: string[] = [];
  const source = ts.createSourceFile('all.ts', text, ts.ScriptTarget.ES2022, true);
  const visit = (node: ts.Node): void => {
    if (ts.isNewExpression(node) && node.expression.getText() === 'ToolRefusal') calls.push(node.getText());
    ts.forEachChild(node, visit);
  };
  visit(source);
  return calls;
}

const NAMES_PERSON = /\b(?:person|persons|people)\b/i;

describe('a refusal that names a person', () => {
  it('says so by a field, wherever its message is written out', () => {
    const naming = listRefusals(agents).filter((call) => NAMES_PERSON.test(call.replaceAll(/\bnamesPerson\b/g, '')));
    expect(naming.length).toBeGreaterThan(10);
    expect(naming.filter((call) => !call.includes('namesPerson'))).toEqual([]);
    expect(listRefusals("throw new ToolRefusal('x', 'A person decides.');")).toHaveLength(1);
  });

  it('gets no second sentence, and one that only repeats the word gets it', async () => {
    const own = new ToolRefusal('approval_denied', 'A person refused it.', { namesPerson: true });
    expect(await say(own)).toBe('A person refused it.');
    // The name of a project or a handle is text by others: it decides nothing.
    const repeated = new WorkflowError('nothing_to_change' as never, 'the project «two person crew» is as it was.');
    expect(await say(repeated)).toMatch(/as it was\. A person is needed\.$/);
  });
});

/** The message of a toolset whose every tool fails with an error, and has no tool to go on with. */
async function say(error: Error): Promise<string> {
  const toolset = await createToolset(
    {
      ...goat,
      target: goat.target,
      get projects() {
        throw error;
      },
    } as never,
    { allow: ['list_projects'] },
  );
  const result = await toolset.call('list_projects', {});
  return result.ok ? '' : result.error.message;
}

describe('the codes', () => {
  it('are found by this test', () => {
    expect(refusals.length).toBeGreaterThan(30);
    expect(refusals).toEqual(expect.arrayContaining(['creator_removed', 'would_write_off']));
    expect(others.length).toBeGreaterThan(40);
  });

  it('of refusals in the sources name tools that there are', () => {
    const named = findAll(agents, /next_tool: '([a-z_]+)'/g);
    const names = toolset.tools.map(({ name }) => name);
    expect(named.length).toBeGreaterThan(5);
    for (const name of named) expect(names).toContain(name);
  });
});
