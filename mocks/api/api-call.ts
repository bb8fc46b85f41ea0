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

/**
 * A request and what is known of it so far. Each step writes down what it finds out. One object goes all the way, because a
 * copy at each step costs a call more than most steps do.
 */
export interface ApiCall<Owner extends Organization = Organization> {
  readonly request: ParsedRequest;
  /** Null until the route is found. */
  operation: OperationId | null;
  /** The values in the path, decoded. */
  params: Readonly<Record<string, string>>;
  /** Who is calling; null until that is known. */
  session: Session<Owner> | null;
  /** The fault that strikes the call. */
  fault: InjectedFault | undefined;
  /** What the response says of the rate limits. */
  limitHeaders: Readonly<Record<string, string>>;
  /** What the request asks, once that has been validated. */
  input: ValidInput | null;
  /** Whether the response is that of an earlier call with the same idempotency key. */
  isReplay: boolean;
  /** Why the call is turned down. */
  problem: ApiProblem | null;
  /** Once there is one, the steps that are left of the way to it are left out. */
  response: PlainResponse | null;
  /** What the operation returned, of which the response was made; null where it did not run. */
  result: Result | null;
  /** What the operation did, to be taken back, the response kept for its key included; null when it changed nothing. */
  change: WorldChange | null;
  /** Whether the response goes out without the API's own headers. */
  isBare: boolean;
  /** Whether the response is one that a test gave the operation. */
  isGiven: boolean;
}

/** One step of a call's way through the API. Throws an ApiProblem to turn the call down. */
export type Step<Owner extends Organization = Organization> = (call: ApiCall<Owner>) => void;

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
