import { formatMoney } from '../../../base/money/format-money.js';
import type { PayoutPayment } from '../../generated/resources.js';
import { isLive } from './payment-record.js';
import { makeWarning, type PaymentWarning } from './payment-warnings.js';
import { findLast } from './reference.js';

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
  return payments.filter((payment) => isLive(payment) && (payment.currency ?? 'USD') === currency);
}

/** Whether an amount is another one without its last two digits. */
function isInDollars(totalCents: number, cents: number): boolean {
  return totalCents === Math.floor(cents / 100) || totalCents === Math.round(cents / 100);
}
