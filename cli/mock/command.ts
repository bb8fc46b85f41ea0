import { watch } from 'node:fs';
import { basename, dirname } from 'node:path';
import { readCode, readMessage } from '../../base/values/thrown.js';
import { type ServedMock, type ServeOptions, serveMockAfter } from '../../mocks/adapters/serve-mock.js';
import type { Mock } from '../../mocks/control/mock.js';
import type { JournalEntry } from '../../mocks/control/state/journal.js';
import type { StubSpec } from '../../mocks/control/state/stubs.js';
import { printOncePerCode } from '../../mocks/control/state/warnings.js';
import type { SnapshotFile } from '../../proofs/clone/pull-to-file.js';
import { type Command, type Io, UsageError } from '../command.js';
import { type FlagValues, flagHelp, parseFlags } from '../flags.js';
import { describeSeedProblem } from '../seed/describe-seed-problem.js';
import { isSeedFile, readSeedFile } from '../seed/read-seed-file.js';
import { FLAGS, serveOptions } from './serve-options.js';
import { untilStopped } from './until-stopped.js';

/** An editor writes a file in several steps. All steps within this time are one change. */
const QUIET_MS = 50;

/** Resets the mock to its seed file whenever the file changes, and reports it. Returns the function that stops watching. */
function watchSeed(file: string, { mock, io }: { readonly mock: Mock; readonly io: Io }): () => void {
  let timer: NodeJS.Timeout | undefined;
  const begin = async (): Promise<void> => {
    try {
      const { now } = mock.reset({ seed: await readSeedFile(file) });
      io.err(`${file} has changed: the world begins anew at ${now}.\n`);
    } catch (error) {
      io.err(`${describeSeedProblem(file, error)}\nThe world stays as it was.\n`);
    }
  };
  // The folder is watched, because many editors replace the old file by a new one.
  const watcher = watch(dirname(file), (_event, name) => {
    if (name !== null && name !== basename(file)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      begin().catch((error: Error) => io.err(`${error.message}\n`));
    }, QUIET_MS);
  });
  return () => {
    clearTimeout(timer);
    watcher.close();
  };
}

const HELP = `Serve a mock of the trackagoat API.

Usage: trackagoat mock [flags]

Flags:
${flagHelp(FLAGS)}

Serves the API below /api/v1, the control plane below /_mock, the inspector at /_mock/ and the spec at /openapi.json.
Without --now the clock runs in real time, and the accrual cron with it; with --now it moves only by /_mock/clock. SIGTERM and Ctrl+C end it. Exit codes: 0 ended, 1 could not start, or not keep the last changes, 2 wrong flags.

Example:
  trackagoat mock --seed demo --now 2026-03-02T00:00:00Z --json
`;

/** `trackagoat mock`: serves until it gets a signal to stop. */
export const mockCommand: Command = {
  flags: FLAGS,
  help: HELP,
  run: async (args, io) => {
    const flags = parseFlags(args, FLAGS);
    if (flags.backup !== undefined || flags.check) {
      await lookAfterFolder(flags, io);
      return 0;
    }
    if (flags.watch && !isSeedFile(flags.seed ?? ''))
      throw new UsageError('--watch needs --seed FILE, the file to watch.');
    const snapshot = await readStart(flags);
    const stubs = await readStubFile(flags.stubs);
    const served = snapshot
      ? await serveFrom({ ...flags, seed: 'empty' }, { io, begin: (mock) => beginWith(mock, snapshot, flags.now) })
      : await serveFrom(flags, { io, begin: () => {} });
    if (stubs) {
      const { addStubs } = await import('../stubs-file.js');
      addStubs(served.mock, stubs);
    }
    // Before the ready line, because its reader may stop the mock or change the seed at once.
    const stopped = untilStopped();
    const stopWatching = flags.watch ? watchSeed(String(flags.seed), { mock: served.mock, io }) : undefined;
    announce(served, flags, io);
    await stopped;
    stopWatching?.();
    await served.close();
    return 0;
  },
};

/** Serves what the flags say, after `begin` has changed a new world. An error of a seed names its file. */
async function serveFrom(
  flags: FlagValues<typeof FLAGS>,
  { io, begin }: { readonly io: Io; readonly begin: (mock: Mock) => void },
): Promise<ServedMock> {
  const options = await serveOptions(flags);
  try {
    return await serveMockAfter(flags.verbose ? withLog(options, io) : options, begin);
  } catch (error) {
    if (flags.seed === undefined || !isSeedFile(flags.seed) || readCode(error) !== 'invalid_body') throw error;
    throw new Error(describeSeedProblem(flags.seed, error), { cause: error });
  }
}

