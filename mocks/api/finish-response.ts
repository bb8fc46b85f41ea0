import { ApiProblem } from '../world/store/api-problem.js';
import type { ApiCall, ApiStep } from './api-call.js';
import { JSON_HEADERS, toProblemResponse } from './envelope.js';
import type { Organization } from './organization.js';
import type { PlainResponse } from './plain.js';

/** Says to the package's client that its requests are not counted. */
export const NOT_LIMITED = { 'x-mock-rate-limit': 'off' } as const;

/** Says to it that its requests are counted by a clock that does not move, so a wait would not end. */
export const CLOCK_STOPPED = { 'x-mock-rate-limit': 'stopped-clock' } as const;

let second = Number.NaN;
let text = '';
let jsonHeaders: Readonly<Record<string, string>> = JSON_HEADERS;

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
 * The same with the id of a call. The names are written out, because then the engine gives all objects the same shape.
 * A copy with one more name would cost a third of a whole GET.
 */
function namedJsonHeadersAt(now: number, id: string): Readonly<Record<string, string>> {
  return {
    'content-type': JSON_HEADERS['content-type'],
    'x-mock-rate-limit': NOT_LIMITED['x-mock-rate-limit'],
    date: dateHeader(now),
    'x-request-id': id,
  };
}

/** The id of a call for `X-Request-Id`; undefined for a call without one. */
export type NameCall<Owner extends Organization> = (call: ApiCall<Owner>) => string | undefined;

/**
 * The last step, and the only place where a response gets its final form: envelope, headers, and the effects of a
 * fault.
 */
export function createFinishResponse<Owner extends Organization>(nameCall?: NameCall<Owner>): ApiStep<Owner> {
  return (call) => {
    const { fault, session, isBare } = call;
    const plain =
      call.response ?? toProblemResponse(call.problem ?? new ApiProblem('internal_error', 'No step made a response.'));
    const id = nameCall?.(call);
    const named =
      isBare || !session
        ? addId(plain, id)
        : addHeaders(plain, { limits: call.limitHeaders, now: session.organization.world.state.now, id });
    call.response = fault ? fault.transform(named) : named;
  };
}

/** The headers of every admitted call. */
interface Told {
  readonly limits: Readonly<Record<string, string>>;
  readonly now: number;
  readonly id: string | undefined;
}

function addHeaders(response: PlainResponse, { limits, now, id }: Told): PlainResponse {
  if (response.headers === JSON_HEADERS && limits === NOT_LIMITED) {
    const { status, body } = response;
    return { status, headers: id === undefined ? jsonHeadersAt(now) : namedJsonHeadersAt(now, id), body };
  }
  return addId({ ...response, headers: { ...response.headers, ...limits, date: dateHeader(now) } }, id);
}

function addId(response: PlainResponse, id: string | undefined): PlainResponse {
  return id === undefined ? response : { ...response, headers: { ...response.headers, 'x-request-id': id } };
}
