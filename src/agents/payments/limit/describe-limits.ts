import { writeCount } from '../../../../base/options/write-count.js';
import { sumText } from '../../text/money-text.js';
import type { LimitsLeft, Spending } from './spending.js';
import type { CountedLimit } from './spending-limits.js';

/** The limits that apply and what is left of them, one per line, for a model. */
export function describeLimits({ limits, left }: LimitsLeft): string[] {
  const {
    perPaymentCents,
    allowedPayees,
    allowedMethods,
    allowedProjects,
    newPayeesAlone,
    dualApprovalAboveCents,
    approvers,
  } = limits;
  const lines: string[] = [];
  if (perPaymentCents !== undefined) lines.push(`a payment: at most ${sumText(perPaymentCents)}`);
  for (const [name, span] of COUNTED) {
    const found = left[name];
    if (!found) continue;
    const show = name === 'paymentsPerHour' ? (count: number) => writeCount(count, 'payment') : sumText;
    const rest = found.left === null ? '' : `${show(found.left)} left of `;
    lines.push(`${span}: ${rest}${show(found.limit)}, the whole again at ${found.resetsAt}`);
  }
  if (allowedPayees) lines.push(`only ${writeCount(allowedPayees.length, 'named payee')}`);
  if (allowedMethods) lines.push(`only by ${allowedMethods.join(', ')}`);
  if (allowedProjects) lines.push(`only from ${writeCount(allowedProjects.length, 'named project')}`);
  if (newPayeesAlone) lines.push('new payees are paid one at a time');
  if (dualApprovalAboveCents !== undefined) lines.push(`two persons approve above ${sumText(dualApprovalAboveCents)}`);
  if (approvers) lines.push(`only ${writeCount(approvers.length, 'named person')} can approve`);
  return lines.length > 0 ? lines : ['none are set; a person approves every payment'];
}

const COUNTED: readonly (readonly [CountedLimit, string])[] = [
  ['paymentsPerHour', 'this hour'],
  ['perDayCents', 'today (UTC)'],
  ['perWeekCents', 'this week (from Monday, UTC)'],
];

/**
 * The limits, and how much is left of those on totals. For a bound toolset it shows neither what is left nor who else
 * is allowed.
 */
export async function readLimitsLeft(
  spending: Spending,
  { isBound }: { readonly isBound: boolean },
): Promise<LimitsLeft> {
  const { allowedPayees, allowedProjects, approvers, ...rest } = spending.limits;
  return { limits: isBound ? Object.freeze(rest) : spending.limits, left: await spending.left({ isBound }) };
}
