/** How one organization of a mock starts. What a seed, rules and caps may hold is said by the mock's own forms. */
export const organizationOptions = {
  seed: 'any',
  now: 'moment',
  timezone: 'text',
  tier: 'one of free starter ultra?',
  caps: 'data',
  scopes: 'list',
  banned: 'flag',
  rateLimits: 'flag',
  rules: 'data',
} as const;

type OrganizationTable = typeof organizationOptions;

const world = {
  randomSeed: 'whole 0 4294967295',
  statsGone: 'flag',
  strictAssumptions: 'flag',
  journalSize: 'whole 0 1000000',
  changesSize: 'whole 0 1000000',
  // A body is one string, and a string has less than 512 MiB; what is longer comes in lines, up to 16 GiB.
  maxSnapshotBytes: 'whole 1024 17179869184',
  control: 'flag',
  realTime: 'function',
  idleOrganizationMs: 'whole 1',
  anyKey: 'whole 1 100000',
  stopwatch: 'function',
  onCall: 'function',
  onWarning: 'function',
  onDefect: 'function',
} as const;

/** Options of `createMock`, `setupMockServer` and `setupMockWorker`. */
export const mockOptions: OrganizationTable & typeof world & { readonly baseUrl: 'text' } = {
  ...organizationOptions,
  ...world,
  baseUrl: 'text',
};

const place = {
  port: ['whole 0 65535', 0],
  host: ['text', '127.0.0.1'],
  allowedHosts: 'texts',
  persist: 'text',
  systemTime: 'function',
  onNotice: 'function',
} as const;

/** Options of `serveMock`. */
export const serveOptions: OrganizationTable & typeof world & typeof place = {
  ...organizationOptions,
  ...world,
  ...place,
};

/** Options of `createHandlers`. */
export const handlerOptions = { organization: 'function' } as const;
