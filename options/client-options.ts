/** Options of one call. */
export const callOptions = {
  signal: 'with aborted',
  timeoutMs: 'number 0',
  deadlineMs: 'number 0',
  maxRetries: 'number 0',
  // Keys and headers have codes of their own, and a header may be a secret that no message shows.
  idempotencyKey: 'any',
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
  // A key has a code of its own, and no message shows it.
  apiKey: 'any',
  // An address has a code of its own.
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
  // A logger, or the console, whatever levels it has.
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
  holdUntilAnswer: ['flag', true],
  store: 'with take',
  key: 'text',
} as const;

/** Where `creators.find` looks. */
export const findCreatorOptions = { projectId: 'text!' } as const;

/** What `client.request` takes besides method and path. */
export const requestOptions: CallTable & { readonly query: 'data'; readonly body: 'any' } = {
  ...callOptions,
  query: 'data',
  body: 'any',
};
