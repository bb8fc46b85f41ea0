import { ApiProblem } from '../world/store/api-problem.js';
import type { ApiCall, ApiStep } from './api-call.js';
import { dateHeader, jsonHeadersAt, NOT_LIMITED, namedJsonHeadersAt } from './date-header.js';
import { JSON_HEADERS, toProblemResponse } from './envelope.js';
import type { Organization } from './organization.js';
import type { PlainResponse } from './plain.js';

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
