import { randomBytes } from 'node:crypto';
import { createMock } from '../../mocks/index.js';
import type { Toolset, ToolsetOptions } from '../../src/agents/index.js';
import { createClient, type TrackagoatClient } from '../../src/index.js';
import { type Io, UsageError } from '../command.js';
import { parseChoice, wholeNumber } from '../flags.js';
import { accountName, accountStore, forgetAccount, readSecret, stateFolder } from '../tool-state.js';
import type { ControlPlane } from './control-plane.js';
import { findControlPlane } from './control-plane.js';

/** What the flags say of the account, and of what the tools may do with it. */
export interface AccountFlags {
  readonly allow?: string;
  readonly project?: string;
  readonly 'max-payment'?: string;
  readonly 'max-day'?: string;
  readonly state?: string;
  readonly mock?: true;
  readonly control?: true;
}

/** The account that the tools work on, and what is kept of it. */
export interface Account {
  readonly goat: TrackagoatClient;
  /** The control plane of the mock, with `--control`. */
  readonly plane: ControlPlane | null;
  /** Options of the toolset that follow from where its state is. */
  readonly options: Pick<ToolsetOptions, 'store' | 'secret' | 'approvalHint'>;
  readonly end: () => Promise<void>;
}

/** Opens the account that the flags and the environment name: that of a mock of its own, or the one of the API key. */
export async function openAccount(flags: AccountFlags, io: Io): Promise<Account> {
  const { goat, name, plane } = await reachAccount(flags, io);
  if (!flags.allow?.includes('money')) return { goat, plane, options: {}, end: async () => {} };
  const folder = stateFolder(flags.state, io.env);
  const secret = await readSecret(folder);
  const where = flags.state === undefined ? '' : ` --state ${folder}`;
  const approvalHint = (planId: string): string =>
    `A person has to approve this and runs: trackagoat approve ${planId}${where}. Then call commit_payment again.`;
  return {
    goat,
    plane,
    options: { store: accountStore(folder, name), secret, approvalHint },
    end: async () => (flags.mock ? forgetAccount(folder, name) : undefined),
  };
}

interface ReachedAccount {
  readonly goat: TrackagoatClient;
  readonly name: string;
  readonly plane: ControlPlane | null;
}

async function reachAccount(flags: AccountFlags, io: Io): Promise<ReachedAccount> {
  if (flags.mock) {
    const { apiKey, baseUrl, fetch } = createMock({ seed: 'demo' });
    const goat = createClient({ apiKey, baseUrl, fetch });
    const plane = flags.control ? await findControlPlane({ apiKey, baseUrl, fetch }) : null;
    // Each world of a mock is another one, although its ids are the same.
    return { goat, name: `mock-${randomBytes(8).toString('hex')}`, plane };
  }
  const apiKey = io.env.TRACKAGOAT_API_KEY;
  const baseUrl = io.env.TRACKAGOAT_BASE_URL;
  if (flags.control && !baseUrl) {
    throw new UsageError('--control works on a mock alone: add --mock, or set TRACKAGOAT_BASE_URL to a mock server.');
  }
  if (!apiKey) throw new UsageError('Set TRACKAGOAT_API_KEY, or use --mock.');
  const plane = flags.control && baseUrl ? await findControlPlane({ apiKey, baseUrl, fetch }) : null;
  return { goat: createClient({ apiKey, baseUrl }), name: accountName(apiKey, baseUrl), plane };
}

const EFFECTS = ['read', 'write', 'money'] as const;

/** The tools that the flags allow, on an account. */
export async function toolsetFor(flags: AccountFlags, { goat, options }: Account): Promise<Toolset> {
  const allow = new Set<(typeof EFFECTS)[number]>(['read']);
  for (const effect of flags.allow?.split(',') ?? []) allow.add(parseChoice('allow', effect.trim(), EFFECTS));
  const cents = (name: 'max-payment' | 'max-day') => {
    const text = flags[name];
    return text === undefined ? undefined : wholeNumber(name, text, { min: 0, max: Number.MAX_SAFE_INTEGER });
  };
  const perPaymentCents = cents('max-payment');
  const perDayCents = cents('max-day');
  const { createToolset } = await import('../../src/agents/index.js');
  return createToolset(goat, {
    ...options,
    allow: [...allow],
    limits: {
      ...(perPaymentCents === undefined ? {} : { perPaymentCents }),
      ...(perDayCents === undefined ? {} : { perDayCents }),
    },
    ...(flags.project === undefined ? {} : { bind: { projectId: flags.project } }),
  });
}
