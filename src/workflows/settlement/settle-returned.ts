import { writeCount } from '../../../base/options/write-count.js';
import type { PayoutPayment } from '../../generated/resources.js';
import {
  alreadyPaid,
  otherPayment,
  presentOutcome,
  type ResponseOrigin,
  type Settled,
  takenBack,
  unknown,
} from '../payments/outcome.js';
import type { PaymentOrder } from '../payments/pay-once.js';
import { isInCurrency, isLive, readPayment } from '../payments/payment-record.js';
import { PLAN_FIELD } from '../payments/reference.js';
import type { SettlementPlan } from '../payments/settlement-plan.js';
import { isMadeHere, isToPayee, takeBack } from '../payments/take-back.js';
import { computeDrift, type Drift } from './settlement-receipt.js';

/**
 * Checks the payment in the response to a settlement: a person approved exactly this list of accruals. A payment of
 * something else is voided if this call made it. Otherwise a person decides.
 */
export function settleReturned(plan: SettlementPlan, before: ReadonlySet<string> | null): PaymentOrder['check'] {
  return async (run, returned, origin) => {
    const claim = { plan, before, origin };
    // It may have to be voided, so a caller that wants to stop waits for this.
    if (describeExcess(plan, returned) !== null) run.ignoreSignal();
    // A replay shows the payment as it was made, and the service need not mark it as a replay. So it is read.
    const now = await readPayment(run, returned.id);
    const excess = describeExcess(plan, now);
    if (now.status !== 'paid' || excess === null || !isMadeHere(claim, now)) return judgeSettlement(plan, now, origin);
    if (await takeBack(run, claim, now)) return takenBack(now, origin, `the ${excess}, and was voided.`);
    const message = `the ${excess}, and could not be voided.`;
    const nextStep = `Look at payment ${now.id}: void it and plan again, or accept it. Do not pay in another way before.`;
    return { ...unknown({ code: 'recorded_differently', message }, now), nextStep };
  };
}

/** The outcome for a payment that stays as it is. */
export function judgeSettlement(plan: SettlementPlan, payment: PayoutPayment, origin: ResponseOrigin): Settled {
  if (!isToPayee(plan, payment)) return otherPayment(payment);
  const excess = isLive(payment) ? describeExcess(plan, payment) : null;
  // A payment found in the record settles every accrual of the plan, whoever made it.
  if (excess !== null && origin.resolvedBy !== 'read_back') return otherPayment(payment);
  const madeBy = payment.metadata[PLAN_FIELD];
  // The service need not mark the response to an earlier call under the same key.
  const isOthers = !origin.isEarlier && madeBy !== undefined && madeBy !== plan.id;
  const settled = isOthers ? alreadyPaid(payment) : presentOutcome(payment, origin);
  return excess === null ? settled : { ...settled, nextStep: `The ${excess}: void it and plan again, or accept it.` };
}

/** How a payment differs from the plan, in words; null if it is equal to the plan. */
function describeExcess(plan: SettlementPlan, payment: PayoutPayment): string | null {
  const drift = computeDrift(plan, payment);
  if (drift === null || isWithinMost(plan, payment, drift)) return describeOtherMeans(plan, payment);
  const missing = drift.missing.length > 0 ? `, and ${drift.missing.length} of its accruals not` : '';
  return `payment ${payment.id} pays ${writeCount(drift.cents, 'cent', 'cents')} and ${writeCount(drift.additional.length, 'accrual', 'accruals')} more than was planned${missing}`;
}

/** Whether a payment of everything that is owed settles all that was planned and exceeds nothing that was approved. */
function isWithinMost({ mostCents }: SettlementPlan, payment: PayoutPayment, { missing, cents }: Drift): boolean {
  return mostCents !== undefined && missing.length === 0 && cents >= 0 && payment.total_amount_cents <= mostCents;
}

/** How a payment of the same amount differs: it is in another currency, or by another method. */
function describeOtherMeans(plan: SettlementPlan, payment: PayoutPayment): string | null {
  const { currency, method_id: methodId, method_name_snapshot: methodName } = payment;
  if (!isInCurrency(plan, payment)) return `payment ${payment.id} is in ${currency} and not in ${plan.currency}`;
  // If a method was deleted since, only its name is left.
  if (methodId === plan.methodId || (methodId === null && methodName === plan.methodName)) return null;
  return `payment ${payment.id} is by ${methodName ?? 'no method'} and not by ${plan.methodName ?? 'no method'}`;
}
