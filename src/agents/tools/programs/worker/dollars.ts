import { readCents } from '../../../../../base/money/read-cents.js';
import { toDecimal } from '../../../../../base/money/to-decimal.js';

// QuickJS has no Intl, which the package's money helpers use. Tests compare these with those.

/**
 * US dollars as integer cents, exact: `usd('31.76')` is 3176. Throws for anything that is not an amount with at most
 * two decimals.
 */
export function usd(text: unknown): number {
  const [, minus, amount = ''] = /^\s*(-?)(.*)$/s.exec(typeof text === 'string' ? text : '') ?? [];
  const cents = readCents(amount);
  if (cents === undefined) throw new RangeError("usd takes a text such as '31.76', with at most two decimals");
  return minus ? 0 - cents : cents;
}

/** Integer cents as US dollars: `formatUsd(3176)` is `$31.76`. Throws for anything that is not a whole number. */
export function formatUsd(cents: unknown): string {
  if (!Number.isSafeInteger(cents)) throw new RangeError('formatUsd takes whole cents, such as 3176 for $31.76');
  const [dollars = '', places = ''] = toDecimal(Math.abs(cents as number)).split('.');
  return `${(cents as number) < 0 ? '-' : ''}$${dollars.replace(/\B(?=(\d{3})+$)/g, ',')}.${places}`;
}
