import { readField } from '../../../base/values/read-field.js';
import { isDeeperThan, MAX_DOCUMENT_DEPTH, tooDeepMessage } from '../../api/read-json.js';
import { type ApiProblem, invalidBody } from '../../world/store/api-problem.js';
import { fillStoredTables } from '../../world/store/stored-rows.js';
import type { WorldDump } from '../../world/store/world.js';
import { checkStored, throwIfIssues } from '../schemas/check.js';
import { version } from '../version.js';
import { checkReferences } from './check-references.js';
import type { SnapshotParts } from './organization-parts.js';
import { SNAPSHOT_SCHEMA } from './snapshot-schema.js';

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
    throwIfIssues([{ path: 'format', message }]);
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
    if (keys.has(key)) throwIfIssues([{ path: `idempotency.${place}.0`, message: 'is there twice' }]);
    keys.add(key);
    if (at <= world.state.now) continue;
    throwIfIssues([{ path: `idempotency.${place}.1.at`, message: 'is after world.state.now' }]);
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
