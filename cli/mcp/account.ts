import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { createMock } from '../../mocks/index.js';
import type { SpendingLimits, Toolset, ToolsetOptions } from '../../src/agents/index.js';
import { fileAuditLog } from '../../src/agents/stores.js';
import { createClient, type TrackagoatClient } from '../../src/index.js';
import { type Io, UsageError } from '../command.js';
import type { ControlPlane } from '../control-plane.js';
import { findControlPlane } from '../control-plane.js';
import { parseChoice } from '../flags.js';
import { osAccount } from '../os-account.js';
import { stateFolder } from '../state-folder.js';
import { accountStore, findAccount, forgetAccount, readSecret } from '../tool-state.js';

/** The flags about the account and about the rights of the tools. */
export interface AccountFlags {
  readonly allow?: string;
  readonly project?: string;
  readonly by?: string;
  readonly audit?: string;
  readonly state?: string;
  readonly mock?: true;
  readonly control?: true;
}

/** The account that the tools work on, and its stored state. */
export interface Account {
  readonly goat: TrackagoatClient;
  /** The control plane of the mock, with `--control`. */
  readonly plane: ControlPlane | null;
  /** Options of the toolset that depend on where its state is. */
  readonly options: Pick<ToolsetOptions, 'store' | 'secret' | 'approvalHint' | 'audit'>;
  readonly end: () => Promise<void>;
}

/** Opens the account that the flags and the environment name: that of a private mock, or that of the API key. */
export async function openAccount(flags: AccountFlags, io: Io): Promise<Account> {
  const { goat, findName, plane } = await reachAccount(flags, io);
  if (!flags.allow?.includes('money')) {
    const idle = (['audit', 'by'] as const).find((flag) => flags[flag] !== undefined);
    if (idle) throw new UsageError(`--${idle} is about approvals, and these tools need none: add --allow money.`);
    return { goat, plane, options: {}, end: async () => {} };
  }
  const name = await findName();
  const folder = stateFolder(flags.state, io.env);
  const secret = await readSecret(folder);
  const store = await accountStore(folder, name);
  const approvalHint = (planId: string): string =>
    `A person has to approve the plan ${planId}, outside of this conversation. Tell them so, and call commit_plan again when they have.`;
  const audit = flags.audit === undefined ? undefined : await fileAuditLog(resolve(flags.audit));
  return {
    goat,
    plane,
    options: { store, secret, approvalHint, ...(audit && { audit }) },
    end: async () => {
      await audit?.close();
      if (flags.mock) await forgetAccount(folder, name);
    },
  };
}

interface ReachedAccount {
  readonly goat: TrackagoatClient;
  /** The name under which its state is kept. Asks the service. */
  readonly findName: () => Promise<string>;
  readonly plane: ControlPlane | null;
}

async function reachAccount(flags: AccountFlags, io: Io): Promise<ReachedAccount> {
  if (flags.mock) {
    const { apiKey, baseUrl, fetch } = createMock({ seed: 'demo' });
    const goat = createClient({ apiKey, baseUrl, fetch });
    const plane = flags.control ? await findControlPlane({ apiKey, baseUrl, fetch }) : null;
    // Each world of a mock is a different account, although its ids are the same.
    return { goat, findName: async () => `mock-${randomBytes(8).toString('hex')}`, plane };
  }
  const apiKey = io.env.TRACKAGOAT_API_KEY;
  const baseUrl = io.env.TRACKAGOAT_BASE_URL;
  if (flags.control && !baseUrl) {
    throw new UsageError('--control works on a mock alone: add --mock, or set TRACKAGOAT_BASE_URL to a mock server.');
  }
  if (!apiKey) throw Object.assign(new Error('Set TRACKAGOAT_API_KEY, or use --mock.'), { code: 'bad_api_key' });
  const plane = flags.control && baseUrl ? await findControlPlane({ apiKey, baseUrl, fetch }) : null;
  const goat = createClient({ apiKey, ...(baseUrl === undefined ? {} : { baseUrl }) });
  return { goat, findName: () => findAccount(goat, baseUrl), plane };
}

const EFFECTS = ['read', 'write', 'money'] as const;

/** The tools that the flags allow, on an account, for the person at the host. */
export async function toolsetFor(
  flags: AccountFlags,
  { goat, options }: Account,
  limits: SpendingLimits,
): Promise<Toolset> {
  const allow = new Set<(typeof EFFECTS)[number]>(['read']);
  for (const effect of flags.allow?.split(',') ?? []) allow.add(parseChoice('allow', effect.trim(), EFFECTS));
  const { createToolset } = await import('../../src/agents/index.js');
  const toolset = await createToolset(goat, {
    ...options,
    allow: [...allow],
    limits,
    ...(flags.project === undefined ? {} : { bind: { projectId: flags.project } }),
  });
  return flags.by === undefined ? toolset : toolset.forPerson(flags.by, { account: osAccount() });
}
