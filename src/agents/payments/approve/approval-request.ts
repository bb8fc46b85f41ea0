import { checkHas } from '../../../../base/options/check-has.js';
import { writeCount } from '../../../../base/options/write-count.js';
import { isMockText } from '../../../client/http/beside-a-mock/target.js';
import { sumCents } from '../../../workflows/payments/cents.js';
import { isOtherMethod } from '../../../workflows/payments/payment-warnings.js';
import type { SettlementPlan } from '../../../workflows/payments/settlement-plan.js';
import { addDays, DAY, toDay, toMilliseconds } from '../../../workflows/run/days.js';
import type { Change } from '../../changes/change-plan.js';
import { moneyText } from '../../text/pay-text.js';
import { label, messageText, payeeText } from '../../text/untrusted-text.js';
import {
  type AnyPlan,
  type BatchPlan,
  type Caution,
  type CautionKeys,
  EMPTY_QUEUE,
  listCounted,
  listParts,
  mostCents,
  type Queue,
  type SinglePlan,
  toCautionKeys,
} from '../plan/any-plan.js';
import { sumOwed, toMethodKey, warnOfAhead } from '../plan/payee-facts.js';
import type { KeptPlan } from '../plan/plan-store.js';

/**
 * The question to a person. The toolset makes it. A model contributes the reference and the note of a payment, the
 * reason of a change, the name of a new structure and new notes, each whole and between « and ».
 */
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
  /** The number of this question in the store. A question that is shown again has the same. */
  readonly question: number;
  /** When its facts were read, ISO 8601. */
  readonly askedAt: string;
  /** An answer that comes later counts for nothing, ISO 8601. */
  readonly expiresAt: string;
  /** SHA-256 in hex over the whole plan and every other field but `isNew`. A yes signs it. */
  readonly digest: string;
  /** In the request that `approve` gets: whether no call with it has returned yet. Send a message only then. */
  readonly isNew?: boolean;
}

/** The words that a person reads, before they are a question. */
export type ApprovalWords = Omit<ApprovalRequest, 'question' | 'askedAt' | 'expiresAt' | 'digest' | 'isNew'>;

/** Words with what their reasons for caution are about, so that later words can be compared. */
export interface Described {
  readonly words: ApprovalWords;
  readonly cautions: CautionKeys;
}

/** The plan that a person is asked about, and the other payments that people were asked about before. */
export interface AskedAbout {
  readonly kept: KeptPlan;
  readonly planId: string;
  readonly target: string;
  /** Default: nobody was asked about any. */
  readonly queue?: Queue;
  /** The amount already paid of the batch whose rest this plan is. Default 0. */
  readonly paidCents?: number;
}

/** How many payments the sentence of a batch names. */
const NAMED = 3;

/** The words about a plan, from facts that were read just now. */
export function describePayments(about: AskedAbout): Described {
  const { kept, planId, target, queue = EMPTY_QUEUE, paidCents = 0 } = about;
  const { plan } = kept;
  const parts = listParts(plan);
  const owed = (part: SinglePlan, without?: Queue) => sumOwed(part, kept.payees.owed, without);
  const lines = parts
    .map((part) => createLine(part, kept))
    .sort((a, b) => Number(b.isNewPayee) - Number(a.isNewPayee) || b.cents - a.cents);
  const what = parts.length === 1 ? 'payment' : 'payments';
  const cautions = [
    ...warnOfPayees(lines),
    ...warnOfUnowed(parts, { kept, owed }),
    ...parts.flatMap((part) => [
      ...warnOfPlan(part, kept),
      ...(kept.payees.warnings?.[part.id] ?? []),
      ...warnOfAhead(part, queue),
    ]),
  ];
  const details = parts.flatMap((part) => kept.payees.moved?.[part.id] ?? []);
  const isUsual = parts.every(
    ({ kind, creatorId, methodName: method }) =>
      kind === 'settlement' && method !== null && kept.payees.latest[creatorId]?.method === method,
  );
  const asBefore = isUsual ? ', as the last time' : '';
  const words = {
    planId,
    target,
    what,
    title: what === 'payment' ? 'Approve this payment' : 'Approve these payments',
    totalCents: sumCents(listCounted(plan).map(({ totalCents }) => totalCents)),
    currency: plan.currency,
    summary: summarize(plan, { lines, paidCents, asBefore, staysOwed: (part) => owed(part, queue) }),
    warnings: cautions.map(({ text }) => text),
    lines,
    details,
  } as const;
  return { words, cautions: toCautionKeys([...cautions, ...details.map((text) => ({ text, keys: [text] }))]) };
}

