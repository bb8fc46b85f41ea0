import { toDecimal } from './to-decimal.js';

/** How an amount is written. */
export interface MoneyFormat {
  /** ISO 4217. Default `USD`. Any other text is written as it is, before the amount. */
  readonly currency?: string;
  /** By its sign, `$1,234.56`, or by its code, `USD 1,234.56`, which says which dollar it is. Default `sign`. */
  readonly by?: 'sign' | 'code';
}

/** Made when it is first needed: the first format of a process takes 10 ms, which whoever imports the client need not wait. */
let amounts: Intl.NumberFormat | undefined;
/** The format of the last currency. To make one takes as long as to write 16 amounts. */
let latest: { readonly currency: string; readonly format: Intl.NumberFormat } | undefined;

/** Integer cents as text for a person, exact at any size: 123456 is `$1,234.56`, -5 is `-$0.05`. */
export function formatMoney(cents: number, { currency = 'USD', by = 'sign' }: MoneyFormat = {}): string {
  const amount = toDecimal(cents) as Intl.StringNumericLiteral;
  if (by === 'code' || !/^[A-Z]{3}$/.test(currency)) {
    amounts ??= new Intl.NumberFormat('en-US', { minimumFractionDigits: 2 });
    return `${currency} ${amounts.format(amount)}`;
  }
  if (latest?.currency !== currency) {
    const format = new Intl.NumberFormat('en-US', { style: 'currency', currency, minimumFractionDigits: 2 });
    latest = { currency, format };
  }
  return latest.format.format(amount);
}
