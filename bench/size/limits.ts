/**
 * How large the entries may be, in bytes after gzip, and the package, in bytes as installed: the measured size and a little
 * slack.
 */
export const LIMITS = {
  clientOneFile: 19_660,
  clientAtOnce: 17_290,
  mockAtOnce: 105_900,
  installed: 6_117_500,
} as const;
