/** `1,234.56`, `$1234.5` or `1234` as cents, or undefined if it is not an amount of money. */
export function readCents(text: string): number | undefined {
  const match = /^\s*\$?\s*(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?\s*$/.exec(text);
  if (!match) return undefined;
  const [, dollars = '', fraction = ''] = match;
  const cents = BigInt(dollars.replaceAll(',', '')) * 100n + BigInt(fraction.padEnd(2, '0'));
  return cents <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(cents) : undefined;
}
