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
