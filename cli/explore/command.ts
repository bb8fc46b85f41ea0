import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { withoutByteOrderMark } from '../../base/files/read-lines.js';
import { writeAside } from '../../base/files/write-aside.js';
import { writeCount } from '../../base/options/write-count.js';
import { createMock } from '../../mocks/index.js';
import {
  type ExploreFailure,
  type ExploreOptions,
  type ExploreReport,
  explore,
  type Program,
  replay,
} from '../../proofs/explore/index.js';
import { readExitCode } from '../../proofs/explore/judge/verdict.js';
import type { ExploreProgress } from '../../proofs/explore/options.js';
import { type Command, type Io, UsageError } from '../command.js';
import { type FlagSpec, flagHelp, parseFlags } from '../flags.js';
import { rethrowAsUsage } from '../live/exit-codes.js';
import { printJson } from '../live/print-json.js';
import { explorationHtml } from './exploration-html.js';
import { printExploration, printReplay } from './print-exploration.js';

const FLAGS = {
  seeds: { value: 'N', help: 'Number of random schedules; overrides the file.' },
  failures: { value: 'N', help: 'Number of failures after which it stops. Default: 1.' },
  replay: { value: 'FILE', help: 'Run only the failures of an earlier --json report.' },
  html: { value: 'FILE', writes: true, help: 'Write the failures as a page with timelines, too.' },
  json: { help: 'Print the report as JSON.' },
} as const satisfies Readonly<Record<string, FlagSpec>>;

const HELP = `Run your payout job on forks of a mock, with every lost response, crash and race, and check that it pays once.

Usage: trackagoat explore FILE [flags]

FILE is a module. Its default export is the job: a function that gets {goat}, a client of the demo world. It may export
\`exploration\` too, or alone: the options of \`explore\` from trackagoat-sdk/explore, such as a world and several workers.

Flags:
${flagHelp(FLAGS)}

Needs no network and no API key. Exit codes: 0 everything held, 1 something did not, 2 wrong flags or file.
`;

/** `trackagoat explore FILE`: runs the explorer on a program of the user. */
export const exploreCommand: Command = {
  flags: FLAGS,
  help: HELP,
  run: async (args, io) => {
    const file = args.find((arg, at) => !arg.startsWith('-') && !takesValue(args[at - 1]));
    const flags = parseFlags(
      args.filter((arg) => arg !== file),
      FLAGS,
    );
    if (flags.html !== undefined && flags.replay !== undefined)
      throw new UsageError('--html shows an exploration: leave out --replay.');
    if (file === undefined) throw new UsageError('Add the file with the job: trackagoat explore FILE.');
    const options = await loadOptions(file);
    if (flags.replay !== undefined) return replayAll(await readFailures(flags.replay), options, io);
    const progress = reportProgress(io);
    const asked = {
      maxFailures: 1,
      ...options,
      ...(flags.failures === undefined ? {} : { maxFailures: readCount('failures', flags.failures) }),
      ...(flags.seeds === undefined ? {} : { seeds: readCount('seeds', flags.seeds) }),
      onProgress: progress.tell,
    };
    const report = await rethrowAsUsage(['bad_option'], () => explore(asked));
    progress.end();
    if (flags.html !== undefined) await writeAside(flags.html, explorationHtml(report));
    if (flags.json) printJson(io, report);
    else io.out(printExploration(report));
    return readExitCode(report);
  },
};

function takesValue(flag: string | undefined): boolean {
  return ['--seeds', '--failures', '--replay', '--html'].includes(flag ?? '');
}

async function loadOptions(file: string): Promise<ExploreOptions> {
  let module: { readonly exploration?: ExploreOptions; readonly default?: unknown };
  try {
    module = (await import(pathToFileURL(resolve(file)).href)) as typeof module;
  } catch (error) {
    throw new UsageError(`${file} cannot be loaded: ${error instanceof Error ? error.message : String(error)}`);
  }
  const { exploration, default: job } = module;
  const ofJob = typeof job === 'function' ? { workers: [job as Program] } : {};
  if (typeof exploration === 'object' || typeof job === 'function')
    return { world: createMock({ seed: 'demo' }), ...ofJob, ...exploration } as ExploreOptions;
  throw new UsageError(
    `${file} exports no job: write export default ({ goat }) => …, or export \`exploration\`, the options of explore.`,
  );
}

async function readFailures(file: string): Promise<readonly ExploreFailure[]> {
  let report: Partial<ExploreReport> | null;
  try {
    report = JSON.parse(withoutByteOrderMark(await readFile(file, 'utf8'))) as Partial<ExploreReport> | null;
  } catch (error) {
    throw new UsageError(
      `${file} is not a report of --json: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  if (!Array.isArray(report?.failures)) throw new UsageError(`${file} is not a report of --json: it has no failures.`);
  if (report.failures.length === 0) throw new UsageError(`${file} has no failure to run again.`);
  return report.failures;
}

async function replayAll(failures: readonly ExploreFailure[], options: ExploreOptions, io: Io): Promise<number> {
  let stillFails = false;
  for (const failure of failures) {
    const replayed = await rethrowAsUsage(['bad_option'], () => replay(failure, options));
    stillFails ||= replayed.failed !== null;
    io.out(printReplay(failure, replayed));
  }
  return stillFails ? 1 : 0;
}

function readCount(flag: string, text: string): number {
  if (!/^\d+$/.test(text)) throw new UsageError(`--${flag} must be a whole number, not ${text}.`);
  return Number(text);
}

function reportProgress({ err, errIsTerminal = false, env }: Io) {
  const isShown = errIsTerminal && env.TERM !== 'dumb';
  return {
    tell: ({ runs, failures, phase }: ExploreProgress): void => {
      if (isShown) err(`\r… ${phase}: ${writeCount(runs, 'run')}, ${writeCount(failures, 'failure')}\u001b[K`);
    },
    end: (): void => {
      if (isShown) err('\r\u001b[K');
    },
  };
}
