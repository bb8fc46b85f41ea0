import { createClient } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';

const mock = createMock({ seed: 'demo', now: '2026-03-02T00:00:00Z' });
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });

const sums: Record<string, number> = {};
const add = (name: string, cents: number) => {
  sums[name] = (sums[name] ?? 0) + cents;
};
// Periods are UTC, and their end is exclusive: that of February itself ends when March begins.
for await (const { period_end_at, status, currency, amount_cents } of goat.payoutAccruals.list()) {
  const isFebruary = period_end_at > '2026-02-01T00:00:00.000Z' && period_end_at <= '2026-03-01T00:00:00.000Z';
  if (isFebruary) add(`accrual ${status} ${currency}`, amount_cents);
}
// February in Kolkata begins five and a half hours before that of UTC.
for await (const { paid_at, status, currency = 'unknown', total_amount_cents } of goat.payoutPayments.list()) {
  const isFebruary = paid_at >= '2026-01-31T18:30:00.000Z' && paid_at < '2026-02-28T18:30:00.000Z';
  if (isFebruary) add(`payment ${status} ${currency}`, total_amount_cents);
}
for (const [name, cents] of Object.entries(sums)) console.log(name, cents);
// → accrual earned USD 931128
// → accrual paid USD 743702
// → accrual rejected USD 4680
// → accrual voided USD 15000
// → payment paid USD 1187683
