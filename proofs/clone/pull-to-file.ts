import { lockFile } from '../../base/files/lock.js';
import { readLines, withoutByteOrderMark } from '../../base/files/read-lines.js';
import { writeAside } from '../../base/files/write-aside.js';
import { writeCount } from '../../base/options/write-count.js';
import type { Snapshot } from '../../mocks/control/state/snapshot.js';
import { SnapshotAssembly, toSnapshotLines } from '../../mocks/control/state/snapshot-lines.js';
import type { TrackagoatClient } from '../../src/client/client.js';
import { openJournal } from '../read/journal.js';
import { readServiceTime } from '../read/read-steady-ledger.js';
import { Reader, type Unknown } from '../read/reader.js';
import { createCloneSnapshot, startClone } from './clone-organization.js';
import { type PullOptions, pullWorld, takePullOptions } from './pull-organization.js';

/** The written file. */
export interface PulledFile {
  readonly unknown: readonly Unknown[];
  /** Requests of this run. */
  readonly requests: number;
  /** Number of responses that an earlier run left. */
  readonly resumed: number;
  /** Rows of each table. */
  readonly rows: Readonly<Record<string, number>>;
}

/**
 * Reads an organization into a snapshot file. Until the file is written, it keeps the rows next to it. So a broken pull
 * continues where it stopped if you run it again within a day. The ledger is always read again.
 */
export async function pullToFile(
  goat: TrackagoatClient,
  path: string,
  given: Omit<PullOptions, 'journal'> = {},
): Promise<PulledFile> {
  const options = takePullOptions(given);
  const unlock = await lockFile(path, (holder) => new Error(`${path} is being written by another pull (${holder}).`));
  try {
    const reader = new Reader(options);
    const { call } = reader;
    const now = Date.parse(await readServiceTime(goat, reader));
    const [project] = await reader.readListAnew('the organization', () => goat.projects.list({ limit: 1 }, call));
    const words = options.redact ? 'redacted' : 'as they are';
    const owner = `${goat.baseUrl} ${project?.org_id ?? ''} ${options.history ?? 'creators'} ${words}`;
    const journal = await openJournal(`${path}.part`, { owner, now });
    const { resumed, since } = journal;
    const { world, unknown: gaps, requests } = await pullWorld(goat, { ...options, journal });
    const unknown = resumed > 0 ? [...gaps, describeResumed(resumed, since)] : gaps;
    const snapshot = createCloneSnapshot(world);
    // A snapshot that cannot be loaded is not written.
    startClone(snapshot);
    await writeSnapshot(path, { snapshot, unknown });
    journal.remove();
    const rows = Object.fromEntries(Object.entries(snapshot.world.tables).map(([name, list]) => [name, list.length]));
    return { unknown, requests: requests + reader.requests, resumed, rows };
  } finally {
    unlock();
  }
}

/** The gap of a pull that continued an earlier one: its rows are of two times. */
function describeResumed(responses: number, since: number): Unknown {
  return {
    code: 'changed_while_read',
    what: `everything but the ledger at one instant: ${writeCount(responses, 'response')} are of an earlier run of this pull, from ${new Date(since).toISOString()} on`,
    affects:
      'creators, videos, campaigns, goals, methods and counts that were added, changed or removed since; another pull reads everything anew',
    ids: [],
  };
}

/** The contents of a snapshot file. */
export interface SnapshotFile {
  readonly snapshot: Snapshot;
  /** The gaps of the pull; empty in a snapshot of a mock. */
  readonly unknown: readonly Unknown[];
}

/**
 * Writes a snapshot as lines of JSON, one row per line, so no text is longer than a row. It is written next to `path`
 * and then renamed: an existing file stays whole until the new one is complete.
 */
export async function writeSnapshot(path: string, { snapshot, unknown }: SnapshotFile): Promise<void> {
  await writeAside(path, toSnapshotLines(snapshot, unknown));
}

/**
 * Reads what `writeSnapshot` wrote, or a snapshot as one JSON document. Throws an Error that names the defect of the
 * file.
 */
export async function readSnapshot(path: string): Promise<SnapshotFile> {
  const assembly = new SnapshotAssembly(path);
  let lines = 0;
  for await (const { text } of readLines(path)) assembly.add(lines++ === 0 ? withoutByteOrderMark(text) : text);
  return assembly.finish() as SnapshotFile;
}
