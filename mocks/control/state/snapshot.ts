import { readField } from '../../../base/values/read-field.js';
import { isDeeperThan, MAX_DOCUMENT_DEPTH, tooDeepMessage } from '../../api/read-json.js';
import { type ApiProblem, invalidBody } from '../../world/store/api-problem.js';
import { createTables } from '../../world/store/create-tables.js';
import { uuidFor } from '../../world/store/ids.js';
import { fillStoredTables } from '../../world/store/stored-rows.js';
import type { ChosenTable, TableRow } from '../../world/store/table.js';
import { tableList, type WorldDump } from '../../world/store/world.js';
import { checkStored, throwIfIssues } from '../schemas/check.js';
import { version } from '../version.js';
import type { SnapshotParts } from './organization-parts.js';
import { SNAPSHOT_SCHEMA } from './snapshot-schema.js';

type Values = Readonly<Record<string, unknown>>;

/**
 * Throws `invalid_body` if a table is missing, an id occurs twice, or refers to a missing row, because a later read would
 * fail; and if a next id of the world is taken, because a new row would replace that one.
 */
function checkReferences({ state, tables }: Pick<WorldDump, 'state' | 'tables'>): void {
  const known = tableList(createTables());
  for (const { name, stored } of known) {
    // A missing table was lost: an empty one in its place would be taken for the truth.
    if (!stored.isLater && !tables[name]) throw invalidBody(`world.tables.${name}`, 'is required');
  }
  const ids = new Map<string, Set<string>>();
  for (const [name, rows = []] of Object.entries(tables)) ids.set(name, collectIds(name, rows));
  const taken = findTakenId(state, [...ids.values()]);
  if (taken !== undefined) throw invalidBody('world.state.ids', `is too small: the next id is that of a row, ${taken}`);
  for (const { name, stored } of known) {
    const fields = Object.entries(stored.references ?? {});
    if (fields.length === 0) continue;
    for (const [place, row] of (tables[name] ?? []).entries()) {
      const values = row as unknown as Values;
      for (const [field, target] of fields) {
        const [table, id] = [findTable(target, values), values[field]];
        if (table === undefined || id === null || ids.get(table)?.has(id as string)) continue;
        throw invalidBody(`world.tables.${name}.${place}.${field}`, `is not the id of a row of ${table}`);
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
    if (ids.has(id)) throw invalidBody(`world.tables.${table}.${place}.id`, 'is there twice');
    ids.add(id);
  }
  return ids;
}

/** The form of snapshots that this version writes. It is increased if an older reader would misread a newer snapshot. */
export const SNAPSHOT_FORMAT = 1;

/** A whole world as JSON: rows, clock, ids, random numbers, idempotency, limits, faults; not its keys and journal. */
export interface Snapshot extends SnapshotParts {
  readonly format: number;
  /** The version of the package that wrote it. */
  readonly written_by: string;
  readonly world: WorldDump;
}

/** A snapshot in the form that this version writes. */
export function createSnapshot(world: WorldDump, parts: SnapshotParts): Snapshot {
  return { format: SNAPSHOT_FORMAT, written_by: version, world, ...parts };
}

/** The message for a snapshot whose rows are malformed. */
export function unreadableWorld(error: unknown): ApiProblem {
  return invalidBody('world', `cannot be read: ${error instanceof Error ? error.message : error}`);
}

/**
 * The snapshot, with missing fields of its rows filled in. Throws `invalid_body` if it is not a snapshot or has a newer
 * form.
 */
export function checkSnapshot(given: Snapshot): Snapshot {
  const format: unknown = readField(given, 'format');
  if (typeof format === 'number' && format !== SNAPSHOT_FORMAT) {
    const message =
      format > SNAPSHOT_FORMAT
        ? `is ${format}, which a later version of trackagoat-sdk wrote (${given.written_by}); this is ${version} and reads up to ${SNAPSHOT_FORMAT}. Update the package.`
        : `is ${format}, which this version of trackagoat-sdk (${version}) no longer reads. Take the snapshot again.`;
    throw invalidBody('format', message);
  }
  if (isDeeperThan(given, MAX_DOCUMENT_DEPTH)) {
    throwIfIssues([{ path: '', message: tooDeepMessage(MAX_DOCUMENT_DEPTH) }]);
  }
  const snapshot = fillSnapshot(given);
  checkStored(SNAPSHOT_SCHEMA, snapshot);
  checkReferences(snapshot.world);
  checkFirstResponses(snapshot);
  return snapshot;
}

/**
 * Two first responses of one key contradict each other. One of a later time would make all others count as expired, and
 * a payment that is sent again would be made again.
 */
function checkFirstResponses({ idempotency, world }: Snapshot): void {
  const keys = new Set<string>();
  for (const [place, [key, { at }]] of idempotency.entries()) {
    if (keys.has(key)) throw invalidBody(`idempotency.${place}.0`, 'is there twice');
    keys.add(key);
    if (at <= world.state.now) continue;
    throw invalidBody(`idempotency.${place}.1.at`, 'is after world.state.now');
  }
}

/** Other values are left unchanged, and the check reports them. */
function fillSnapshot(snapshot: Snapshot): Snapshot {
  const { state, tables } = (snapshot as Partial<Snapshot> | null)?.world ?? {};
  if (typeof tables !== 'object' || tables === null || Array.isArray(tables)) return snapshot;
  const now = new Date(Number(state?.now));
  if (Number.isNaN(now.getTime())) return snapshot;
  const filled = fillStoredTables(tables, { now: now.toISOString() });
  return filled === tables ? snapshot : { ...snapshot, world: { ...snapshot.world, tables: filled } };
}
