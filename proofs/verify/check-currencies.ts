import { USUAL_CURRENCY } from '../../base/money/usual-currency.js';
import type { LedgerViolation } from '../../mocks/world/payouts/ledger-invariants.js';
import type { PayoutAccrual, PayoutPayment } from '../../src/generated/resources.js';
import type { Unknown } from '../read/unknown.js';

/** The rows whose currencies are compared. */
interface CurrencyRows {
  readonly accruals: readonly PayoutAccrual[];
  readonly payments: readonly PayoutPayment[];
}

/** The payments in another currency than the accruals that they settle, and those whose currency is not shown. */
export function checkCurrencies({ accruals, payments }: CurrencyRows): {
  readonly books: LedgerViolation[];
  readonly unknown: Unknown[];
} {
  const currencies = new Map(accruals.map(({ id, currency = USUAL_CURRENCY }) => [id, currency]));
  const books: LedgerViolation[] = [];
  const silent: string[] = [];
  for (const { id, currency: paid, payout_payment_lines: lines } of payments) {
    const owed = new Map(
      (lines ?? []).flatMap(({ accrual_id: accrual = '' }) => {
        const its = currencies.get(accrual);
        return its === undefined || its === (paid ?? USUAL_CURRENCY) ? [] : [[its, accrual] as const];
      }),
    );
    if (owed.size === 0) continue;
    // A payment that names no currency may be in that of its accruals, if they have one only.
    if ((paid ?? null) === null && owed.size === 1) silent.push(id);
    for (const [its, accrual] of (paid ?? null) === null && owed.size === 1 ? [] : owed) {
      const message = `is in ${paid ?? 'one currency'}, and settles accrual ${accrual}, which is in ${its}`;
      books.push({ invariant: 'currency', id, message });
    }
  }
  if (silent.length === 0) return { books, unknown: [] };
  const what = 'the currency of payments: the service does not show it';
  return {
    books,
    unknown: [{ code: 'filled_in', what, affects: 'whether they are in that of their accruals', ids: silent }],
  };
}
