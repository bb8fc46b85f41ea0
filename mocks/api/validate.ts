import { ApiProblem } from '../world/store/api-problem.js';
import { type ApiCall, getOperation } from './api-call.js';
import { createProblem, type Issues, toIssues } from './issues.js';
import type { ParsedRequest } from './plain.js';
import { JsonProblem, readJson } from './read-json.js';
import { getRequestChecks } from './request-checks.js';
import { SchemaReport } from './schemas/schema-report.js';

/** Bodies beyond this many bytes of UTF-8 are refused with 413. */
export const MAX_BODY_LENGTH = 1024 * 1024;

/** The place of a value in a request. */
type Place = 'params' | 'query' | 'body';

const CODES = { params: 'invalid_params', query: 'invalid_query', body: 'invalid_body' } as const;
const MAX_KEY_LENGTH = 255;
const NO_QUERY: Readonly<Record<string, unknown>> = Object.freeze({});
const JSON_TYPE = /^application\/json\s*(;|$)/i;

/**
 * The report of all requests until one has errors. If no report lasted, each full collection would drop the form of
 * reports, and the compiled code that uses it.
 */
let report = new SchemaReport(undefined);

/** Checks path parameters, query and body against the spec; throws 400 (413, 415) naming every field. */
export function validate(call: ApiCall): void {
  const { request, params } = call;
  const operation = getOperation(call);
  if (isLongerThan(request.body, MAX_BODY_LENGTH)) {
    throw new ApiProblem('payload_too_large', `The body is larger than ${MAX_BODY_LENGTH} bytes; split it.`);
  }
  const checks = getRequestChecks(operation);
  // The first of the three with an error ends the request. Its report is not used again.
  if (report.errors.length > 0) report = new SchemaReport(undefined);
  checks.params?.(params, report);
  if (report.errors.length > 0) throw toProblem('params', toIssues(report.errors));
  checkKey(request.headers['idempotency-key']);
  const query = parseQuery(request.search);
  if (request.search !== '' || checks.isQueryRequired) checks.query(query, report);
  if (report.errors.length > 0) throw toProblem('query', toIssues(report.errors));
  const body = parseBody(request);
  if (checks.body) {
    if (body !== undefined || checks.isBodyRequired) checks.body(body, report);
    if (report.errors.length > 0) throw toProblem('body', toIssues(report.errors));
  } else if (body !== undefined && Object.keys(Object(body)).length > 0) {
    throw toSingleProblem('body', '', 'this operation takes no body');
  }
  call.input = { params, query, body };
}

function toProblem(place: Place, issues: Issues): ApiProblem {
  return createProblem(CODES[place], issues, place);
}

function toSingleProblem(place: Place, path: string, message: string): ApiProblem {
  return toProblem(place, { list: [{ path, message }], omitted: 0 });
}

function checkKey(key: string | undefined): void {
  if (key === undefined || (key !== '' && key.length <= MAX_KEY_LENGTH)) return;
  throw toSingleProblem('params', 'Idempotency-Key', `must have 1 to ${MAX_KEY_LENGTH} characters`);
}

/** Counts bytes only where characters cannot decide: a character takes one to three bytes. */
function isLongerThan(text: string, bytes: number): boolean {
  return text.length > bytes || (text.length * 3 > bytes && new TextEncoder().encode(text).length > bytes);
}

function parseQuery(search: string): Readonly<Record<string, unknown>> {
  if (search === '') return NO_QUERY;
  // Without a prototype, a parameter called `__proto__` is a name like any other.
  const query = Object.create(null) as Record<string, unknown>;
  for (const [key, value] of parsePairs(search)) {
    if (key in query) throw toSingleProblem('query', key, 'is given twice');
    query[key] = value;
  }
  return query;
}

/** The same result as URLSearchParams. Parsing a query without escapes by hand costs a third. */
function parsePairs(search: string): Iterable<readonly [string, string]> {
  if (/[%+]/.test(search)) return new URLSearchParams(search);
  const pairs: [string, string][] = [];
  for (const part of search.split('&')) {
    const mark = part.indexOf('=');
    if (part !== '') pairs.push(mark < 0 ? [part, ''] : [part.slice(0, mark), part.slice(mark + 1)]);
  }
  return pairs;
}

function parseBody(request: ParsedRequest): unknown {
  if (request.body === '') return undefined;
  const encoding = request.headers['content-encoding'] ?? 'identity';
  if (encoding.toLowerCase() !== 'identity') {
    throw new ApiProblem('unsupported_media_type', `Send the body as it is, without the Content-Encoding ${encoding}.`);
  }
  const type = request.headers['content-type'] ?? '';
  if (!JSON_TYPE.test(type)) {
    throw new ApiProblem(
      'unsupported_media_type',
      `Send the body as application/json, not ${type || 'without a type'}.`,
    );
  }
  try {
    return readJson(request.body);
  } catch (error) {
    if (error instanceof JsonProblem) throw toSingleProblem('body', error.path, error.message);
    throw error;
  }
}