function createLine(plan: SinglePlan, { payees }: KeptPlan): ApprovalLine {
  const { creatorId, projectId, methodName: method } = plan;
  const latest = creatorId === null ? undefined : payees.latest[creatorId];
  const before = latest?.method;
  return {
    payee: payeeText(plan.handle, payees.removed),
    creatorId,
    projectId,
    project: projectId === null ? null : label(payees.projects[projectId] ?? projectId),
    cents: mostCents(plan),
    method: label(method),
    accruals: plan.accruals.map(({ id, amountCents, periodStartAt, periodEndAt }) => ({
      accrualId: id,
      cents: amountCents,
      from: toDay(periodStartAt),
      to: toDay(periodEndAt),
    })),
    isNewPayee: latest === null,
    previousMethod: isOtherMethod(before, method) ? label(before) : null,
  };
}

interface Shown {
  readonly lines: readonly ApprovalLine[];
  readonly paidCents: number;
  /** Said where every settlement is by the method of the payee's last payment; otherwise empty. */
  readonly asBefore: string;
  readonly staysOwed: (part: SinglePlan) => number;
}

function summarize(plan: AnyPlan, shown: Shown): string {
  const [line] = shown.lines;
  if (plan.kind === 'batch') return summarizeBatch(plan, shown);
  const amount = moneyText(plan.totalCents, plan.currency);
  const by = line?.method ? ` by ${line.method}${shown.asBefore}` : '';
  const settles = `${settlesText(line?.accruals.length ?? 0)}${staysOwedText(plan, shown.staysOwed(plan))}`;
  const words = ownWordsText(plan);
  if (plan.kind === 'settlement') {
    const what = plan.mostCents === undefined ? amount : everythingText(plan, plan.mostCents);
    return `Pay ${what} to ${line?.payee}${by}${settles}${endedText(plan)}.${words}`;
  }
  const what = `for ${label(plan.reference, 100)}`;
  if (line?.payee) return `Record ${amount} to ${line.payee}${by} ${what}${settles}.${words}`;
  return `Record an ad-hoc payment of ${amount}${by} in the project ${line?.project} ${what}; it names no creator.${words}`;
}

function summarizeBatch(plan: BatchPlan, shown: Shown): string {
  const { lines, paidCents, staysOwed } = shown;
  const amount = moneyText(plan.totalCents, plan.currency);
  const methods = [...new Set(lines.map(({ method }) => method))];
  const by = methods.length === 1 && methods[0] ? ` by ${methods[0]}${shown.asBefore}` : '';
  const count = plan.plans.reduce((sum, { accruals }) => sum + accruals.length, 0);
  const references = new Set(plan.plans.flatMap((part) => (part.kind === 'payment' ? [part.reference] : [])));
  const what = [...references].map((reference) => ` for ${label(reference, 100)}`).join(' and');
  const stays = sumCents(plan.plans.map((part) => (part.kind === 'payment' ? staysOwed(part) : 0)));
  const owed = stays > 0 ? `; the ${moneyText(stays, plan.currency)} owed to them stay owed in full` : '';
  const largest = [...lines]
    .sort((a, b) => b.cents - a.cents)
    .slice(0, NAMED)
    .map(({ payee, cents }) => `${payee} ${moneyText(cents, plan.currency)}`);
  const rest = paidCents === 0 ? '' : `, what is left after ${moneyText(paidCents, plan.currency)} were paid`;
  const words = [...new Set(plan.plans.map(ownWordsText))].join('');
  const named = lines.length > NAMED ? 'The largest' : 'They are';
  const payees = new Set(lines.map(({ payee }) => payee?.toLowerCase())).size;
  const who = payees < lines.length ? `, who are ${writeCount(payees, 'account')},` : '';
  return `Pay ${amount} in all to ${writeCount(lines.length, 'creator')}${who}${by}${what}${rest}${settlesText(count)}${endedText(plan.plans[0])}${owed}. ${named}: ${largest.join(', ')}.${words}`;
}

