import { ApiProblem } from '../world/store/api-problem.js';
import { type ApiCall, copyCall, type Step } from './api-call.js';
import { dateHeader, jsonHeadersAt, NOT_LIMITED } from './date-header.js';
import { JSON_HEADERS, toProblemResponse } from './envelope.js';
import type { Organization } from './organization.js';
import type { PlainResponse } from './plain.js';

/** The id of a call, as `X-Request-Id` tells it; undefined for a call that has none. */
export type NameCall<Owner extends Organization> = (call: ApiCall<Owner>) => string | undefined;

/** The last step, and the one place where a response takes its final form: envelope, headers, and what a fault makes of it. */
export function createFinishResponse<Owner extends Organization>(nameCall?: NameCall<Owner>): Step<Owner> {
  return (call) => {
    const { fault, session, isBare } = call;
    const plain =
      call.response ?? toProblemResponse(call.problem ?? new ApiProblem('internal_error', 'Nothing answered.'));
    const dressed =
      isBare || !session ? plain : addHeaders(plain, call.limitHeaders, session.organization.world.state.now);
    const response = fault ? fault.transform(dressed) : dressed;
    const id = nameCall?.(call);
    const next = copyCall(call);
    next.response = id === undefined ? response : { ...response, headers: { ...response.headers, 'x-request-id': id } };
    return next;
  };
}

function addHeaders(
  response: PlainResponse,
  limitHeaders: Readonly<Record<string, string>>,
  now: number,
): PlainResponse {
  const isPlain = response.headers === JSON_HEADERS && limitHeaders === NOT_LIMITED;
  const headers = isPlain ? jsonHeadersAt(now) : { ...response.headers, ...limitHeaders, date: dateHeader(now) };
  return { ...response, headers };
}
