import { formatMoney } from './format-money.js';

/**
 * US dollars as integer cents, exact: `usd('31.76')` is 3176, `usd('$1,234.5')` is 123450, `usd('-0.05')` is -5. It
 * reads everything that `formatUsd` writes.
 *
 * @param text Dollars with at most two decimals; It may have a `$`, a minus before it, and commas between thousands. It
 * is a text because a number such as `0.29` is not exact.
 * @throws RangeError for anything else, such as `31.765` or `1.234,56`, or for more cents than a number can hold
 * exactly (9,007,199,254,740,991). Nothing is rounded.
 * @example
 * ```ts
 * usd('12.50'); // → 1250
 * ```
 */
export function usd(text: string): number {
  const [, minus, amount = ''] = /^\s*(-?)(.*)$/s.exec(typeof text === 'string' ? text : '') ?? [];
  const cents = readCents(amount);
  if (cents === undefined) throw new RangeError(`usd: ${explain(text)}`);
  // Not -0, because Object.is distinguishes it from 0.
  return minus ? 0 - cents : cents;
}

/**
 * Integer cents as US dollars for a person, exact at any size: `formatUsd(3176)` is `$31.76`, `formatUsd(-5)` is `-$0.05`.
 *
 * @throws RangeError if it is not a safe integer: 31.76 is not a number of cents.
 * @example
 * ```ts
 * formatUsd(123_456); // → '$1,234.56'
 * ```
 */
export function formatUsd(cents: number): string {
  if (Number.isSafeInteger(cents)) return formatMoney(cents);
  throw new RangeError(
    `formatUsd: cents must be a whole number, such as 3176 for $31.76, not ${typeof cents} ${cents}.`,
  );
}

function explain(text: unknown): string {
  if (typeof text === 'string') {
    return `${JSON.stringify(text.slice(0, 40))} is not an amount in US dollars such as '31.76', with at most two decimals and at most 90071992547409.91. Nothing is rounded: round it yourself, or send the whole cents.`;
  }
  return `the amount must be a text such as '31.76', not ${typeof text} ${String(text)}: a number may have lost a cent before.`;
}

/** `1,234.56`, `$1234.5` or `1234` as cents, or undefined if it is not an amount of money. */
function readCents(text: string): number | undefined {
  const match = /^\s*\$?\s*(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?\s*$/.exec(text);
  if (!match) return undefined;
  const [, dollars = '', fraction = ''] = match;
  const cents = BigInt(dollars.replaceAll(',', '')) * 100n + BigInt(fraction.padEnd(2, '0'));
  return cents <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(cents) : undefined;
}
