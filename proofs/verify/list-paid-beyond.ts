import { USUAL_CURRENCY } from '../../base/money/usual-currency.js';
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
   * The payment that it may be a second time: one to the same payee of the same amount, at most 31 days before; itself,
   * if it is twice the sum of its lines. Null: none.
   */
  readonly repeats: string | null;
}

const LONGEST_MEMORY = 31 * DAY;

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
    if (!(cents > 0)) return [];
    const isBonus = countLines(payment) === 0;
    const kind = isBonus ? 'without_accruals' : 'overpayment';
    const earlier = live.slice(0, at).findLast((other) => isSamePay(other, payment));
    const repeats = !isBonus && cents === due ? paymentId : isBonus && earlier ? earlier.id : null;
    return [{ paymentId, creatorId, kind, cents, currency: nameCurrency(payment), repeats }];
  });
}

function isSamePay(earlier: PayoutPayment, later: PayoutPayment): boolean {
  const isNear = Date.parse(later.paid_at) - Date.parse(earlier.paid_at) <= LONGEST_MEMORY;
  const isSameSum =
    earlier.total_amount_cents === later.total_amount_cents && nameCurrency(earlier) === nameCurrency(later);
  return isNear && isSameSum && earlier.creator_id === later.creator_id && earlier.project_id === later.project_id;
}

/** Of two payments at one instant, the one that settles accruals is the first. */
function countLines({ payout_payment_lines: lines }: PayoutPayment): number {
  return lines?.length ?? 0;
}

function nameCurrency({ currency }: PayoutPayment): string {
  return currency ?? USUAL_CURRENCY;
}
