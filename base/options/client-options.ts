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

const paging = { resumeFrom: 'text', maxRequests: 'number' } as const;

/** Options of a list. */
export const listOptions: typeof callOptions & typeof paging = { ...callOptions, ...paging };

/** Options of `createClient`. */
export const clientOptions = {
  // A key has a separate error code, and messages do not show it.
  apiKey: 'any',
  // An address has a separate error code.
  baseUrl: { kind: 'any', opens: true },
  fetch: { kind: 'function', opens: true },
  timeoutMs: { kind: 'number', default: 30_000 },
  deadlineMs: { kind: 'number', default: 300_000 },
  // 64 MiB.
  maxResponseBytes: { kind: 'number', default: 67_108_864 },
  maxRetries: { kind: 'number', default: 2 },
  maxRetryAfterMs: { kind: 'number', default: 65_000 },
  rateLimit: 'any',
  maxConcurrency: 'number',
  middleware: { kind: 'functions', default: [] },
  attemptMiddleware: { kind: 'functions', default: [] },
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
  windowMs: { kind: 'number', default: 60_000 },
  holdUntilResponse: { kind: 'flag', default: true },
  store: { kind: 'with', of: ['take'] },
  key: 'text',
} as const;

/** Options of `creators.find`. */
export const findCreatorOptions = { projectId: { kind: 'text', opens: true } } as const;

const sent = { query: 'data', body: 'any' } as const;

/** Options of `client.request` besides method and path. */
export const requestOptions: typeof callOptions & typeof sent = { ...callOptions, ...sent };
