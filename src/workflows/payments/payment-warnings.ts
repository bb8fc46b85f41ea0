import { formatMoney } from '../../../base/money/format-money.js';
import { getCurrency } from '../../../base/money/usual-currency.js';
import type { PayoutMethod, PayoutPayment } from '../../generated/resources.js';
import { findNotedMethods, getNotes, type Noted } from '../find/notes.js';
import { DAY, toDay, toMilliseconds } from '../run/days.js';
import { isLive } from './payment-record.js';
import { findLast, foldReference, getReference } from './reference.js';

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

/** The fields of a planned payment that show whether it repeats another one. */
export interface PlannedPayment {
  readonly reference: string;
  readonly totalCents: number;
  readonly currency: string;
  readonly accrualIds: readonly string[];
  /** When it is paid, epoch milliseconds. */
  readonly at: number;
}

const NEAR_MS = 7 * DAY;

/** The warnings that follow from the payee's earlier payments; those about the reference first. */
export function warnOfEarlier(payments: readonly PayoutPayment[], planned: PlannedPayment): PaymentWarning[] {
  const others = payments.filter((payment) => getReference(payment) !== foldReference(planned.reference));
  const alike = others.filter((payment) => isLive(payment) && repeats(payment, planned));
  return [
    ...warnOfReference(payments, planned),
    ...alike.map((payment) => toWarning('same_amount', payment, planned.currency)),
  ];
}

/** The warnings of payments under the reference, live ones first. */
export function warnOfReference(
  payments: readonly PayoutPayment[],
  { reference, currency }: Pick<PlannedPayment, 'reference' | 'currency'>,
): PaymentWarning[] {
  const same = payments.filter((payment) => getReference(payment) === foldReference(reference));
  return [
    ...same.filter(isLive).map((payment) => toWarning('reference_taken', payment, currency)),
    ...same.filter((payment) => !isLive(payment)).map((payment) => toWarning('voided_since', payment, currency)),
  ];
}

/**
 * Two settlements may have the same amount, because no accrual is settled twice. A payment without accruals may repeat
 * any payment.
 */
function repeats(payment: PayoutPayment, { totalCents, accrualIds, at }: PlannedPayment): boolean {
  if (payment.total_amount_cents !== totalCents || totalCents === 0) return false;
  if (accrualIds.length > 0 && payment.payout_payment_lines.length > 0) return false;
  return Math.abs(toMilliseconds(payment.paid_at) - at) <= NEAR_MS;
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
const FAR = 3;

/**
 * Warnings about an amount that no debt explains: one far above anything paid or owed to the payee, and one that looks
 * like whole dollars where cents are meant.
 */
export function warnOfAmount(payments: readonly PayoutPayment[], planned: PlannedAmount): PaymentWarning[] {
  const { totalCents, dueCents, staysOwedCents, currency } = planned;
  if (totalCents === 0 || totalCents === dueCents) return [];
  const paid = listPaid(payments, currency).map((payment) => payment.total_amount_cents);
  const owed = dueCents + staysOwedCents;
  const text = (cents: number): string => formatMoney(cents, { currency });
  const most = Math.max(0, ...paid);
  const warnings: PaymentWarning[] = [];
  if (totalCents > FAR * Math.max(most, owed) && Math.max(most, owed) > 0) {
    const message = `${text(totalCents)} is more than ${FAR} times anything paid or owed to the payee, at most ${text(Math.max(most, owed))}.`;
    warnings.push(makeWarning('far_above', message));
  }
  const meant = [owed, dueCents, ...paid].find((cents) => cents >= 100 && isInDollars(totalCents, cents));
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
  const left = listPaid(payments, currency);
  const alike = [dueCents + staysOwedCents, dueCents];
  for (let last = findLast(left); last && alike.length < LAST + 2; last = findLast(left)) {
    alike.push(last.total_amount_cents);
    left.splice(left.indexOf(last), 1);
  }
  const isDollars = totalCents < 100 || alike.some((cents) => cents >= 100 && isInDollars(totalCents, cents));
  return warnings.flatMap(({ code }) => {
    if (code === 'far_above' || (code === 'looks_like_dollars' && isDollars)) return [code];
    return [];
  });
}

function listPaid(payments: readonly PayoutPayment[], currency: string): PayoutPayment[] {
  return payments.filter((payment) => isLive(payment) && getCurrency([payment]) === currency);
}

/** Whether an amount is another one without its last two digits. */
function isInDollars(totalCents: number, cents: number): boolean {
  return totalCents === Math.floor(cents / 100) || totalCents === Math.round(cents / 100);
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
  const before = last?.method_name_snapshot ?? null;
  const notes = warnOfNotes(method, facts);
  if (!last || method === null || before === null || before === method) return notes;
  const message = `The last payment, on ${toDay(last.paid_at)}, was by ${JSON.stringify(before)}, and this is by ${JSON.stringify(method)}.`;
  return [...notes, makeWarning('method_changed', message)];
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
