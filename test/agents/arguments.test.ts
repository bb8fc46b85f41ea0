import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { createToolset, toJsonSchema } from '../../src/agents/index.js';
import { ToolRefusal, toolError } from '../../src/agents/text/tool-error.js';
import { withWayOn } from '../../src/agents/toolset/parse-input.js';
import { WorkflowError } from '../../src/workflows/run/workflow-error.js';
import { agents, others, refusals } from './refusal-codes.js';
import { startConversation } from './requests/start-conversation.js';
import { getError } from './tool-result.js';

const { goat, mock, toolset } = await startConversation();
const id = '00000000-0000-4000-8000-00000000dead';
const creator = '@ann';
const bonus = { reference: 'bonus', total_cents: 500 };
const rejection = { accrual_ids: [id], status: 'rejected', reason: 'x' };
const weekly = { creator, amount_cents: 5_000, period: 'weekly' };
const nobody = 'Give creator, creators, a project or everyone: true.';

it.each<[tool: string, input: object, words: string]>([
  ['plan_payment', { reference: 'x', total_cents: 1.5 }, 'total_cents: Invalid input: expected whole cents'],
  ['list_creators', { limit: 1.5 }, 'limit: Invalid input: expected a whole number'],
  ['list_payments', { status: 'voided' }, 'input: there is no «status»; there are '],
  ['list_payments', { format: 'csv' }, 'input: there is no «format»'],
  ['plan_rate', { creater: creator }, 'input: there is no «creater»; the nearest is creator'],
  ['plan_rate', {}, 'creator: '],
  ['get_schema', { wxq: 'x' }, 'input: there is no «wxq»; there are entity'],
  ['plan_change', { creator, goals: [{ metrics: 'posts' }] }, 'goals.0: there is no «metrics»; the nearest'],
  ['plan_reject_accruals', { ...rejection, reason: undefined }, 'reason'],
  // Whom to pay: nobody is named, so nobody is meant; one and several are two plans.
  ['plan_settlement', {}, nobody],
  ['plan_settlement', { everyone: false, method: 'Venmo' }, nobody],
  ['plan_settlement', { creator, everyone: true }, 'Give creator alone'],
  ['plan_settlement', { creator, owed_more_than_cents: 0 }, 'Give creator alone'],
  ['plan_settlement', { creators: [creator], everyone: true }, 'not both'],
  ['plan_settlement', { everyone: true, note: 'thanks' }, 'go with creator'],
  ['plan_payment', { ...bonus, creators: [creator, '@ANN'] }, 'twice'],
  ['plan_payment', { ...bonus, creators: [creator, '@ben'], accrual_ids: [] }, 'accrual_ids'],
  ['plan_payment', { ...bonus, creators: ['@ben', '@cat'], creator }, 'creator'],
  ['plan_payment', { ...bonus, creators: ['@ben', '@cat'], write_off_cents: 5 }, 'nor write_off_cents'],
  ['plan_payment', { reference: 'x', project_id: mock.projectId }, 'give accrual_ids or total_cents.'],
  // One thing at a time.
  ['explain_amount', { accrual_id: id, payment_id: id }, 'Name one:'],
  ['explain_amount', { accrual_id: id, creators: [creator] }, 'Name one:'],
  ['explain_amount', { payment_id: id, week_of: '2026-01-05' }, 'Name one:'],
  ['get_campaign_stats', { content: true }, 'content needs campaign_id or project_id.'],
  ['plan_change', { creator }, 'Give one of goals, tracking_mode, '],
  ['plan_change', { creator, tracking_mode: 'auto', notes: 'x' }, 'another one is another plan.'],
  ['plan_change', { creator, notes: 'x', video_ids: ['x'] }, 'video_ids goes with decision.'],
  ['plan_change', { creator, tracking_mode: 'selective', append: true }, 'append goes with notes.'],
  ['plan_change', { notes: 'x' }, 'Give creator or project_id.'],
  ['plan_rate', { ...weekly, criteria_type: 'view_threshold' }, 'view_threshold needs min_views.'],
  ['plan_rate', { ...weekly, criteria_type: 'recurring', min_views: 1_000 }, 'min_views goes with '],
  ['plan_rate', { ...weekly, structure_id: id }, 'Give structure_id or a rule, not both.'],
  // A parameter that a model invents: what the tool will not do, and the way out.
  ['plan_settlement', { creator, total_cents: 500 }, 'plan_payment with their accrual_ids'],
  ['plan_settlement', { creator, half: true }, 'half of one cannot stay owed'],
  ['plan_change', { method: 'Venmo', enabled: true, creator }, 'let plan_settlement take that of the last payment'],
  ['set_up_creator', { project_id: 'x', handle: '@zoe', method: 'Venmo' }, 'let plan_settlement take that of the last'],
  ['plan_change', { creator, default_method: 'Venmo' }, 'name it in each plan'],
  ['plan_change', { stop: 'pay', creator, until: '2026-12-31' }, 'plan_rate with from'],
  ['plan_change', { creator, stop: 'pay', from: '2026-12-31' }, 'plan_rate with from'],
  ['plan_rate', { creator, amount_cents: 5, until: '2026-12-31' }, 'plan_change with stop'],
  ['plan_reject_accruals', { ...rejection, delete: true }, 'stays in the record'],
  ['plan_change', { creator, delete: true }, 'stays in the record'],
  ['plan_undo_payment', { payment_id: id, reason: 'x', delete: true }, 'stays in the record'],
])('an argument that is wrong %s %j is named with what it has to be', async (tool, input, words) => {
  expect(getError(await toolset.call(tool, input))).toMatchObject({
    code: 'invalid_input',
    message: expect.stringContaining(words),
    retry: 'fix_input',
  });
});

