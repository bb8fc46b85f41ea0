import * as z from 'zod/v4';
import { listNear } from '../../../base/options/find-nearest.js';
import { findUnsendable } from '../../../base/options/find-unsendable.js';
import { toDay } from '../../workflows/run/days.js';
import { ToolRefusal } from '../text/tool-error.js';
import type { Scope } from '../tools/parts/scope.js';
import type { ToolDefinition } from '../tools/parts/tool.js';

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
  const { data, error } = input.safeParse(nameCreators(given, input.shape), { reportInput: true });
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

/** `creator` and `creators` are one word: a tool that has only one of them takes the other for the same creator. */
function nameCreators(given: unknown, shape: Readonly<Record<string, unknown>>): unknown {
  if (typeof given !== 'object' || given === null) return given;
  const { creator, creators, ...rest } = given as Readonly<Record<string, unknown>>;
  const isOfMany = 'creators' in shape && !('creator' in shape);
  if (isOfMany && typeof creator === 'string' && creators === undefined) return { ...rest, creators: [creator] };
  const isOfOne = 'creator' in shape && !('creators' in shape);
  const [only] = Array.isArray(creators) && creators.length === 1 ? creators : [];
  return isOfOne && only !== undefined && creator === undefined ? { ...rest, creator: only } : given;
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
  const { project_id: project, creator, creators, ...rest } = input.shape as Record<string, z.ZodType>;
  const shape = { ...rest };
  // A binding to creators also fixes their projects.
  if (project && projectId === undefined && !creatorIds) shape.project_id = project;
  if (creator && creatorIds?.length !== 1) shape.creator = creatorIds ? createChoice(creatorIds, creator) : creator;
  if (creators && creatorIds?.length !== 1) {
    shape.creators = creatorIds ? z.array(z.enum(creatorIds as [string, ...string[]])).optional() : creators;
  }
  return z.strictObject(shape);
}

function createChoice(ids: readonly string[], creator: z.ZodType): z.ZodType {
  const choice = z.enum(ids as [string, ...string[]]);
  return creator.isOptional() ? choice.optional() : choice;
}
