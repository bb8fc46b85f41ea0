import { createTables } from '../../world/store/create-tables.js';
import { uuidFor } from '../../world/store/ids.js';
import type { ChosenTable, TableRow } from '../../world/store/table.js';
import { tableList, type WorldDump } from '../../world/store/world.js';
import { throwIfIssues } from '../schemas/check.js';

type Values = Readonly<Record<string, unknown>>;

/**
 * Throws `invalid_body` if a table is missing, an id occurs twice, or refers to a missing row, because a later read would
 * fail; and if a next id of the world is taken, because a new row would replace that one.
 */
export function checkReferences({ state, tables }: Pick<WorldDump, 'state' | 'tables'>): void {
  const known = tableList(createTables());
  for (const { name, stored } of known) {
    // A missing table was lost: an empty one in its place would be taken for the truth.
    if (!stored.isLater && !tables[name]) throwIfIssues([{ path: `world.tables.${name}`, message: 'is required' }]);
  }
  const ids = new Map<string, Set<string>>();
  for (const [name, rows = []] of Object.entries(tables)) ids.set(name, collectIds(name, rows));
  const taken = findTakenId(state, [...ids.values()]);
  if (taken !== undefined)
    throwIfIssues([{ path: 'world.state.ids', message: `is too small: the next id is that of a row, ${taken}` }]);
  const check = (table: string, id: unknown, path: string): void => {
    if (id === null || ids.get(table)?.has(id as string)) return;
    throwIfIssues([{ path, message: `is not the id of a row of ${table}` }]);
  };
  for (const { name, stored } of known) {
    const fields = Object.entries(stored.references ?? {});
    if (fields.length === 0) continue;
    for (const [place, row] of (tables[name] ?? []).entries()) {
      const values = row as unknown as Values;
      for (const [field, target] of fields) {
        const table = findTable(target, values);
        if (table !== undefined) check(table, values[field], `world.tables.${name}.${place}.${field}`);
      }
    }
  }
}

/** How many next ids are looked for. Not every id is still that of a row, but of so many some are. */
const NEXT_IDS = 256;

function findTakenId({ seed, ids }: WorldDump['state'], known: readonly ReadonlySet<string>[]): string | undefined {
  for (let place = ids + 1; place <= ids + NEXT_IDS; place += 1) {
    const id = uuidFor(seed, place);
    if (known.some((set) => set.has(id))) return id;
  }
  return undefined;
}

function findTable(target: string | ChosenTable, values: Values): string | undefined {
  return typeof target === 'string' ? target : target.tables[String(values[target.by])];
}

function collectIds(table: string, rows: readonly TableRow[]): Set<string> {
  const ids = new Set<string>();
  for (const [place, { id }] of rows.entries()) {
    if (ids.has(id)) throwIfIssues([{ path: `world.tables.${table}.${place}.id`, message: 'is there twice' }]);
    ids.add(id);
  }
  return ids;
}