/** The options with a line for each call, and for the first warning of each code. */
function withLog(options: ServeOptions, io: Io): ServeOptions {
  return {
    ...options,
    hooks: { ...options.hooks, onCall: (call) => io.err(describeCall(call)) },
    onWarning: printOncePerCode((line) => io.err(`${line}\n`)),
  };
}

function describeCall({ at, method, path, status, duration_ms, operation, replayed, fault }: JournalEntry): string {
  const notes = [operation ?? 'no operation', ...(replayed ? ['replayed'] : []), ...(fault ? [`fault ${fault}`] : [])];
  return `${at} ${method} ${path} ${status} ${duration_ms} ms (${notes.join(', ')})\n`;
}

/** The work on a folder that replaces serving it. */
async function lookAfterFolder(flags: FlagValues<typeof FLAGS>, io: Io): Promise<void> {
  const { persist, backup, check } = flags;
  if (persist === undefined) throw new UsageError(`--${check ? 'check' : 'backup'} needs --persist DIR, the folder.`);
  if (check) {
    const { checkFolder } = await import('../../mocks/adapters/persistence/kept-folder.js');
    const { organizations, rows, payments, bytes, wide } = checkFolder(persist);
    io.out(
      `${persist} is sound: organizations ${organizations}, rows ${rows}, of them payments ${payments}, bytes ${bytes}\n${wide === undefined ? '' : `${wide}\n`}`,
    );
  }
  if (backup !== undefined) {
    const { backupFolder } = await import('../../mocks/adapters/persistence/kept-folder.js');
    backupFolder(persist, backup);
    io.out(`${persist} is copied to ${backup}\n`);
  }
}

function announce(served: ServedMock, flags: FlagValues<typeof FLAGS>, io: Io): void {
  const { url, baseUrl, mock, isResumed, isClockRunning } = served;
  const hasInspector = !flags['no-control'];
  const ready = {
    url,
    base_url: baseUrl,
    control_url: hasInspector ? `${url}/_mock` : null,
    api_key: mock.apiKey,
    project_id: mock.projectId,
    pid: process.pid,
  };
  io.out(
    flags.json ? `${JSON.stringify(ready)}\n` : `trackagoat mock ready at ${baseUrl} with API key ${mock.apiKey}\n`,
  );
  if (isResumed)
    io.err(
      `Going on at ${mock.clock.now} with what the folder holds; its clock ${isClockRunning ? 'runs' : 'does not move'} as before. --seed, --snapshot, --now and --timezone had no part in it.\n`,
    );
  if (flags['rate-limits'] && !isClockRunning)
    io.err(
      'The clock does not move, and --rate-limits counts by it: a wait for the limit never ends. Move the clock by POST /_mock/clock, or leave --now out.\n',
    );
  const pages = `${hasInspector ? `Inspector ${url}/_mock/ · ` : ''}Spec ${url}/openapi.json`;
  if (!flags.json) io.err(`${pages} · Ctrl+C stops it\n`);
}

/** The snapshot that `--snapshot` names, or undefined without one. Throws a UsageError if the file is not a snapshot. */
async function readStart(flags: FlagValues<typeof FLAGS>): Promise<SnapshotFile | undefined> {
  if (flags.snapshot === undefined) return undefined;
  if (flags.seed !== undefined)
    throw new UsageError('--seed and --snapshot both set the data to start with: leave one out.');
  if (flags.timezone !== undefined)
    throw new UsageError(
      'A snapshot has its own time zone: leave --timezone out, or change it later by PATCH /_mock/organization.',
    );
  if (flags.rules !== undefined)
    throw new UsageError(
      '--snapshot brings its rules along; leave --rules out, or pull again with `pull --rules RULES`.',
    );
  try {
    const { readSnapshot } = await import('../../proofs/clone/pull-to-file.js');
    return await readSnapshot(flags.snapshot);
  } catch (error) {
    throw new UsageError(`--snapshot: ${readMessage(error)}`);
  }
}

/** Replaces the empty world by the snapshot. With `now` its clock moves there, through every hour between. */
function beginWith(mock: Mock, file: SnapshotFile, now: string | undefined): void {
  try {
    mock.restore(file.snapshot);
    if (now !== undefined) mock.clock.to(now);
  } catch (error) {
    throw new UsageError(`--snapshot: ${readMessage(error)}`);
  }
}

/** The stubs in the file that `--stubs` names. Throws a UsageError if they cannot be read. */
async function readStubFile(path: string | undefined): Promise<readonly StubSpec[] | undefined> {
  if (path === undefined) return undefined;
  try {
    const { readStubs } = await import('../stubs-file.js');
    return await readStubs(path);
  } catch (error) {
    throw new UsageError(`--stubs: ${readMessage(error)}`);
  }
}
