import { ApiProblem } from '../world/store/api-problem.js';
import type { ApiCall } from './api-call.js';
import { JSON_HEADERS, toProblemResponse } from './envelope.js';
import type { PlainResponse } from './plain.js';

/** Says to the package's client that its requests are not counted. */
export const NOT_LIMITED = { 'x-mock-rate-limit': 'off' } as const;

/** Says to it that its requests are counted by a clock that does not move, so a wait would not end. */
export const CLOCK_STOPPED = { 'x-mock-rate-limit': 'stopped-clock' } as const;

let second = Number.NaN;
let text = '';
/** An object of its own from the start: `addCallId` knows the usual headers by it. */
let jsonHeaders: Readonly<Record<string, string>> = { ...JSON_HEADERS };

/** The `Date` header of a response: the world's clock, so a caller knows the service's time. Made once per second. */
function dateHeader(now: number): string {
  const current = Math.floor(now / 1000);
  if (current !== second) {
    second = current;
    text = new Date(current * 1000).toUTCString();
    jsonHeaders = { ...JSON_HEADERS, ...NOT_LIMITED, date: text };
  }
  return text;
}

/** The headers of nearly every response: JSON at `now`, without limits. One object for all responses of a second. */
function jsonHeadersAt(now: number): Readonly<Record<string, string>> {
  dateHeader(now);
  return jsonHeaders;
}

/**
 * The last step, and the only place where a response gets its final form: envelope, headers, and the effects of a
 * fault.
 */
export function finishResponse(call: ApiCall): void {
  const { fault, session, isBare } = call;
  const plain =
    call.response ?? toProblemResponse(call.problem ?? new ApiProblem('internal_error', 'No step made a response.'));
  const full = isBare || !session ? plain : addHeaders(plain, call.limitHeaders, session.organization.world.state.now);
  call.response = fault ? fault.transform(full) : full;
}

/** The headers of every admitted call. */
function addHeaders(response: PlainResponse, limits: Readonly<Record<string, string>>, now: number): PlainResponse {
  if (response.headers === JSON_HEADERS && limits === NOT_LIMITED)
    return { status: response.status, headers: jsonHeadersAt(now), body: response.body };
  return { ...response, headers: { ...response.headers, ...limits, date: dateHeader(now) } };
}

/**
 * The response with the id of its call. The usual names are written out, because then the engine gives all objects the
 * same shape. A copy with one more name would cost a third of a whole GET.
 */
export function addCallId(response: PlainResponse, id: string): PlainResponse {
  const { status, headers, body, effect } = response;
  if (headers !== jsonHeaders || effect) return { ...response, headers: { ...headers, 'x-request-id': id } };
  const named = {
    'content-type': JSON_HEADERS['content-type'],
    'x-mock-rate-limit': NOT_LIMITED['x-mock-rate-limit'],
    date: text,
    'x-request-id': id,
  };
  return { status, headers: named, body };
}
