/** Options of `explore`. */
export const exploreOptions = {
  world: { kind: 'with', of: ['fork'], needed: true },
  workers: { kind: 'functions', needed: true },
  invariants: 'list',
  seeds: { kind: 'whole', default: 20 },
  singles: { kind: 'flag', default: true },
  allowIdle: { kind: 'flag', default: false },
  pairs: { kind: 'whole', default: 20 },
  interludes: 'texts',
  maxRequests: { kind: 'whole', default: 2_000 },
  patienceMs: { kind: 'whole', default: 25 },
  allowNetwork: 'texts',
  mayLeave: 'list',
  mayVoid: 'texts',
  mustReject: { kind: 'flag', default: false },
  maxFailures: { kind: 'whole', from: 1, default: 5 },
  onProgress: 'function',
} as const;

const signal = { kind: 'with', of: ['aborted'] } as const;
const history = { kind: 'one', of: ['creators', 'videos', 'none'] } as const;
const reading = { onProgress: 'function', signal, rules: 'data', timezone: 'text' } as const;

/** Options of `cloneOrganization` and `pullToFile`. */
export const pullOptions = {
  ...reading,
  history,
  redact: 'flag',
  journal: { kind: 'with', of: ['get', 'put'] },
} as const;

/** Options of `estimatePull`. */
export const estimateOptions = { history, signal } as const;

/** Options of `verifyAccruals`. */
export const verifyOptions = { ...reading, history: 'flag' } as const;
