const limits = {
  caps: 'data',
  rateLimits: 'flag',
} as const;

/** How one organization of a mock starts. The mock's own schemas check seeds, rules and caps. */
export const organizationOptions = {
  seed: 'any',
  now: 'moment',
  timezone: 'text',
  tier: { kind: 'one', of: ['free', 'starter', 'ultra'], orNull: true },
  scopes: { kind: 'list', opens: true },
  banned: 'flag',
  rules: 'data',
  limits: { fields: limits },
} as const;

const world = {
  ...organizationOptions,
  randomSeed: { kind: 'whole', to: 4_294_967_295 },
  control: 'flag',
  onWarning: 'function',
  limits: {
    fields: {
      ...limits,
      statsGone: 'flag',
      strictAssumptions: 'flag',
      anyKey: { kind: 'whole', from: 1, to: 100_000 },
    },
  },
  kept: {
    fields: {
      journalSize: { kind: 'whole', to: 1_000_000 },
      changesSize: { kind: 'whole', to: 1_000_000 },
      // A body is one string, and a string has less than 512 MiB; longer ones are sent as lines, up to 16 GiB.
      maxSnapshotBytes: { kind: 'whole', from: 1024, to: 17_179_869_184 },
      idleOrganizationMs: { kind: 'whole', from: 1 },
    },
  },
} as const;

const hooks = {
  realTime: 'function',
  stopwatch: 'function',
  onCall: 'function',
  onDefect: 'function',
} as const;

/** Options of `createMock`, `setupMockServer` and `setupMockWorker`. */
export const mockOptions: typeof world & {
  readonly baseUrl: 'text';
  readonly hooks: { readonly fields: typeof hooks };
} = {
  ...world,
  baseUrl: 'text',
  hooks: { fields: hooks },
};

const place = {
  port: [{ kind: 'whole', to: 65_535 }, 0],
  host: ['text', '127.0.0.1'],
  allowedHosts: 'texts',
  persist: 'text',
} as const;

const servedHooks = { ...hooks, systemTime: 'function', onNotice: 'function' } as const;

/** Options of `serveMock`. */
export const serveOptions: typeof world & typeof place & { readonly hooks: { readonly fields: typeof servedHooks } } = {
  ...world,
  ...place,
  hooks: { fields: servedHooks },
};

/** Options of `createHandlers`. */
export const handlerOptions = { organization: 'function' } as const;

/** Options of `mock.stub`. */
export const stubOptions = {
  meta: { kind: 'data', orNull: true },
  status: { kind: 'whole', from: 200, to: 299 },
  // Without it a stub is the response to every call.
  times: { kind: 'whole', from: 1, opens: true },
} as const;

/** Input of `mock.stubs.add`. */
export const stubSpecOptions: typeof stubOptions & {
  readonly operation: { readonly kind: 'text'; readonly needed: true };
  readonly data: { readonly kind: 'any'; readonly orNull: true };
} = {
  ...stubOptions,
  operation: { kind: 'text', needed: true },
  data: { kind: 'any', orNull: true },
};

/** Input of `mock.faults.add`. */
export const faultOptions = {
  operation: { kind: 'text', needed: true },
  kind: { kind: 'text', needed: true },
  times: { kind: 'whole', from: 1 },
  skip: 'whole',
  probability: 'number',
  status: { kind: 'whole', from: 400, to: 599 },
  code: 'text',
  // A number or a range: the form of faults looks.
  ms: 'any',
  retry_after: 'whole',
} as const;

/** Filters of changes. Omitting a filter matches more. */
export const changeFilterOptions = {
  since: { kind: 'text', opens: true },
  entity: { kind: 'text', opens: true },
  cause: { kind: 'text', opens: true },
} as const;

/** Filters of calls in the journal. Omitting a filter matches more. */
export const journalFilterOptions = {
  operation: { kind: 'text', opens: true },
  method: { kind: 'text', opens: true },
  status: { kind: 'whole', to: 599, opens: true },
  idempotencyKey: { kind: 'text', opens: true },
  limit: { kind: 'whole', from: 1, opens: true },
} as const;

/** Input of `mock.expectChanges`. Without `required` or `only` it requires less. */
export const expectationOptions = {
  since: { kind: 'text', opens: true },
  required: { kind: 'list', opens: true },
  // True, false, or patterns: `takeExpectation` looks.
  only: { kind: 'any', opens: true },
  ignore: 'list',
} as const;

/** One pattern of an expectation. Omitting a field matches more. */
export const changePatternOptions = {
  entity: { kind: 'text', opens: true },
  type: { kind: 'one', of: ['created', 'updated', 'removed'], opens: true },
  id: { kind: 'text', opens: true },
  cause: { kind: 'data', opens: true },
  before: { kind: 'data', opens: true },
  after: { kind: 'data', opens: true },
} as const;

/** Options of `mock.reset`. */
export const resetOptions = { seed: 'any', now: 'moment' } as const;

/** Input of `mock.setLimits`. */
export const limitChangeOptions = {
  tier: { kind: 'one', of: ['free', 'starter', 'ultra'], orNull: true },
  caps: 'data',
  rateLimits: 'flag',
  banned: 'flag',
} as const;

/** Filters of `mock.overview`. Omitting a filter matches more. */
export const overviewFilterOptions = {
  creatorId: { kind: 'text', opens: true },
  status: { kind: 'one', of: ['earned', 'paid', 'rejected', 'voided'], opens: true },
  search: { kind: 'text', opens: true },
  limit: { kind: 'whole', from: 1 },
} as const;

/** Input of `mock.createKey`. Without scopes the key may read and write. */
export const keyOptions = { scopes: { kind: 'list', opens: true } } as const;

/** Input of a method that removes one entry, or all without an argument. */
export const oneOrAllOptions = { id: { kind: 'text', opens: true } } as const;

/** Options of `mock.warnings`. */
export const warningOptions = { sinceStart: 'flag' } as const;
