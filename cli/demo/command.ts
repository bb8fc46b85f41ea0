import { serveMock } from '../../mocks/adapters/server.js';
import { describeTarget } from '../../src/client/http/beside-a-mock/target.js';
import { createClient } from '../../src/index.js';
import type { Command, Io } from '../command.js';
import { type FlagSpec, flagHelp, parseFlags } from '../flags.js';
import { usesColor } from '../use-color.js';
import { runMainJob } from './main-job.js';
import { printReport } from './print-report.js';

/** The Monday of the review in the demo. The eight weeks before it are the seed's history. */
const REVIEW_TIME = '2026-03-02T00:30:00.000Z';

const FLAGS = {
  json: { help: 'Print the result as JSON.' },
} as const satisfies Readonly<Record<string, FlagSpec>>;

const HELP = `Run the main job on a mock of its own: review the week, settle what is owed, void a payment and pay it again.

Usage: trackagoat demo [flags]

Flags:
${flagHelp(FLAGS)}

Needs no network and no API key. Exit codes: 0 done and the ledger balances, 1 it does not, 2 wrong flags.
`;

/** `trackagoat demo`: the main job from start to end, over HTTP. */
export const demoCommand: Command = {
  flags: FLAGS,
  help: HELP,
  run: async (args, io) => {
    const flags = parseFlags(args, FLAGS);
    return runDemo(io, flags.json === true);
  },
};

async function runDemo(io: Io, json: boolean): Promise<number> {
  const progress = (step: string): void => io.err(`… ${step}\n`);
  progress('Starting the mock and letting its cron run over eight weeks');
  const { baseUrl, mock, close } = await serveMock({ seed: 'demo', now: REVIEW_TIME });
  try {
    const goat = createClient({ apiKey: mock.apiKey, baseUrl });
    progress(`Reading and paying on the ${describeTarget(await goat.target())}: nothing here is real`);
    const report = await runMainJob(goat, { now: REVIEW_TIME, runId: `review-${REVIEW_TIME.slice(0, 10)}`, progress });
    const ledger = mock.ledger();
    io.out(json ? `${JSON.stringify({ ...report, ledger }, null, 2)}\n` : printReport(report, ledger, usesColor(io)));
    return ledger.balanced && report.left.length === 0 && report.replay.replayed ? 0 : 1;
  } finally {
    await close();
  }
}
