import { USUAL_CURRENCY } from '../../base/money/usual-currency.js';
import type { AccrualCheck } from '../evidence/cases/open-case.js';

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

/**
 * Whole cents in their currency, exact at any size: 123456 → `$1,234.56`, −5 → `-$0.05`. Any other currency is written
 * by its code: `EUR 1,234.56`. The code is text by others, so only letters and digits of it are kept, and the rest is
 * replaced by `?`.
 */
export function formatCents(cents: number | bigint | string, currency: string): string {
  const exact = BigInt(cents);
  const digits = String(exact < 0n ? -exact : exact).padStart(3, '0');
  const whole = digits.slice(0, -2).replaceAll(/\B(?=(\d{3})+$)/g, ',');
  const minus = exact < 0n ? '-' : '';
  const sign = currency === USUAL_CURRENCY ? `${minus}$` : `${toCode(currency)} ${minus}`;
  return `${sign}${whole}.${digits.slice(-2)}`;
}

function toCode(currency: string): string {
  return currency.slice(0, 10).replaceAll(/[^a-z\d]/gi, '?') || '?';
}
