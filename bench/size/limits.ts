/**
 * How large the entries may be, in bytes after gzip, and the package, in bytes as installed: the measured size plus 5 %
 * of slack.
 */
export const LIMITS = {
  clientOneFile: 19_300,
  clientAtOnce: 15_150,
  mockAtOnce: 104_600,
  installed: 4_650_000,
} as const;
