import { describeWriteError } from '../../base/files/describe-write-error.js';
import { writeCount } from '../../base/options/write-count.js';
import { readField } from '../../base/values/read-field.js';
import { readCode, readMessage } from '../../base/values/thrown.js';
import type { ApprovalRequest, Approvals } from '../../src/agents/index.js';
import type { ApproveOptions } from '../../src/agents/payments/approve/approvals.js';
import { checkPerson } from '../../src/agents/payments/limit/approvers.js';
import { type Command, type Io, UsageError } from '../command.js';
import { type FlagSpec, flagHelp, parseFlags } from '../flags.js';
import { osAccount } from '../os-account.js';
import { stateFlag, stateFolder } from '../state-folder.js';
import { readSecret } from '../tool-state.js';
import { createApproverKey, LEAST_PASSPHRASE } from './approver-key.js';

const FLAGS = {
  by: { value: 'NAME', help: 'Name of the approver, for the audit log and second approvals.' },
  'set-up': {
    help: 'Create a signing key for NAME, locked by a passphrase.',
  },
  state: stateFlag,
} as const satisfies Readonly<Record<string, FlagSpec>>;

const HELP = `Approve a payment or a change that trackagoat mcp has planned, where the MCP host cannot ask.

Usage: trackagoat approve PLAN [flags]
       trackagoat approve --set-up --by NAME

Flags:
${flagHelp(FLAGS)}

Shows the payment and asks you to type its amount. For a change that pays nothing it shows the change and asks you to type yes. It
needs a terminal, because a person has to answer. An approval is valid once, for ten minutes, for exactly the text that was
shown. After a refusal, nobody is asked about that plan for ten minutes.

If two persons must approve, each runs this command with a different --by. Without a key, anybody with this shell can approve
under any name, so all names of one user of the operating system count as one person. --set-up makes a key with a passphrase. Give
its public key to trackagoat mcp (approvers in --limits), and only this key approves for that person. This stops a model
behind the tools. It does not stop a program that can read the API key. Exit codes: 0 approved or set up, 1 not approved, 2 wrong
flags.
`;

/** `trackagoat approve PLAN`: asks a person if the host cannot. */
export const approveCommand: Command = {
  flags: FLAGS,
  help: HELP,
  run: async ([plan = '', ...rest], io) => {
    const isFlag = plan.startsWith('-');
    const flags = parseFlags(isFlag ? [plan, ...rest] : rest, FLAGS);
    const folder = stateFolder(flags.state, io.env);
    if (flags['set-up']) {
      if (!isFlag) throw new UsageError('--set-up makes a key and approves nothing: leave PLAN out.');
      return setUpApprover(folder, flags.by, io);
    }
    if (isFlag || plan === '') throw new UsageError('Add the id of the plan: trackagoat approve PLAN.');
    return approvePlan(plan, { folder, by: flags.by, io });
  },
};

interface Where {
  readonly folder: string;
  readonly by: string | undefined;
  readonly io: Io;
}

async function approvePlan(plan: string, { folder, by, io }: Where): Promise<number> {
  // Imported here, because the tools need zod, and `--help` must work without it.
  const { approvalText } = await import('../../src/agents/index.js');
  const { approvals, request } = await findPlan(folder, plan, io);
  const { name, publicKey, openKey } = await findSigner(folder, by, io);
  io.out(`${approvalText(request)}\n`);
  const { answer, reason } = await askFor(request, io);
  if (answer === 'no') await keepAnswer(folder, () => approvals.refuse(request, { reason }));
  if (answer !== 'yes') {
    io.err(
      answer === 'no'
        ? 'Refused; for ten minutes nobody is asked about it, and nothing is paid or changed.\n'
        : 'Not approved; nothing is paid or changed.\n',
    );
    return 1;
  }
  const sign = await openKey?.();
  await keepAnswer(folder, () => approvals.record(request, { by: name, account: osAccount(), sign }));
  // The configuration of the server is not known here: its approvers, and whether it wants two.
  const signature =
    publicKey === undefined
      ? ''
      : `, signed by the key of ${name}. It counts where trackagoat mcp has this key of its approvers: ${publicKey}`;
  io.out(
    `Approved for ten minutes${signature}. The next commit_plan of this plan ${toVerb(request)}, unless a second person has to approve it too.\n`,
  );
  return 0;
}

/** Writes an answer into the folder. If the file system refuses it, as a full disk does, the error says that it counts for nothing. */
async function keepAnswer(folder: string, write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (readField(error, 'syscall') === undefined) throw error;
    throw new Error(
      `the answer could not be written to ${folder} (${describeWriteError(error)}), so it counts for nothing: make it writable, and answer again.`,
    );
  }
}

/** The person who approves, and the proof; undefined without a proof. */
interface Signer {
  readonly name: string | undefined;
  readonly publicKey?: string;
  readonly openKey: (() => Promise<ApproveOptions['sign']>) | undefined;
}

