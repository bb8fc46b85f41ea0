/** Cents as dollars for a person, such as `$1,982.29`. */
export function formatMoney(cents: number): string {
  const formatter = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' });
  return formatter.format(cents / 100);
}
