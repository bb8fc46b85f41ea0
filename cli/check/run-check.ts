import { type OperationId, operations } from '../../src/generated/operations.js';
import type { TrackagoatClient } from '../../src/index.js';
import { SpecAnswers } from './spec-answers.js';

/** What came of one operation. */
export interface CheckedOperation {
  readonly operation: OperationId;
  /** Method and path as called. */
  readonly call: string;
  readonly outcome: 'as_documented' | 'differs' | 'skipped';
  /** HTTP status, when there was an answer. */
  readonly status?: number;
  /** Where the answer departs from the spec, or why the operation was skipped. */
  readonly findings: readonly string[];
  /** Fields that the spec does not know. No error: the service may add fields (contract §2). */
  readonly newFields: readonly string[];
}

/** The result of a check. */
export interface CheckReport {
  readonly base_url: string;
  readonly differences: number;
  readonly operations: readonly CheckedOperation[];
}

interface Probe {
  readonly operation: OperationId;
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, unknown>>;
}

interface Row {
  readonly id?: string;
}

type RawGet = (
  path: string,
  init: { readonly params: { readonly path: object; readonly query: object } },
) => Promise<{ readonly data?: unknown; readonly error?: unknown; readonly response: Response }>;

const ROWS_OF_A_PAGE = 3;
const reads = (Object.keys(operations) as OperationId[]).filter((id) => operations[id].method === 'GET');
const hasParameters = (id: OperationId): boolean => operations[id].path.includes('{');

/**
 * Reads a live API, GETs only, and holds every answer against the spec. Ids come from the lists that the API answers; an
 * operation whose list is empty is skipped and says so. `onProgress` hears of every call before it is sent.
 */
export async function runCheck(goat: TrackagoatClient, onProgress: (call: string) => void): Promise<CheckReport> {
  const spec = new SpecAnswers();
  const firstRows = new Map<string, Row>();
  const checked: CheckedOperation[] = [];
  // Lists come first: what they answer is where the ids of the others are from.
  for (const operation of [...reads].sort(
    (left, right) => Number(hasParameters(left)) - Number(hasParameters(right)),
  )) {
    const probe = probeFor(operation, firstRows, spec);
    if ('reason' in probe) {
      const call = `GET ${operations[operation].path}`;
      checked.push({ operation, call, outcome: 'skipped', findings: [probe.reason], newFields: [] });
      continue;
    }
    onProgress(`GET ${operations[operation].path}`);
    const { result, body } = await tryProbe(goat, probe, spec);
    checked.push(result);
    const rows = (body as { data?: unknown } | undefined)?.data;
    if (Array.isArray(rows) && rows[0]) firstRows.set(operations[operation].path, rows[0] as Row);
  }
  const differences = checked.reduce(
    (sum, { outcome, findings }) => sum + (outcome === 'differs' ? findings.length : 0),
    0,
  );
  return { base_url: goat.baseUrl, differences, operations: checked };
}

function probeFor(
  operation: OperationId,
  firstRows: ReadonlyMap<string, Row>,
  spec: SpecAnswers,
): Probe | { readonly reason: string } {
  const { path, uuidParams } = operations[operation];
  const creator = firstRows.get('/creators')?.id;
  const query: Record<string, unknown> = spec.queryNames(operation).includes('limit') ? { limit: ROWS_OF_A_PAGE } : {};
  if (operation === 'getAnalytics') {
    if (!creator) return { reason: '/creators is empty' };
    return { operation, path: {}, query: { entity: 'creator', entity_id: creator, metric: 'views' } };
  }
  const [name] = uuidParams;
  if (name === undefined) return { operation, path: {}, query };
  const list = path.slice(0, path.indexOf('/{'));
  const id = firstRows.get(list)?.id;
  return id ? { operation, path: { [name]: id }, query } : { reason: `${list} is empty` };
}

async function tryProbe(
  goat: TrackagoatClient,
  { operation, path, query }: Probe,
  spec: SpecAnswers,
): Promise<{ readonly result: CheckedOperation; readonly body?: unknown }> {
  const template = operations[operation].path;
  const call = `GET ${template.replace(/\{(\w+)\}/g, (_, name: string) => path[name] ?? '')}`;
  try {
    const get = goat.raw.GET as unknown as RawGet;
    const { data, error, response } = await get(template, { params: { path, query } });
    const body = data ?? error;
    const { status } = response;
    const findings = findDifferences(operation, { status, body }, spec);
    const outcome = findings.length > 0 ? 'differs' : 'as_documented';
    return {
      result: { operation, call, outcome, status, findings, newFields: spec.newFields(operation, status, body) },
      body,
    };
  } catch (error) {
    // What the client could not take for an answer (no JSON, no connection, a redirect) is a difference too.
    const message = error instanceof Error ? error.message : String(error);
    return { result: { operation, call, outcome: 'differs', findings: [message], newFields: [] } };
  }
}

function findDifferences(
  operation: OperationId,
  { status, body }: { readonly status: number; readonly body: unknown },
  spec: SpecAnswers,
): string[] {
  const documented = spec.statuses(operation);
  if (!documented.includes(String(status))) {
    return [`answered ${status}; documented are ${documented.join(', ')}`];
  }
  const code = (body as { meta?: { code?: unknown } } | undefined)?.meta?.code;
  // The one refusal that a correct read may meet: a retired stats route.
  if (status >= 400 && status !== 410) return [`answered ${status} ${String(code ?? '')}`.trim()];
  return spec.errors(operation, status, body);
}
