import type { ErrorObject } from 'ajv';
import { closest, distance } from 'fastest-levenshtein';
import { requestValidators, type RequestValidator } from '../../src/generated/request-validators.js';
import type { OperationId } from '../../src/generated/operations.js';
import { Refusal, type Issue } from '../world/refusal.js';
import type { PlainRequest } from './plain.js';

/** What an operation is called with, checked against the spec; query values have their types. */
export interface ValidInput {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: unknown;
}

type Place = 'params' | 'query' | 'body';

const CODES = { params: 'invalid_params', query: 'invalid_query', body: 'invalid_body' } as const;
const MAX_KEY_LENGTH = 255;

function refuse(place: Place, issues: readonly Issue[]): Refusal {
  const first = issues[0] as Issue;
  const more = issues.length > 1 ? ` (and ${issues.length - 1} more)` : '';
  return new Refusal(CODES[place], `${first.path || place}: ${first.message}${more}`, { issues });
}

function pathOf(error: ErrorObject): string {
  const steps = error.instancePath.split('/').slice(1);
  const last = error.params['additionalProperty'] ?? error.params['missingProperty'];
  if (typeof last === 'string') steps.push(last);
  return steps.map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~')).join('.');
}

function unknownKeyMessage(key: string, known: readonly string[]): string {
  if (key === 'description' && known.includes('readme')) return 'is read-only here; write readme instead';
  const nearest = known.length > 0 ? closest(key, known as string[]) : undefined;
  const close = nearest !== undefined && distance(key, nearest) <= Math.max(2, key.length / 3);
  return close ? `is not known; did you mean ${nearest}?` : `is not known; known are ${known.join(', ') || 'none'}`;
}

function messageOf(error: ErrorObject): string {
  switch (error.keyword) {
    case 'additionalProperties':
      return unknownKeyMessage(error.params['additionalProperty'], Object.keys(error.parentSchema?.['properties'] ?? {}));
    case 'required':
      return 'is required';
    case 'enum':
      return `must be one of ${(error.params['allowedValues'] as unknown[]).join(', ')}`;
    case 'const':
      return `must be ${JSON.stringify(error.params['allowedValue'])}`;
    case 'minProperties':
      return 'needs at least one field';
    default:
      return error.message ?? 'is not valid';
  }
}

/*
 * Of a `oneOf` only the branch that fits best is worth telling: the one with the fewest complaints of its own.
 */
function relevant(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  if (!errors.some((error) => error.keyword === 'oneOf')) return errors;
  const branches = new Map<string, ErrorObject[]>();
  for (const error of errors) {
    if (error.keyword === 'oneOf') continue;
    const branch = error.schemaPath.replace(/\/(properties|required|additionalProperties|type|min|max)\b.*$/, '');
    branches.set(branch, [...(branches.get(branch) ?? []), error]);
  }
  const best = [...branches.values()].sort((left, right) => left.length - right.length)[0];
  return best ?? errors;
}

function check(validator: RequestValidator | undefined, value: unknown, place: Place): void {
  if (!validator || validator(value)) return;
  const issues = relevant(validator.errors ?? []).map((error) => ({ path: pathOf(error), message: messageOf(error) }));
  throw refuse(place, issues);
}

function parseQuery(url: string): Record<string, unknown> {
  const mark = url.indexOf('?');
  if (mark < 0) return {};
  const query: Record<string, unknown> = {};
  for (const [key, value] of new URLSearchParams(url.slice(mark + 1))) {
    if (Object.hasOwn(query, key)) throw refuse('query', [{ path: key, message: 'is given twice' }]);
    Object.defineProperty(query, key, { value, enumerable: true, writable: true, configurable: true });
  }
  return query;
}

function parseBody(request: PlainRequest): unknown {
  if (request.body === '') return undefined;
  const type = request.headers['content-type'] ?? '';
  if (!/^application\/json\s*(;|$)/i.test(type)) {
    throw new Refusal('unsupported_media_type', `Send the body as application/json, not ${type || 'without a type'}.`);
  }
  try {
    return JSON.parse(request.body);
  } catch {
    throw refuse('body', [{ path: '', message: 'is not valid JSON' }]);
  }
}

/** Checks path parameters, query and body against the spec; refuses with 400 (or 415) naming every field. */
export function validateRequest(operation: OperationId, params: Record<string, string>, request: PlainRequest): ValidInput {
  const validators = requestValidators[operation];
  check(validators.params, params, 'params');
  const key = request.headers['idempotency-key'];
  if (key !== undefined && (key === '' || key.length > MAX_KEY_LENGTH)) {
    throw refuse('params', [{ path: 'Idempotency-Key', message: `must have 1 to ${MAX_KEY_LENGTH} characters` }]);
  }
  const query = parseQuery(request.url);
  if (validators.query) check(validators.query, query, 'query');
  else for (const name of Object.keys(query)) throw refuse('query', [{ path: name, message: unknownKeyMessage(name, []) }]);
  const body = parseBody(request);
  if (!validators.body) return { params, query, body: undefined };
  if (body !== undefined || validators.bodyRequired) check(validators.body, body, 'body');
  return { params, query, body };
}
