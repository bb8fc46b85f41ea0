import type { OperationId } from '../../src/generated/operations.js';
import type { ApiProblem } from '../world/store/api-problem.js';
import type { WorldChange } from '../world/store/world-change.js';
import type { Result } from './envelope.js';
import type { InjectedFault } from './injected-fault.js';
import type { Organization, Session } from './organization.js';
import { NO_HEADERS, type ParsedRequest, type PlainResponse } from './plain.js';

/** What an operation is called with, checked against the spec; query values have their types. */
export interface ValidInput {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: unknown;
}

/** A request and what is known of it so far. It never changes: each step returns one that knows more. */
export interface ApiCall<Owner extends Organization = Organization> {
  readonly request: ParsedRequest;
  /** Null until the route is found. */
  readonly operation: OperationId | null;
  /** The values in the path, decoded. */
  readonly params: Readonly<Record<string, string>>;
  /** Who is calling; null until that is known. */
  readonly session: Session<Owner> | null;
  /** The fault that strikes the call. */
  readonly fault: InjectedFault | undefined;
  /** What the response says of the rate limits. */
  readonly limitHeaders: Readonly<Record<string, string>>;
  /** What the request asks, once that has been validated. */
  readonly input: ValidInput | null;
  /** Whether the response is that of an earlier call with the same idempotency key. */
  readonly isReplay: boolean;
  /** Why the call is turned down. */
  readonly problem: ApiProblem | null;
  /** Once there is one, the steps that are left of the way to it are left out. */
  readonly response: PlainResponse | null;
  /** What the operation returned, of which the response was made; null where it did not run. */
  readonly result: Result | null;
  /** What the operation did, to be taken back, the response kept for its key included; null when it changed nothing. */
  readonly change: WorldChange | null;
  /** Whether the response goes out without the API's own headers. */
  readonly isBare: boolean;
  /** Whether the response is one that a test gave the operation. */
  readonly isGiven: boolean;
}

/** One step of a call's way through the API. Throws an ApiProblem to turn the call down. */
export type Step<Owner extends Organization = Organization> = (call: ApiCall<Owner>) => ApiCall<Owner>;

/** The call of a request of which nothing is known yet. */
export function openCall<Owner extends Organization>(request: ParsedRequest): ApiCall<Owner> {
  return {
    request,
    operation: null,
    params: NO_HEADERS,
    session: null,
    fault: undefined,
    limitHeaders: NO_HEADERS,
    input: null,
    isReplay: false,
    problem: null,
    response: null,
    result: null,
    change: null,
    isBare: false,
    isGiven: false,
  };
}

/** A copy of a call that nobody has seen yet: the step that made it writes down what it knows. */
export type OpenCall<Owner extends Organization = Organization> = {
  -readonly [Field in keyof ApiCall<Owner>]: ApiCall<Owner>[Field];
};

/**
 * A copy of a call for a step to write to and hand on. Field by field: each place with an object spread would give calls a
 * hidden class of its own, and then every step reads every field the slow way.
 */
export function copyCall<Owner extends Organization>(call: ApiCall<Owner>): OpenCall<Owner> {
  return {
    request: call.request,
    operation: call.operation,
    params: call.params,
    session: call.session,
    fault: call.fault,
    limitHeaders: call.limitHeaders,
    input: call.input,
    isReplay: call.isReplay,
    problem: call.problem,
    response: call.response,
    result: call.result,
    change: call.change,
    isBare: call.isBare,
    isGiven: call.isGiven,
  };
}

/** The operation of a call whose route has been found. */
export function getOperation(call: ApiCall): OperationId {
  if (call.operation === null) throw new Error('the step that finds the route comes first');
  return call.operation;
}

/** The caller of a call that has been authenticated. */
export function getSession<Owner extends Organization>(call: ApiCall<Owner>): Session<Owner> {
  if (call.session === null) throw new Error('the step that authenticates comes first');
  return call.session;
}