function everythingText({ totalCents, currency }: SettlementPlan, mostCents: number): string {
  return `everything owed, ${moneyText(totalCents, currency)} as read and at most ${moneyText(mostCents, currency)},`;
}

function settlesText(accruals: number): string {
  return accruals === 0 ? '' : `; this settles ${writeCount(accruals, 'accrual')}`;
}

/** A settlement of part of the debt says which part. */
function endedText(plan: SinglePlan | undefined): string {
  if (plan?.kind !== 'settlement' || plan.endedBy === undefined) return '';
  return `; only periods whose last day is ${plan.endedBy} or before (UTC)`;
}

/** The greatest length of a payment's note. A person is shown all of it. */
export const NOTE_LENGTH = 500;

/** The details of a payment besides its amount. */
function ownWordsText({ paidAt, readme }: SinglePlan): string {
  const when = paidAt ? ` It is recorded as paid on ${paidAt.slice(0, 10)}.` : '';
  return `${when}${readme ? ` Note: ${label(readme, NOTE_LENGTH)}.` : ''}`;
}

/** A reader easily takes a payment without accruals for a part of what is owed. */
function staysOwedText(plan: SinglePlan, cents: number): string {
  if (plan.kind !== 'payment' || plan.accruals.length > 0 || !(cents > 0)) return '';
  return `; it settles nothing, and the ${moneyText(cents, plan.currency)} owed stay owed in full`;
}

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

/** The subject of an approval: a payment, several, or one of the changes. */
export type ApprovedThing = 'payment' | 'payments' | Change['what'];

/**
 * The text that a person reads before approving, the same in every host: whether this is live or a mock, the sentence,
 * the warnings, then each payment of a batch, new payees first, then the largest. A change begins with what it is. Both
 * end with what they touch. Plain text, one item per line. Nothing is left out, so a plan with too many lines is not
 * made at all.
 *
 * @example
 * ```ts
 * console.log(approvalText(await toolset.approvalRequest('PLAN')));
 * ```
 */
export function approvalText(request: ApprovalWords): string {
  checkHas('map', request?.lines, 'approvalText takes the request of approvalRequest');
  const { target, what, title, summary, warnings } = request;
  const isPayment = what === 'payment' || what === 'payments';
  return [
    // Any place that does not say that it is a mock is shown as live.
    isMockText(target) ? `Mock: nothing real is paid or changed (${target}).` : `Live: ${target}.`,
    ...(isPayment ? [] : [`${title}.`]),
    summary,
    ...warnings.map((warning) => `Warning: ${warning}`),
    ...listRows(request).map((row) => `- ${row}`),
  ].join('\n');
}

/** The last lines of the text: each payment, and what was changed within its periods or what a change touches. */
export function listRows({ lines, details, currency }: ApprovalWords): string[] {
  return [...lines.map((line) => lineText(line, currency)), ...details];
}

/** One payment on one line. */
function lineText(line: ApprovalLine, currency: string): string {
  return [
    `${line.payee ?? 'ad-hoc'}${line.project ? ` in ${line.project}` : ''}: ${moneyText(line.cents, currency)}`,
    line.method ? `by ${line.method}` : 'no method',
    accrualsText(line),
    ...(line.isNewPayee ? ['new payee'] : []),
    ...(line.previousMethod ? [`last time by ${line.previousMethod}`] : []),
  ].join(', ');
}

function accrualsText({ accruals }: ApprovalLine): string {
  const [first] = accruals;
  if (!first) return 'settles nothing that is owed';
  const ends = accruals.flatMap(({ to }) => to ?? []).sort();
  const end = ends.at(-1);
  const starts = accruals.flatMap(({ from }) => from ?? []).sort();
  const period = starts[0] && end ? ` of ${starts[0]} to ${addDays(end, -1)}` : '';
  return `${writeCount(accruals.length, 'accrual')}${period}`;
}

