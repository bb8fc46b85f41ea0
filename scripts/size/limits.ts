/**
 * How large the entries may be, in bytes after gzip, and the package, in bytes as installed: the measured size plus 5 %
 * of slack.
 */
export const LIMITS = {
  clientOneFile: 16_800,
  clientAtOnce: 14_500,
  mockAtOnce: 104_000,
  installed: 5_270_000,
} as const;
