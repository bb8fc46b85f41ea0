import { isUuid } from '../../../../base/options/is-uuid.js';
import { writeCount } from '../../../../base/options/write-count.js';
import { sumCents } from '../../../workflows/payments/cents.js';
import { DAY, toDay, toMilliseconds } from '../../../workflows/run/days.js';
import { moneyText } from '../../text/money-text.js';
import { handleText, label } from '../../text/untrusted-text.js';
import { type AnyPlan, type BatchPlan, listParts, type SinglePlan } from '../plan/any-plan.js';
import type { KeptPlan } from '../plan/plan-store.js';
import { type ApprovedThing, paymentTitle } from './approval-title.js';

/** The question to a person. The toolset makes it. A model contributes only the reference of a payment, between « and ». */
export interface ApprovalRequest {
  readonly planId: string;
  /** Where the plan is carried out: `live service at www.trackagoat.com`, or `mock at` a host of this machine. */
  readonly target: string;
  /** The kind of the request: one payment, several, or a kind of change. */
  readonly what: ApprovedThing;
  /** The same as the label of a button, such as `Approve this payment` or `Approve undoing a payment`. */
  readonly title: string;
  /** The amount to pay; 0 for a change that pays nothing, such as a void or another rate. */
  readonly totalCents: number;
  readonly currency: string;
  /** For example `Pay $250.00 to @maya.moves by «Venmo»; this settles 3 accruals.` */
  readonly summary: string;
  /** Reasons for caution: new payees, changed methods, provisional amounts. Approving accepts them. */
  readonly warnings: readonly string[];
  /** Each payment of the plan, new payees first, then the largest. Empty for a change. */
  readonly lines: readonly ApprovalLine[];
  /**
   * The rows that a change touches, one per line, such as the accruals to reject. For a payment: what was changed
   * within its periods.
   */
  readonly details: readonly string[];
  /** The digest of the plan and of the text of this request, SHA-256 in hex. A yes signs it. */
  readonly digest: string;
}

/** A request before it is sealed: the words that a person reads. */
export type ApprovalWords = Omit<ApprovalRequest, 'digest'>;

/** One payment that a person approves. Names that others wrote are between « and ». */
export interface ApprovalLine {
  /** Such as `@maya.moves`; null for an ad-hoc payment. */
  readonly payee: string | null;
  readonly creatorId: string | null;
  readonly projectId: string | null;
  readonly project: string | null;
  readonly cents: number;
  readonly method: string | null;
  /** The accruals that it settles, oldest period first; days are UTC, `to` is exclusive. Empty for a bonus or an ad-hoc payment. */
  readonly accruals: readonly ApprovedAccrual[];
  /** No payment to this creator is recorded. */
  readonly isNewPayee: boolean;
  /** The method of the latest payment if it differs from this one; otherwise null. */
  readonly previousMethod: string | null;
}

/** An accrual that is settled. */
export interface ApprovedAccrual {
  readonly accrualId: string;
  readonly cents: number;
  readonly from: string;
  readonly to: string;
}

/** How many payments the sentence of a batch names. */
const NAMED = 3;

/**
 * The facts that a person needs to approve a plan. `paidCents`: what was already paid of the batch whose rest this plan
 * is.
 */
export function createApprovalRequest(kept: KeptPlan, planId: string, paidCents = 0): Omit<ApprovalWords, 'target'> {
  const { plan } = kept;
  const parts = listParts(plan);
  const lines = parts
    .map((part) => createLine(part, kept))
    .sort((a, b) => Number(b.isNewPayee) - Number(a.isNewPayee) || b.cents - a.cents);
  const what = parts.length === 1 ? 'payment' : 'payments';
  return {
    planId,
    what,
    title: paymentTitle(what),
    totalCents: plan.totalCents,
    currency: plan.currency,
    summary: summarize(plan, { lines, paidCents }),
    warnings: [
      ...payeeWarnings(lines),
      ...owedNothing(parts, kept),
      ...parts.flatMap((part) => [...planWarnings(part, kept), ...(kept.payees.warnings?.[part.id] ?? [])]),
    ],
    lines,
    details: parts.flatMap((part) => kept.payees.moved?.[part.id] ?? []),
  };
}

