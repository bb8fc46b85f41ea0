import { formatMoney } from '../../../../base/money/format-money.js';
import type { PayoutPayment } from '../../../../src/generated/resources.js';
import type { FinishedRun } from '../../run/run.js';
import { findClaims, type ProgramClaim } from './claims.js';
import type { Invariant } from './invariant.js';

/**
 * The result of a worker is true: a receipt that says committed has its payment, of that amount and live when the
 * worker last read it. A receipt that says not committed has no payment. Receipts are found anywhere in the value:
 * objects with `outcome` and `paidCents`, and with `payment.id` or `creatorId`.
 */
export const receiptsTellTheTruth: Invariant = {
  name: 'receiptsTellTheTruth',
  applies: ({ endings }) => endings.some((ending) => 'returned' in ending && findClaims(ending.returned).length > 0),
  check: ({ rows, endings, trace, between }) => {
    for (const [at, ending] of endings.entries()) {
      if ('threw' in ending) continue;
      for (const claim of findClaims(ending.returned)) {
        const payment = findClaimed(rows.payments, claim);
        // Voided after the run and not read in the next one, so the worker could not know.
        const lie = contradict(claim, payment, { trace, between, worker: at + 1 });
        if (!lie) continue;
        return {
          message: `worker ${at + 1} says ${claim.outcome}, ${formatMoney(claim.paidCents)}, and ${lie}`,
          cause: `says ${claim.outcome}`,
        };
      }
    }
    return undefined;
  },
};

function findClaimed(
  payments: readonly PayoutPayment[],
  { outcome, paymentId, creatorId }: ProgramClaim,
): PayoutPayment | undefined {
  if (paymentId !== undefined) return payments.find(({ id }) => id === paymentId);
  // Without an id only a claimed payment can be searched.
  if (outcome !== 'committed') return undefined;
  return payments.find((payment) => payment.creator_id === creatorId && payment.status === 'paid');
}

function contradict(
  { outcome, paidCents }: ProgramClaim,
  payment: PayoutPayment | undefined,
  { trace, between, worker }: Pick<FinishedRun, 'trace' | 'between'> & { readonly worker: number },
): string | undefined {
  const isLive = payment?.status === 'paid';
  if (outcome === 'not_committed') return isLive ? 'its payment is recorded' : undefined;
  if (outcome !== 'committed') return undefined;
  if (!payment) return 'there is no such payment';
  if (payment.total_amount_cents !== paidCents) return `the payment is ${formatMoney(payment.total_amount_cents)}`;
  if (isLive) return undefined;
  const voided = trace.findIndex(({ asides }) => asides.some(({ id }) => id === payment.id));
  // A read without a response, or with an older state, does not count.
  const lastRead = trace.findLastIndex((entry) => {
    const { worker: by, payment: seen, path, fate, status } = entry;
    const hasResponse = (fate === 'deliver' || fate === 'twice') && status !== null && status < 300;
    return by === worker && hasResponse && (seen?.id === payment.id || path.includes(payment.id));
  });
  const isBetween = between.some(({ id }) => id === payment.id);
  const voidedAt = isBetween ? trace.filter(({ round }) => round === 1).length : voided;
  // A person voided it after the worker's read, so the worker could not know.
  return voidedAt > lastRead ? undefined : 'the payment was voided before the worker looked last';
}
