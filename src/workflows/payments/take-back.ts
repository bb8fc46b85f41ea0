import { isTrackagoatError } from '../../errors/guards.js';
import type { PayoutPayment } from '../../generated/resources.js';
import type { Run } from '../run.js';
import type { Answered } from './outcome.js';
import { getAccrualId } from './payment-record.js';
import { PLAN_FIELD } from './reference.js';

/*
 * The one place where a workflow voids a payment. A void cannot be undone, so it needs a proof that this very call made the
 * payment; without one the payment stays as it is, and a person decides. No clock is part of the proof: the service's and
 * this machine's need not agree.
 */

/** What a call knows of the payment that it may have made. */
export interface Claim {
  readonly plan: {
    readonly id: string;
    readonly creatorId: string | null;
    readonly projectId: string | null;
    readonly accruals: readonly { readonly id: string }[];
  };
  /** The payments of the payee that were there right before the request; null when they were not read, and so nothing is proven. */
  readonly before: ReadonlySet<string> | null;
  readonly how: Pick<Answered, 'replayed'>;
}

/** Whether a payment is one to the payee of a plan. */
export function isToPayee({ creatorId, projectId }: Claim['plan'], payment: PayoutPayment): boolean {
  // Of a removed creator the project is not known.
  return payment.creator_id === creatorId && (projectId === null || payment.project_id === projectId);
}

/**
 * Whether this very call provably made a payment: it is to the payee of the plan, was not there before, and carries the plan's
 * id; where the service keeps no metadata, it is a first answer whose lines hold every accrual of the plan.
 */
export function isMadeHere({ plan, before, how }: Claim, payment: PayoutPayment): boolean {
  if (before === null || before.has(payment.id) || !isToPayee(plan, payment)) return false;
  const madeBy = payment.metadata[PLAN_FIELD];
  if (madeBy !== undefined) return madeBy === plan.id;
  const lines = new Set(payment.payout_payment_lines.map(getAccrualId));
  return !how.replayed && plan.accruals.length > 0 && plan.accruals.every(({ id }) => lines.has(id));
}

/**
 * Voids a payment that this call made; says whether it is void now, by whomever. Anything else is left as it is. Never
 * rejects.
 */
export async function takeBack(run: Run, claim: Claim, payment: PayoutPayment): Promise<boolean> {
  if (!isMadeHere(claim, payment)) return false;
  // It must not stay: whoever wants to stop waits for this.
  run.ignoreSignal();
  try {
    await run.call('voiding a payment', (options) => run.goat.payoutPayments.void(payment.id, options));
    return true;
  } catch (error) {
    if (!isTrackagoatError(error)) return false;
  }
  // Somebody else may have been faster, or the answer was lost: the record tells.
  try {
    const now = await run.call('reading a payment', (options) => run.goat.payoutPayments.get(payment.id, options));
    return now.status === 'voided';
  } catch {
    return false;
  }
}
