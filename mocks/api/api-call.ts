import type { OperationId, OperationRow } from '../../src/generated/operations.js';
import type { ApiProblem } from '../world/store/api-problem.js';
import type { WorldChange } from '../world/store/world-change.js';
import type { Result } from './envelope.js';
import type { Organization, Session } from './organization.js';
import { NO_HEADERS, type ParsedRequest, type PlainResponse } from './plain.js';

/** The input of an operation, checked against the spec. Query values have their types. */
export interface ValidInput {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: unknown;
}

/** A fault that strikes one call. It replaces the work, or changes the response. */
export interface InjectedFault {
  /** The fault's kind, for the journal. */
  readonly kind: string;
  /** The response that is sent instead of doing the work; null lets the call go through. */
  readonly response: PlainResponse | null;
  /** Changes the response to a call that went through. */
  transform(response: PlainResponse): PlainResponse;
}

/**
 * A request and the facts known about it so far. Each step adds its results. All steps share one object, because a copy
 * per step would cost more than most steps do.
 */
export interface ApiCall<Owner extends Organization = Organization> {
  readonly request: ParsedRequest;
  /** Null until the route is found. */
  operation: OperationId | null;
  /** The operation in the table of operations, so that each step need not look for it. Null until the route is found. */
  row: OperationRow | null;
  /** The values in the path, decoded. */
  params: Readonly<Record<string, string>>;
  /** The caller; null until known. */
  session: Session<Owner> | null;
  /** The fault that strikes the call. */
  fault: InjectedFault | undefined;
  /** The rate limits for the response headers. */
  limitHeaders: Readonly<Record<string, string>>;
  /** The validated input of the request. */
  input: ValidInput | null;
  /** Whether the response repeats that of an earlier call with the same idempotency key. */
  isReplay: boolean;
  /** Why the call is refused. */
  problem: ApiProblem | null;
  /** Once there is a response, the remaining steps towards it are skipped. */
  response: PlainResponse | null;
  /** The operation's result, from which the response was made; null if it did not run, or if the response shows less. */
  result: Result | null;
  /** Undoes what the operation did, including the response kept for its key; null if it changed nothing. */
  change: WorldChange | null;
  /** Whether the response is sent without the API's own headers. */
  isBare: boolean;
  /** Whether the response comes from a test's stub. */
  isGiven: boolean;
}

/** One step of a call through the API. Throws an ApiProblem to refuse the call. */
export type ApiStep<Owner extends Organization = Organization> = (call: ApiCall<Owner>) => void;

/** The call of a request before any step. */
export function openCall<Owner extends Organization>(request: ParsedRequest): ApiCall<Owner> {
  return {
    request,
    operation: null,
    row: null,
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

/** The row of that operation in the table of operations. */
export function getOperationRow(call: ApiCall): OperationRow {
  if (call.row === null) throw new Error('the step that finds the route comes first');
  return call.row;
}

/** The caller of a call that has been authenticated. */
export function getSession<Owner extends Organization>(call: ApiCall<Owner>): Session<Owner> {
  if (call.session === null) throw new Error('the step that authenticates comes first');
  return call.session;
}
