/** Options of one call. */
export const callOptions = {
  signal: 'with aborted',
  timeoutMs: 'number 0',
  deadlineMs: 'number 0',
  maxRetries: 'number 0',
  // Keys and headers have separate error codes, and a header may be a secret, so messages do not show it.
  // Without it a call that is repeated after a restart would create again.
  idempotencyKey: 'any!',
  headers: 'data',
} as const;

type CallTable = typeof callOptions;

/** Options of a list. */
export const listOptions: CallTable & { readonly resumeFrom: 'text'; readonly maxRequests: 'number 0' } = {
  ...callOptions,
  resumeFrom: 'text',
  maxRequests: 'number 0',
};

/** Options of `createClient`. */
export const clientOptions = {
  // A key has a separate error code, and messages do not show it.
  apiKey: 'any',
  // An address has a separate error code.
  baseUrl: 'any!',
  fetch: 'function!',
  timeoutMs: ['number 0', 30_000],
  deadlineMs: ['number 0', 300_000],
  // 64 MiB.
  maxResponseBytes: ['number 0', 67_108_864],
  maxRetries: ['number 0', 2],
  maxRetryAfterMs: ['number 0', 65_000],
  rateLimit: 'any',
  maxConcurrency: 'number 0',
  middleware: ['functions', []],
  attemptMiddleware: ['functions', []],
  // A logger, or the console, with any of the levels.
  logger: 'object',
  validate: 'any',
  clock: 'with now',
  random: 'function',
  newIdempotencyKey: 'function',
  dangerouslyAllowBrowser: 'flag',
} as const;

/** Options of `rateLimit` of `createClient`. */
export const rateLimitOptions = {
  limit: 'number 0',
  windowMs: ['number 0', 60_000],
  holdUntilResponse: ['flag', true],
  store: 'with take',
  key: 'text',
} as const;

/** Options of `creators.find`. */
export const findCreatorOptions = { projectId: 'text!' } as const;

/** Options of `client.request` besides method and path. */
export const requestOptions: CallTable & { readonly query: 'data'; readonly body: 'any' } = {
  ...callOptions,
  query: 'data',
  body: 'any',
};
