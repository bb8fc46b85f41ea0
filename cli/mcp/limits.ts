import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { isUuid } from '../../base/options/is-uuid.js';
import { readMessage } from '../../base/values/thrown.js';
import { listKeys } from '../../base/values/typed-keys.js';
import { type Approver, Approvers } from '../../src/agents/payments/limit/approvers.js';
import { type SpendingLimits, takeLimits } from '../../src/agents/payments/limit/spending-limits.js';
import { sumText } from '../../src/agents/text/money-text.js';
import { UsageError } from '../command.js';
import { type FlagSpec, wholeNumber } from '../flags.js';
import { parseJson } from '../parse-json.js';
import { usdCents } from '../usd.js';

/** The limits as flags. Each of them can only narrow what the tools may pay. */
export const limitFlags = {
  'limit-payment-usd': { value: 'AMOUNT', help: 'Most per payment, such as 500 or 499.50 (no limit).' },
  'limit-day-usd': { value: 'AMOUNT', help: 'Most per UTC day (no limit).' },
  'limit-week-usd': { value: 'AMOUNT', help: 'Most per week, from Monday 00:00 UTC (no limit).' },
  'limit-payments-per-hour': { value: 'NUMBER', help: 'Most payments per hour (no limit).' },
  'limit-payees': { value: 'IDS', help: 'Creators that may be paid: ids, separated by commas (all).' },
  'limit-methods': { value: 'NAMES', help: 'Allowed payout methods: names or ids (all).' },
  'limit-projects': { value: 'IDS', help: 'Projects that may pay: ids (all).' },
  'limit-new-payees-alone': { help: 'Plan and approve the first payment to a creator alone.' },
  'limit-one-approval-usd': { value: 'AMOUNT', help: 'Above this amount two persons must approve (one is enough).' },
  'limit-approvers': {
    value: 'NAMES',
    help: 'Persons who may approve: names, or NAME=KEY (all).',
  },
  limits: { value: 'FILE', help: 'Limits as JSON, such as {"perDayCents": 50000}.' },
} as const satisfies Readonly<Record<string, FlagSpec>>;

type LimitFlag = keyof typeof limitFlags;

/** The given limits. */
export type LimitValues = {
  readonly [Name in LimitFlag]?: (typeof limitFlags)[Name] extends { readonly value: string } ? string : true;
};

/** How a flag becomes a limit. */
const READERS: {
  readonly [Name in Exclude<LimitFlag, 'limits'>]: readonly [
    limit: keyof SpendingLimits,
    read: (flag: string, text: string) => unknown,
  ];
} = {
  'limit-payment-usd': ['perPaymentCents', usdCents],
  'limit-day-usd': ['perDayCents', usdCents],
  'limit-week-usd': ['perWeekCents', usdCents],
  'limit-payments-per-hour': ['paymentsPerHour', readCount],
  'limit-payees': ['allowedPayees', readIds],
  'limit-methods': ['allowedMethods', readNames],
  'limit-projects': ['allowedProjects', readIds],
  'limit-new-payees-alone': ['newPayeesAlone', () => true],
  'limit-one-approval-usd': ['dualApprovalAboveCents', usdCents],
  'limit-approvers': ['approvers', readApprovers],
};

/**
 * The limits that flags and file set. A limit that both places set is refused, because it would be unclear which one
 * applies. Any limit is refused if no tool may pay.
 */
export async function readLimits(flags: LimitValues & { readonly allow?: string }): Promise<SpendingLimits> {
  const given = listKeys(limitFlags).filter((name) => flags[name] !== undefined);
  if (given.length > 0 && !flags.allow?.includes('money')) {
    throw new UsageError(`--${given[0]} limits payments, and these tools cannot pay: add --allow money.`);
  }
  const limits: Record<string, unknown> = flags.limits === undefined ? {} : await readFileLimits(flags.limits);
  for (const name of given) {
    if (name === 'limits') continue;
    const [limit, read] = READERS[name];
    if (Object.hasOwn(limits, limit))
      throw new UsageError(`--${name} and ${limit} of --limits set the same limit; use one of them.`);
    limits[limit] = read(name, String(flags[name]));
  }
  return limits;
}

/**
 * Why plans above the limit of one person cannot be approved; undefined if they can. All who approve here are one user
 * of the operating system, so only their keys tell them apart.
 */
export function whyNoTwoPersons({ dualApprovalAboveCents, approvers = [] }: SpendingLimits): string | undefined {
  const keys = approvers.filter((one) => typeof one !== 'string' && one.publicKey !== undefined);
  if (dualApprovalAboveCents === undefined || keys.length > 1) return undefined;
  return `Nobody can approve a plan above ${sumText(dualApprovalAboveCents)}: it takes two persons, and two names of one user of this computer are two persons only if each has a key. Run trackagoat approve --set-up --by NAME for both, and give their keys in --limit-approvers.`;
}

async function readFileLimits(path: string): Promise<Record<string, unknown>> {
  const where = resolve(path);
  const text = await readFile(where, 'utf8').catch((error: Error) => {
    throw new UsageError(`--limits cannot read ${where}: ${error.message}.`);
  });
  try {
    const limits = parseJson(text);
    if (typeof limits !== 'object' || limits === null || Array.isArray(limits)) throw new RangeError(NO_OBJECT);
    takeLimits(limits);
    return { ...limits };
  } catch (error) {
    const why = error instanceof SyntaxError ? `it is no JSON (${error.message})` : readMessage(error);
    throw new UsageError(`--limits ${where}: ${why}`);
  }
}

const NO_OBJECT = 'it must be an object with the names of limits, such as {"perDayCents": 50000}.';

function readCount(flag: string, text: string): number {
  return wholeNumber(flag, text, { min: 0, max: 1_000_000 });
}

function readNames(flag: string, text: string): string[] {
  const names = text.split(',').map((name) => name.trim());
  if (names.every((name) => name !== '')) return names;
  throw new UsageError(`--${flag} has an empty name: ${text}.`);
}

/** `ann=KEY` or `ann`; a key has no equals sign, but a name may have one. */
function readApprovers(flag: string, text: string): (string | Approver)[] {
  const approvers = readNames(flag, text).map((item) => {
    const at = item.lastIndexOf('=');
    return at === -1 ? item : { name: item.slice(0, at).trim(), publicKey: item.slice(at + 1).trim() };
  });
  try {
    new Approvers(approvers);
    return approvers;
  } catch (error) {
    throw new UsageError(`--${flag}: ${readMessage(error)}`);
  }
}

function readIds(flag: string, text: string): string[] {
  const ids = readNames(flag, text);
  const notAnId = ids.find((id) => !isUuid(id));
  if (notAnId === undefined) return ids;
  throw new UsageError(
    `--${flag} takes ids (uuid) with commas, because names can change hands. ${notAnId} is not an id.`,
  );
}
