import { errorStatus } from '../../src/generated/error-codes.js';
import type { ApiProblem } from '../world/store/api-problem.js';
import { RecentCache } from '../world/store/recent-cache.js';
import { NO_HEADERS, type PlainResponse } from './plain.js';

/** The maximum number of kept characters of row texts, at most doubled. */
const MOST_CHARACTERS = 1024 * 1024;
/** The cost of a row without a text yet. */
const BARE = 64;

/** The texts of rows, empty for a row that has been read once. */
const texts = new RecentCache<object, string>(MOST_CHARACTERS, (text) => text.length + BARE);

/**
 * The JSON of a row, or of a list of rows. Rows never change, so their texts are kept from the second read on. Rows
 * that are read once, such as those of a long list, would only cost memory. The first row shows whether it is the
 * second read.
 */
export function toStoredText(data: object | readonly object[]): string {
  const isList = Array.isArray(data);
  const first = isList ? data[0] : data;
  if (first === undefined) return '[]';
  if (texts.find(first) === undefined) {
    texts.keep(first, '');
    return JSON.stringify(data);
  }
  return isList ? `[${data.map(toText).join(',')}]` : toText(data);
}

function toText(row: object): string {
  return texts.find(row) || texts.keep(row, JSON.stringify(row));
}

/** The headers of a JSON response. */
export const JSON_HEADERS = { 'content-type': 'application/json; charset=utf-8' } as const;

/** A document or a file, sent as it is. */
export interface RawBody {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The result of an operation: the `data` of the envelope, its status (default 200) and, on lists, its `meta`. */
export interface Result<Data = unknown> {
  readonly data: Data;
  readonly status?: number;
  readonly meta?: Readonly<Record<string, unknown>>;
  /** Whether `data` is a row that will be read again, or a list of such rows, and not made only for this call. */
  readonly isStored?: boolean;
  /** Sent instead of the envelope. */
  readonly raw?: RawBody;
}

/** A response with `body` as JSON, without an envelope. */
export function jsonResponse(
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = NO_HEADERS,
): PlainResponse {
  return { status, headers: { ...JSON_HEADERS, ...headers }, body: JSON.stringify(body) };
}

/** The success envelope `{data, error: null, meta}`. */
export function toSuccessResponse(result: Result): PlainResponse {
  const { status = 200, raw } = result;
  if (raw) return { status, ...raw };
  return { status, headers: JSON_HEADERS, body: toSuccessText(result) };
}

/** The data of the latest response, and its JSON. */
let latest: unknown;
let latestText = '';

/**
 * The JSON of a row that is to be stored. Rows never change, so one that was just sent has its text already: POST into a
 * folder × 1.08 without it.
 */
export function toRowText(row: object): string {
  return row === latest ? latestText : JSON.stringify(row);
}

/** Lets go of the latest row, when its world is gone. */
export function forgetLatest(): void {
  latest = undefined;
  latestText = '';
}

function toNewText(data: unknown): string {
  latest = data;
  latestText = JSON.stringify(data);
  return latestText;
}

function toSuccessText({ data, meta, isStored = false }: Result): string {
  const text = isStored ? toStoredText(data as object) : toNewText(data);
  return meta
    ? `{"data":${text},"error":null,"meta":${JSON.stringify(meta)}}`
    : `{"data":${text},"error":null,"meta":null}`;
}

/** The failure envelope `{data: null, error, meta: {code, …}}`, with the headers for its code. */
export function toProblemResponse(problem: ApiProblem): PlainResponse {
  const { code, message, meta } = problem;
  return jsonResponse(errorStatus[code], { data: null, error: message, meta: { code, ...meta } }, toHeaders(problem));
}

function toHeaders({ code, meta }: ApiProblem): Readonly<Record<string, string>> {
  if (code === 'rate_limit_exceeded') return { 'retry-after': String(meta.retryAfter) };
  if (code === 'invalid_api_key') return { 'www-authenticate': 'Bearer' };
  if (code === 'method_not_allowed') return { allow: (meta.allowed as string[]).join(', ') };
  return NO_HEADERS;
}
