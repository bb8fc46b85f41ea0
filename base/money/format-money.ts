import { USUAL_CURRENCY } from './usual-currency.js';

/** Made when it is first needed: the first format of a process takes 10 ms, which whoever imports the client need not wait. */
let amounts: Intl.NumberFormat | undefined;

/**
 * Integer cents as text for a person, exact at any size and the same in tools, pages and approvals: 123456 is
 * `$1,234.56`, -5 is `-$0.05`. In any other currency than USD it begins with the code: `EUR 1,234.56`.
 */
export function formatMoney(cents: number, { currency = USUAL_CURRENCY }: { readonly currency?: string } = {}): string {
  amounts ??= new Intl.NumberFormat('en-US', { minimumFractionDigits: 2 });
  const amount = amounts.format(toDecimal(cents) as Intl.StringNumericLiteral);
  if (currency !== USUAL_CURRENCY) return `${currency} ${amount}`;
  return amount.startsWith('-') ? `-$${amount.slice(1)}` : `$${amount}`;
}

/**
 * Integer cents as a decimal number, exact and without a currency: 123456 is `1234.56`. Dividing by 100 would lose the
 * last cent of very large amounts.
 */
export function toDecimal(cents: number): string {
  const digits = String(Math.abs(cents)).padStart(3, '0');
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
