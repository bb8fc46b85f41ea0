import { USUAL_CURRENCY } from '../../base/money/usual-currency.js';
import type { AccrualCheck } from '../evidence/cases/accrual-check.js';

/** The amounts of accruals in the ledger by their currency, exact. Malformed amounts are left out. */
export function sumByCurrency(checks: readonly AccrualCheck[]): Map<string, bigint> {
  const sums = new Map<string, bigint>();
  for (const { accrual, ledgerCents } of checks) {
    if (!Number.isSafeInteger(ledgerCents)) continue;
    const { currency = USUAL_CURRENCY } = accrual;
    sums.set(currency, (sums.get(currency) ?? 0n) + BigInt(ledgerCents));
  }
  return sums;
}
