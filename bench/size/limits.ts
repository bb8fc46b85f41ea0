/**
 * How large the entries may be, in bytes after gzip, and the package, in bytes as installed: the measured size and a little
 * slack.
 */
export const LIMITS = {
  clientOneFile: 19_600,
  clientAtOnce: 17_200,
  mockAtOnce: 105_900,
  installed: 6_110_000,
} as const;
