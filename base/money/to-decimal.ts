/**
 * Integer cents as a decimal number, exact and without a currency: 123456 is `1234.56`. Dividing by 100 would lose the
 * last cent of very large amounts.
 */
export function toDecimal(cents: number): string {
  const digits = String(Math.abs(cents)).padStart(3, '0');
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
