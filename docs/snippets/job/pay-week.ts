import type { TrackagoatClient } from 'trackagoat-sdk';
import { settleAll } from 'trackagoat-sdk/workflows';

/** Pays every creator what is owed, once. Returns how many were paid, how much, and who needs a person. */
export async function payWeek(goat: TrackagoatClient) {
  const { totals, leftOut } = await settleAll(goat, { method: 'Venmo' });
  return { creators: totals.committed, cents: totals.paidCents, leftOut };
}
