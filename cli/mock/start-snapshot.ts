import { readMessage } from '../../base/values/thrown.js';
import type { Mock } from '../../mocks/control/mock.js';
import type { SnapshotFile } from '../../proofs/clone/snapshot-file.js';
import { UsageError } from '../command.js';
import type { RecordedStubs } from '../stubs-file.js';

/** The snapshot that `--snapshot` names, or undefined without one. Throws a UsageError if the file is not a snapshot. */
export async function readStart(flags: {
  readonly snapshot?: string;
  readonly seed?: string;
  readonly timezone?: string;
  readonly rules?: string;
}): Promise<SnapshotFile | undefined> {
  if (flags.snapshot === undefined) return undefined;
  if (flags.seed !== undefined)
    throw new UsageError('--seed and --snapshot both set the data to start with: leave one out.');
  if (flags.timezone !== undefined)
    throw new UsageError(
      'A snapshot has its own time zone: leave --timezone out, or change it later by PATCH /_mock/organization.',
    );
  if (flags.rules !== undefined)
    throw new UsageError(
      '--snapshot brings its rules along; leave --rules out, or pull again with `pull --rules FILE`.',
    );
  try {
    const { readSnapshot } = await import('../../proofs/clone/snapshot-file.js');
    return await readSnapshot(flags.snapshot);
  } catch (error) {
    throw new UsageError(`--snapshot: ${readMessage(error)}`);
  }
}

/** Replaces the empty world by the snapshot. With `now` its clock moves there, through every hour between. */
export function beginWith(mock: Mock, file: SnapshotFile, now: string | undefined): void {
  try {
    mock.restore(file.snapshot);
    if (now !== undefined) mock.clock.to(now);
  } catch (error) {
    throw new UsageError(`--snapshot: ${readMessage(error)}`);
  }
}

/** The stubs in the file that `--stubs` names. Throws a UsageError if they cannot be read. */
export async function readStubFile(path: string | undefined): Promise<RecordedStubs | undefined> {
  if (path === undefined) return undefined;
  try {
    const { readStubs } = await import('../stubs-file.js');
    return await readStubs(path);
  } catch (error) {
    throw new UsageError(`--stubs: ${readMessage(error)}`);
  }
}
