import { listCurrencies, USUAL_CURRENCY } from '../../../../base/money/usual-currency.js';
import { writeCount } from '../../../../base/options/write-count.js';
import type { ChangePlan } from '../../changes/change-plan.js';
import { amountText, moneyText, type Rule } from '../../text/pay-text.js';
import { ToolRefusal } from '../../text/tool-error.js';
import { handleText } from '../../text/untrusted-text.js';
import { listCounted, listParts, mostCents, type SinglePlan } from '../plan/any-plan.js';
import type { KeptPlan } from '../plan/plan-store.js';
import { type CountedLimit, type LimitsLeft, overLimit, type Spending, type SpendingLimits } from './spending.js';

/** Refuses a plan that the limits forbid: because of the payee, the method, the project, or the size of a payment. */
export function checkPaymentRules(kept: KeptPlan, limits: SpendingLimits): void {
  const parts = listParts(kept.plan);
  for (const part of parts) checkPart(part, limits);
  if (limits.newPayeesAlone && parts.length > 1) checkNewPayees(parts, kept);
}

/** The default of the largest rate of a period. */
const MAX_RATE_CENTS = 10_000_000;

/** Refuses a change that the limits forbid: a rate so large that it must be a mistake. */
export function checkChangeRules({ change }: Pick<ChangePlan, 'change'>, limits: SpendingLimits): void {
  if (change.what !== 'set_rate') return;
  const { maxRateCents = MAX_RATE_CENTS } = limits;
  const { structure, deals } = change;
  // An existing structure keeps its rate, however the plan names it.
  const rule: Pick<Rule, 'amount_cents' | 'currency'> | undefined =
    structure.id === undefined ? structure : deals.find(({ structureId }) => structureId === structure.id)?.rule;
  const { amount_cents: cents = Number.POSITIVE_INFINITY, currency } = rule ?? {};
  checkCurrency('rate', { currency, totalCents: cents }, ['maxRateCents'], limits);
  if (cents > maxRateCents)
    throw overLimit(`A rate of ${cents} cents is over the limit of ${maxRateCents} a period (maxRateCents)`);
}

function checkPart(part: SinglePlan, limits: SpendingLimits): void {
  const { creatorId, projectId, methodId, methodName } = part;
  const { perPaymentCents = Number.POSITIVE_INFINITY, allowedPayees, allowedMethods, allowedProjects } = limits;
  checkCurrency('payment', part, AMOUNTS, limits);
  const cents = mostCents(part);
  if (cents > perPaymentCents)
    throw overLimit(`${cents} cents are over the limit of ${perPaymentCents} a payment (perPaymentCents)`);
  if (allowedPayees && !(creatorId !== null && allowedPayees.includes(creatorId))) {
    throw overLimit(`${describePayee(part)} is not in allowedPayees`);
  }
  if (allowedMethods && !allowedMethods.some((method) => method === methodId || method === methodName)) {
    const names = allowedMethods.map((method) => JSON.stringify(method)).join(', ') || 'none';
    const given = methodName === null ? 'A payment without a method' : JSON.stringify(methodName);
    throw overLimit(`${given} is not in allowedMethods (${names})`);
  }
  if (allowedProjects && !(projectId !== null && allowedProjects.includes(projectId))) {
    throw overLimit(`${describePayee(part)} is paid out of a project that is not in allowedProjects`);
  }
}

/** The limits that are amounts of money. */
const AMOUNTS = ['perPaymentCents', 'perDayCents', 'perWeekCents', 'dualApprovalAboveCents'] as const;

/** Refuses a currency that the limits are not in. Its cents are worth more or less, and the rate is unknown. */
function checkCurrency(
  what: 'payment' | 'rate',
  amount: { readonly currency?: string | undefined; readonly totalCents: number },
  names: readonly (keyof SpendingLimits)[],
  limits: SpendingLimits,
): void {
  const set = names.filter((name) => limits[name] !== undefined);
  const [currency = USUAL_CURRENCY] = listCurrencies([amount]);
  if (currency === USUAL_CURRENCY || set.length === 0) return;
  throw new ToolRefusal(
    'spending_limit',
    `The ${what} is ${amountText(amount.totalCents, currency)}, and the limits are cents of ${USUAL_CURRENCY} (${set.join(', ')}), so nobody can compare them; a person has to ${what === 'payment' ? 'pay' : 'set'} it outside of this toolset.`,
    { namesPerson: true },
  );
}

function checkNewPayees(parts: readonly SinglePlan[], { payees }: KeptPlan): void {
  const isNew = parts.filter(({ creatorId }) => creatorId === null || !payees.latest[creatorId]);
  if (isNew.length === 0) return;
  const names = isNew.slice(0, 5).map(describePayee).join(', ');
  const more = isNew.length > 5 ? ` and ${isNew.length - 5} more` : '';
  throw new ToolRefusal(
    'new_payee',
    `New payees must be approved one at a time (newPayeesAlone): ${names}${more}. Plan each alone, and the others without them.`,
    { retry: 'replan' },
  );
}

function describePayee(part: SinglePlan): string {
  return handleText(part.handle) ?? 'An ad-hoc payment';
}

/** Why the limits would refuse a plan if it were committed now; empty if they allow it. */
export async function warnOfLimits(
  kept: KeptPlan,
  spending: Spending,
  { isBound }: { readonly isBound: boolean },
): Promise<string[]> {
  try {
    checkPaymentRules(kept, spending.limits);
    if (!isBound) await spending.check(listCounted(kept.plan));
    return [];
  } catch (error) {
    if (!(error instanceof ToolRefusal) || error.error.code === 'store_failed') throw error;
    return [`A limit will refuse this plan: ${error.error.message}`];
  }
}

/** The limits that apply and what is left of them, one per line, for a model. */
export function describeLimits({ limits, left }: LimitsLeft): string[] {
  const { perPaymentCents, allowedPayees, allowedMethods, allowedProjects, dualApprovalAboveCents } = limits;
  const lines: string[] = [];
  if (perPaymentCents !== undefined) lines.push(`a payment: at most ${moneyText(perPaymentCents)}`);
  for (const [name, span] of COUNTED) {
    const found = left[name];
    if (!found) continue;
    const show = name === 'paymentsPerHour' ? (count: number) => writeCount(count, 'payment') : moneyText;
    const rest = found.left === null ? '' : `${show(found.left)} left of `;
    lines.push(`${span}: ${rest}${show(found.limit)}, the whole again at ${found.resetsAt}`);
  }
  if (allowedPayees) lines.push(`only ${writeCount(allowedPayees.length, 'named payee')}`);
  if (allowedMethods) lines.push(`only by ${allowedMethods.join(', ')}`);
  if (allowedProjects) lines.push(`only from ${writeCount(allowedProjects.length, 'named project')}`);
  if (limits.newPayeesAlone) lines.push('new payees are paid one at a time');
  if (dualApprovalAboveCents !== undefined)
    lines.push(`two persons approve above ${moneyText(dualApprovalAboveCents)}`);
  if (limits.approvers) lines.push(`only ${writeCount(limits.approvers.length, 'named person')} can approve`);
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
