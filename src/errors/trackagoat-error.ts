import type { KnownCode } from './known-code.js';

/** Where in a call time ran out or the caller stopped: waiting for a slot, for the answer, for its body, or for a retry. */
export type Phase = 'queue' | 'request' | 'body' | 'backoff';

/** The `meta` of a refusal as the service sent it; `code` is what programs branch on. */
export type ErrorMeta = { readonly code?: string; readonly [key: string]: unknown };

/** The fields that every error of the client may have. A field is absent if it is not known. */
export interface ErrorFields {
  /**
   * The service's `meta.code`, also when this version does not know it; else its `error` when that is a code and no
   * sentence, else `http_` and the status. `too_many_requests` reads `rate_limit_exceeded`. Or a code of the client's own.
   */
  readonly code: KnownCode | (string & {});
  /** HTTP status, when an answer came. */
  readonly status?: number | undefined;
  /** The data of the service besides the sentence; absent if no response came. */
  readonly meta?: ErrorMeta | undefined;
  /** The operation of the spec, or `METHOD /path` for a route that the spec does not know. */
  readonly operationId?: string | undefined;
  /** The HTTP method. */
  readonly method?: string | undefined;
  /** Below the base URL, without the query. */
  readonly path?: string | undefined;
  /** The answer's `X-Request-Id`. */
  readonly requestId?: string | undefined;
  /** The key that all attempts carried: pass it again to find out safely whether the first call went through. */
  readonly idempotencyKey?: string | undefined;
  /** How many requests were sent. */
  readonly attempts?: number | undefined;
  /** Of an error while a list was read: the cursor of the page that did not come, to pass as `resumeFrom`. */
  readonly nextCursor?: string | undefined;
  /** The next step. */
  readonly hint?: string | undefined;
}

/** The base of all errors of the client; it never holds headers, bodies or the API key. */
export class TrackagoatError extends Error implements ErrorFields {
  declare readonly code: KnownCode | (string & {});
  declare readonly status?: number | undefined;
  declare readonly meta?: ErrorMeta | undefined;
  declare readonly operationId?: string | undefined;
  declare readonly method?: string | undefined;
  declare readonly path?: string | undefined;
  declare readonly requestId?: string | undefined;
  declare readonly idempotencyKey?: string | undefined;
  declare readonly attempts?: number | undefined;
  declare readonly nextCursor?: string | undefined;
  declare readonly hint?: string | undefined;

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

// The brand is a registered symbol, so that a guard of the ESM copy knows an error of the CJS copy; it stays out of the
// declared types, or the two copies' classes would not be assignable to each other.
Object.defineProperty(TrackagoatError.prototype, brand, { value: true });

/** Gives classes and their errors a `name` that survives minifying: the stack trace starts with it, and Node prints it. */
export function nameErrors(classes: Record<string, { prototype: Error }>): void {
  for (const [value, Class] of Object.entries(classes)) {
    for (const named of [Class, Class.prototype]) Object.defineProperty(named, 'name', { value });
  }
}

/** Whether `error` is of the class with that name or of one below it, from whichever copy of the package. */
export function isNamedError(error: unknown, name: string): boolean {
  const own = error as { name?: string; [brand]?: boolean } | null | undefined;
  if (!own?.[brand]) return false;
  return own.name === name || isNamedError(Object.getPrototypeOf(own), name);
}

nameErrors({ TrackagoatError });
