import type { IdempotencyStore } from '../../api/idempotency.js';
import { tableList, type World } from '../../world/store/world.js';
import type { CallerMemory } from './snapshot.js';

/** The parts of a moment that can be large. */
interface Content {
  readonly world: World;
  readonly idempotency: IdempotencyStore;
  readonly callers: CallerMemory;
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
  const tables = other && new Map(tableList(other.world.tables).map((table) => [table.name, table]));
  for (const table of tableList(moment.world.tables)) {
    const shared = new Set(tables?.get(table.name)?.values());
    for (const row of table.values()) size += OF_A_PLACE + (shared.has(row) ? 0 : measureJson(row));
  }
  const answers = new Set([...(other?.idempotency.stored() ?? [])].map(([, kept]) => kept));
  for (const [, kept] of moment.idempotency.stored()) size += OF_A_PLACE + (answers.has(kept) ? 0 : measureJson(kept));
  const stubs = new Map(other?.callers.stubs?.stubs.map(({ id, data }) => [id, data]));
  for (const { id, data } of moment.callers.stubs?.stubs ?? []) {
    size += stubs.has(id) && stubs.get(id) === data ? 0 : measureJson(data);
  }
  return size;
}

function measureJson(value: unknown): number {
  return JSON.stringify(value)?.length ?? 0;
}
