import { errorPage } from '../../generated/error-codes.js';
import type { ClientCode, KnownCode } from './known-code.js';

/**
 * The phase of a call in which time ran out or the caller stopped: waiting for a slot, for the response, for its body,
 * or for a retry.
 */
export type Phase = 'queue' | 'request' | 'body' | 'backoff';

/** The `meta` of a refusal as the service sent it. Programs branch on its `code`. */
export type RefusalMeta = { readonly code?: string; readonly [key: string]: unknown };

/** The fields that every error of the client may have. A field is absent if it is not known. */
export interface ErrorFields {
  /**
   * The service's `meta.code`, even if this version does not know it. Without one, its `error` if that is a code rather
   * than a sentence, otherwise `http_` and the status. `too_many_requests` is given as `rate_limit_exceeded`. Errors of
   * the client have its own codes.
   */
  readonly code: KnownCode | (string & {});
  /** HTTP status; absent if no response came. */
  readonly status?: number | undefined;
  /** The data of the service besides the sentence; absent if no response came. */
  readonly meta?: RefusalMeta | undefined;
  /** The operation of the spec, or `METHOD /path` for a route that the spec does not know. */
  readonly operationId?: string | undefined;
  /** The HTTP method. */
  readonly method?: string | undefined;
  /** The path below the base URL, without the query. */
  readonly path?: string | undefined;
  /** The response's `X-Request-Id`. */
  readonly requestId?: string | undefined;
  /** The key of all attempts. Pass it again to find out safely whether the first call succeeded. */
  readonly idempotencyKey?: string | undefined;
  /** How many requests were sent. */
  readonly attempts?: number | undefined;
  /** For an error while a list was read: the cursor of the missing page. Pass it as `resumeFrom`. */
  readonly nextCursor?: string | undefined;
  /** The next step. */
  readonly hint?: string | undefined;
  /** The section about the code of a response, `docs/errors.md#CODE` of the package. A code of a later version has none there. */
  readonly docs?: string | undefined;
}

/** Its fields are those of the call that failed. */
export interface TrackagoatError extends ErrorFields {}

/** The base of all errors of the client; it never has headers, bodies or the API key. */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the constructor sets what it is given
export class TrackagoatError extends Error {
  constructor(message: string, fields: ErrorFields | (ErrorFields & Record<string, unknown>), options?: ErrorOptions) {
    const { operationId, hint } = fields;
    super(`${operationId ? `${operationId}: ` : ''}${message}${hint ? ` ${hint}` : ''}`, options);
    // An undefined field would show up in every printed error.
    Object.assign(this, Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)));
  }

  /** The fields as plain JSON, for logs: no headers, no body, no cause, no stack. */
  toJSON(): Record<string, unknown> {
    const { name, message } = this;
    return { name, message, ...(this as object) };
  }
}

const brand = Symbol.for('trackagoat.error');

// The brand is a registered symbol, so a guard of the ESM copy recognizes an error of the CJS copy. It is not in the
// declared types, because the two copies' classes would not be assignable to each other.
Object.defineProperty(TrackagoatError.prototype, brand, { value: true });

/** Gives classes and their errors a `name` that survives minifying. The stack trace starts with it, and Node prints it. */
export function nameErrors(classes: Record<string, { prototype: Error }>): void {
  for (const [value, Class] of Object.entries(classes)) {
    for (const named of [Class, Class.prototype]) Object.defineProperty(named, 'name', { value });
  }
}

/** Whether `error` is of the class with that name or of a subclass, from either copy of the package. */
export function isNamedError(error: unknown, name: string): boolean {
  const own = error as { name?: string; [brand]?: boolean } | null | undefined;
  if (!own?.[brand]) return false;
  return own.name === name || isNamedError(Object.getPrototypeOf(own), name);
}

nameErrors({ TrackagoatError });

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

/** Refuses a misuse: nothing has been sent. */
export function throwConfigurationError(code: ClientCode, message: string): never {
  throw new ConfigurationError(message, { code });
}

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

/** The next step for a code of the service; codes that explain themselves have no hint. */
const hints: Readonly<Record<string, string>> = {
  invalid_api_key: 'Check TRACKAGOAT_API_KEY.',
  insufficient_scope: 'Use a key with the scope in meta.required.',
  limit_reached: 'Free a place or use a larger plan.',
  rate_limit_exceeded: 'Wait until resetsAt.',
  gone: 'Use goat.analytics.',
  accrual_paid: 'Void its payment.',
  accrual_not_earned: 'List the accruals again.',
  invalid_transition: 'See meta.allowed.',
  structure_archived: 'Set is_active.',
  method_inactive: 'Set is_active.',
};

/** Sentences for refusals whose sentence is their code. */
const sentences: Readonly<Record<string, string>> = {
  creator_banned: 'This handle is banned',
  handle_taken: 'The project already tracks this handle',
  invalid_handle: 'A handle has 1 to 30 letters, digits, dots, underscores and hyphens',
  no_change: 'Nothing would change',
};

const classes: Readonly<Record<number, typeof ApiError>> = {
  400: ValidationError,
  401: AuthenticationError,
  402: LimitReachedError,
  403: PermissionError,
  404: NotFoundError,
  409: ConflictError,
  410: GoneError,
  413: ValidationError,
  415: ValidationError,
  422: ValidationError,
  429: RateLimitError,
};

/** Turns a refusal into an error of the class that says what it means. A 429 has its rate-limit fields. */
export function errorFromResponse(
  sentence: string,
  fields: ErrorFields & { readonly status: number },
  rateLimit?: RateLimitFields,
): ApiError {
  const { status, code, meta } = fields;
  const Class = classes[status] ?? (status < 500 ? ApiError : ServerError);
  // Some classes copy parts of `meta` to separate fields.
  const lifted =
    Class === ValidationError
      ? { issues: meta?.issues ?? [] }
      : Class === LimitReachedError
        ? { limitKey: meta?.limitKey, current: meta?.current, max: meta?.max }
        : Class === PermissionError && { required: meta?.required, granted: meta?.granted };
  const text = sentence === code ? (sentences[code] ?? sentence) : sentence.replace(/\.$/, '');
  const message = `${text} (${status} ${code}).`;
  const docs = `${errorPage}#${code}`;
  return new Class(message, { ...fields, hint: fields.hint ?? hints[code], docs, ...lifted, ...rateLimit });
}
