import { writeCount } from '../../base/options/write-count.js';
import type { PayoutAdjustment, PayoutPayment } from '../../src/generated/resources.js';
import type { Unknown } from './unknown.js';

/**
 * The payments with an amount for each adjustment. If the service shows an adjustment without its amount, the amount is
 * the total minus the lines. With several adjustments the first one gets all of it.
 */
export function fillAdjustments(payments: readonly PayoutPayment[]): {
  readonly payments: PayoutPayment[];
  readonly unknown: Unknown[];
} {
  const ids: string[] = [];
  const filled = payments.map((payment) => {
    const { payout_adjustments: adjustments, payout_payment_lines: lines, total_amount_cents: total } = payment;
    if (!Array.isArray(adjustments) || !Array.isArray(lines)) return payment;
    if (adjustments.every(({ amount_cents: cents }) => cents !== undefined)) return payment;
    ids.push(payment.id);
    const known = [
      ...lines.map((line) => line.applied_amount_cents),
      ...adjustments.map((row) => row.amount_cents ?? 0),
    ];
    let rest = total - known.reduce((sum, cents) => sum + cents, 0);
    const whole = adjustments.map((row): PayoutAdjustment => {
      if (row.amount_cents !== undefined) return row;
      const taken = { ...row, amount_cents: rest };
      rest = 0;
      return taken;
    });
    return { ...payment, payout_adjustments: whole };
  });
  if (ids.length === 0) return { payments: filled, unknown: [] };
  const unknown: Unknown = {
    code: 'filled_in',
    what: `amounts of adjustments of ${writeCount(ids.length, 'payment')}: the service does not show them; taken as what the total has beyond the lines`,
    affects: 'whether lines and adjustments of these payments come to their total',
    ids,
  };
  return { payments: filled, unknown: [unknown] };
}
