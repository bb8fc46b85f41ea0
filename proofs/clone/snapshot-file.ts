import { readLines, withoutByteOrderMark } from '../../base/files/read-lines.js';
import { writeAside } from '../../base/files/write-aside.js';
import type { Snapshot } from '../../mocks/control/state/snapshot.js';
import { SnapshotAssembly, toSnapshotLines } from '../../mocks/control/state/snapshot-lines.js';
import type { Unknown } from '../read/unknown.js';

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
