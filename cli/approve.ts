import type { ApprovalRequest, Approvals } from '../src/agents/index.js';
import { type Command, type Io, UsageError } from './command.js';
import { type FlagSpec, flagHelp, parseFlags } from './flags.js';
import { stateFlag, stateFolder } from './state-folder.js';

const FLAGS = {
  by: { value: 'NAME', help: 'Who approves: for the audit log, and where two persons have to.' },
  state: stateFlag,
} as const satisfies Readonly<Record<string, FlagSpec>>;

const HELP = `Approve a payment or a change that trackagoat mcp has planned, where the MCP host cannot ask.

Usage: trackagoat approve PLAN [flags]

Flags:
${flagHelp(FLAGS)}

Shows what is paid, to whom and how, and asks for the amount; of a change that pays nothing it shows what is undone, rejected or
changed, and asks for a yes. It needs a terminal: a person has to answer. An approval is good once, for ten minutes, for exactly
what was shown. Where two persons have to approve, each runs this with a --by of its own. Exit codes: 0 approved, 1 not approved, 2 wrong flags.
`;

/** `trackagoat approve PLAN`: the place to ask a person where a host has none. */
export const approveCommand: Command = {
  run: async ([plan = '', ...rest], io) => {
    const isFlag = plan.startsWith('-');
    const flags = parseFlags(isFlag ? [plan, ...rest] : rest, FLAGS);
    if (flags.help) {
      io.out(HELP);
      return 0;
    }
    if (isFlag || plan === '') throw new UsageError('Which plan? trackagoat approve PLAN.');
    // Not before: the tools need zod, and whoever asks for help may not have it yet.
    const { approvalText } = await import('../src/agents/index.js');
    const { approvals, request } = await findPlan(stateFolder(flags.state, io.env), plan);
    io.out(`${approvalText(request)}\n`);
    if (!(await isApproved(request, io))) {
      io.err('Not approved; nothing is paid or changed.\n');
      return 1;
    }
    await approvals.record(request, { by: flags.by });
    io.out(`Approved for ten minutes. The next commit_plan of this plan ${toVerb(request)}.\n`);
    return 0;
  },
};

function toVerb({ what }: ApprovalRequest): string {
  return what === 'payment' || what === 'payments' ? 'pays it' : 'carries it out';
}

async function findPlan(
  folder: string,
  plan: string,
): Promise<{ readonly approvals: Approvals; readonly request: ApprovalRequest }> {
  const { openApprovals } = await import('./tool-state.js');
  for (const approvals of await openApprovals(folder)) {
    const request = await approvals.request(plan).catch((error: Error & { error?: { code?: string } }) => {
      if (error.error?.code === 'plan_not_found') return null;
      throw error;
    });
    if (request) return { approvals, request };
  }
  throw new Error(`there is no plan ${plan} in ${folder}; --state names the folder that trackagoat mcp uses.`);
}

/** A yes is the amount, typed, or a word for a change that pays nothing: nobody approves by a key that was pressed too often. */
async function isApproved({ totalCents }: ApprovalRequest, io: Io): Promise<boolean> {
  if (!io.ask) throw new Error('this needs a terminal: a person has to answer.');
  if (totalCents === 0) return (await io.ask(`Type yes to approve, anything else to refuse: `))?.trim() === 'yes';
  const digits = String(totalCents).padStart(3, '0');
  const amount = `${digits.slice(0, -2)}.${digits.slice(-2)}`;
  const answer = await io.ask(`Type ${amount} to approve, anything else to refuse: `);
  return answer?.trim().replaceAll(',', '') === amount;
}
