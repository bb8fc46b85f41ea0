/** Whole cents as US dollars, exact at any size: 123456 → `$1,234.56`, −5 → `-$0.05`. */
export function formatCents(cents: number | bigint | string): string {
  const exact = BigInt(cents);
  const digits = String(exact < 0n ? -exact : exact).padStart(3, '0');
  const whole = digits.slice(0, -2).replaceAll(/\B(?=(\d{3})+$)/g, ',');
  return `${exact < 0n ? '-' : ''}$${whole}.${digits.slice(-2)}`;
}

/** An instant as a person reads it: `2026-12-31 18:00 UTC`. */
export function formatInstant(iso: string): string {
  return `${iso.slice(0, 16).replace('T', ' ')} UTC`;
}