function createLine(plan: SinglePlan, { payees }: KeptPlan): ApprovalLine {
  const { creatorId, projectId, methodName: method } = plan;
  const latest = creatorId === null ? undefined : payees.latest[creatorId];
  const changed = latest && latest.method !== null && latest.method !== method;
  return {
    payee: payeeText(plan, payees),
    creatorId,
    projectId,
    project: projectId === null ? null : label(payees.projects[projectId] ?? projectId),
    cents: plan.totalCents,
    method: label(method),
    accruals: listAccruals(plan),
    isNewPayee: latest === null,
    previousMethod: changed ? label(latest.method) : null,
  };
}

function payeeText({ handle }: SinglePlan, { removed }: KeptPlan['payees']): string | null {
  if (handle === null) return null;
  if (!isUuid(handle)) return handleText(handle);
  // The plan of a removed creator has the id in place of the handle.
  const known = removed[handle];
  return known === undefined ? `the removed creator ${handle}` : `${handleText(known)} (removed)`;
}

function listAccruals(plan: SinglePlan): ApprovedAccrual[] {
  return plan.accruals.map(({ id, amountCents, periodStartAt, periodEndAt }) => ({
    accrualId: id,
    cents: amountCents,
    from: periodStartAt.slice(0, 10),
    to: periodEndAt.slice(0, 10),
  }));
}

interface Shown {
  readonly lines: readonly ApprovalLine[];
  readonly paidCents: number;
}

function summarize(plan: AnyPlan, shown: Shown): string {
  const [line] = shown.lines;
  if (plan.kind === 'batch') return summarizeBatch(plan, shown);
  const amount = moneyText(plan.totalCents, plan.currency);
  const by = line?.method ? ` by ${line.method}` : '';
  const settles = `${settlesText(line?.accruals.length ?? 0)}${staysOwedText(plan)}`;
  const said = saidText(plan);
  if (plan.kind === 'settlement') return `Pay ${amount} to ${line?.payee}${by}${settles}${endedText(plan)}.${said}`;
  const what = `for ${label(plan.reference, 100)}`;
  if (line?.payee) return `Record ${amount} to ${line.payee}${by} ${what}${settles}.${said}`;
  return `Record an ad-hoc payment of ${amount}${by} in the project ${line?.project} ${what}; it names no creator.${said}`;
}

function summarizeBatch(plan: BatchPlan, { lines, paidCents }: Shown): string {
  const amount = moneyText(plan.totalCents, plan.currency);
  const methods = [...new Set(lines.map(({ method }) => method))];
  const by = methods.length === 1 && methods[0] ? ` by ${methods[0]}` : '';
  const count = plan.plans.reduce((sum, { accruals }) => sum + accruals.length, 0);
  const references = new Set(plan.plans.flatMap((part) => (part.kind === 'payment' ? [part.reference] : [])));
  const what = [...references].map((reference) => ` for ${label(reference, 100)}`).join(' and');
  const stays = sumCents(plan.plans.map((part) => (part.kind === 'payment' ? part.staysOwedCents : 0)));
  const owed = stays > 0 ? `; the ${moneyText(stays, plan.currency)} owed to them stay owed in full` : '';
  const largest = [...lines]
    .sort((a, b) => b.cents - a.cents)
    .slice(0, NAMED)
    .map(({ payee, cents }) => `${payee} ${moneyText(cents, plan.currency)}`);
  const rest = paidCents === 0 ? '' : `, what is left after ${moneyText(paidCents, plan.currency)} were paid`;
  const named = lines.length > NAMED ? 'The largest' : 'They are';
  return `Pay ${amount} in all to ${writeCount(lines.length, 'creator')}${by}${what}${rest}${settlesText(count)}${endedText(plan.plans[0])}${owed}. ${named}: ${largest.join(', ')}.`;
}

