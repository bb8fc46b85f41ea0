import type { UnfinishedPayment } from '../src/agents/index.js';
import { moneyText } from '../src/agents/text/money-text.js';
import { describeTarget } from '../src/http/target.js';
import { type Command, type Io, UsageError } from './command.js';
import { type FlagSpec, flagHelp, parseFlags } from './flags.js';
import { stateFlag, stateFolder } from './state-folder.js';

const FLAGS = {
  finish: { help: 'Send missing payments again under their keys: none pays twice.' },
  state: stateFlag,
} as const satisfies Readonly<Record<string, FlagSpec>>;

const HELP = `List the payments of trackagoat mcp that were sent and whose outcome is not known, and find out about them.

Usage: trackagoat unfinished [flags]

Flags:
${flagHelp(FLAGS)}

Reads TRACKAGOAT_API_KEY and TRACKAGOAT_BASE_URL, and the record of the service; what is found out is not listed again. Without
--finish nothing is sent. 24 hours after a payment was sent first it is not sent any more: a person looks. Exit codes: 0 no
payment is open, 1 at least one is, 2 wrong flags.
`;

/** `trackagoat unfinished`: lists the payments whose outcome is unknown. */
export const unfinishedCommand: Command = {
  flags: FLAGS,
  help: HELP,
  run: async (args, io) => {
    const flags = parseFlags(args, FLAGS);
    const found = await readUnfinished(flags, io);
    for (const payment of found) io.out(describe(payment));
    if (found.length === 0) io.out('No payment is open.\n');
    return found.some(({ outcome }) => outcome === 'unknown') ? 1 : 0;
  },
};

async function readUnfinished(
  flags: { readonly finish?: true; readonly state?: string },
  io: Io,
): Promise<UnfinishedPayment[]> {
  const { TRACKAGOAT_API_KEY: apiKey, TRACKAGOAT_BASE_URL: baseUrl } = io.env;
  if (!apiKey) throw new UsageError('Set TRACKAGOAT_API_KEY: the payments are those of its account.');
  // Imported here, because the tools need zod, and `--help` must work without it.
  const { listUnfinished } = await import('../src/agents/index.js');
  const { createClient } = await import('../src/index.js');
  const { accountStore, findAccount } = await import('./tool-state.js');
  const goat = createClient({ apiKey, ...(baseUrl === undefined ? {} : { baseUrl }) });
  io.err(`The payments of the ${describeTarget(await goat.target())}:\n`);
  const store = accountStore(stateFolder(flags.state, io.env), await findAccount(goat, baseUrl));
  return listUnfinished(goat, { store, finish: flags.finish ?? false });
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
