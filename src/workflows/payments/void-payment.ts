import { isTrackagoatError } from '../../errors/guards.js';
import type { Run } from '../run.js';

/** Voids a payment; answers whether it is void now, by whomever. Never rejects. */
export async function voidPayment(run: Run, id: string): Promise<boolean> {
  try {
    await run.call('voiding a payment', (options) => run.goat.payoutPayments.void(id, options));
    return true;
  } catch (error) {
    if (!isTrackagoatError(error)) return false;
  }
  // Somebody else may have been faster, or the answer was lost: the record tells.
  try {
    const now = await run.call('reading a payment', (options) => run.goat.payoutPayments.get(id, options));
    return now.status === 'voided';
  } catch {
    return false;
  }
}
