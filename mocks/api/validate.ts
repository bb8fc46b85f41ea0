import type { OperationId } from '../../src/generated/operations.js';
import { type RequestValidator, requestValidators } from '../../src/generated/request-validators.js';
import { ApiProblem, type Issue } from '../world/store/api-problem.js';
import { type Place, toIssues } from './issues.js';
import type { PlainRequest } from './plain.js';

/** What an operation is called with, checked against the spec; query values have their types. */
export interface ValidInput {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: unknown;
}

const CODES = { params: 'invalid_params', query: 'invalid_query', body: 'invalid_body' } as const;
const MAX_KEY_LENGTH = 255;
const JSON_TYPE = /^application\/json\s*(;|$)/i;

/** Checks path parameters, query and body against the spec; refuses with 400 (or 415) naming every field. */
export function validateRequest(
  operation: OperationId,
  params: Readonly<Record<string, string>>,
  request: PlainRequest,
): ValidInput {
  const validators = requestValidators[operation];
  const check = (validator: RequestValidator | undefined, value: unknown, place: Place): void => {
    if (validator && !validator(value)) throw refusal(place, toIssues(validator.errors ?? [], operation, place));
  };
  check(validators.params, params, 'params');
  checkKey(request.headers['idempotency-key']);
  const query = parseQuery(request.url);
  check(validators.query, query, 'query');
  const body = parseBody(request);
  if (validators.body) {
    if (body !== undefined || validators.bodyRequired) check(validators.body, body, 'body');
  } else if (body !== undefined && Object.keys(Object(body)).length > 0) {
    throw refusal('body', [{ path: '', message: 'this operation takes no body' }]);
  }
  return { params, query, body };
}

function refusal(place: Place, issues: readonly Issue[]): ApiProblem {
  const first = issues[0] ?? { path: '', message: 'is not valid' };
  const more = issues.length > 1 ? ` (and ${issues.length - 1} more)` : '';
  return new ApiProblem(CODES[place], `${first.path || place}: ${first.message}${more}`, { issues });
}

function checkKey(key: string | undefined): void {
  if (key === undefined || (key !== '' && key.length <= MAX_KEY_LENGTH)) return;
  throw refusal('params', [{ path: 'Idempotency-Key', message: `must have 1 to ${MAX_KEY_LENGTH} characters` }]);
}

function parseQuery(url: string): Record<string, unknown> {
  const mark = url.indexOf('?');
  if (mark < 0) return {};
  // Without a prototype, a parameter called `__proto__` is a name like any other.
  const query = Object.create(null) as Record<string, unknown>;
  for (const [key, value] of parsePairs(url.slice(mark + 1))) {
    if (key in query) throw refusal('query', [{ path: key, message: 'is given twice' }]);
    query[key] = value;
  }
  return query;
}

/** What URLSearchParams finds; taking apart by hand what has no escapes costs a third. */
function parsePairs(search: string): Iterable<readonly [string, string]> {
  if (/[%+]/.test(search)) return new URLSearchParams(search);
  const pairs: [string, string][] = [];
  for (const part of search.split('&')) {
    const mark = part.indexOf('=');
    if (part !== '') pairs.push(mark < 0 ? [part, ''] : [part.slice(0, mark), part.slice(mark + 1)]);
  }
  return pairs;
}

function parseBody(request: PlainRequest): unknown {
  if (request.body === '') return undefined;
  const type = request.headers['content-type'] ?? '';
  if (!JSON_TYPE.test(type)) {
    throw new ApiProblem(
      'unsupported_media_type',
      `Send the body as application/json, not ${type || 'without a type'}.`,
    );
  }
  try {
    return JSON.parse(request.body);
  } catch {
    throw refusal('body', [{ path: '', message: 'is not valid JSON' }]);
  }
}