it.each([
  ['2026-09-31', 'there is no 2026-09-31; the last day of that month is 2026-09-30'],
  ['2026-02-30', 'there is no 2026-02-30; the last day of that month is 2026-02-28'],
  ['2026-09-30T23:59:59Z', 'expected a day without a time: 2026-09-30'],
  ['30 September', 'expected a day such as 2026-09-30'],
  ['2026-13-01', 'expected a day such as 2026-09-30'],
])('a day given as %s is answered with the day that is meant', async (given, words) => {
  for (const [tool, field, more] of [
    ['plan_settlement', 'ended_by', { creator }],
    ['plan_rate', 'from', { creator }],
    ...['list_payments', 'trend', 'get_campaign_stats'].map((tool) => [tool, 'to', {}] as const),
    ['weekly_payout_review', 'week_of', {}],
    ['list_goals', 'day', {}],
  ] as const) {
    expect(getError(await toolset.call(tool, { ...more, [field]: given }))).toMatchObject({
      code: 'invalid_input',
      message: expect.stringContaining(`${field}: ${words}`),
    });
  }
});

it.each<[tool: string, input: object, message: string]>([
  ['plan_settlement', { creator: '@an' }, 'handle an; the nearest is «ann»; if it was removed, pay by its id.'],
  ['plan_settlement', { creators: [creator, '@nobody'] }, 'handle nobody; if it was removed, pay by its id.'],
  ['plan_settlement', { except: ['@nobody'] }, 'handle nobody; if it was removed, pay by its id.'],
  ['plan_payment', { ...bonus, creators: [creator, '@nobody'] }, 'handle nobody; if it was removed, pay by its id.'],
  ['get_creator_stats', { creators: ['@zoe'] }, 'handle zoe; if it was removed, pay by its id.'],
])('a handle that nobody has is refused, with the nearest one: %s %j', async (tool, input, message) => {
  expect(getError(await toolset.call(tool, input))).toEqual({
    code: 'creator_not_found',
    message: `no creator has the ${message}`,
    retry: 'fix_input',
    next_tool: 'list_creators',
  });
});

it('a parameter that is written wrong is named with the one that is meant, in every tool', async () => {
  for (const { name, input } of toolset.tools) {
    const keys = Object.keys(input.shape);
    for (const key of keys) {
      const camel = key.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
      for (const wrong of [`${key}s`, key.slice(0, -1), camel]) {
        if (wrong.length < 3 || keys.includes(wrong)) continue;
        const error = getError(await toolset.call(name, { [wrong]: 1 }));
        // The error names a wrong key before it names missing keys.
        expect([name, error?.message]).toEqual([name, `input: there is no «${wrong}»; the nearest is ${key}.`]);
      }
    }
  }
});

/** Each object within a schema, with the path to it. */
function* walk(value: unknown, path: string): Generator<readonly [string, Record<string, unknown>]> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield [path, value as Record<string, unknown>];
  for (const [name, child] of Object.entries(value)) yield* walk(child, `${path}.${name}`);
}

