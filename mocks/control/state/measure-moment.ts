import { tableList, type World } from '../../world/store/world.js';
import { keptParts, type PartDumps } from './organization-parts.js';

/** The measured parts of a moment. */
interface Content {
  readonly world: World;
  readonly parts: PartDumps;
}

/** The cost of a moment even if its content is shared: its tables, and a map entry for each of its rows. */
const OF_ITSELF = 16 * 1024;
const OF_A_PLACE = 32;

/**
 * About how many characters only this moment has, and not `other`. Rows and responses never change, so two moments
 * share identical objects. Without `other` everything counts.
 */
export function measureMoment(moment: Content, other: Content | undefined): number {
  let size = OF_ITSELF;
  const tables = other && new Map(tableList(other.world.tables).map((table) => [table.name, table]));
  for (const table of tableList(moment.world.tables)) {
    const shared = new Set(tables?.get(table.name)?.values());
    for (const row of table.values()) size += OF_A_PLACE + (shared.has(row) ? 0 : measureJson(row));
  }
  for (const [name, { large }] of keptParts()) {
    if (!large) continue;
    const shared = new Map(other && large(other.parts[name]));
    for (const [id, value] of large(moment.parts[name])) {
      size += OF_A_PLACE + (shared.get(id) === value ? 0 : measureJson(value));
    }
  }
  return size;
}

function measureJson(value: unknown): number {
  return JSON.stringify(value)?.length ?? 0;
}
