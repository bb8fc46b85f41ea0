const limits = {
  caps: 'data',
  rateLimits: 'flag',
} as const;

/** How one organization of a mock starts. The mock's own schemas check seeds, rules and caps. */
export const organizationOptions = {
  seed: 'any',
  now: 'moment',
  timezone: 'text',
  tier: 'one of free starter ultra?',
  scopes: 'list!',
  banned: 'flag',
  rules: 'data',
  limits: { fields: limits },
} as const;

const world = {
  ...organizationOptions,
  randomSeed: 'whole 0 4294967295',
  control: 'flag',
  onWarning: 'function',
  limits: {
    fields: { ...limits, statsGone: 'flag', strictAssumptions: 'flag', anyKey: 'whole 1 100000' },
  },
  kept: {
    fields: {
      journalSize: 'whole 0 1000000',
      changesSize: 'whole 0 1000000',
      // A body is one string, and a string has less than 512 MiB; longer ones are sent as lines, up to 16 GiB.
      maxSnapshotBytes: 'whole 1024 17179869184',
      idleOrganizationMs: 'whole 1',
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
  port: ['whole 0 65535', 0],
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
  meta: 'data?',
  status: 'whole 200 299',
  // Without it a stub is the response to every call.
  times: 'whole 1!',
} as const;

/** Input of `mock.stubs.add`. */
export const stubSpecOptions: typeof stubOptions & { readonly operation: 'text*'; readonly data: 'any?' } = {
  ...stubOptions,
  operation: 'text*',
  data: 'any?',
};

/** Input of `mock.faults.add`. */
export const faultOptions = {
  operation: 'text*',
  kind: 'text*',
  times: 'whole 1',
  skip: 'whole 0',
  probability: 'number 0',
  status: 'whole 400 599',
  code: 'text',
  // A number or a range: the form of faults looks.
  ms: 'any',
  retry_after: 'whole 0',
} as const;

/** Filters of changes. Omitting a filter matches more. */
export const changeFilterOptions = { since: 'text!', entity: 'text!', cause: 'text!' } as const;

/** Filters of calls in the journal. Omitting a filter matches more. */
export const journalFilterOptions = {
  operation: 'text!',
  method: 'text!',
  status: 'whole 0 599!',
  idempotencyKey: 'text!',
  limit: 'whole 1!',
} as const;

/** Input of `mock.expectChanges`. Without `required` or `only` it requires less. */
export const expectationOptions = {
  since: 'text!',
  required: 'list!',
  // True, false, or patterns: `takeExpectation` looks.
  only: 'any!',
  ignore: 'list',
} as const;

/** One pattern of an expectation. Omitting a field matches more. */
export const changePatternOptions = {
  entity: 'text!',
  type: 'one of created updated removed!',
  id: 'text!',
  cause: 'data!',
  before: 'data!',
  after: 'data!',
} as const;

/** Options of `mock.reset`. */
export const resetOptions = { seed: 'any', now: 'moment' } as const;

/** Input of `mock.setLimits`. */
export const limitChangeOptions = {
  tier: 'one of free starter ultra?',
  caps: 'data',
  rateLimits: 'flag',
  banned: 'flag',
} as const;

/** Filters of `mock.overview`. Omitting a filter matches more. */
export const overviewFilterOptions = {
  creatorId: 'text!',
  status: 'one of earned paid rejected voided!',
  search: 'text!',
  limit: 'whole 1',
} as const;

/** Input of `mock.createKey`. Without scopes the key may read and write. */
export const keyOptions = { scopes: 'list!' } as const;

/** Input of a method that removes one entry, or all without an argument. */
export const oneOrAllOptions = { id: 'text!' } as const;

/** Options of `mock.warnings`. */
export const warningOptions = { sinceStart: 'flag' } as const;
