/** How large the entries may be, in bytes after gzip, and the package, in bytes as installed; what they measure today, and a little. */
export const LIMITS = {
  clientOneFile: 14_300,
  clientAtOnce: 11_900,
  mockAtOnce: 90_200,
  installed: 4_450_000,
} as const;
