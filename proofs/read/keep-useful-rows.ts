import { readField } from '../../base/values/read-field.js';
import type { OrganizationRows } from './read-organization.js';
import type { Unknown } from './unknown.js';

/** Lists whose fields are not published, and the fields that their rows need to be useful. */
const NEEDED = [
  {
    list: 'assignments',
    fields: ['structure_id', 'creator_id', 'assigned_at'],
    what: 'who is assigned to the payout structures, and since when',
    affects: 'all accruals that are not made yet: none of these assignments makes one',
  },
  {
    list: 'annotations',
    fields: ['project_id', 'date', 'label'],
    what: 'what the annotations say',
    affects: 'the annotations of charts',
  },
] as const;

/** The rows without assignments and annotations that do not name their subject, because no world could contain them. */
export function keepUsefulRows(rows: OrganizationRows): {
  readonly rows: OrganizationRows;
  readonly unknown: Unknown[];
} {
  let kept = rows;
  const unknown: Unknown[] = [];
  for (const { list, fields, what, affects } of NEEDED) {
    const all: readonly object[] = rows[list];
    const useful = all.filter((row) => fields.every((field) => readField(row, field) !== undefined));
    if (useful.length === all.length) continue;
    kept = { ...kept, [list]: useful };
    const lost = `${all.length - useful.length} ${list} are shown without it; left out`;
    unknown.push({ code: 'not_offered', what: `${what}: ${lost}`, affects, ids: [] });
  }
  return { rows: kept, unknown };
}
