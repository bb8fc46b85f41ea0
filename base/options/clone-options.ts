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

/** Options of `calibrate`. */
export const calibrateOptions = { timezone: 'text', historyRequests: 'whole' } as const;

/** Options of `forecast`, which checks its days itself. */
export const forecastOptions: typeof source & {
  readonly until: { readonly kind: 'any'; readonly needed: true };
  readonly views: { readonly kind: 'one'; readonly of: readonly ['frozen', 'trend'] };
  readonly runs: { readonly kind: 'whole'; readonly from: 20; readonly to: 2000 };
  readonly seed: { readonly kind: 'whole'; readonly to: 4_294_967_295 };
  readonly projectId: { readonly kind: 'id'; readonly opens: true };
  readonly creatorIds: { readonly kind: 'ids'; readonly opens: true };
  readonly journal: { readonly kind: 'with'; readonly of: readonly ['get', 'put'] };
} = {
  ...source,
  projectId: { kind: 'id', opens: true },
  creatorIds: { kind: 'ids', opens: true },
  journal: { kind: 'with', of: ['get', 'put'] },
  until: { kind: 'any', needed: true },
  views: { kind: 'one', of: ['frozen', 'trend'] },
  runs: { kind: 'whole', from: 20, to: 2000 },
  seed: { kind: 'whole', to: 4_294_967_295 },
};

/** Options of `whatIf`, which checks its rule and its days itself. */
export const whatIfOptions = {
  structureId: { kind: 'text', needed: true },
  rule: { kind: 'any', needed: true },
  from: { kind: 'any', needed: true },
  to: { kind: 'any', needed: true },
  rules: 'data',
  timezone: 'text',
} as const;
