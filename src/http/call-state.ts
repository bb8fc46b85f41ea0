import type { ErrorFields } from '../errors/trackagoat-error.js';
import type { Clock } from './clock.js';
import { redactKeys } from './redaction.js';

/** Which call it is: what its errors and events tell. */
export interface CallName {
  /** The operation of the spec, or `METHOD /path` for a route that the spec does not know. */
  readonly operationId: string;
  readonly method: string;
  /** Below the base URL, without the query. */
  readonly path: string;
  readonly idempotencyKey?: string | undefined;
}

/** Whether anything of a call has left, or still may. */
export interface Delivery {
  /** A request was handed to `fetch`. */
  isBegun: boolean;
  /** The call has failed: what a middleware hands on from now on is not sent. */
  isOver: boolean;
}

/** What one call knows about itself, from its first check to its result or error. */
export interface CallState {
  readonly name: CallName;
  /** Whether sending twice is harmless: a GET, or a POST whose key makes the service answer the same again. */
  readonly replayable: boolean;
  readonly maxRetries: number;
  readonly timeoutMs: number;
  readonly clock: Clock;
  /** The `tick` of the clock at which the call as a whole must be over. */
  readonly deadlineAt: number;
  readonly signal?: AbortSignal | undefined;
  /** When it began, by the clock on the wall: a day later the service has forgotten its idempotency key. */
  readonly startedAt: number;
  /** Requests sent so far. */
  attempts: number;
  readonly delivery: Delivery;
}

/** What is known of how a call failed. */
export interface FailureFacts {
  readonly response?: Response;
  readonly hint?: string | undefined;
}

/** The fields that every error of this call carries. */
export function errorFields({ name, attempts }: CallState, code: string, facts: FailureFacts = {}): ErrorFields {
  const { response, hint } = facts;
  return { code, ...name, attempts, status: response?.status, requestId: response && getRequestId(response), hint };
}

/** The hint of a call that may have been carried out although nothing says so. */
export function doubtHint({ replayable, attempts }: CallState): string | undefined {
  return replayable || !attempts ? undefined : 'It may have been carried out: read before you repeat it.';
}

/** The request id of an answer. */
export function getRequestId({ headers }: Response): string | undefined {
  const id = headers.get('x-request-id');
  return id === null ? undefined : redactKeys(id);
}
