import type { KnownCode } from './known-code.js';
import { isNamedError, nameErrors, type Phase, TrackagoatError } from './trackagoat-error.js';

/** The service refused; `status` and `code` say why. Refusals without a more specific class have this one. */
export class ApiError extends TrackagoatError {
  declare readonly status: number;
}

/** 401: the key is missing, mistyped or revoked. */
export class AuthenticationError extends ApiError {}

/** 403: the key lacks a scope (`required`, `granted`), or the organization is banned. */
export class PermissionError extends ApiError {
  /** The scope that the operation needs. */
  declare readonly required?: string;
  /** The scopes that the key has. */
  declare readonly granted?: readonly string[];
}

/** 404: the key's organization has no such row. */
export class NotFoundError extends ApiError {}

/** 410: the service has retired this operation. */
export class GoneError extends ApiError {}

/** 409: the state of the row forbids it. */
export class ConflictError extends ApiError {}

/** 402: the subscription's cap is reached. */
export class LimitReachedError extends ApiError {
  /** The cap's name, such as `max_creators_per_org`. */
  declare readonly limitKey?: string;
  /** The present count. */
  declare readonly current?: number;
  /** The cap. For retention it is a number of days. */
  declare readonly max?: number;
}

/** One error in a request: its place and its description. */
export interface ValidationIssue {
  /** Its place: a field such as `creator_ids[2]`, or the name of a parameter. */
  readonly path: string;
  /** The description of the error. */
  readonly message: string;
}

/** 400, 413, 415 and 422: the request itself is wrong; `issues` says where. */
export class ValidationError extends ApiError {
  /** Each wrong place with what is wrong there; empty if the service does not say. */
  declare readonly issues: readonly ValidationIssue[];
}

/** 5xx: the service failed, even after all safe retries. */
export class ServerError extends ApiError {}

/** Which limit is exhausted: the sliding minute of the key, or the organization's quota until 00:00 UTC. */
export type RateLimitKind = 'window' | 'daily';

/** The further fields of a RateLimitError. */
export interface RateLimitFields {
  /** Milliseconds to wait from now. */
  readonly retryAfterMs: number;
  /** When requests are allowed again. */
  readonly resetsAt: Date;
  /** Which limit was reached: requests per minute, or the daily quota. */
  readonly limit: RateLimitKind;
}

/** 429, and the client may not wait: `maxRetryAfterMs`, the deadline or the retries do not allow it. */
export class RateLimitError extends ApiError implements RateLimitFields {
  declare readonly retryAfterMs: number;
  declare readonly resetsAt: Date;
  declare readonly limit: RateLimitKind;
}

/** The call cannot be made as asked: a bad option, key or base URL. Nothing was sent. */
export class ConfigurationError extends TrackagoatError {}

/** An id or path that would reach a different route. Nothing was sent. */
export class PathError extends TrackagoatError {}

/** The service could not be reached or the connection broke; `sent` says whether the request may have arrived. */
export class ConnectionError extends TrackagoatError {
  /**
   * False only when it is certain that no request of the call left this machine, as after a refused connection. The client
   * cannot know of a request that a `fetch` or a dispatcher of yours sends again by itself.
   */
  declare readonly sent: boolean;
  /** The part of the call in which it ended. */
  declare readonly phase: Phase;
}

/** Time ran out: `timeoutMs` for one attempt or `deadlineMs` for the call; `phase` says during what. */
export class TimeoutError extends TrackagoatError {
  /** The part of the call in which it ended. */
  declare readonly phase: Phase;
  /** True when the whole call's deadline passed, false when one attempt took too long. */
  declare readonly deadline: boolean;
}

/** The caller's signal stopped the call; `cause` is the signal's reason. */
export class AbortError extends TrackagoatError {
  /** The part of the call in which it ended. */
  declare readonly phase: Phase;
}

/** The response is not what the API sends: not JSON, no envelope, empty, or (with `validate`) of another shape. */
export class ResponseFormatError extends TrackagoatError {}

/** The server redirected. The client did not follow, because it would send the key there. The hint names the base URL. */
export class RedirectError extends TrackagoatError {}

/**
 * A list could not be read to its end: a cursor was repeated, a hundred pages in a row had no row, or `maxRequests` was used
 * up.
 */
export class PagingError extends TrackagoatError {
  /** The cursor to continue from. Pass it as `resumeFrom`. */
  declare readonly nextCursor: string;
}

/**
 * Recognizes one class of error, whichever copy of the package (ESM or CJS) made it. `instanceof` only recognizes
 * errors of its own copy.
 */
export type ErrorGuard<T> = (error: unknown) => error is T;

/** The guard of a class, to which it gives its name: `{ ApiError }` has the name also where the class was renamed by a bundler. */
function guard<T extends Error>(named: Readonly<Record<string, { readonly prototype: T }>>): ErrorGuard<T> {
  nameErrors(named);
  const [name = ''] = Object.keys(named);
  return (error): error is T => isNamedError(error, name);
}

