import type { RowChange } from './change-history.js';

/**
 * The net changes, row by row. A row that was created and removed, or that has its old value again, is left out. A
 * row's cause and time are those of its latest change. The order is that of the rows' first changes.
 */
export function computeNetChanges(changes: readonly RowChange[]): RowChange[] {
  const rows = new Map<string, RowChange>();
  for (const change of changes) {
    const key = `${change.entity} ${change.id}`;
    const earlier = rows.get(key);
    rows.set(key, earlier ? { ...change, before: earlier.before } : change);
  }
  return [...rows.values()]
    .filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after))
    .map((change) => ({ ...change, type: toType(change) }));
}

function toType({ before, after }: RowChange): RowChange['type'] {
  if (before === null) return 'created';
  return after === null ? 'removed' : 'updated';
}

/** The fields in which a row differs, without `updated_at`, which adds nothing. */
export function listChangedFields({ before, after }: Pick<RowChange, 'before' | 'after'>): string[] {
  const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  return [...names].filter((name) => {
    return name !== 'updated_at' && JSON.stringify(before?.[name]) !== JSON.stringify(after?.[name]);
  });
}
