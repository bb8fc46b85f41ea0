import { writeCount } from '../../base/options/write-count.js';
import type { UnfinishedPayment } from '../../src/agents/index.js';
import type { WaitingQuestion } from '../../src/agents/payments/approve/question-store.js';
import type { ToolsetStore } from '../../src/agents/store/toolset-store.js';
import { moneyText } from '../../src/agents/text/pay-text.js';
import type { TrackagoatClient } from '../../src/client/client.js';
import { describeTarget, type Target } from '../../src/client/http/beside-a-mock/target.js';
import { systemClock } from '../../src/client/http/clock.js';
import { LIVE } from '../../src/client/http/settings.js';
import { HOUR, toMilliseconds } from '../../src/workflows/run/days.js';
import type { Command, Io } from '../command.js';
import { type FlagSpec, flagHelp, parseFlags } from '../flags.js';
import { exitHelp } from '../live/exit-codes.js';
import { stateFlag, stateFolder } from '../state-folder.js';

const FLAGS = {
  finish: { help: 'Send missing payments again. Their keys prevent paying twice.' },
  state: stateFlag,
} as const satisfies Readonly<Record<string, FlagSpec>>;

/** The account, and what this machine keeps of it. */
interface State {
  readonly goat: TrackagoatClient;
  readonly store: ToolsetStore;
}

const HELP = `Find out what happened to payments that trackagoat mcp sent and whose outcome is unknown.

Usage: trackagoat unfinished [flags]

Flags:
${flagHelp(FLAGS)}

Reads TRACKAGOAT_API_KEY and TRACKAGOAT_BASE_URL, and looks each payment up in the service. A payment whose outcome is now known
is shown once. Only --finish sends payments, up to 24 hours after the first attempt; after that a person has to look.
It lists questions of the last two days that wait for a person, or that nobody decided, and where they were asked.

${exitHelp({ right: 'nothing is open or asked', different: 'something is, or what this machine keeps cannot be read' })}
`;

/** `trackagoat unfinished`: lists the payments whose outcome is unknown. */
export const unfinishedCommand: Command = {
  flags: FLAGS,
  help: HELP,
  run: async (args, io) => {
    const flags = parseFlags(args, FLAGS);
    const state = await openState(flags, io);
    const { listUnfinished } = await import('../../src/agents/index.js');
    const found = await listUnfinished(state.goat, { store: state.store, finish: flags.finish ?? false });
    for (const payment of found) io.out(describe(payment));
    if (found.length === 0) io.out('No payment is open.\n');
    const asked = await listQuestions(state, io);
    return asked > 0 || found.some(({ outcome }) => outcome === 'unknown') ? 1 : 0;
  },
};

async function openState(flags: { readonly state?: string }, io: Io): Promise<State> {
  const { TRACKAGOAT_API_KEY: apiKey, TRACKAGOAT_BASE_URL: baseUrl } = io.env;
  // Imported here, because the tools need zod, and `--help` must work without it.
  const { createClient } = await import('../../src/index.js');
  const { accountStore, findAccount } = await import('../tool-state.js');
  const goat = createClient({ apiKey: apiKey ?? '', ...(baseUrl === undefined ? {} : { baseUrl }) });
  io.err(`The payments of the ${describeKnown(await goat.target())}:\n`);
  const store = await accountStore(stateFolder(flags.state, io.env), await findAccount(goat, baseUrl));
  return { goat, store };
}

/** A server that nothing has named is not called the live service, because it may not even be reached. */
function describeKnown(target: Target): string {
  const isNamed = target.kind === 'mock' || target.host === new URL(LIVE).host;
  return isNamed ? describeTarget(target) : `server at ${target.host}, which has not said that it is a mock`;
}

function describe(payment: UnfinishedPayment): string {
  const {
    planId,
    handle,
    reference,
    plannedCents,
    currency,
    sentAt,
    outcome,
    payment: made,
    reason,
    nextStep,
  } = payment;
  const who = handle === null ? 'an ad-hoc payment' : `@${handle}`;
  const what = reference === null ? '' : ` for ${JSON.stringify(reference)}`;
  const lines = [
    `${outcome}: ${moneyText(plannedCents, currency)} to ${who}${what}, sent first at ${sentAt}, plan ${planId}`,
    ...(made === null ? [] : [`  payment ${made.id}, ${made.status}`]),
    ...(reason === null ? [] : [`  ${reason.message}`]),
    ...(nextStep === null ? [] : [`  ${nextStep}`]),
  ];
  return `${lines.join('\n')}\n`;
}

/** Prints the questions to persons that wait for an answer, or that nobody decided. Resolves to their number. */
async function listQuestions({ store }: Pick<State, 'store'>, io: Io): Promise<number> {
  const { QuestionStore } = await import('../../src/agents/payments/approve/question-store.js');
  const { now } = systemClock;
  // Each question has its own time to answer, so the default counts for none of these.
  const questions = await new QuestionStore({ store, now, ttlMs: 0 }).listWaiting();
  for (const question of questions) io.out(`${describeQuestion(question, now())}\n`);
  return questions.length;
}

function describeQuestion({ planId, summary, where, target, askedAt, endedAt }: WaitingQuestion, now: number): string {
  const age = `asked ${ageText(now - toMilliseconds(askedAt))} ago (${askedAt}) through ${where}, ${target}`;
  const state = endedAt === null ? 'waits for an answer' : `nobody decided by ${endedAt}; nothing was paid or changed`;
  return `A question, ${age}: ${state}.\n  ${summary}\n  plan ${planId}`;
}

function ageText(ms: number): string {
  return ms < 2 * HOUR ? writeCount(Math.floor(ms / 60_000), 'minute') : writeCount(Math.floor(ms / HOUR), 'hour');
}