/**
 * Any error of this client.
 *
 * @example
 * ```ts
 * if (isTrackagoatError(error)) console.log(error.code, error.message);
 * ```
 */
export const isTrackagoatError: ErrorGuard<TrackagoatError> = guard({ TrackagoatError });
/** Any refusal by the service. */
export const isApiError: ErrorGuard<ApiError> = guard({ ApiError });
/** 401. */
export const isAuthenticationError: ErrorGuard<AuthenticationError> = guard({ AuthenticationError });
/** 403. */
export const isPermissionError: ErrorGuard<PermissionError> = guard({ PermissionError });
/**
 * 404.
 *
 * @example
 * ```ts
 * const maya = await goat.creators.get('ID').catch((error) => {
 *   if (isNotFoundError(error)) return null;
 *   throw error;
 * });
 * ```
 */
export const isNotFoundError: ErrorGuard<NotFoundError> = guard({ NotFoundError });
/** 410. */
export const isGoneError: ErrorGuard<GoneError> = guard({ GoneError });
/**
 * 409.
 *
 * @example
 * ```ts
 * if (isConflictError(error)) console.log('Not done:', error.code);
 * ```
 */
export const isConflictError: ErrorGuard<ConflictError> = guard({ ConflictError });
/**
 * 402.
 *
 * @example
 * ```ts
 * if (isLimitReachedError(error)) console.log('The plan allows', error.max);
 * ```
 */
export const isLimitReachedError: ErrorGuard<LimitReachedError> = guard({ LimitReachedError });
/**
 * 400, 413, 415, 422.
 *
 * @example
 * ```ts
 * if (isValidationError(error)) for (const { path, message } of error.issues) console.log(path, message);
 * ```
 */
export const isValidationError: ErrorGuard<ValidationError> = guard({ ValidationError });
/** 5xx. */
export const isServerError: ErrorGuard<ServerError> = guard({ ServerError });
/**
 * 429.
 *
 * @example
 * ```ts
 * if (isRateLimitError(error)) console.log('Try again at', error.resetsAt.toISOString());
 * ```
 */
export const isRateLimitError: ErrorGuard<RateLimitError> = guard({ RateLimitError });
/** A bad option, key or base URL. */
export const isConfigurationError: ErrorGuard<ConfigurationError> = guard({ ConfigurationError });
/** An id or path that must not be sent. */
export const isPathError: ErrorGuard<PathError> = guard({ PathError });
/**
 * The network failed.
 *
 * @example
 * ```ts
 * if (isConnectionError(error)) console.log(error.sent ? 'It may have arrived.' : 'Nothing was sent.');
 * ```
 */
export const isConnectionError: ErrorGuard<ConnectionError> = guard({ ConnectionError });
/** An attempt or the whole call took too long. */
export const isTimeoutError: ErrorGuard<TimeoutError> = guard({ TimeoutError });
/** The caller's signal stopped it. */
export const isAbortError: ErrorGuard<AbortError> = guard({ AbortError });
/** The response is not the API's. */
export const isResponseFormatError: ErrorGuard<ResponseFormatError> = guard({ ResponseFormatError });
/** The server redirected. */
export const isRedirectError: ErrorGuard<RedirectError> = guard({ RedirectError });
/** A list could not be read to its end. */
export const isPagingError: ErrorGuard<PagingError> = guard({ PagingError });

/**
 * Whether an error of this package has that code, whichever copy made it: `hasCode(error, 'handle_taken')`. Known codes
 * are completed by an editor; any other text is accepted too, because the service may send new codes. A text that is one
 * or two letters from the code of the error is probably a typo: the console says so once.
 *
 * @example
 * ```ts
 * const taken = await goat.creators.create('PROJECT', { tiktok_handle: 'maya.moves' }).catch((error) => error);
 * if (hasCode(taken, 'handle_taken')) console.log('The project already tracks her.');
 * ```
 */
export function hasCode<const Code extends KnownCode | (string & {})>(
  error: unknown,
  code: Code,
): error is TrackagoatError & { readonly code: Code } {
  if (!isTrackagoatError(error)) return false;
  if (error.code !== code && !warned.has(code) && differsBy(2, code, error.code)) {
    warned.add(code);
    console.warn(`hasCode: '${code}' is not the code of this error; did you mean '${error.code}'?`);
  }
  return error.code === code;
}

const warned = new Set<string>();

/** Whether at most so many letters must be added, removed or changed to make one text from another. */
function differsBy(most: number, one: string, other: string): boolean {
  if (one === '' || other === '') return one.length + other.length <= most;
  if (one[0] === other[0]) return differsBy(most, one.slice(1), other.slice(1));
  const [rest, others, left] = [one.slice(1), other.slice(1), most - 1];
  return most > 0 && (differsBy(left, rest, other) || differsBy(left, one, others) || differsBy(left, rest, others));
}
