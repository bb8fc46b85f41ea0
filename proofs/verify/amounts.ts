import { USUAL_CURRENCY } from '../../base/money/usual-currency.js';
import type { AccrualCheck } from '../evidence/cases/open-case.js';

/** An amount; without a currency in the usual one. */
interface Amount {
  readonly currency?: string | undefined;
  readonly cents: number;
}

/** The sums of amounts by their currency, exact. Malformed amounts are left out. */
export function sumByCurrency(amounts: readonly Amount[]): Map<string, bigint> {
  const sums = new Map<string, bigint>();
  for (const { currency = USUAL_CURRENCY, cents } of amounts) {
    if (Number.isSafeInteger(cents)) sums.set(currency, (sums.get(currency) ?? 0n) + BigInt(cents));
  }
  return sums;
}

/** The amounts of accruals in the ledger by their currency. */
export function sumLedger(checks: readonly AccrualCheck[]): Map<string, bigint> {
  return sumByCurrency(checks.map(({ accrual: { currency }, ledgerCents: cents }) => ({ currency, cents })));
}

/** The sums in words: `$5.00 and EUR 1.00`. */
export function formatSums(sums: ReadonlyMap<string, bigint>): string {
  return [...sums]
    .sort()
    .map(([currency, cents]) => formatCents(cents, currency))
    .join(' and ');
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
