import type { ChangePattern, RowChange } from '../../mocks/index.js';

/** Fields that follow from others: when a row was written, and the older name of the notes. */
const FOLLOWING: readonly string[] = ['updated_at', 'description'];

/** Fields of updated rows that changed although no pattern of their entity expects it. */
export function findStrayFields(changes: readonly RowChange[], patterns: readonly ChangePattern[]): string[] {
  const stray = new Set<string>();
  for (const { entity, type, before, after } of changes) {
    if (type !== 'updated') continue;
    const meant = patterns
      .filter((pattern) => pattern.entity === entity)
      .flatMap((pattern) => Object.keys(pattern.after ?? {}));
    for (const field of Object.keys(after ?? {})) {
      const isSame = JSON.stringify(before?.[field]) === JSON.stringify(after?.[field]);
      if (!isSame && !meant.includes(field) && !FOLLOWING.includes(field)) stray.add(`${entity}.${field}`);
    }
  }
  return [...stray];
}
