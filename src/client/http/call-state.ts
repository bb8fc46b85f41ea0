import type { ErrorFields } from '../errors/errors.js';
import type { Operation } from './operation-table.js';
import { showForeign } from './redaction.js';
import type { Settings } from './settings.js';

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

/** Counts the requests of one call, its retries and those of middleware included. */
export class Delivery {
  /** Requests that were handed to `fetch`, without those that provably did not leave this machine. */
  sent = 0;
  /** Those among them that the service refused, so that nothing was done. */
  refused = 0;
  /** The call has failed. A request that a middleware passes on from now on is not sent. */
  isOver = false;
}

/** The state of one call, from its first check to its result or error. No caller may get it: the settings contain the key. */
export interface CallState {
  readonly settings: Settings;
  /** The operation of the spec that it reaches, if it is one. */
  readonly operation: Operation | undefined;
  readonly name: CallName;
  /** Whether sending twice is harmless: a GET, or a POST whose key makes the service repeat its response. */
  readonly replayable: boolean;
  readonly maxRetries: number;
  readonly timeoutMs: number;
  /** The `tick` of the clock by which the whole call must have ended. */
  readonly deadlineAt: number;
  readonly signal?: AbortSignal | undefined;
  /** When it began, by the wall clock. A day later the service has forgotten its idempotency key. */
  readonly startedAt: number;
  /** Requests sent so far. */
  attempts: number;
  readonly delivery: Delivery;
}

/** The fields of every error of this call, with the response and the hint if there are any. */
export function errorFields(
  { name, attempts }: CallState,
  code: string,
  { response, hint }: { readonly response?: Response; readonly hint?: string | undefined } = {},
): ErrorFields {
  return { code, ...name, attempts, status: response?.status, requestId: response && getRequestId(response), hint };
}

/** Whether a request of the call may have been carried out, as far as no response has shown. */
export function isDoubtful({ delivery }: Pick<CallState, 'delivery'>): boolean {
  return delivery.sent > delivery.refused;
}

/** The request id of a response. */
export function getRequestId({ headers }: Response): string | undefined {
  const id = headers.get('x-request-id');
  return id === null ? undefined : showForeign(id);
}
