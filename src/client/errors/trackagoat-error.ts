import type { KnownCode } from './known-code.js';

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
