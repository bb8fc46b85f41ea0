import * as z from 'zod/v4';
import { listNear } from '../../../base/options/find-nearest.js';
import { findUnsendable } from '../../../base/options/find-unsendable.js';
import { isUuid } from '../../../base/options/is-uuid.js';
import type { Campaign, Project } from '../../generated/resources.js';
import { readAllProjects } from '../../workflows/find/read-rows.js';
import { toDay } from '../../workflows/run/days.js';
import type { Run } from '../../workflows/run/run.js';
import { invalidInput, type ToolError, ToolRefusal } from '../text/tool-error.js';
import type { Scope } from '../tools/parts/scope.js';
import type { ToolDefinition } from '../tools/parts/tool.js';

/** How many names a refusal lists. */
const LISTED = 10;

/** The input of a tool with ids in place of the names of a project and a campaign. */
export async function toIds(
  run: Run,
  input: Readonly<Record<string, unknown>>,
  scope: Scope,
): Promise<Record<string, unknown>> {
  const { project_id: project, campaign_id: campaign } = input;
  const found = { ...input };
  if (isName(project)) found.project_id = findId('project', project, await readAllProjects(run));
  // A campaign covers more than bound creators, and the tools refuse it.
  if (!isName(campaign) || scope.creatorIds) return found;
  const { project_id: within } = found;
  const query = { ...scope.projectQuery(typeof within === 'string' ? within : undefined), limit: 100 };
  const list = (options: object) => run.goat.campaigns.list(query, options);
  found.campaign_id = findId('campaign', campaign, await run.listAll('reading the campaigns', list));
  return found;
}

function isName(text: unknown): text is string {
  return typeof text === 'string' && !isUuid(text);
}

/** The id of the only one of a name. Payments may follow from it, so a part of a name is not enough. */
function findId(kind: 'project' | 'campaign', named: string, rows: readonly (Campaign | Project)[]): string {
  const wanted = fold(named);
  const [found, ...others] = rows.filter(({ name }) => fold(name) === wanted);
  if (found && others.length === 0) return found.id;
  const quoted = JSON.stringify(named.slice(0, 60));
  if (found) {
    const ids = [found, ...others].map(({ id }) => id).join(', ');
    throw invalidInput(`${kind}_id: several are called ${quoted}; give one of the ids ${ids}.`);
  }
  const known = rows.slice(0, LISTED).map(({ name }) => JSON.stringify(name));
  const more = rows.length > LISTED ? ` and ${rows.length - LISTED} more` : '';
  throw invalidInput(
    `${kind}_id: no ${kind} is called ${quoted}; there ${rows.length === 0 ? 'is none' : `are ${known.join(', ')}${more}`}.`,
  );
}

function fold(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase();
}

/**
 * The tool to call after a refusal that names none: the one that explains why. For tools that are not listed it is the
 * tool itself.
 */
const READS: Readonly<Record<string, string>> = {
  plan_rate: 'get_rates',
  plan_change: 'read_context',
  plan_undo_payment: 'list_payments',
  plan_reject_accruals: 'explain_amount',
  plan_settlement: 'audit_unpaid_creators',
};

/** The facts about a refused call, besides its error. */
interface Refused {
  readonly tool: Pick<ToolDefinition, 'name'> | undefined;
  readonly offered: readonly Pick<ToolDefinition, 'name'>[];
  /** Whether the message says what a person has to do. */
  readonly namesPerson: boolean;
}

/**
 * A refusal with its next step: a tool that this toolset offers, or a person. If the call can be corrected or repeated,
 * it is the same tool.
 */
export function withWayOn(
  { next_tool: next, ...error }: ToolError,
  { tool, offered, namesPerson }: Refused,
): ToolError {
  const has = (name: string | undefined): name is string => offered.some((other) => other.name === name);
  if (has(next)) return { ...error, next_tool: next };
  if (error.retry !== 'no' && has(tool?.name)) return { ...error, next_tool: tool.name };
  const reads = error.code === 'nothing_to_change' || error.code === 'not_found' ? READS[tool?.name ?? ''] : undefined;
  if (has(reads)) return { ...error, next_tool: reads };
  if (namesPerson) return error;
  return { ...error, message: `${error.message} A person is needed.` };
}

/** Workflows take ids; tools take a creator by handle or id. */
const COMMON = { creatorId: 'creator' };

/**
 * A workflow's message with the tool's parameter names instead of the workflow's. A model can only correct parameters
 * that it sees.
 */
