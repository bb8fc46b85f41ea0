/** Options of one call. */
export const callOptions = {
  signal: { kind: 'with', of: ['aborted'] },
  timeoutMs: 'number',
  deadlineMs: 'number',
  maxRetries: 'number',
  // Keys and headers have separate error codes, and a header may be a secret, so messages do not show it.
  // Without it a call that is repeated after a restart would create again.
  idempotencyKey: { kind: 'any', opens: true },
  headers: 'data',
} as const;

/** Options of a list. */
export const listOptions: typeof callOptions & { readonly resumeFrom: 'text'; readonly maxRequests: 'number' } = {
  ...callOptions,
  resumeFrom: 'text',
  maxRequests: 'number',
};

/** Options of `createClient`. */
export const clientOptions = {
  // A key has a separate error code, and messages do not show it.
  apiKey: 'any',
  // An address has a separate error code.
  baseUrl: { kind: 'any', opens: true },
  fetch: { kind: 'function', opens: true },
  timeoutMs: ['number', 30_000],
  deadlineMs: ['number', 300_000],
  // 64 MiB.
  maxResponseBytes: ['number', 67_108_864],
  maxRetries: ['number', 2],
  maxRetryAfterMs: ['number', 65_000],
  rateLimit: 'any',
  maxConcurrency: 'number',
  middleware: ['functions', []],
  attemptMiddleware: ['functions', []],
  // A logger, or the console, with any of the levels.
  logger: 'object',
  validate: 'any',
  clock: { kind: 'with', of: ['now'] },
  random: 'function',
  newIdempotencyKey: 'function',
  dangerouslyAllowBrowser: 'flag',
} as const;

/** Options of `rateLimit` of `createClient`. */
export const rateLimitOptions = {
  limit: 'number',
  windowMs: ['number', 60_000],
  holdUntilResponse: ['flag', true],
  store: { kind: 'with', of: ['take'] },
  key: 'text',
} as const;

/** Options of `creators.find`. */
export const findCreatorOptions = { projectId: { kind: 'text', opens: true } } as const;

/** Options of `client.request` besides method and path. */
export const requestOptions: typeof callOptions & { readonly query: 'data'; readonly body: 'any' } = {
  ...callOptions,
  query: 'data',
  body: 'any',
};
