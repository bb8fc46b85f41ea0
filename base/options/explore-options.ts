/** Options of `explore`. */
export const exploreOptions = {
  world: 'with fork*',
  workers: 'functions*',
  invariants: 'list',
  seeds: ['whole 0', 100],
  firstSeed: ['whole 0', 1],
  singles: ['flag', true],
  allowIdle: ['flag', false],
  pairs: ['whole 0', 150],
  interludes: 'texts',
  maxCrashes: ['whole 0', 2],
  maxRequests: ['whole 0', 2_000],
  patienceMs: ['whole 0', 25],
  allowNetwork: 'texts',
  mayLeave: 'list',
  maxFailures: ['whole 1', 5],
  onProgress: 'function',
} as const;
