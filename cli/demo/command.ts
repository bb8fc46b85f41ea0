import { createColors } from 'picocolors';
import { formatMoney } from '../../base/money/format-money.js';
import { serveMock } from '../../mocks/adapters/server.js';
import { describeTarget } from '../../src/client/http/beside-a-mock/target.js';
import { createClient, type TrackagoatClient } from '../../src/index.js';
import { auditUnpaidCreators, settleAll, settleCreator, weeklyPayoutReview } from '../../src/workflows/index.js';
import type { Command, Io } from '../command.js';
import { type FlagSpec, flagHelp, parseFlags } from '../flags.js';
import { usesColor } from '../use-color.js';

/** The Monday of the review in the demo. The eight weeks before it are the seed's history. */
const REVIEW_TIME = '2026-03-02T00:30:00.000Z';
const METHOD = 'Venmo';

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

type Progress = (step: string) => void;

async function runDemo(io: Io, json: boolean): Promise<number> {
  const progress: Progress = (step) => io.err(`… ${step}\n`);
  progress('Starting the mock and letting its cron run over eight weeks');
  const { baseUrl, mock, close } = await serveMock({ seed: 'demo', now: REVIEW_TIME });
  try {
    const goat = createClient({ apiKey: mock.apiKey, baseUrl });
    progress(`Reading and paying on the ${describeTarget(await goat.target())}: nothing here is real`);
    const report = { ...(await runMainJob(goat, progress)), ledger: mock.ledger() };
    io.out(json ? `${JSON.stringify(report, null, 2)}\n` : printReport(report, usesColor(io)));
    const { again, paidAgain, left, ledger } = report;
    const isPaidOnce = again.totals.creators === 0 && paidAgain.outcome === 'committed' && left.totals.owedCents === 0;
    return ledger.balanced && isPaidOnce ? 0 : 1;
  } finally {
    await close();
  }
}

/** The weekly review as a developer would write it with the workflows. */
async function runMainJob(goat: TrackagoatClient, progress: Progress) {
  progress('Reviewing the week');
  const review = await weeklyPayoutReview(goat);
  progress('Settling everyone who is owed something');
  const settled = await settleAll(goat, { method: METHOD });
  progress('Settling again, as after a run that was killed');
  const again = await settleAll(goat, { method: METHOD });
  const [first] = settled.creators.flatMap(({ creatorId, handle, receipt }) =>
    handle !== null && receipt?.payment ? [{ creatorId, paymentId: receipt.payment.id }] : [],
  );
  if (first === undefined) throw new Error('nobody was paid, so no payment can be voided.');
  progress('Voiding one payment and paying it again');
  const voided = await goat.payoutPayments.void(first.paymentId);
  const paidAgain = await settleCreator(goat, { creatorId: first.creatorId, method: METHOD });
  return { review, settled, again, voided, paidAgain, left: await auditUnpaidCreators(goat) };
}

type Report = Awaited<ReturnType<typeof runMainJob>> & { readonly ledger: { readonly balanced: boolean } };

/** The report as text for a terminal, with colour only if `color` is true. */
function printReport({ review, settled, again, voided, paidAgain, left, ledger }: Report, color: boolean): string {
  const { bold, green, red } = createColors(color);
  const { week, totals } = review;
  return [
    bold(`Weekly payout review, ${week.from.slice(0, 10)} to ${week.to.slice(0, 10)}`),
    ...review.creators.map(({ handle, dueCents, carriedOverCents, flags }) => {
      const messages = flags.map(({ message }) => message).join(' ');
      return `  ${handle.padEnd(18)}${text(dueCents)} and${text(carriedOverCents)} from before  ${messages}`.trimEnd();
    }),
    `  ${'in all'.padEnd(18)}${text(totals.dueCents)} and${text(totals.carriedOverCents)} from before`,
    '',
    bold(`Paid by ${METHOD}: ${settled.outcome}`),
    ...settled.creators.map(({ handle, paidCents, receipt }) => {
      const name = (handle ?? 'a removed creator').padEnd(18);
      return `  ${name}${text(paidCents)}  payment ${receipt?.payment?.id ?? 'none'}`;
    }),
    `  ${'in all'.padEnd(18)}${text(settled.totals.paidCents)}`,
    '',
    `Settled again: ${again.outcome}, ${formatMoney(again.totals.paidCents)}.`,
    `Voided payment ${voided.id}, and paid ${paidAgain.handle} again: ${paidAgain.outcome}, ${formatMoney(paidAgain.paidCents)}.`,
    `Left: ${formatMoney(left.totals.owedCents)} are owed.`,
    ledger.balanced ? green('The ledger balances.') : red('The ledger does not balance.'),
    '',
  ].join('\n');
}

function text(cents: number): string {
  return formatMoney(cents).padStart(12);
}
