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