/** One warning about all new payees, and one about all payees whose method changed. */
function warnOfPayees(lines: readonly ApprovalLine[]): Caution[] {
  const isNew = lines.filter((line) => line.isNewPayee);
  const changed = lines.filter(({ previousMethod }) => previousMethod !== null);
  const names = changed.map(
    ({ payee, previousMethod, method }) => `${payee} (${previousMethod}, now ${method ?? 'no method'})`,
  );
  return [
    ...warnOfAll(
      isNew,
      `Never paid before: ${listText(isNew.map(({ payee }) => `${payee}`))}.`,
      (line) => `new:${line.creatorId}`,
    ),
    ...warnOfAll(
      changed,
      `Paid by another method the last time: ${listText(names)}.`,
      ({ creatorId, previousMethod }) => toMethodKey(creatorId, previousMethod),
    ),
  ];
}

/** One warning about several payees; none about nobody. */
function warnOfAll<Row>(rows: readonly Row[], text: string, toKey: (row: Row) => string): Caution[] {
  return rows.length === 0 ? [] : [{ text, keys: rows.map(toKey) }];
}

/** One warning about payees to whom nothing is owed: it is a bonus, or a wrong name. */
function warnOfUnowed(
  parts: readonly SinglePlan[],
  { kept, owed }: { readonly kept: KeptPlan; readonly owed: (part: SinglePlan) => number },
): Caution[] {
  const rows = parts.filter(
    (part) => part.kind === 'payment' && part.creatorId !== null && part.dueCents + owed(part) === 0,
  );
  const names = rows.map((part) => `${payeeText(part.handle, kept.payees.removed)}`);
  return warnOfAll(rows, `The ledger owes nothing to ${listText(names)}.`, ({ id }) => `unowed:${id}`);
}

function listText(items: readonly string[]): string {
  const shown = items.slice(0, 10).join(', ');
  return items.length > 10 ? `${shown} and ${items.length - 10} more` : shown;
}

/** The warnings of the plan itself. The facts name earlier payments of the same amount. */
function warnOfPlan(plan: SinglePlan, { plan: whole, payees }: KeptPlan): Caution[] {
  const who = whole.kind === 'batch' ? `${payeeText(plan.handle, payees.removed)}: ` : '';
  const own = [...warnOfDay(plan), ...warnOfContent(plan, payees)];
  return own.map(([key, text]) => ({ text: `${who}${text}`, keys: [`${plan.id}:${key}`] }));
}

/** A warning: its subject within the plan, and its text. */
type OwnWarning = readonly [key: string, text: string];

/** A payment is recorded within days of when it was made. A date that is a year off is a typing error. */
function warnOfDay({ paidAt, readAt }: SinglePlan): OwnWarning[] {
  if (!paidAt || Math.abs(toMilliseconds(paidAt) - toMilliseconds(readAt)) <= 366 * DAY) return [];
  const side = toMilliseconds(paidAt) > toMilliseconds(readAt) ? 'ahead' : 'ago';
  return [['day', `It is to be recorded as paid on ${toDay(paidAt)}, more than a year ${side}.`]];
}

function warnOfContent(plan: SinglePlan, { planWarnings }: KeptPlan['payees']): OwnWarning[] {
  const earlier = (planWarnings[plan.id] ?? []).map(
    ({ code, message, paymentId }): OwnWarning => [
      `${code}:${code === 'method_of_notes' ? message : paymentId}`,
      messageText(message),
    ],
  );
  if (plan.kind === 'settlement') {
    const { leftOut = [], provisional } = plan;
    const left = leftOut.map(({ what, why }): OwnWarning => [what, messageText(`${what} is left out: ${why}`)]);
    return [...left, ...earlier, ...provisional.map(({ code, message }): OwnWarning => [code, message])];
  }
  const off = plan.totalCents - plan.dueCents;
  if (plan.accrualIds.length === 0 || off === 0) return earlier;
  const due = `The accruals are owed ${moneyText(plan.dueCents, plan.currency)}`;
  const amount = moneyText(Math.abs(off), plan.currency);
  return [
    ...earlier,
    ['off', off < 0 ? `${due}; the other ${amount} are written off.` : `${due}; ${amount} are paid on top.`],
  ];
}
