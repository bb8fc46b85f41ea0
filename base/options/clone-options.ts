const reading = { onProgress: 'function', signal: 'with aborted' } as const;
const ruled = { ...reading, rules: 'data', timezone: 'text' } as const;
const source = { ...ruled, history: 'one of creators videos none' } as const;

/** Options of `cloneOrganization` and `pullToFile`. */
export const pullOptions: typeof source & { readonly redact: 'flag'; readonly journal: 'with get put' } = {
  ...source,
  redact: 'flag',
  journal: 'with get put',
};

/** Options of `estimatePull`. */
export const estimateOptions = { history: 'one of creators videos none', signal: 'with aborted' } as const;

/** Options of `verifyAccruals`. */
export const verifyOptions: typeof ruled & { readonly history: 'flag' } = { ...ruled, history: 'flag' };

/** Options of `calibrate`. */
export const calibrateOptions = { timezone: 'text', historyRequests: 'whole 0' } as const;

/** Options of `forecast`, which checks its days itself. */
export const forecastOptions: typeof source & {
  readonly until: 'any*';
  readonly views: 'one of frozen trend';
  readonly runs: 'whole 20 2000';
  readonly seed: 'whole 0 4294967295';
  readonly projectId: 'id!';
  readonly creatorIds: 'ids!';
  readonly journal: 'with get put';
} = {
  ...source,
  projectId: 'id!',
  creatorIds: 'ids!',
  journal: 'with get put',
  until: 'any*',
  views: 'one of frozen trend',
  runs: 'whole 20 2000',
  seed: 'whole 0 4294967295',
};

/** Options of `whatIf`, which checks its rule and its days itself. */
export const whatIfOptions = {
  structureId: 'text*',
  rule: 'any*',
  from: 'any*',
  to: 'any*',
  rules: 'data',
  timezone: 'text',
} as const;
