import type { StoredTable, TableRow } from '../../world/store/table.js';
import { tableList, type World } from '../../world/store/world.js';
import { keptParts, type PartDumps } from './organization-parts.js';

type Values = Iterable<readonly [id: string, value: unknown]>;

/** What is measured of a moment. */
interface Content {
  readonly world: World;
  readonly parts: PartDumps;
}

/** What a moment costs even when all it holds is shared: its tables, and a place of a map for each of its rows. */
const OF_ITSELF = 16 * 1024;
const OF_A_PLACE = 32;

/**
 * About how many characters a moment holds that `other` does not hold as well. Rows and answers never change, so two moments share
 * those that are the same objects. Without `other` all that it holds counts.
 */
export function measureMoment(moment: Content, other: Content | undefined): number {
  let size = OF_ITSELF;
  const measure = (values: Values, others: Values = []): void => {
    const shared = new Map(others);
    for (const [id, value] of values) size += OF_A_PLACE + (shared.get(id) === value ? 0 : measureJson(value));
  };
  const tables = other && new Map(tableList(other.world.tables).map((table) => [table.name, table]));
  for (const table of tableList(moment.world.tables)) measure(byId(table), byId(tables?.get(table.name)));
  for (const [name, { large }] of keptParts()) {
    if (large) measure(large(moment.parts[name]), other && large(other.parts[name]));
  }
  return size;
}

function* byId(table: StoredTable<TableRow> | undefined): Values {
  for (const row of table?.values() ?? []) yield [row.id, row];
}

function measureJson(value: unknown): number {
  return JSON.stringify(value)?.length ?? 0;
}
