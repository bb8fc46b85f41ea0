import type { Clock } from './clock.js';
import type { Logger } from './events.js';
import type { LimiterStore } from './limiter-store.js';
import type { Middleware } from './middleware.js';
import type { Validation } from './response-check.js';

/** How fast the client sends; what is left out has the service's published numbers. */
export interface RateLimitOptions {
  /** Requests a window. Default 60, or what the service's headers say. A number given here is never exceeded. */
  readonly limit?: number;
  /** Milliseconds. Default 60,000. */
  readonly windowMs?: number;
  /**
   * Whether a request counts from its sending until `windowMs` after its answer, because the service counts it when it arrives, at some moment between. Only so the service never counts more than `limit`. The price is speed, `limit` in each
   * `windowMs` + the time to an answer: of 60 a minute half a percent with answers after 0.3 s. `false` counts from the
   * sending alone, and requests that travel unevenly can arrive as more than `limit` within a window. Default `true`.
   */
  readonly holdUntilAnswer?: boolean;
  /** Where it is counted. Default: in this process. */
  readonly store?: LimiterStore;
  /** The name that a shared store counts under. Default: a short hash of the API key. */
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
  /** For one attempt, its body included. Default 30,000. */
  readonly timeoutMs?: number;
  /** For a call with all its waiting: queue, attempts, back-off. Default 300,000. */
  readonly deadlineMs?: number;
  /** The largest response that is read, in bytes; a larger one is a ResponseFormatError. Default 64 MiB. */
  readonly maxResponseBytes?: number;
  /** Attempts after the first. Default 2. */
  readonly maxRetries?: number;
  /** The longest `Retry-After` that is waited for; beyond it a RateLimitError comes at once. Default 65,000. */
  readonly maxRetryAfterMs?: number;
  /**
   * Pacing. Default: 60 a minute on the live service, and elsewhere what the first answer's headers tell, if they tell a limit;
   * `true` or numbers pace from the first call on, `false` never.
   */
  readonly rateLimit?: boolean | RateLimitOptions;
  /** Requests in flight at once. Default: no bound. */
  readonly maxConcurrency?: number;
  /** Around each call, retries inside. */
  readonly middleware?: readonly Middleware[];
  /** Around each single attempt. */
  readonly attemptMiddleware?: readonly Middleware[];
  readonly logger?: Logger | undefined;
  /** Whether responses are checked against the spec: `warn` logs differences, `strict` rejects them. Default `off`. */
  readonly validate?: Validation;
  /** Default: the system's. A test gives `mock.clientClock`, whose waits take no time. */
  readonly clock?: Clock;
  /** Numbers in [0, 1) for the jitter of back-offs. Default `Math.random`. */
  readonly random?: () => number;
  /** Makes the key of a creating call that was given none. Default: a random uuid. */
  readonly newIdempotencyKey?: () => string;
  /**
   * An API key in a web page can be read by everyone who opens it; say `true` only for a local or internal page. With `fetch:
   * mock.fetch` it is not needed: a mock's fetch reaches nothing but the mock.
   */
  readonly dangerouslyAllowBrowser?: boolean;
}

/** Options of one call; what is left out comes from the client. */
export interface CallOptions {
  /** Stops the call wherever it is; the error is an AbortError. */
  readonly signal?: AbortSignal | undefined;
  /** Of one attempt, as in `ClientOptions`, for this call. */
  readonly timeoutMs?: number;
  /** Of the whole call with its waiting, for this call. */
  readonly deadlineMs?: number;
  /** Attempts after the first, for this call. */
  readonly maxRetries?: number;
  /** For creating calls only: the same key within 24 hours gets the first answer again. */
  readonly idempotencyKey?: string | undefined;
  /** Sent besides the client's own; they cannot replace the API key. */
  readonly headers?: Readonly<Record<string, string>>;
}
