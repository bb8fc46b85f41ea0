const USD = /^(-?)(\d{1,13})(?:\.(\d{1,2}))?$/;

/** An amount of dollars as integer cents, exact: `'31.76'` is 3176. Throws for more than two places. */
export function usd(amount: string | number): number {
  const [whole, sign = '', dollars = '', places = ''] = USD.exec(String(amount).replace(/,/g, '').replace(/^(-?)\$/, '$1')) ?? [];
  if (whole === undefined) throw new RangeError(`usd takes dollars with at most two places, such as '31.76', not ${amount}`);
  const cents = Number(`${dollars}${places.padEnd(2, '0')}`);
  return sign === '' || cents === 0 ? cents : -cents;
}

/** Integer cents as text, exact: 123456 is `$1,234.56`. Throws for what is no whole number. */
export function formatUsd(cents: number): string {
  if (!Number.isSafeInteger(cents)) throw new RangeError(`formatUsd takes whole cents, not ${cents}`);
  const digits = String(Math.abs(cents)).padStart(3, '0');
  const dollars = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${cents < 0 ? '-' : ''}$${dollars}.${digits.slice(-2)}`;
}
