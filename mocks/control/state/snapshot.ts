import type { KeptResponse } from '../../api/idempotency.js';
import type { Warning } from '../../api/organization.js';
import { isDeeperThan, MAX_DOCUMENT_DEPTH, tooDeepMessage } from '../../api/read-json.js';
import { type ApiProblem, invalidBody } from '../../world/store/api-problem.js';
import type { WorldDump } from '../../world/store/world.js';
import { checkForm, throwIfIssues } from '../schemas/check.js';
import { version } from '../version.js';
import { checkReferences } from './check-references.js';
import type { FaultDump } from './faults.js';
import type { StubDump } from './stubs.js';

/** The form of snapshots that this version writes. It rises when an older reader would misread a newer snapshot. */
const SNAPSHOT_FORMAT = 1;

/** What is known of an organization's callers, as JSON. */
export interface CallerMemory {
  readonly rate_limits: { readonly enabled: boolean; readonly windows: Readonly<Record<string, readonly number[]>> };
  readonly faults: FaultDump;
  /** Missing in what an older version wrote. */
  readonly stubs?: StubDump;
  readonly warnings: readonly Warning[];
  readonly assumptions: ReadonlyArray<readonly [string, number]>;
}

/** A whole world as JSON: rows, clock, ids, random numbers, idempotency, limits, faults; not its keys and journal. */
export interface Snapshot extends CallerMemory {
  readonly format: number;
  /** The version of the package that wrote it. */
  readonly written_by: string;
  readonly world: WorldDump;
  readonly idempotency: ReadonlyArray<readonly [string, KeptResponse]>;
}

/** A snapshot in the form that this version writes. */
export function createSnapshot(content: Omit<Snapshot, 'format' | 'written_by'>): Snapshot {
  const { world, idempotency, ...memory } = content;
  return { format: SNAPSHOT_FORMAT, written_by: version, world, idempotency, ...memory };
}

/** What to say of a snapshot whose rows are none. */
export function unreadableWorld(error: unknown): ApiProblem {
  return invalidBody('world', `cannot be read: ${error instanceof Error ? error.message : error}`);
}

/** Throws `invalid_body` for what is no snapshot, or one of a newer form. */
export function checkSnapshot(snapshot: Snapshot): void {
  const format: unknown = (snapshot as Partial<Snapshot> | null)?.format;
  if (typeof format === 'number' && format !== SNAPSHOT_FORMAT) {
    const message =
      format > SNAPSHOT_FORMAT
        ? `is ${format}, which a later version of trackagoat-sdk wrote (${snapshot.written_by}); this is ${version} and reads up to ${SNAPSHOT_FORMAT}. Update the package.`
        : `is ${format}, which this version of trackagoat-sdk (${version}) no longer reads. Take the snapshot again.`;
    throwIfIssues([{ path: 'format', message }]);
  }
  if (isDeeperThan(snapshot, MAX_DOCUMENT_DEPTH)) {
    throwIfIssues([{ path: '', message: tooDeepMessage(MAX_DOCUMENT_DEPTH) }]);
  }
  checkForm('snapshot', snapshot);
  checkReferences(snapshot.world.tables);
}
