import type { ErrorFields } from '../errors/trackagoat-error.js';
import type { Clock } from './clock.js';
import { redactKeys } from './redaction.js';

/** Identifies a call in its errors and events. */
export interface CallName {
  /** The operation of the spec, or `METHOD /path` for a route that the spec does not know. */
  readonly operationId: string;
  /** The HTTP method, in capitals. */
  readonly method: string;
  /** The path below the base URL, without the query. */
  readonly path: string;
  /** The idempotency key of a creating call, given or generated. */
  readonly idempotencyKey?: string | undefined;
}

/** Whether any request of a call was sent, or still may be. */
export interface Delivery {
  /** A request was handed to `fetch`. */
  isBegun: boolean;
  /** The call has failed. A request that a middleware passes on from now on is not sent. */
  isOver: boolean;
}

/** The state of one call, from its first check to its result or error. */
export interface CallState {
  readonly name: CallName;
  /** Whether sending twice is harmless: a GET, or a POST whose key makes the service repeat its response. */
  readonly replayable: boolean;
  readonly maxRetries: number;
  readonly timeoutMs: number;
  readonly clock: Clock;
  /** The `tick` of the clock by which the whole call must have ended. */
  readonly deadlineAt: number;
  readonly signal?: AbortSignal | undefined;
  /** When it began, by the wall clock. A day later the service has forgotten its idempotency key. */
  readonly startedAt: number;
  /** Requests sent so far. */
  attempts: number;
  readonly delivery: Delivery;
}

/** The known facts about how a call failed. */
export interface FailureFacts {
  readonly response?: Response;
  readonly hint?: string | undefined;
}

/** The fields of every error of this call. */
export function errorFields({ name, attempts }: CallState, code: string, facts: FailureFacts = {}): ErrorFields {
  const { response, hint } = facts;
  return { code, ...name, attempts, status: response?.status, requestId: response && getRequestId(response), hint };
}

/** The hint for a call that may have been carried out although no response confirms it. */
export function doubtHint({ replayable, attempts }: CallState): string | undefined {
  return replayable || !attempts ? undefined : 'It may have been carried out: read before you repeat it.';
}

/** The request id of a response. */
export function getRequestId({ headers }: Response): string | undefined {
  const id = headers.get('x-request-id');
  return id === null ? undefined : redactKeys(id);
}
