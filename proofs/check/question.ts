import { readField } from '../../base/values/read-field.js';
import { type OperationId, operations } from '../../src/generated/operations.js';
import { requestSchemas } from '../../src/generated/spec-schemas.js';
import { type Findings, published, type SpecResponses } from './spec-responses.js';

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

/** The facts that questions are made from. */
export interface CheckContext {
  readonly pages: ReadonlyMap<OperationId, ListPage>;
  readonly spec: SpecResponses;
  /** The service's day, epoch milliseconds. */
  readonly today: number;
}

/** The first row of a list; undefined if it was not read or has none. */
export function firstRow({ pages }: Pick<CheckContext, 'pages'>, list: OperationId): Row | undefined {
  return pages.get(list)?.rows[0];
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

/** Judges a response that has to be a success. `asked` says to what: `to limit=6`. */
export function judgeSuccess(asked: string, find: CheckQuestion['judge'] = () => published()): CheckQuestion['judge'] {
  return (response) =>
    response.status >= 300 ? published(`responded with ${response.status} ${asked}`) : find(response);
}

/** A call of an operation. */
export function ask(operation: OperationId, query: Probe['query'], path: Probe['path'] = {}): Probe {
  return { operation, path, query };
}

/** A value with an id that is not a string is not a row: the spec finds it. */
function isRow(value: unknown): value is Row {
  if (typeof value !== 'object' || value === null) return false;
  return ['string', 'undefined'].includes(typeof readField(value, 'id'));
}

/** The rows of a list's response. */
export function pickRows(body: unknown): readonly Row[] {
  return readList(readField(body, 'data'));
}

/** The row of a response. */
export function readRow(body: unknown): Row {
  const data = readField(body, 'data');
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
  /** The `Date` of a response. */
  readonly date: string | null;
}

const ROWS_OF_A_PAGE = 3;
const DAY_MS = 86_400_000;

/** A day by its distance from the service's own. */
export function toDate(today: number, days = 0): string {
  return new Date(today + days * DAY_MS).toISOString().slice(0, 10);
}

/** The end of the reason to skip a call for which a list has no row. */
export const IS_EMPTY = ' is empty';

/** Makes a call whose ids, and whose query if needed, come from earlier responses of the API. */
export function makeProbe(operation: OperationId, known: Known): Probe | { readonly reason: string } {
  const { firstRows, date } = known;
  const { path, uuidParams } = operations[operation];
  const { query: parameters = {}, required = [] } = requestSchemas[operation];
  const today = Date.parse(date ?? '') || 0;
  const values: Readonly<Record<string, unknown>> = {
    limit: ROWS_OF_A_PAGE,
    project_id: firstRows.get('/projects')?.id,
    entity: 'creator',
    entity_id: firstRows.get('/creators')?.id,
    metric: 'views',
    from: toDate(today, -29),
    to: toDate(today),
  };
  const lacking = required.find((name) => values[name] === undefined);
  if (lacking !== undefined) return { reason: `there is no ${lacking} to ask with` };
  const names = ['limit', ...required].filter((name) => name in parameters);
  const query = Object.fromEntries(names.map((name) => [name, values[name]]));
  const [name] = uuidParams;
  if (name === undefined) return { operation, path: {}, query };
  const list = path.slice(0, path.indexOf('/{'));
  const id = firstRows.get(list)?.id;
  return id ? { operation, path: { [name]: id }, query } : { reason: `${list}${IS_EMPTY}` };
}