const schemas = toolset.tools.flatMap(({ name, input }) => [...walk(toJsonSchema(input), name)]);

it('no object within an input lets a key through that it does not name', () => {
  const inputs = toolset.tools.flatMap(({ name, input }) => [...walk(z.toJSONSchema(input, { io: 'input' }), name)]);
  const open = inputs.filter(([, schema]) => schema.type === 'object' && schema.additionalProperties !== false);
  expect(open).toEqual([]);
});

it('descriptions speak of no parameter that does not exist, and those of creator and creators say which takes several', () => {
  const choices = schemas.flatMap(([, schema]) => (Array.isArray(schema.enum) ? schema.enum.map(String) : []));
  const parameters = toolset.tools.flatMap(({ name, input }) => [name, ...Object.keys(input.shape)]);
  const known = new Set(['default', ...choices, ...parameters]);
  const described = schemas.flatMap(([, { description }]) => (typeof description === 'string' ? description : []));
  // A name with an underscore, or one before a colon, is that of a parameter or a tool.
  const named = [...toolset.tools.map(({ description }) => description), ...described].flatMap((text) => [
    ...(text.match(/\b[a-z]+(?:_[a-z]+)+\b/g) ?? []),
    ...[...text.matchAll(/[.(]\s?([a-z_]+): /g)].map(([, name = '']) => name),
  ]);
  expect(named.filter((word) => !known.has(word))).toEqual([]);
  expect(named.length).toBeGreaterThan(20);

  const texts = (name: string) =>
    new Set(schemas.flatMap(([path, { description }]) => (path.endsWith(`.properties.${name}`) && description) || []));
  expect([texts('creator'), texts('creators')]).toEqual([
    new Set(['Handle or id', 'All of theirs that wait']),
    new Set(['Several']),
  ]);
});

/** The Gemini API takes only these formats of text in the schema of a function, and no references. */
const TEXT_FORMATS = ['enum', 'date-time'];
const REFUSED = ['$ref', '$defs', 'patternProperties', 'if', 'not', 'const', 'oneOf', 'allOf'];

it('the schemas of the tools use nothing that Gemini refuses', () => {
  const found = schemas.flatMap(([path, schema]) => {
    const isText = schema.type === 'string' && typeof schema.format === 'string';
    const format = isText && !TEXT_FORMATS.includes(String(schema.format)) ? [`${path}: ${schema.format}`] : [];
    return [...format, ...REFUSED.filter((word) => word in schema).map((word) => `${path}: ${word}`)];
  });
  expect(found).toEqual([]);
});

it('the page on agents names every tool in its table, and no other', () => {
  const [, table = ''] = readFileSync('docs/agents.md', 'utf8').split('| a person says | the model calls |');
  const rows = table.slice(0, table.indexOf('\n\n'));
  const named = new Set(rows.match(/`[a-z_]+`/g)?.map((name) => name.slice(1, -1)));
  expect([...named].sort()).toEqual(toolset.tools.map(({ name }) => name).sort());
});

it.each([
  ['that may do everything', toolset],
  ['that only reads', await createToolset(goat)],
  ['that is bound to a project', toolset.bind({ projectId: mock.projectId })],
])('every refusal of a toolset %s names a tool that is there, or says that a person is needed', (_, { tools }) => {
  const offered = new Set(tools.map(({ name }) => name));
  for (const tool of [...tools, undefined]) {
    for (const error of [
      ...refusals.map((code) => new ToolRefusal(code, 'It is refused.')),
      ...others.map((code) => new WorkflowError(code as never, 'it is refused.')),
      new Error('a defect'),
    ]) {
      const refused = withWayOn(toolError(error), { tool, offered: tools, namesPerson: false });
      const { code, message, next_tool: next, retry } = refused;
      const hasWayOn = next === undefined ? /\bperson\b/.test(message) : offered.has(next);
      expect([tool?.name, code, message, next, hasWayOn]).toEqual([tool?.name, code, message, next, true]);
      // Advice to correct and call again goes to a tool.
      if (retry !== 'no' && tool) expect([code, tool.name, next]).toEqual([code, tool.name, expect.any(String)]);
    }
  }
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
  const list = () => {
    throw error;
  };
  const broken = { ...goat, projects: { ...goat.projects, list } } as unknown as typeof goat;
  const result = await (await createToolset(broken, { allow: ['list_projects'] })).call('list_projects', {});
  return result.ok ? '' : result.error.message;
}
