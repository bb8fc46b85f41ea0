import { formatMoney } from '../../../base/money/format-money.js';
import { getCurrency } from '../../../base/money/usual-currency.js';
import type { PayoutMethod, PayoutPayment } from '../../generated/resources.js';
import { findNotedMethods, getNotes, type Noted } from '../find/notes.js';
import { DAY, toDay, toMilliseconds } from '../run/days.js';
import { isLive } from './payment-record.js';
import { findLast, foldReference, getReference, sortLatestFirst } from './reference.js';

/** Something that a person should know before a payment is made. */
export interface PaymentWarning {
  /**
   * `reference_taken`: a live payment has the reference. `same_amount`: the payee got the same amount within 7 days.
   * `voided_since`: a payment under the reference was made and is void now, so a receipt that says it is paid is no
   * longer true. `far_above`: more than three times anything paid or owed to the payee. `looks_like_dollars`: the amount
   * of a debt or payment without its last two digits. `method_of_notes`: the notes of the creator or project name
   * another method. `method_changed`: the last payment was by another one.
   */
  readonly code:
    | 'reference_taken'
    | 'same_amount'
    | 'voided_since'
    | 'far_above'
    | 'looks_like_dollars'
    | 'method_of_notes'
    | 'method_changed';
  /** A text with the amounts and days. Names of methods in it are quoted as JSON; it has no other text by others. */
  readonly message: string;
  /** The earlier payment; null if the warning is about none. */
  readonly paymentId: string | null;
  readonly paidAt: string | null;
  /** The amount of the earlier payment, in cents. */
  readonly totalCents: number | null;
}

/** A planned payment, what is owed to its payee, and how it is paid. */
export interface PlannedPayment extends PlannedAmount {
  readonly reference: string;
  readonly creatorId: string | null;
  readonly accrualIds: readonly string[];
  /** Those that were read. */
  readonly accruals: readonly unknown[];
  readonly paidAt: string | null;
  readonly methodName: string | null;
}

/** The warnings of a payment, those about its reference first. */
export function warnOfPayment(planned: PlannedPayment, facts: MethodFacts, now: number): PaymentWarning[] {
  const { creatorId, accrualIds, accruals, currency, methodName } = planned;
  const { payments } = facts;
  const likely = findRepeats(payments, { ...planned, accruals: accrualIds }, now).filter(
    ({ isSame, isLikely }) => isSame && isLikely,
  );
  // Of a payment that is recorded, the accruals need not be read.
  const isKnown = creatorId !== null && accruals.length === accrualIds.length;
  return [
    ...warnOfReference(payments, planned),
    ...likely.map(({ payment }) => toWarning('same_amount', payment, currency)),
    ...(isKnown ? warnOfAmount(payments, planned) : []),
    ...warnOfMethod(methodName, facts),
  ];
}

/** An earlier payment that a planned one may repeat. */
export interface Repeat {
  readonly payment: PayoutPayment;
  /** Whether the amount is the same, and not only nearly. */
  readonly isSame: boolean;
  /** Whether they are paid within 7 days, and do not both settle accruals. */
  readonly isLikely: boolean;
}

const NEAR_MS = 7 * DAY;
/** Two settlements of a weekly rate are a week apart, and they are two payments. */
const NEAR_SETTLEMENT_MS = 6 * DAY - 1;

/** The payments under other references of nearly the same amount that are paid, or were recorded, at nearly the same time. */
export function findRepeats(
  payments: readonly PayoutPayment[],
  {
    reference,
    totalCents,
    accruals,
    paidAt,
  }: Pick<PlannedPayment, 'totalCents' | 'accruals'> & Partial<PlannedPayment>,
  now: number,
): Repeat[] {
  const at = paidAt == null ? now : toMilliseconds(paidAt);
  const isOther = (payment: PayoutPayment): boolean =>
    reference === undefined || getReference(payment) !== foldReference(reference);
  const alike = payments.filter((one) => isLive(one) && isAlike(one.total_amount_cents, totalCents) && isOther(one));
  return alike.flatMap((payment) => {
    const { total_amount_cents: cents, paid_at, created_at, payout_payment_lines: lines } = payment;
    const areSettlements = accruals.length > 0 && lines.length > 0;
    const mostMs = areSettlements ? NEAR_SETTLEMENT_MS : NEAR_MS;
    const isPaidNear = Math.abs(toMilliseconds(paid_at) - at) <= mostMs;
    if (!isPaidNear && !(Math.abs(Date.parse(created_at ?? '') - now) <= mostMs)) return [];
    return [{ payment, isSame: cents === totalCents, isLikely: isPaidNear && !areSettlements }];
  });
}

