import { type OperationId, operations } from '../../src/generated/operations.js';
import type { SpecResponses } from './spec-responses.js';

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
