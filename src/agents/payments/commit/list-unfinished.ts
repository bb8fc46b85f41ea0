import { unfinishedOptions } from '../../../../base/options/agent-options.js';
import { takeWithRangeError } from '../../../../base/options/take-with-range-error.js';
import type { TrackagoatClient } from '../../../client/client.js';
import { systemClock } from '../../../client/http/clock.js';
import type { PaymentOutcome, Reason } from '../../../workflows/payments/outcome.js';
import type { PaymentRecord } from '../../../workflows/payments/payment-record.js';
import { toIso, toMilliseconds } from '../../../workflows/run/days.js';
import type { Moment } from '../../../workflows/run/workflow-options.js';
import type { AuditLog } from '../../audit/audit-log.js';
import { guardStore } from '../../store/guard-store.js';
import type { ToolsetStore } from '../../store/toolset-store.js';
import { type Reservation, Spending } from '../limit/spending.js';
import { listCounted, type SinglePlan } from '../plan/any-plan.js';
import { OpenPayments } from '../plan/open-payments.js';
import type { Receipt } from '../plan/payout.js';
import { countCents } from './decide-outcome.js';
import { PaymentAudit } from './payment-audit.js';
import { close, findOut, noteSender } from './read-back.js';

/** Options of `listUnfinished`. */
export interface UnfinishedOptions {
  /** The store of the toolset that began them. */
  readonly store: ToolsetStore;
  /**
   * Sends again the payments that the service has not recorded, each under its key, within 24 hours of the first time.
   * A person has approved them. Default false: the record is read, and nothing is sent.
   */
  readonly finish?: boolean;
  /** The audit log of the toolset. It receives the outcomes that are found. Default: none. */
  readonly audit?: AuditLog;
  /** The service's time, for tests. Default: the time of its latest response. */
  readonly now?: () => Moment;
}

/** A payment that has begun and whose outcome was not known. Plain JSON. */
export interface UnfinishedPayment {
  /** The whole id of its plan. */
  readonly planId: string;
  /** The payee's handle; null for an ad-hoc payment. */
  readonly handle: string | null;
  /** Null for a settlement. */
  readonly reference: string | null;
  /** The amount of the plan, in cents. */
  readonly plannedCents: number;
  readonly currency: string;
  /** When it was sent first, ISO 8601, the service's time. */
  readonly sentAt: string;
  /** The outcome now. Every outcome except `unknown` is final, and is not listed again. */
  readonly outcome: PaymentOutcome;
  /** The payment that the service has recorded; null if it has recorded no payment, or that is unknown. */
  readonly payment: PaymentRecord | null;
  /** Why the outcome is unknown, or nothing was paid; otherwise null. */
  readonly reason: Reason | null;
  /** The next step; null if nothing is left to do. */
  readonly nextStep: string | null;
}

/**
 * Lists every payment of a toolset whose outcome is open, earliest first, with what the service has recorded now. An
 * unattended run leaves such payments after a lost response or a crash. Payments whose outcome is found are closed.
 * With `finish` the others are sent again under their keys.
 *
 * @throws RangeError for an option that it does not know or that has a wrong value; ToolRefusal `store_failed`.
 */
export async function listUnfinished(goat: TrackagoatClient, given: UnfinishedOptions): Promise<UnfinishedPayment[]> {
  const { finish, now, audit: log, store: kept } = takeWithRangeError('listUnfinished', given, unfinishedOptions);
  const store = guardStore(kept);
  const open = new OpenPayments(store);
  const audit = new PaymentAudit(log, store);
  const workflow = now === undefined ? {} : { now };
  const spending = new Spending(store, {}, now ? () => toMilliseconds(now()) : systemClock.now);
  const found: UnfinishedPayment[] = [];
  for (const payment of await open.list()) {
    const { plan, sentAt } = payment;
    let reservation: Reservation | undefined;
    // It counts in the limits of the present hour, day and week. A person decided, so none refuses it.
    const onSend = async (): Promise<void> => {
      reservation ??= await spending.reserve(listCounted(plan));
      await noteSender(plan, { goat, store });
    };
    const receipt = await findOut({ ...payment, goat, finish, workflow, store, audit, onSend });
    // A store that fails now must not hide the receipt. The amount then stays counted.
    await reservation?.settle(plan.id, countCents(receipt, plan)).catch(() => null);
    if (receipt.outcome !== 'unknown' && receipt.outcome !== 'not_started') {
      await close(plan, receipt, { store, audit });
    }
    found.push(toUnfinished(plan, sentAt, receipt));
  }
  return found;
}

function toUnfinished(plan: SinglePlan, sentAt: number, receipt: Receipt): UnfinishedPayment {
  const { outcome, payment, reason } = receipt;
  return {
    planId: plan.id,
    handle: plan.handle,
    reference: plan.kind === 'payment' ? plan.reference : null,
    plannedCents: plan.totalCents,
    currency: plan.currency,
    sentAt: toIso(sentAt),
    outcome: outcome === 'not_started' ? 'unknown' : outcome,
    payment,
    reason,
    nextStep: adviseClosing(plan, receipt),
  };
}

/** The next step, and how a payment that is never sent again leaves the list. */
function adviseClosing(plan: SinglePlan, receipt: Receipt): string | null {
  const advice = 'nextStep' in receipt ? receipt.nextStep : 'Look at the payments of the payee; a person decides.';
  if (receipt.reason?.code !== 'key_over') return advice;
  const closing =
    plan.kind === 'payment'
      ? 'Paid anew under its reference, it is closed with the next list.'
      : 'Once other payments have paid its accruals, it is closed with the next list.';
  return `${advice} ${closing}`;
}