/** Whether an amount is nearly the planned one: within a fiftieth of it. */
export function isAlike(cents: number, totalCents: number): boolean {
  return totalCents > 0 && Math.abs(cents - totalCents) * 50 <= totalCents;
}

/** The warnings of payments that have the reference, live ones first. */
function warnOfReference(
  payments: readonly PayoutPayment[],
  { reference, currency }: Pick<PlannedPayment, 'reference' | 'currency'>,
): PaymentWarning[] {
  const same = payments.filter((payment) => getReference(payment) === foldReference(reference));
  return [
    ...same.filter(isLive).map((payment) => toWarning('reference_taken', payment, currency)),
    ...same.filter((payment) => !isLive(payment)).map((payment) => toWarning('voided_since', payment, currency)),
  ];
}

/** A warning that is about no earlier payment. */
function makeWarning(code: PaymentWarning['code'], message: string): PaymentWarning {
  return { code, message, paymentId: null, paidAt: null, totalCents: null };
}

function toWarning(code: keyof typeof WHAT, payment: PayoutPayment, currency: string): PaymentWarning {
  const { id: paymentId, paid_at: paidAt, total_amount_cents: totalCents } = payment;
  const message = `${WHAT[code]}: payment ${paymentId} of ${totalCents} cents (${currency}) on ${toDay(paidAt)}.`;
  return { code, message, paymentId, paidAt, totalCents };
}

const WHAT = {
  reference_taken: 'The reference is taken',
  same_amount: 'The same payee got the same amount',
  voided_since: 'A payment under this reference is void now, whatever its receipt says',
} as const;

/** A planned payment, and what is owed to its payee. */
export interface PlannedAmount {
  readonly totalCents: number;
  /** The sum of the accruals that it settles. */
  readonly dueCents: number;
  /** The debt to the payee that it leaves. */
  readonly staysOwedCents: number;
  readonly currency: string;
}

/** A payment larger than the largest earlier one, or than the debt, times this factor is unusual. */
export const FAR = 3;

/** The amounts that were paid, the largest that is paid or owed, or 0, and whether the planned one is far above that. */
export function findLargest(
  payments: readonly PayoutPayment[],
  { totalCents, currency }: Pick<PlannedAmount, 'totalCents' | 'currency'>,
  owedCents = 0,
): { readonly paid: readonly number[]; readonly mostCents: number; readonly isFar: boolean } {
  const paid = listPaid(payments, currency).map((payment) => payment.total_amount_cents);
  const mostCents = paid.reduce((most, cents) => Math.max(most, cents), Math.max(owedCents, 0));
  return { paid, mostCents, isFar: mostCents > 0 && totalCents > FAR * mostCents };
}

/**
 * Warnings about an amount that no debt explains: one far above anything paid or owed to the payee, and one that looks
 * like whole dollars where cents are meant.
 */
export function warnOfAmount(payments: readonly PayoutPayment[], planned: PlannedAmount): PaymentWarning[] {
  const { totalCents, dueCents, staysOwedCents, currency } = planned;
  if (totalCents === 0 || totalCents === dueCents) return [];
  const owed = dueCents + staysOwedCents;
  const { paid, mostCents, isFar } = findLargest(payments, planned, owed);
  const text = (cents: number): string => formatMoney(cents, { currency });
  const warnings: PaymentWarning[] = [];
  if (isFar) {
    const message = `${text(totalCents)} is more than ${FAR} times anything paid or owed to the payee, at most ${text(mostCents)}.`;
    warnings.push(makeWarning('far_above', message));
  }
  const meant = [owed, dueCents, ...paid].find((cents) => isInDollars(totalCents, cents));
  if (meant !== undefined || totalCents < 100) {
    const like = meant === undefined ? '' : `, and ${text(meant)} were paid or are owed`;
    warnings.push(makeWarning('looks_like_dollars', `${text(totalCents)} may be dollars in place of cents${like}.`));
  }
  return warnings;
}

