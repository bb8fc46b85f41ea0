import { isPlainObject } from '../../base/options/describe-value.js';
import { readMessage } from '../../base/values/thrown.js';
import { listKeys } from '../../base/values/typed-keys.js';
import { type SpendingLimits, takeLimits } from '../../src/agents/payments/limit/spending.js';
import { moneyText } from '../../src/agents/text/pay-text.js';
import { UsageError } from '../command.js';
import type { FlagSpec } from '../flags.js';
import { readJson } from '../read-rules.js';

/** The limits as flags: that of a day in dollars, and `--limits` for all of them. Each can only narrow what the tools may pay. */
export const limitFlags = {
  'limit-day-usd': { value: 'AMOUNT', help: 'Most per UTC day, such as 500 or 499.50 (no limit).' },
  limits: { value: 'LIMITS', help: 'Limits as JSON, such as \'{"perWeekCents":50000}\', or a file of it.' },
} as const satisfies Readonly<Record<string, FlagSpec>>;

/** The given limits. */
export type LimitValues = { readonly [Name in keyof typeof limitFlags]?: string };

/**
 * The limits that the flags set. A limit that two of them set is refused, because it would be unclear which one
 * applies. Any limit is refused if no tool may pay.
 */
export async function readLimits(flags: LimitValues & { readonly allow?: string }): Promise<SpendingLimits> {
  const given = listKeys(limitFlags).filter((name) => flags[name] !== undefined);
  if (given.length > 0 && !flags.allow?.includes('money')) {
    throw new UsageError(`--${given[0]} limits payments, and these tools cannot pay: add --allow money.`);
  }
  const limits: Record<string, unknown> = flags.limits === undefined ? {} : await readNamedLimits(flags.limits);
  const day = flags['limit-day-usd'];
  if (day === undefined) return limits;
  if (limits.perDayCents !== undefined)
    throw new UsageError('--limit-day-usd and perDayCents of --limits set the same limit; use one of them.');
  return { ...limits, perDayCents: usdCents('limit-day-usd', day) };
}

/**
 * Why plans above the limit of one person cannot be approved; undefined if they can. All who approve here are one user
 * of the operating system, so only their keys tell them apart.
 */
export function whyNoTwoPersons({ dualApprovalAboveCents, approvers = [] }: SpendingLimits): string | undefined {
  const keys = approvers.filter((one) => typeof one !== 'string' && one.publicKey !== undefined);
  if (dualApprovalAboveCents === undefined || keys.length > 1) return undefined;
  return `Nobody can approve a plan above ${moneyText(dualApprovalAboveCents)}: it takes two persons, and two names of one user of this computer are two persons only if each has a key. Run trackagoat approve --set-up --by NAME for both, and give their keys in --limits, as approvers.`;
}

async function readNamedLimits(given: string): Promise<Record<string, unknown>> {
  const limits = await readJson('limits', given);
  if (!isPlainObject(limits))
    throw new UsageError('--limits: it must be an object with the names of limits, such as {"perDayCents": 50000}.');
  try {
    takeLimits(limits);
  } catch (error) {
    throw new UsageError(`--limits: ${readMessage(error)}`);
  }
  return { ...limits };
}

/** Reads an amount in dollars, such as 500 or 499.50, as whole cents; the error names `flag`. */
function usdCents(flag: string, text: string): number {
  const [, dollars = '', cents = ''] = /^(\d{1,13})(?:\.(\d{2}))?$/.exec(text) ?? [];
  if (dollars === '') {
    throw new UsageError(`--${flag} must be an amount in US dollars, such as 500 or 499.50, not ${text}.`);
  }
  return Number(`${dollars}${cents === '' ? '00' : cents}`);
}
