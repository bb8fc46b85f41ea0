import { formatMoney } from '../../../base/money/format-money.js';
import { USUAL_CURRENCY } from '../../../base/money/usual-currency.js';
import { label } from './untrusted-text.js';

let figures: Intl.NumberFormat | undefined;

/** A number as a person reads it: 1,234,567. The format is made when it is first asked for: whoever imports tools need not wait for it. */
export function figureText(figure: number): string {
  figures ??= new Intl.NumberFormat('en-US');
  return figures.format(figure);
}

/** Cents in their currency, exact: 123456 is `$1,234.56` in USD, and `EUR 1,234.56` in another one. */
export function moneyText(cents: number, currency: string): string {
  const code = /^[A-Z]{3}$/.test(currency) ? currency : label(currency, 10);
  return formatMoney(cents, { currency: code });
}

/** A sum of several amounts in words, and in cents. */
export function sumText(cents: number, currency: string = USUAL_CURRENCY): string {
  return moneyText(cents, currency);
}

/**
 * An amount for a model: the cents, as a parameter takes them, and what they are worth. 5000 of USD is
 * `5000 cents ($50.00)`.
 */
export function amountText(cents: number, currency: string = USUAL_CURRENCY): string {
  return `${cents} cents (${moneyText(cents, currency)})`;
}