function settlesText(accruals: number): string {
  return accruals === 0 ? '' : `; this settles ${writeCount(accruals, 'accrual')}`;
}

/** A settlement of part of the debt says which part. */
function endedText(plan: SinglePlan | undefined): string {
  if (plan?.kind !== 'settlement' || plan.endedBy === undefined) return '';
  return `; only periods whose last day is ${plan.endedBy} or before (UTC)`;
}

/** The details of a payment besides its amount. */
function saidText({ paidAt, readme }: SinglePlan): string {
  const when = paidAt ? ` It is recorded as paid on ${paidAt.slice(0, 10)}.` : '';
  return `${when}${readme ? ` Note: ${label(readme, 300)}.` : ''}`;
}

/** A reader easily takes a payment without accruals for a part of what is owed. */
function staysOwedText(plan: SinglePlan): string {
  if (plan.kind !== 'payment' || plan.accruals.length > 0 || !(plan.staysOwedCents > 0)) return '';
  return `; it settles nothing, and the ${moneyText(plan.staysOwedCents, plan.currency)} owed stay owed in full`;
}

/** One warning about all new payees, and one about all payees whose method changed. */
function payeeWarnings(lines: readonly ApprovalLine[]): string[] {
  const isNew = lines.filter((line) => line.isNewPayee).map(({ payee }) => `${payee}`);
  const changed = lines
    .filter(({ previousMethod }) => previousMethod !== null)
    .map(({ payee, previousMethod, method }) => `${payee} (${previousMethod}, now ${method ?? 'no method'})`);
  return [
    ...(isNew.length > 0 ? [`Never paid before: ${listText(isNew)}.`] : []),
    ...(changed.length > 0 ? [`Paid by another method the last time: ${listText(changed)}.`] : []),
  ];
}

/** One warning about payees to whom nothing is owed: it is a bonus, or a wrong name. */
function owedNothing(parts: readonly SinglePlan[], { payees }: KeptPlan): string[] {
  const names = parts
    .filter((part) => part.kind === 'payment' && part.creatorId !== null && part.dueCents + part.staysOwedCents === 0)
    .map((part) => `${payeeText(part, payees)}`);
  return names.length > 0 ? [`The ledger owes nothing to ${listText(names)}.`] : [];
}

function listText(items: readonly string[]): string {
  const shown = items.slice(0, 10).join(', ');
  return items.length > 10 ? `${shown} and ${items.length - 10} more` : shown;
}

function planWarnings(plan: SinglePlan, { plan: whole, payees }: KeptPlan): string[] {
  const who = whole.kind === 'batch' ? `${payeeText(plan, payees)}: ` : '';
  return [...farDayWarnings(plan, who), ...ownWarnings(plan, who)];
}

/** A payment is recorded within days of when it was made. A date that is a year off is a typing error. */
function farDayWarnings({ paidAt, readAt }: SinglePlan, who: string): string[] {
  if (!paidAt || Math.abs(toMilliseconds(paidAt) - toMilliseconds(readAt)) <= 366 * DAY) return [];
  const side = toMilliseconds(paidAt) > toMilliseconds(readAt) ? 'ahead' : 'ago';
  return [`${who}It is to be recorded as paid on ${toDay(paidAt)}, more than a year ${side}.`];
}

function ownWarnings(plan: SinglePlan, who: string): string[] {
  if (plan.kind === 'settlement') {
    const left = plan.leftOut?.map(({ what, why }) => `${who}${what} is left out: ${why}`) ?? [];
    return [...left, ...plan.provisional.map(({ message }) => `${who}${message}`)];
  }
  const earlier = plan.warnings.map(({ message }) => `${who}${message}`);
  const off = plan.totalCents - plan.dueCents;
  if (plan.accrualIds.length === 0 || off === 0) return earlier;
  const currency = plan.currency;
  const due = `The accruals are owed ${moneyText(plan.dueCents, currency)}`;
  return [
    ...earlier,
    off < 0
      ? `${due}; the other ${moneyText(-off, currency)} are written off.`
      : `${due}; ${moneyText(off, currency)} are paid on top.`,
  ];
}
