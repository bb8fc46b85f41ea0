import { USUAL_CURRENCY } from '../../base/money/usual-currency.js';
import { readField } from '../../base/values/read-field.js';
import { DAY } from '../../mocks/world/store/calendar.js';
import type { PayoutPayment } from '../../src/generated/resources.js';

/** A payment in force of more than accruals. It breaks no rule, but no rule of pay explains it. */
export interface PaidBeyond {
  readonly paymentId: string;
  /** Null for an ad-hoc payment. */
  readonly creatorId: string | null;
  /** `overpayment`: more than its lines. `without_accruals`: a bonus, or an ad-hoc payment. */
  readonly kind: 'overpayment' | 'without_accruals';
  /** The cents that no accrual asked for. */
  readonly cents: number;
  /** Such as `USD`. */
  readonly currency: string;
  /**
   * The payment that it may be a second time: one of the same amount to the same payee within three days, and for an ad-hoc
   * payment of the same project and reference; itself, if it is twice the sum of its lines. Null: none.
   */
  readonly repeats: string | null;
}

/** A bonus of each week is not a payment made twice. */
const NEAR = 3 * DAY;

/** The money that live payments paid beyond what was earned, oldest first. */
export function listPaidBeyond(payments: readonly PayoutPayment[]): PaidBeyond[] {
  const live = payments
    .filter(({ status }) => status === 'paid')
    .toSorted(
      (left, right) => Date.parse(left.paid_at) - Date.parse(right.paid_at) || countLines(right) - countLines(left),
    );
  return live.flatMap((payment, at): PaidBeyond[] => {
    const { id: paymentId, creator_id: creatorId, total_amount_cents: total, payout_payment_lines: lines } = payment;
    const due = (lines ?? []).reduce((sum, { applied_amount_cents: cents }) => sum + cents, 0);
    const cents = total - due;
    if (cents <= 0) return [];
    const isBonus = countLines(payment) === 0;
    const kind = isBonus ? 'without_accruals' : 'overpayment';
    // A settlement that comes later may pay for the second time what a sum paid.
    const earlier =
      live.slice(0, at).findLast((other) => isSamePay(other, payment)) ??
      live.slice(at + 1).find((other) => countLines(other) > 0 && isSamePay(other, payment));
    const repeats = !isBonus && cents === due ? paymentId : isBonus && earlier ? earlier.id : null;
    return [{ paymentId, creatorId, kind, cents, currency: nameCurrency(payment), repeats }];
  });
}

function isSamePay(one: PayoutPayment, other: PayoutPayment): boolean {
  // A date that cannot be read shows no distance.
  const isNear = !(Math.abs(Date.parse(one.paid_at) - Date.parse(other.paid_at)) > NEAR);
  const isSameSum = one.total_amount_cents === other.total_amount_cents && nameCurrency(one) === nameCurrency(other);
  const isSamePayee = one.creator_id === other.creator_id && one.project_id === other.project_id;
  return isNear && isSameSum && isSamePayee && (one.creator_id != null || readReference(one) === readReference(other));
}

/** The mark of an ad-hoc payment; without one all that the maker wrote. */
function readReference({ metadata, readme }: PayoutPayment): string {
  return JSON.stringify(readField(metadata, 'reference') ?? [metadata ?? null, readme ?? null]);
}

/** Of two payments at one instant, the one that settles accruals is the first. */
function countLines({ payout_payment_lines: lines }: PayoutPayment): number {
  return lines?.length ?? 0;
}

function nameCurrency({ currency }: PayoutPayment): string {
  return currency ?? USUAL_CURRENCY;
}
