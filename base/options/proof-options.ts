/** Options of `explore`. */
export const exploreOptions = {
  world: { kind: 'with', of: ['fork'], needed: true },
  workers: { kind: 'functions', needed: true },
  invariants: 'list',
  seeds: ['whole', 20],
  singles: ['flag', true],
  allowIdle: ['flag', false],
  pairs: ['whole', 20],
  interludes: 'texts',
  maxRequests: ['whole', 2_000],
  patienceMs: ['whole', 25],
  allowNetwork: 'texts',
  mayLeave: 'list',
  mayVoid: 'texts',
  mustReject: ['flag', false],
  maxFailures: [{ kind: 'whole', from: 1 }, 5],
  onProgress: 'function',
} as const;

const reading = { onProgress: 'function', signal: { kind: 'with', of: ['aborted'] } } as const;
const ruled = { ...reading, rules: 'data', timezone: 'text' } as const;
const source = { ...ruled, history: { kind: 'one', of: ['creators', 'videos', 'none'] } } as const;

/** Options of `cloneOrganization` and `pullToFile`. */
export const pullOptions: typeof source & {
  readonly redact: 'flag';
  readonly journal: { readonly kind: 'with'; readonly of: readonly ['get', 'put'] };
} = {
  ...source,
  redact: 'flag',
  journal: { kind: 'with', of: ['get', 'put'] },
};

/** Options of `estimatePull`. */
export const estimateOptions = {
  history: { kind: 'one', of: ['creators', 'videos', 'none'] },
  signal: { kind: 'with', of: ['aborted'] },
} as const;

/** Options of `verifyAccruals`. */
export const verifyOptions: typeof ruled & { readonly history: 'flag' } = { ...ruled, history: 'flag' };
