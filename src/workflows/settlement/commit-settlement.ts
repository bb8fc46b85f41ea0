import type { TrackagoatClient } from '../../client.js';
import type { PayoutPayment } from '../../generated/resources.js';
import { toMilliseconds } from '../days.js';
import { covering, listPayments } from '../payments/live-payments.js';
import { payOnce, type Settled } from '../payments/pay-once.js';
import { Run } from '../run.js';
import { WorkflowError } from '../workflow-error.js';
import type { WorkflowOptions } from '../workflow-options.js';
import { nextTick } from './cron-tick.js';
import { earnedBy } from './plan-settlement.js';
import { checkPlan, type SettlementPlan, settlementKey } from './settlement-plan.js';
import { receiptFor, type SettlementReceipt } from './settlement-receipt.js';

/** Options of a commit. */
export interface CommitOptions extends WorkflowOptions {
  /** Pay although `plan.provisional` is not empty. Default false. */
  readonly acceptProvisional?: boolean;
}

/**
 * Pays what the plan says, once: however often it is called, from however many processes, there is one payment. The
 * receipt says whether it is recorded; a lost answer is resolved by the same key and by reading back.
 *
 * @throws WorkflowError before anything is written: `invalid_plan`, `nothing_due`, `stale_plan` (the accrual cron ran
 * since the plan was read), `plan_changed`, `method_inactive`, `provisional_data`.
 */
export async function commitSettlement(
  goat: TrackagoatClient,
  plan: SettlementPlan,
  options: CommitOptions = {},
): Promise<SettlementReceipt> {
  await checkPlan(plan);
  const run = new Run(goat, options);
  const ids = new Set(plan.accruals.map((accrual) => accrual.id));
  const earned = await earnedBy(run, plan.creatorId);
  const stillDue = new Set(earned.map((accrual) => accrual.id));
  const gone = [...ids].filter((id) => !stillDue.has(id));
  if (gone.length > 0) {
    const paid = covering(await listPayments(run, plan.creatorId, 'paid'), ids);
    if (paid) return receiptFor(plan, alreadyPaid(paid), run.usage);
    throw new WorkflowError('plan_changed', `${gone.length} of its accruals are no longer owed.`, {
      hint: 'Plan again.',
      details: { accrualIds: gone },
    });
  }
  refuseStale(
    run,
    plan,
    earned.map((accrual) => accrual.id),
  );
  refuseProvisional(plan, options);
  await refuseInactive(run, plan);
  return commitChecked(run, plan);
}

/** Pays a plan whose reads are as fresh as can be; `settleAll` comes here directly. */
export async function commitChecked(run: Run, plan: SettlementPlan): Promise<SettlementReceipt> {
  const ids = new Set(plan.accruals.map((accrual) => accrual.id));
  const settled = await payOnce(run, {
    key: await settlementKey(plan),
    body: {
      creator_id: plan.creatorId,
      auto_apply_outstanding: true,
      ...(plan.methodId === null ? {} : { method_id: plan.methodId }),
    },
    find: async (reader) => covering(await listPayments(reader, plan.creatorId, 'paid'), ids),
  });
  return receiptFor(plan, settled, run.usage);
}

/** Refuses a plan with provisional amounts, unless they are accepted. */
export function refuseProvisional(plan: SettlementPlan, { acceptProvisional = false }: CommitOptions): void {
  if (plan.provisional.length === 0 || acceptProvisional) return;
  const why = plan.provisional.map((reason) => reason.message).join(' ');
  throw new WorkflowError('provisional_data', `the amounts may be provisional: ${why}`, {
    hint: 'Review first, or commit with acceptProvisional.',
    details: { provisional: plan.provisional },
  });
}

function refuseStale(run: Run, plan: SettlementPlan, earned: readonly string[]): void {
  const planned = new Set(plan.accruals.map((accrual) => accrual.id));
  const added = earned.filter((id) => !planned.has(id));
  if (added.length === 0 && run.now < nextTick(toMilliseconds(plan.readAt))) return;
  const what = added.length > 0 ? `${added.length} accruals were added` : 'the accrual cron has run';
  throw new WorkflowError('stale_plan', `${what} since the plan was read at ${plan.readAt}.`, {
    hint: 'Plan again.',
    details: { readAt: plan.readAt, added },
  });
}

async function refuseInactive(run: Run, plan: SettlementPlan): Promise<void> {
  const id = plan.methodId;
  if (id === null) return;
  const method = await run.one('checking the payout method', (options) => run.goat.payoutMethods.get(id, options));
  if (method.is_active) return;
  throw new WorkflowError(
    'method_inactive',
    `the method ${JSON.stringify(method.name)} was disabled since the plan was made.`,
    {
      hint: 'Plan again with another method.',
    },
  );
}

function alreadyPaid(payment: PayoutPayment): Settled {
  return { outcome: 'committed', payment, resolvedBy: 'earlier_payment', replayed: true, reason: null };
}
