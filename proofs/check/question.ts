import { readField } from '../../base/values/read-field.js';
import { type OperationId, operations } from '../../src/generated/operations.js';
import type { Findings, SpecResponses } from './spec-responses.js';

/** A response of the API. */
export interface CheckedResponse {
  readonly status: number;
  readonly body: unknown;
  readonly contentType: string;
  readonly date: string | null;
}

/** The first page of a list, as the check has read it. */
export interface ListPage {
  readonly probe: Probe;
  readonly rows: readonly Row[];
  readonly nextCursor: string | null;
}

/** A call in addition to one per operation, and the check of its response. */
export interface CheckQuestion {
  /** The name by which the list of published facts names it (test/published/facts.tsv). */
  readonly name: string;
  readonly question: string;
  readonly probe: Probe;
  /** The defects of the response: compared with the published facts, and with this project's choices. */
  judge(response: CheckedResponse): Findings;
}

/** A call of an operation. */
export function ask(operation: OperationId, query: Probe['query'], path: Probe['path'] = {}): Probe {
  return { operation, path, query };
}

function readData(body: unknown): unknown {
  return readField(body, 'data');
}

/** A value with an id that is not a string is not a row: the spec finds it. */
function isRow(value: unknown): value is Row {
  if (typeof value !== 'object' || value === null) return false;
  return ['string', 'undefined'].includes(typeof readField(value, 'id'));
}

/** The rows of a list's response. */
export function pickRows(body: unknown): readonly Row[] {
  const data = readData(body);
  return Array.isArray(data) ? data.filter(isRow) : [];
}

/** The row of a response. */
export function readRow(body: unknown): Row {
  const data = readData(body);
  return isRow(data) ? data : {};
}

/** The rows of a field, if it is a list. */
export function readList(value: unknown): readonly Row[] {
  return Array.isArray(value) ? value.filter(isRow) : [];
}

/** The cursor of a list's response; null at the end. */
export function readCursor(body: unknown): string | null {
  const cursor = readField(readField(body, 'meta'), 'nextCursor');
  return typeof cursor === 'string' && cursor !== '' ? cursor : null;
}

/** One call of a check. */
export interface Probe {
  readonly operation: OperationId;
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, unknown>>;
}

/** The first row of a list. */
export interface Row {
  readonly id?: string;
  readonly [field: string]: unknown;
}

/** The facts about the API that are known when a call is made. */
export interface Known {
  /** By the path of the list. */
  readonly firstRows: ReadonlyMap<string, Row>;
  readonly spec: SpecResponses;
  /** The `Date` of a response. */
  readonly date: string | null;
}

const ROWS_OF_A_PAGE = 3;
const DAY_MS = 86_400_000;

/** The end of the reason to skip a call for which a list has no row. */
export const IS_EMPTY = ' is empty';

/** Makes a call whose ids, and whose query if needed, come from earlier responses of the API. */
export function makeProbe(operation: OperationId, known: Known): Probe | { readonly reason: string } {
  const { path, uuidParams } = operations[operation];
  const query = makeQuery(operation, known);
  if ('reason' in query) return { reason: String(query.reason) };
  const [name] = uuidParams;
  if (name === undefined) return { operation, path: {}, query };
  const list = path.slice(0, path.indexOf('/{'));
  const id = known.firstRows.get(list)?.id;
  return id ? { operation, path: { [name]: id }, query } : { reason: `${list}${IS_EMPTY}` };
}

function makeQuery(operation: OperationId, { firstRows, spec, date }: Known): Record<string, unknown> {
  const query: Record<string, unknown> = spec.queryNames(operation).includes('limit') ? { limit: ROWS_OF_A_PAGE } : {};
  const today = Date.parse(date ?? '') || 0;
  const values: Readonly<Record<string, unknown>> = {
    project_id: firstRows.get('/projects')?.id,
    entity: 'creator',
    entity_id: firstRows.get('/creators')?.id,
    metric: 'views',
    from: new Date(today - 29 * DAY_MS).toISOString().slice(0, 10),
    to: new Date(today).toISOString().slice(0, 10),
  };
  for (const name of spec.queryNames(operation, 'required')) {
    if (values[name] === undefined) return { reason: `there is no ${name} to ask with` };
    query[name] = values[name];
  }
  return query;
}
