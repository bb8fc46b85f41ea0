import {
  ApiError,
  AuthenticationError,
  ConflictError,
  GoneError,
  LimitReachedError,
  NotFoundError,
  PermissionError,
  RateLimitError,
  ServerError,
  ValidationError,
} from './api-errors.js';
import type { KnownCode } from './known-code.js';
import {
  AbortError,
  ConfigurationError,
  ConnectionError,
  PagingError,
  PathError,
  RedirectError,
  ResponseFormatError,
  TimeoutError,
} from './local-errors.js';
import { isNamedError, TrackagoatError } from './trackagoat-error.js';

/**
 * Recognizes one class of error, whichever copy of the package (ESM or CJS) made it. `instanceof` only recognizes
 * errors of its own copy.
 */
export type ErrorGuard<T> = (error: unknown) => error is T;

const guard =
  <T extends Error>(known: { readonly prototype: T }): ErrorGuard<T> =>
  (error): error is T =>
    isNamedError(error, known.prototype.name);

/** Any error of this client. */
export const isTrackagoatError: ErrorGuard<TrackagoatError> = guard(TrackagoatError);
/** Any refusal by the service. */
export const isApiError: ErrorGuard<ApiError> = guard(ApiError);
/** 401. */
export const isAuthenticationError: ErrorGuard<AuthenticationError> = guard(AuthenticationError);
/** 403. */
export const isPermissionError: ErrorGuard<PermissionError> = guard(PermissionError);
/** 404. */
export const isNotFoundError: ErrorGuard<NotFoundError> = guard(NotFoundError);
/** 410. */
export const isGoneError: ErrorGuard<GoneError> = guard(GoneError);
/** 409. */
export const isConflictError: ErrorGuard<ConflictError> = guard(ConflictError);
/** 402. */
export const isLimitReachedError: ErrorGuard<LimitReachedError> = guard(LimitReachedError);
/** 400, 413, 415, 422. */
export const isValidationError: ErrorGuard<ValidationError> = guard(ValidationError);
/** 5xx. */
export const isServerError: ErrorGuard<ServerError> = guard(ServerError);
/** 429. */
export const isRateLimitError: ErrorGuard<RateLimitError> = guard(RateLimitError);
/** A bad option, key or base URL. */
export const isConfigurationError: ErrorGuard<ConfigurationError> = guard(ConfigurationError);
/** An id or path that must not be sent. */
export const isPathError: ErrorGuard<PathError> = guard(PathError);
/** The network failed. */
export const isConnectionError: ErrorGuard<ConnectionError> = guard(ConnectionError);
/** An attempt or the whole call took too long. */
export const isTimeoutError: ErrorGuard<TimeoutError> = guard(TimeoutError);
/** The caller's signal stopped it. */
export const isAbortError: ErrorGuard<AbortError> = guard(AbortError);
/** The response is not the API's. */
export const isResponseFormatError: ErrorGuard<ResponseFormatError> = guard(ResponseFormatError);
/** The server redirected. */
export const isRedirectError: ErrorGuard<RedirectError> = guard(RedirectError);
/** A list could not be read to its end. */
export const isPagingError: ErrorGuard<PagingError> = guard(PagingError);

/**
 * Whether an error of this package has that code, whichever copy made it: `hasCode(error, 'handle_taken')`. Known codes
 * are completed by an editor; any other text is accepted too, because the service may send new codes. A text that is one
 * or two letters from the code of the error is probably a typo: the console says so once.
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
