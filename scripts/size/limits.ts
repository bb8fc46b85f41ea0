/** How large the entries may be, in bytes after gzip; what they measure today, and a little. */
export const LIMITS = { clientOneFile: 14_500, clientAtOnce: 12_100, mockAtOnce: 107_000 } as const;