export function inToolWords(message: string, tool: Pick<ToolDefinition, 'name' | 'input' | 'words'>): string {
  const words = new Map<string, string>([[camelCase(tool.name), tool.name]]);
  for (const name of Object.keys(tool.input.shape)) words.set(camelCase(name), name);
  for (const [word, name] of Object.entries({ ...COMMON, ...tool.words })) {
    if (name in tool.input.shape) words.set(word, name);
  }
  return message.replace(/\b[a-z]+(?:[A-Z][a-z]*)+\b/g, (word) => words.get(word) ?? word);
}

function camelCase(name: string): string {
  return name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/**
 * The checked input of a tool.
 *
 * @throws ToolRefusal `invalid_input`: which argument, what it has to be, and for an unknown one the name that is like it, or all of them.
 */
export function parseInput(
  { input, refuses = {} }: Pick<ToolDefinition, 'input' | 'refuses'>,
  given: unknown,
): Record<string, unknown> {
  const unsendable = findUnsendable(given);
  if (unsendable) throw refusal(unsendable.path, unsendable.problem);
  const { data, error } = input.safeParse(given, { reportInput: true });
  if (!error) return data;
  const { issues } = error;
  // A missing argument is often one that was misspelled.
  const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0];
  const path = issue?.path.map(String).join('.') ?? '';
  const [invented = ''] = issue?.code === 'unrecognized_keys' && path === '' ? issue.keys : [];
  if (Object.hasOwn(refuses, invented)) throw refusal(invented, String(refuses[invented]));
  const own = issues.flatMap((one) => (one.code === 'custom' && one.path.join('.') === path ? [one.params?.code] : []));
  throw refusal(
    path,
    `${describe(issue, path, input)}.`,
    own.find((code) => typeof code === 'string'),
  );
}

function refusal(path: string, problem: string, code = 'invalid_input'): ToolRefusal {
  const retry = 'fix_input';
  return new ToolRefusal(code, `${path || 'input'}: ${problem}`.slice(0, 240), { retry });
}

function describe(issue: z.core.$ZodIssue | undefined, path: string, input: z.ZodObject): string {
  if (!issue) return 'is wrong';
  const known = issue.code === 'unrecognized_keys' ? keysAt(input, issue.path) : [];
  if (issue.code === 'unrecognized_keys' && known.length > 0) {
    const [key = ''] = issue.keys;
    const [nearest] = listNear(key, known);
    return `there is no ${JSON.stringify(key)}; ${nearest === undefined ? `there are ${known.join(', ')}` : `the nearest is ${nearest}`}`;
  }
  if (issue.code === 'invalid_format' && issue.format === 'date') return describeDay(issue.input);
  const unit = path.endsWith('_cents') ? 'whole cents' : 'a whole number';
  return issue.message.replace(/expected int\b/, `expected ${unit}`);
}

/**
 * The form of a day. For a text that begins with a day, or a day past the end of its month: the day that is probably
 * meant.
 */
function describeDay(given: unknown): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(String(given)) ?? [];
  const isMonth = Number(month) >= 1 && Number(month) <= 12;
  const last = Date.UTC(Number(year), Number(month), 0);
  if (!isMonth || Number(day) < 1 || Number(day) > 31) return 'expected a day such as 2026-09-30';
  const isPast = Number(day) > new Date(last).getUTCDate();
  if (isPast) return `there is no ${year}-${month}-${day}; the last day of that month is ${toDay(last)}`;
  return `expected a day without a time: ${year}-${month}-${day}`;
}

/** The keys of the object at a path in the input. */
function keysAt(input: z.ZodObject, path: readonly PropertyKey[]): string[] {
  let schema: z.core.$ZodType | undefined = input;
  for (const key of path) {
    schema = unwrap(schema);
    if (schema instanceof z.ZodArray) schema = schema.element;
    else schema = schema instanceof z.ZodObject ? schema.shape[String(key)] : undefined;
  }
  schema = unwrap(schema);
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

function unwrap(schema: z.core.$ZodType | undefined): z.core.$ZodType | undefined {
  return schema instanceof z.ZodOptional ? schema.unwrap() : schema;
}

/** The input of a tool within a scope: bound parameters are removed, and creators become a choice among the bound ones. */
export function createBoundInput({ input }: ToolDefinition, { projectId, creatorIds }: Scope): z.ZodObject {
  const { project_id: project, creator, creators, ...shape } = input.shape as Record<string, z.ZodType>;
  // A binding to creators also fixes their projects.
  if (project && projectId === undefined && !creatorIds) shape.project_id = project;
  if (creatorIds?.length === 1) return z.strictObject(shape);
  const choice = creatorIds && z.enum(creatorIds as [string, ...string[]]);
  if (creator) shape.creator = choice ? (creator.isOptional() ? choice.optional() : choice) : creator;
  if (creators) shape.creators = choice ? z.array(choice).optional() : creators;
  return z.strictObject(shape);
}
