import type { Change } from './change-history.js';

/**
 * What changes come to, row by row: a row that was created and removed is none, and one that is again what it was is none.
 * A row's cause and time are those of its latest change. In the order in which the rows were first changed.
 */
export function computeNetChanges(changes: readonly Change[]): Change[] {
  const rows = new Map<string, Change>();
  for (const change of changes) {
    const key = `${change.entity} ${change.id}`;
    const earlier = rows.get(key);
    rows.set(key, earlier ? { ...change, before: earlier.before } : change);
  }
  return [...rows.values()]
    .filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after))
    .map((change) => ({ ...change, type: toType(change) }));
}

function toType({ before, after }: Change): Change['type'] {
  if (before === null) return 'created';
  return after === null ? 'removed' : 'updated';
}

/** The fields in which a row differs, `updated_at` left out: it says nothing that the others do not. */
export function listChangedFields({ before, after }: Pick<Change, 'before' | 'after'>): string[] {
  const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  return [...names].filter((name) => {
    return name !== 'updated_at' && JSON.stringify(before?.[name]) !== JSON.stringify(after?.[name]);
  });
}
