import { readField } from '../../base/values/read-field.js';
import { readCode, readMessage } from '../../base/values/thrown.js';
import { listKeys } from '../../base/values/typed-keys.js';
import type { TrackagoatClient } from '../../src/client/client.js';
import {
  isConnectionError,
  isRedirectError,
  isResponseFormatError,
  isTimeoutError,
} from '../../src/client/errors/errors.js';
import { type OperationId, operations } from '../../src/generated/operations.js';
import { findRowFaults, listQuestions } from './ask-questions.js';
import {
  type CheckedResponse,
  type CheckQuestion,
  type ListPage,
  makeProbe,
  type Probe,
  pickRows,
  type Row,
  readCursor,
} from './question.js';
import { type Findings, joinFindings, published, SpecResponses } from './spec-responses.js';

/** The result of one operation. */
export interface CheckedOperation {
  readonly operation: OperationId;
  /** The question of the call, if it was about more than the form of a response, and its short name. */
  readonly question?: string;
  readonly probe?: string;
  /** Method and path of the call. */
  readonly call: string;
  readonly outcome: 'as_documented' | 'differs' | 'skipped';
  /** HTTP status, if there was a response. */
  readonly status?: number;
  /** The differences between the response and the published facts, or why the operation was skipped. */
  readonly findings: readonly string[];
  /**
   * The deviations from this project's choices, for facts that the service has not published. They do not count as
   * differences.
   */
  readonly otherwise: readonly string[];
  /**
   * Fields that the spec does not know, each at its first place. They do not count as differences, because the service
   * may add fields.
   */
  readonly newFields: readonly string[];
}

/** Why a check has no result: nothing responded, or the key was refused. */
export interface CheckProblem {
  readonly code: 'unreachable' | 'key_refused' | 'rate_limited';
  readonly message: string;
}

/** The result of a check. */
export interface CheckReport {
  readonly baseUrl: string;
  /** Null if the check was completed. Otherwise the differences say nothing about the API. */
  readonly problem: CheckProblem | null;
  readonly differences: number;
  readonly operations: readonly CheckedOperation[];
}

type RawGet = (
  path: string,
  init: { readonly params: { readonly path: object; readonly query: object }; readonly parseAs?: 'text' },
) => Promise<{ readonly data?: unknown; readonly error?: unknown; readonly response: Response }>;

const hasParameters = (id: OperationId): number => Number(operations[id].path.includes('{'));
/** Lists come first, because the other calls take their ids from them. */
const READS = listKeys(operations)
  .filter((id) => operations[id].method === 'GET')
  .sort((left, right) => hasParameters(left) - hasParameters(right));

/**
 * Reads a live API, by GETs only, and checks every response against the spec. Ids come from the API's lists. An
 * operation whose list is empty is skipped and reported as skipped. If the API cannot be reached or refuses the key,
 * the check ends at once. `onProgress` is called before every call.
 */
export async function runCheck(goat: TrackagoatClient, onProgress: (call: string) => void): Promise<CheckReport> {
  const spec = await SpecResponses.load();
  const firstRows = new Map<string, Row>();
  const pages = new Map<OperationId, ListPage>();
  const checked: CheckedOperation[] = [];
  let problem: CheckProblem | null = null;
  let date: string | null = null;
  let letIn = false;
  let hasEnvelope = false;
  for (const operation of READS) {
    if (spec.statuses(operation).includes('501')) {
      checked.push(skipped(operation, 'its response is not published'));
      continue;
    }
    const probe = makeProbe(operation, { firstRows, date });
    if ('reason' in probe) {
      checked.push(skipped(operation, probe.reason));
      continue;
    }
    onProgress(`GET ${operations[operation].path}`);
    const response = await send(goat, probe);
    problem = findProblem(response, letIn);
    if (problem) break;
    const { path } = operations[operation];
    checked.push(judge(probe, response, { spec, listed: firstRows.get(path.replace(/\/\{id\}$/, '')) }));
    if (response instanceof Error) continue;
    date ??= response.date;
    const isOfApi = ['data', 'error', 'meta'].every((part) => readField(response.body, part) !== undefined);
    hasEnvelope ||= isOfApi;
    letIn ||= isOfApi && response.status < 300;
    const rows = pickRows(response.body);
    if (rows[0]) firstRows.set(path, rows[0]);
    if (probe.query.limit !== undefined && response.status < 300) {
      pages.set(operation, { probe, rows, nextCursor: readCursor(response.body) });
    }
  }
  problem ??= findOutage(checked, { letIn, hasEnvelope }, goat.baseUrl);
  const today = Date.parse(date ?? '') || newestTime(pages);
  for (const question of problem || !letIn ? [] : listQuestions({ pages, spec, today })) {
    onProgress(`GET ${operations[question.probe.operation].path}: ${question.question}`);
    const response = await send(goat, question.probe);
    problem = findProblem(response, letIn);
    if (problem) break;
    checked.push(judge(question.probe, response, { spec, question }));
  }
  const differences = checked.reduce(
    (sum, { outcome, findings }) => sum + (outcome === 'differs' ? findings.length : 0),
    0,
  );
  return { baseUrl: goat.baseUrl, problem, differences, operations: checked };
}