async function findSigner(folder: string, by: string | undefined, io: Io): Promise<Signer> {
  const { findApproverKey, listApproverKeys } = await import('./approver-key.js');
  const keys = await listApproverKeys(folder);
  if (by === undefined && keys.length > 1) {
    throw new UsageError(
      `Several keys are here. Add --by with one of these names: ${keys.map(({ name }) => name).join(', ')}.`,
    );
  }
  const key = by === undefined ? keys[0] : findApproverKey(keys, by);
  if (!key) {
    io.err(
      `There is no key${by === undefined ? '' : ` of ${by}`} here (trackagoat approve --set-up), so anyone with this shell can approve. If trackagoat mcp has the public key of this person, such an approval does not count.\n`,
    );
    return { name: by, openKey: undefined };
  }
  return {
    name: key.name,
    publicKey: key.publicKey,
    openKey: async () => {
      const passphrase = await io.askSecret?.(`The passphrase of ${key.name}: `);
      if (passphrase === undefined || passphrase === null) throw new Error('no passphrase, so nothing was approved.');
      return key.open(passphrase);
    },
  };
}

function toVerb({ what }: ApprovalRequest): string {
  return what === 'payment' || what === 'payments' ? 'pays it' : 'carries it out';
}

/** A plan in the state of one account. */
interface Found {
  readonly approvals: Approvals;
  readonly request: ApprovalRequest;
}

/**
 * Finds the plan in every account of the folder. Two mocks of one world, or a mock of an organization and the live
 * service, make the same plan under the same id. Then a person chooses, because an approval counts at only one of them.
 */
async function findPlan(folder: string, plan: string, io: Io): Promise<Found> {
  const { openApprovals } = await import('../tool-state.js');
  const found: Found[] = [];
  const refusals: Error[] = [];
  for (const approvals of await openApprovals(folder)) {
    try {
      found.push({ approvals, request: await approvals.request(plan) });
    } catch (error) {
      if (readCode(readField(error, 'error')) !== 'plan_not_found') refusals.push(error as Error);
    }
  }
  const [first, ...others] = found;
  if (first === undefined) {
    throw (
      refusals[0] ??
      new Error(`there is no plan ${plan} in ${folder}; --state names the folder that trackagoat mcp uses.`)
    );
  }
  for (const { message } of refusals) io.err(`Another account has the plan too, and there: ${message}\n`);
  return others.length === 0 ? first : chooseFound([first, ...others], io);
}

async function chooseFound(found: readonly Found[], io: Io): Promise<Found> {
  if (!io.ask) throw new Error('this needs a terminal: a person has to answer.');
  io.out(`The plan was made in ${writeCount(found.length, 'place')}, and an approval counts in one of them:\n`);
  for (const [index, { request }] of found.entries()) io.out(`  ${index + 1}  ${request.target}\n`);
  const typed = (await io.ask(`Type its number, 1 to ${found.length}: `))?.trim() ?? '';
  const chosen = /^\d+$/.test(typed) ? found[Number(typed) - 1] : undefined;
  if (chosen === undefined) throw new Error('no place was chosen, so nothing was approved.');
  return chosen;
}

/**
 * A yes is the typed amount, or a word for a change that pays nothing, so nobody approves by pressing a key once too
 * often. A no is the word, and what follows it is the reason. Anything else, such as a mistyped amount, is not remembered.
 */
async function askFor(
  { totalCents }: ApprovalRequest,
  io: Io,
): Promise<{ readonly answer: 'yes' | 'no' | 'neither'; readonly reason?: string | undefined }> {
  if (!io.ask) throw new Error('this needs a terminal: a person has to answer.');
  const digits = String(totalCents).padStart(3, '0');
  const yes = totalCents === 0 ? 'yes' : `${digits.slice(0, -2)}.${digits.slice(-2)}`;
  const typed = (await io.ask(`Type ${yes} to approve, no to refuse (a reason may follow): `))?.trim() ?? '';
  // Commas only where thousands have them: 3,00.00 is a mistake, and nobody knows of which amount.
  if (typed === yes || typed === yes.replace(/\B(?=(\d{3})+\.)/g, ',')) return { answer: 'yes' };
  const [no, reason] = typed.match(/^no(?:[\s,:]+(.+))?$/i) ?? [];
  return no === undefined ? { answer: 'neither' } : { answer: 'no', reason };
}

/** Makes the key by which a person approves, sealed by a passphrase. Resolves to the exit code. */
async function setUpApprover(folder: string, by: string | undefined, io: Io): Promise<number> {
  if (by === undefined) throw new UsageError('Add the name of the person: trackagoat approve --set-up --by NAME.');
  const name = readName(by);
  if (!io.askSecret) throw new Error('this needs a terminal: a person has to type a passphrase.');
  // It makes the folder. It refuses a folder that others can write.
  await readSecret(folder);
  const passphrase = await io.askSecret(`A new passphrase for ${name}, ${LEAST_PASSPHRASE} characters or more: `);
  if ([...(passphrase ?? '')].length < LEAST_PASSPHRASE) {
    io.err(`A passphrase needs ${LEAST_PASSPHRASE} characters or more; no key was made.\n`);
    return 1;
  }
  if ((await io.askSecret('The same again: ')) !== passphrase) {
    io.err('The two were not the same; no key was made.\n');
    return 1;
  }
  const { publicKey, path } = await createApproverKey(folder, name, passphrase ?? '');
  io.out(`The key of ${name} is in ${path}, sealed. Nobody can recover it without the passphrase.

Give trackagoat mcp the public key, and only an approval that this key has signed counts for ${name}:
  --limits '{"approvers": [${JSON.stringify({ name, publicKey })}]}'

It stops a model behind the tools, which has no passphrase. It does not stop a program that can read the API key: that one
pays without these tools.
`);
  return 0;
}

function readName(by: string): string {
  try {
    return checkPerson(by) as string;
  } catch (error) {
    throw new UsageError(`--${readMessage(error)}`);
  }
}
