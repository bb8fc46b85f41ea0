/** How the rows of a result were capped. */
export interface Truncation {
  readonly shown: number;
  readonly total: number;
  /** The call that gets the rest. */
  readonly rest: string;
}

/** The rows that fit into a result, and how to get the rest. `offset` skips rows that were shown before. */
export function capRows<Row>(
  rows: readonly Row[],
  { limit, offset = 0 }: { readonly limit: number; readonly offset?: number | undefined },
): { readonly rows: Row[]; readonly truncated: Truncation | null } {
  const shown = rows.slice(offset, offset + limit);
  const next = offset + shown.length;
  const truncated =
    next < rows.length ? { shown: shown.length, total: rows.length, rest: `Call again with offset ${next}.` } : null;
  return { rows: shown, truncated };
}
