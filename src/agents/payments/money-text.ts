import { label } from '../untrusted-text.js';

const amounts = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2 });

/** Cents in their currency, exact and never by a bare sign: 123456 of USD is `USD 1,234.56`. */
export function moneyText(cents: number, currency: string): string {
  const code = /^[A-Z]{3}$/.test(currency) ? currency : label(currency, 10);
  const digits = String(Math.abs(cents)).padStart(3, '0');
  const amount = amounts.format(`${digits.slice(0, -2)}.${digits.slice(-2)}` as Intl.StringNumericLiteral);
  return `${code} ${cents < 0 ? '-' : ''}${amount}`;
}

/** `1 accrual`, `7 accruals`. */
export function countText(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** An amount for a model: the cents that a parameter takes, and what they are. 5000 of USD is `5000 cents (USD 50.00)`. */
export function amountText(cents: number, currency: string): string {
  return `${cents} cents (${moneyText(cents, currency)})`;
}
