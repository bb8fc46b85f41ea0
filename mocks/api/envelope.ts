import { errorStatus } from '../../src/generated/error-codes.js';
import type { ApiProblem } from '../world/store/api-problem.js';
import type { PlainResponse } from './plain.js';

/** The headers of an answer in JSON. */
export const JSON_HEADERS: Readonly<Record<string, string>> = { 'content-type': 'application/json; charset=utf-8' };

/** A document or a file, sent as it is. */
export interface RawBody {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What an operation returns: the `data` of the envelope, its status (200 unless told) and, on lists, its `meta`. */
export interface Result<Data = unknown> {
  readonly data: Data;
  readonly status?: number;
  readonly meta?: Readonly<Record<string, unknown>>;
  /** Answered in place of the envelope. */
  readonly raw?: RawBody;
}

/** An answer with `body` as JSON and no envelope. */
export function jsonAnswer(
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): PlainResponse {
  return { status, headers: { ...JSON_HEADERS, ...headers }, body: JSON.stringify(body) };
}

/** The success envelope `{data, error: null, meta}` (contract §4). */
export function successAnswer(result: Result): PlainResponse {
  const { data, status = 200, meta, raw } = result;
  if (raw) return { status, ...raw };
  // A page is long, and a text put together of parts is copied once more when it is sent; for one row that is cheaper.
  const body = meta
    ? JSON.stringify({ data, error: null, meta })
    : `{"data":${JSON.stringify(data)},"error":null,"meta":{}}`;
  return { status, headers: JSON_HEADERS, body };
}

/** The failure envelope `{data: null, error, meta: {code, …}}` of a refusal (contract §4). */
export function refusalAnswer(refusal: ApiProblem, headers: Readonly<Record<string, string>> = {}): PlainResponse {
  const { code, message, meta } = refusal;
  return jsonAnswer(errorStatus[code], { data: null, error: message, meta: { code, ...meta } }, headers);
}