async function send(goat: TrackagoatClient, { operation, path, query }: Probe): Promise<CheckedResponse | Error> {
  const get = goat.raw.GET as unknown as RawGet;
  try {
    const { data, error, response } = await get(operations[operation].path, {
      params: { path, query },
      ...(query.format === 'csv' ? { parseAs: 'text' } : {}),
    });
    return {
      status: response.status,
      body: data ?? error,
      contentType: response.headers.get('content-type') ?? '',
      date: response.headers.get('date'),
    };
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** Why nothing more can be learned. After a first response, a single failed call is a separate difference. */
function findProblem(response: CheckedResponse | Error, letIn: boolean): CheckProblem | null {
  if (response instanceof Error) {
    const isAway = [isConnectionError, isTimeoutError, isRedirectError, isResponseFormatError].some((is) =>
      is(response),
    );
    return isAway && !letIn ? { code: 'unreachable', message: response.message } : null;
  }
  const { status, body } = response;
  const words = [readCode(readField(body, 'meta')), readField(body, 'error')].filter(
    (word) => typeof word === 'string',
  );
  const message = [status, ...words].join(' ');
  if (status === 429) return { code: 'rate_limited', message };
  return (status === 401 || status === 403) && !letIn ? { code: 'key_refused', message } : null;
}

/** A service that responds only with failures does not show its responses, and another address shows those of something else. */
function findOutage(
  checked: readonly CheckedOperation[],
  { letIn, hasEnvelope }: { readonly letIn: boolean; readonly hasEnvelope: boolean },
  baseUrl: string,
): CheckProblem | null {
  const called = checked.filter(({ status }) => status !== undefined);
  if (letIn || called.length === 0) return null;
  if (called.every(({ status = 0 }) => status >= 500))
    return { code: 'unreachable', message: `Every call got ${called[0]?.status}.` };
  if (hasEnvelope) return null;
  const message = `${baseUrl} is not the API: no response has its form {data, error, meta}. Check the base URL.`;
  return { code: 'unreachable', message };
}

function skipped(operation: OperationId, reason: string): CheckedOperation {
  const call = `GET ${operations[operation].path}`;
  return { operation, call, outcome: 'skipped', findings: [reason], otherwise: [], newFields: [] };
}

/** The newest time of the listed rows. It is used if the responses of a service have no Date. */
function newestTime(pages: ReadonlyMap<OperationId, ListPage>): number {
  const times = [...pages.values()].flatMap(({ rows }) =>
    rows.map(({ created_at: at }) => (typeof at === 'string' ? Date.parse(at) : 0)),
  );
  return times.filter((time) => !Number.isNaN(time)).reduce((newest, time) => Math.max(newest, time), 0);
}

function toCall({ operation, path, query }: Probe, isQueryShown: boolean): string {
  const place = operations[operation].path.replace(/\{(\w+)\}/g, (_, name: string) => path[name] ?? '');
  const asked = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]));
  return `GET ${place}${isQueryShown && asked.size > 0 ? `?${asked}` : ''}`;
}

/** The result of a response: that of a question, or the first of its operation. */
function judge(
  probe: Probe,
  response: CheckedResponse | Error,
  {
    spec,
    listed,
    question,
  }: { readonly spec: SpecResponses; readonly listed?: Row | undefined; readonly question?: CheckQuestion },
): CheckedOperation {
  const { operation } = probe;
  const found = findFaults(response, [
    (one) => (question ? question.judge(one) : findDifferences(operation, one, spec)),
    (one) => findRowFaults(probe, one, listed),
  ]);
  // For a route that this project guessed, nothing counts as a difference, not even that it is missing.
  const isPublished = operations[operation].provenance !== 'ours';
  const findings = isPublished ? found.published : [];
  const isRead = !(response instanceof Error);
  return {
    operation,
    ...(question && { question: question.question, probe: question.name }),
    call: toCall(probe, question !== undefined),
    outcome: findings.length > 0 ? 'differs' : 'as_documented',
    ...(isRead && { status: response.status }),
    findings,
    otherwise: isPublished ? found.ours : [...found.published, ...found.ours],
    newFields: isRead && !question ? spec.newFields(operation, response.status, response.body) : [],
  };
}

/** The faults of a response. A field that cannot be written as text, as `{"toString": 1}`, is a fault and ends nothing. */
function findFaults(
  response: CheckedResponse | Error,
  finders: readonly ((response: CheckedResponse) => Findings)[],
): Findings {
  // Anything that the client could not read as a response (no JSON, no connection, a redirect) is a difference too.
  if (response instanceof Error) return published(response.message);
  const found: Findings[] = [];
  try {
    for (const find of finders) found.push(find(response));
  } catch (error) {
    found.push(published(`has a field that cannot be read: ${readMessage(error)}`));
  }
  return joinFindings(found);
}

function findDifferences(operation: OperationId, { status, body }: CheckedResponse, spec: SpecResponses): Findings {
  const documented = spec.statuses(operation);
  if (!documented.includes(String(status))) {
    return published(`responded with ${status}; documented are ${documented.join(', ')}`);
  }
  // The only refusal that a correct read may get: a retired stats route.
  if (status >= 400 && status !== 410) {
    return published(`responded with ${status} ${String(readCode(readField(body, 'meta')) ?? '')}`.trim());
  }
  return spec.findings(operation, status, body);
}
