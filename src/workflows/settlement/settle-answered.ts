import { writeCount } from '../../../options/write-count.js';
import type { PayoutPayment } from '../../generated/resources.js';
import { type Answered, alreadyPaid, otherPayment, type Settled, standing, takenBack } from '../payments/outcome.js';
import type { PaymentOrder } from '../payments/pay-once.js';
import { PLAN_FIELD } from '../payments/reference.js';
import type { SettlementPlan } from '../payments/settlement-plan.js';
import { isMadeHere, isToPayee, takeBack } from '../payments/take-back.js';
import { computeDrift } from './settlement-receipt.js';

/**
 * Looks at the payment that a settlement was answered with: a person approved that list of accruals, and no other. What pays
 * something else is taken back where this very call made it, and is otherwise left for a person to judge.
 */
export function settleAnswered(plan: SettlementPlan, before: ReadonlySet<string> | null): PaymentOrder['check'] {
  return async (run, answered, how) => {
    const claim = { plan, before, how };
    // It may have to be taken back: whoever wants to stop waits for this.
    if (describeExcess(plan, answered) !== null) run.ignoreSignal();
    // A replay shows the payment as it was when it was made, and the service need not say that it is one: so read it.
    const now = await run.call('reading the payment back', (options) =>
      run.goat.payoutPayments.get(answered.id, options),
    );
    const excess = describeExcess(plan, now);
    if (now.status !== 'paid' || excess === null || !isMadeHere(claim, now)) return judgeSettlement(plan, now, how);
    if (await takeBack(run, claim, now)) return takenBack(now, how, `the ${excess}, and was voided.`);
    return { ...standing(now, how), nextStep: `The ${excess}: void it and plan again, or accept it.` };
  };
}

/** What is to be said of a payment as it is, when nothing is taken back. */
export function judgeSettlement(plan: SettlementPlan, payment: PayoutPayment, how: Answered): Settled {
  if (!isToPayee(plan, payment)) return otherPayment(payment);
  const excess = payment.status === 'paid' ? describeExcess(plan, payment) : null;
  // Found in the record it settles every accrual of the plan, whoever made it.
  if (excess !== null && how.resolvedBy !== 'read_back') return otherPayment(payment);
  const madeBy = payment.metadata[PLAN_FIELD];
  const isOthers = how.resolvedBy === 'read_back' && madeBy !== undefined && madeBy !== plan.id;
  const settled = isOthers ? alreadyPaid(payment) : standing(payment, how);
  return excess === null ? settled : { ...settled, nextStep: `The ${excess}: void it and plan again, or accept it.` };
}

/** What a payment pays beside the plan, in words; null when it is the plan. */
function describeExcess(plan: SettlementPlan, payment: PayoutPayment): string | null {
  const drift = computeDrift(plan, payment);
  if (drift === null) return null;
  const missing = drift.missing.length > 0 ? `, and ${drift.missing.length} of its accruals not` : '';
  return `payment ${payment.id} pays ${writeCount(drift.cents, 'cent', 'cents')} and ${writeCount(drift.additional.length, 'accrual', 'accruals')} more than was planned${missing}`;
}
