import { closest, distance } from 'fastest-levenshtein';
import type { ErrorCode } from '../../src/generated/error-codes.js';
import { operations } from '../../src/generated/operations.js';
import { ApiProblem, type ProblemIssue } from '../world/store/api-problem.js';
import type { DataSchema } from './schemas/json-schema.js';
import type { SchemaError } from './schemas/schema-report.js';

/** The errors of a value. There may be very many: the first are listed, the rest counted. */
export interface Issues {
  readonly list: readonly ProblemIssue[];
  /** How many more fields are wrong. */
  readonly omitted: number;
}

const MAX_LISTED = 20;
const MAX_STEP_LENGTH = 100;

/** The beginning of the pattern of an id. */
const UUID = '^[0-9a-f]{8}-[0-9a-f]{4}-';

/** The descriptions of formats. */
const FORMATS: Readonly<Record<string, string>> = {
  'date-time': 'must be a time such as 2026-03-02T00:00:00Z',
  date: 'must be a date such as 2026-03-02',
};

/** Turns the errors by a schema into issues: one per field, with its name and what to do. */
export function toIssues(errors: readonly SchemaError[]): Issues {
  const list: ProblemIssue[] = [];
  const seen = new Set<string>();
  for (const error of errors) {
    const path = toIssuePath(error);
    if (seen.has(path)) continue;
    seen.add(path);
    if (list.length < MAX_LISTED) list.push({ path, message: toIssueMessage(error) });
  }
  return { list, omitted: seen.size - list.length };
}

/** The problem with these issues. `whole` is the name of the value in issues without a field. */
export function createProblem(code: ErrorCode, issues: Issues, whole = 'body'): ApiProblem {
  const { list, omitted } = issues;
  const first = list[0] ?? { path: '', message: 'is not valid' };
  const others = list.length - 1 + omitted;
  const more = others > 0 ? ` (and ${others} more)` : '';
  const meta = omitted > 0 ? { issues: list, issues_omitted: omitted } : { issues: list };
  return new ApiProblem(code, `${first.path || whole}: ${first.message}${more}`, meta);
}

/** The message for an unknown key, with the nearest known one. */
export function unknownKeyMessage(key: string, known: readonly string[]): string {
  if (key === 'description' && known.includes('readme')) return 'is read-only here; write readme instead';
  if (known.length === 0) return 'is not known; nothing can be set here';
  const closestKey = closest(key, known as string[]);
  const away = distance(key, closestKey);
  // A difference of a letter or two is a typo. Beyond that, words matter more: createPayment is not createProject.
  const nearest =
    away <= 2 ? closestKey : (findByWords(key, known) ?? (away <= key.length / 3 ? closestKey : undefined));
  return nearest ? `is not known; did you mean ${nearest}?` : `is not known; known are ${known.join(', ')}`;
}

/** The message for an unknown operationId. The name of a client method leads to its operation. */
export function unknownOperation(id: string): string {
  return unknownKeyMessage(shorten(id), Object.keys(operations)).replace(
    /known are .*/s,
    'see the operationIds of the spec',
  );
}

function toIssuePath({ path, params }: SchemaError): string {
  const last = params.additionalProperty ?? params.missingProperty;
  return [...path, ...(last === undefined ? [] : [last])].map((step) => shorten(String(step))).join('.');
}

/** A key may be a million characters long. */
function shorten(step: string): string {
  return step.length > MAX_STEP_LENGTH ? `${step.slice(0, MAX_STEP_LENGTH)}…` : step;
}

function toIssueMessage({ keyword, params, schema }: SchemaError): string {
  switch (keyword) {
    case 'additionalProperties':
      return describeUnknownKey(String(params.additionalProperty), schema.properties ?? {});
    case 'enum':
      return `must be one of ${(params.allowedValues as unknown[]).map(String).join(', ')}`;
    case 'uniqueItems':
      return `must not hold the same entry twice, as in ${params.j} and ${params.i}`;
    case 'type':
      return `must be ${[params.type].flat().map(nameType).join(' or ')}`;
    case 'format':
      return FORMATS[String(params.format)] ?? 'is not valid';
    case 'pattern':
      return describePattern(String(params.pattern), schema.description);
    case 'oneOf':
      return schema.description ?? 'must have one of several forms';
    default:
      return toBoundMessage(keyword, Number(params.limit)) ?? 'is not valid';
  }
}

/** Names the place of a key that belongs into an object beside it. */
function describeUnknownKey(key: string, properties: NonNullable<DataSchema['properties']>): string {
  for (const [name, inner] of Object.entries(properties)) {
    if (Object.hasOwn(inner.properties ?? {}, key)) return `is not known here; write it as ${name}: { ${key} }`;
  }
  return unknownKeyMessage(shorten(key), Object.keys(properties));
}

function toBoundMessage(keyword: string, limit: number): string | undefined {
  switch (keyword) {
    case 'required':
      return 'is required';
    case 'minProperties':
      return 'needs at least one field';
    case 'maxProperties':
      return limit === 1 ? 'takes one field; leave out the others' : `takes at most ${limit} fields`;
    case 'minimum':
      return `must be ${limit} or more`;
    case 'maximum':
      return `must be ${limit} or less`;
    case 'minLength':
      return limit === 1 ? 'must not be empty' : `must have at least ${limit} characters`;
    case 'maxLength':
      return `must have at most ${limit} characters`;
    case 'minItems':
      return limit === 1 ? 'must not be empty' : `must have at least ${limit} entries`;
    case 'maxItems':
      return `must have at most ${limit} entries`;
  }
  return undefined;
}

function nameType(type: unknown): string {
  if (type === 'null') return 'null';
  return `${/^[aio]/.test(String(type)) ? 'an' : 'a'} ${type}`;
}

/** A pattern is hard to read. The description in the schema says how to write the value. */
function describePattern(pattern: string, words: string | undefined): string {
  if (words?.startsWith('must ')) return words;
  if (pattern.startsWith(UUID))
    return 'must be an id (uuid in lower case), not a handle or a name; the lists have the id of each row';
  const message = `must match pattern "${pattern}"`;
  return words === undefined ? message : `${message}. ${words}`;
}

/**
 * The one of `known` that has the most words of `name`, and more than half of them: `payoutPayments.create` is
 * `createPayoutPayment`.
 */
function findByWords(name: string, known: readonly string[]): string | undefined {
  const wanted = toWords(name);
  let best: string | undefined;
  // A verb alone, such as `get`, says too little.
  let [most, least] = [wanted.length / 2, 0];
  for (const other of known) {
    const shared = toWords(other).filter((word) => wanted.includes(word)).length;
    const away = distance(name, other);
    if (shared > most || (best !== undefined && shared === most && away < least))
      [best, most, least] = [other, shared, away];
  }
  return best;
}

/** The words of a name in lower case and singular, in any style of joining. */
function toWords(name: string): string[] {
  const words = name.match(/[A-Z]?[a-z]+|[A-Z]+/g) ?? [];
  return words.map((word) => word.toLowerCase().replace(/s$/, '')).filter((word) => word.length > 1);
}
