/**
 * How large the entries may be, in bytes after gzip, and the package, in bytes as installed: the measured size and a little
 * slack.
 */
export const LIMITS = {
  clientOneFile: 21_430,
  clientAtOnce: 19_040,
  mockAtOnce: 102_000,
  installed: 5_570_000,
} as const;
