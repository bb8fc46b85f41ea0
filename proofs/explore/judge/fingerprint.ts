import type { WorldRows } from '../run/read-world.js';
import type { Stage } from '../run/stage.js';

/** Debts, payments and the workers' stored values, without ids and times that differ from run to run. */
export function fingerprint({ accruals, payments }: WorldRows, { around, trace }: Stage): string {
  // The service's repeated response to a key.
  const keys = trace.flatMap(({ key, tookEffect }) => (key !== null && tookEffect ? [key] : [])).sort();
  const debts = accruals.map(({ id, status }) => [id, status]);
  const paid = payments.map((one) => {
    const { creator_id: payee, total_amount_cents: cents, status, metadata, method_id: method } = one;
    return JSON.stringify([
      payee,
      cents,
      status,
      metadata,
      method,
      one.payout_payment_lines.map((line) => line.accrual_id),
    ]);
  });
  const kept = [...around.store].sort(([left], [right]) => (left < right ? -1 : 1));
  try {
    return JSON.stringify([debts, paid.sort(), kept, keys, around.approvals.length]);
  } catch {
    // The workers keep a value that is not JSON. It is equal to nothing.
    return '';
  }
}
