import { readField } from '../../base/values/read-field.js';
import type { OperationId } from '../../src/generated/operations.js';
import type { Probe, Row } from './make-probe.js';
import type { Findings } from './spec-responses.js';

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