/** How many of the last payments an amount is compared with before it stops a payment. */
const LAST = 3;

/**
 * The warnings for which a payment is not recorded unheard: of an amount far above the others, of less than a dollar, and
 * of an amount that is an open debt, or one of the last payments, without its last two digits.
 */
export function listStops(
  warnings: readonly PaymentWarning[],
  payments: readonly PayoutPayment[],
  { totalCents, dueCents, staysOwedCents, currency }: PlannedAmount,
): ('far_above' | 'looks_like_dollars')[] {
  const last = sortLatestFirst(listPaid(payments, currency)).slice(0, LAST);
  const alike = [dueCents + staysOwedCents, dueCents, ...last.map((payment) => payment.total_amount_cents)];
  const isDollars = totalCents < 100 || alike.some((cents) => isInDollars(totalCents, cents));
  return warnings.flatMap(({ code }) =>
    code === 'far_above' || (code === 'looks_like_dollars' && isDollars) ? [code] : [],
  );
}

function listPaid(payments: readonly PayoutPayment[], currency: string): PayoutPayment[] {
  return payments.filter((payment) => isLive(payment) && getCurrency([payment]) === currency);
}

/** Whether an amount is another one without its last two digits. */
function isInDollars(totalCents: number, cents: number): boolean {
  return cents >= 100 && (totalCents === Math.floor(cents / 100) || totalCents === Math.round(cents / 100));
}

/** The texts that may say how to pay somebody, and what was paid before. */
export interface MethodFacts {
  /** All methods, which notes may name. */
  readonly methods: readonly Pick<PayoutMethod, 'name'>[];
  /** Undefined without a creator, or for one who was removed. */
  readonly creator: Noted | undefined;
  /** Undefined if it is not known. */
  readonly project: Noted | undefined;
  /** The payments to the payee; none in a run for many, which does not read them. */
  readonly payments: readonly PayoutPayment[];
}

/** Warnings about a method that is not the one in the notes, or not that of the last payment. None without a method. */
export function warnOfMethod(method: string | null, facts: MethodFacts): PaymentWarning[] {
  const last = findLast(facts.payments.filter(isLive));
  const notes = warnOfNotes(method, facts);
  if (!last || method === null || !isOtherMethod(last.method_name_snapshot, method)) return notes;
  const message = `The last payment, on ${toDay(last.paid_at)}, was by ${JSON.stringify(last.method_name_snapshot)}, and this is by ${JSON.stringify(method)}.`;
  return [...notes, makeWarning('method_changed', message)];
}

/** Whether a payment by this method, or by none, changes that of an earlier one; of one without a method nobody can tell. */
export function isOtherMethod(before: string | null | undefined, method: string | null): before is string {
  return before != null && before !== method;
}

/** Warnings about a method that is not the one in the notes of the creator or project: "PayPal only". */
export function warnOfNotes(
  method: string | null,
  { methods, creator, project }: Omit<MethodFacts, 'payments'>,
): PaymentWarning[] {
  if (method === null) return [];
  const shown = JSON.stringify(method);
  const warnings: PaymentWarning[] = [];
  for (const [owner, row] of Object.entries({ creator, project })) {
    const { named, ruledOut } = findNotedMethods(row ? getNotes(row) : null, methods);
    const names = named.map((name) => JSON.stringify(name)).join(', ');
    const isRuledOut = ruledOut.includes(method);
    if (!isRuledOut && (named.length === 0 || named.includes(method))) continue;
    const says = isRuledOut ? `rule out ${shown}` : `name ${names}`;
    warnings.push(makeWarning('method_of_notes', `The notes of the ${owner} ${says}, and this is paid by ${shown}.`));
  }
  return warnings;
}
