import type { Clock } from './clock.js';
import type { LimiterStore } from './limiter-store.js';
import type { Middleware } from './request.js';

/** How fast the client sends. The defaults are the service's published numbers. */
export interface RateLimitOptions {
  /** Requests per window. Default 60, or what the service's headers say. A number given here is never exceeded. */
  readonly limit?: number;
  /** Milliseconds. Default 60,000. */
  readonly windowMs?: number;
  /**
   * Whether a request counts from its sending until `windowMs` after its response. The service counts it when it
   * arrives, at an unknown time in between, so only this keeps the service from counting more than `limit`. It costs
   * speed: `limit` requests in each `windowMs` plus the response time. At 60 a minute and responses after 0.3 s that is
   * half a percent. `false` counts only from the sending; then uneven delays can make more than `limit` requests arrive
   * within a window. Default `true`.
   */
  readonly holdUntilResponse?: boolean;
  /** The store that counts requests. Default: the memory of this process. */
  readonly store?: LimiterStore;
  /** The name under which a shared store counts. Default: a short hash of the API key. */
  readonly key?: string;
}

/** Options of `createClient`. Times are milliseconds; `Infinity` switches a limit off. */
export interface ClientOptions {
  /** `tga_` and 64 lowercase hex digits. Default: the environment's `TRACKAGOAT_API_KEY`. */
  readonly apiKey?: string | undefined;
  /**
   * https, or http on loopback. Default: the address of the mock whose `fetch` is given, else `TRACKAGOAT_BASE_URL`, else
   * `https://www.trackagoat.com/api/v1`.
   */
  readonly baseUrl?: string;
  /** Takes one `Request`; `mock.fetch` is the fastest way to test. Default: the global fetch, looked up at each call. */
  readonly fetch?: (request: Request) => Promise<Response>;
  /** The time for one attempt, including its body. Default 30,000. */
  readonly timeoutMs?: number;
  /** The time for a whole call: queue, attempts and back-off. Default 300,000. */
  readonly deadlineMs?: number;
  /** The largest response to read, in bytes. A larger one is a ResponseFormatError. Default 64 MiB. */
  readonly maxResponseBytes?: number;
  /** Attempts after the first. Default 2. */
  readonly maxRetries?: number;
  /** The longest `Retry-After` to wait for. A longer one gives a RateLimitError at once. Default 65,000. */
  readonly maxRetryAfterMs?: number;
  /**
   * Pacing. Default: 60 a minute on the live service; elsewhere the limit in the first response's headers, if they have
   * one. `true` or numbers pace from the first call on, `false` never.
   */
  readonly rateLimit?: boolean | RateLimitOptions;
  /** Maximum number of requests in flight. Default: no maximum. */
  readonly maxConcurrency?: number;
  /** Middleware around each call, with its retries. */
  readonly middleware?: readonly Middleware[];
  /** Middleware around each attempt. */
  readonly attemptMiddleware?: readonly Middleware[];
  /** Gets what happens to calls, by level, without keys. Default: none; the client then writes only to the console when it waits for long. */
  readonly logger?: Logger | undefined;
  /** Whether responses are checked against the spec: `warn` logs differences, `strict` rejects them. Default `off`. */
  readonly validate?: Validation;
  /** The clock. Default: the system's. A test gives `mock.clientClock`, whose waits take no time. */
  readonly clock?: Clock;
  /** Numbers in [0, 1) for the jitter of back-offs. Default `Math.random`. */
  readonly random?: () => number;
  /** Makes the idempotency key of a creating call without one. Default: a random uuid. */
  readonly newIdempotencyKey?: () => string;
  /**
   * An API key in a web page can be read by everyone who opens it; say `true` only for a local or internal page. With
   * `fetch: mock.fetch` it is not needed: a mock's fetch reaches only the mock.
   */
  readonly dangerouslyAllowBrowser?: boolean;
}

/** The levels of a logger. */
export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

/**
 * The receiver of log lines; `console` fits. Requests and responses are `debug`, retries `info`. A missing level is
 * silent.
 */
export type Logger = { readonly [Level in LogLevel]?: (message: string, fields: object) => void };

/** The part of a zod schema that is needed; any library with this method fits. */
export interface ResponseSchema {
  /** Reports whether `value` fits, and which parts do not. */
  safeParse(value: unknown): { success: boolean; error?: { issues: readonly ResponseIssue[] } };
}

/** An error that a schema finds. */
export interface ResponseIssue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** A schema of the whole envelope by operation; operations without one are not checked. */
export type ResponseSchemas = Readonly<Record<string, ResponseSchema>>;

/**
 * How responses are checked against the spec. The schemas are `responseSchemas` of `trackagoat-sdk/schemas`; the caller
 * passes them in, so the core contains no schema library.
 */
export type Validation = 'off' | { readonly mode: 'warn' | 'strict'; readonly schemas: ResponseSchemas };

/** Options of one call. Omitted ones come from the client. */
export interface CallOptions {
  /** Stops the call in any phase, with an AbortError. */
  readonly signal?: AbortSignal | undefined;
  /** The time for one attempt of this call, as in `ClientOptions`. */
  readonly timeoutMs?: number;
  /** The time for this whole call, including its waiting. */
  readonly deadlineMs?: number;
  /** Attempts after the first, for this call. */
  readonly maxRetries?: number;
  /** For creating calls only. The same key within 24 hours gets the first response again. */
  readonly idempotencyKey?: string;
  /** Headers to send besides the client's own. They cannot replace the API key. */
  readonly headers?: Readonly<Record<string, string>>;
}
