import type { TrackagoatClient } from '../../client.js';
import type { PayoutPayment } from '../../generated/resources.js';
import { toMilliseconds } from '../days.js';
import { isUuid } from '../find-creator.js';
import { leaveOutTooLarge } from '../payments/leave-out-too-large.js';
import { covering, findCovering, readPayments } from '../payments/live-payments.js';
import { type PayHow, payOnce, type Settled } from '../payments/pay-once.js';
import { HANDLE_FIELD } from '../payments/reference.js';
import { type SettlementPlan, selectEnded, settlementKey, takePlan } from '../payments/settlement-plan.js';
import {
  type CurrentNames,
  readCurrentNames,
  throwIfAmountsChanged,
  throwIfNamesChanged,
} from '../payments/throw-if-changed.js';
import { voidPayment } from '../payments/void-payment.js';
import { earnedBy, type OwedAccrual } from '../read-earned.js';
import { Run } from '../run.js';
import { WorkflowError } from '../workflow-error.js';
import type { WorkflowOptions } from '../workflow-options.js';
import { nextTick } from './cron-tick.js';
import { computeDrift, receiptFor, type SettlementReceipt } from './settlement-receipt.js';

/** Options of a commit. */
export interface CommitOptions extends WorkflowOptions {
  /** Pay although `plan.provisional` is not empty. Default false. */
  readonly acceptProvisional?: boolean | undefined;
}

/**
 * Pays what the plan says, once: however often it is called, from however many processes, there is one payment. The
 * receipt says whether it is recorded; a lost answer is resolved by the same key and by reading back.
 *
 * That accruals can be named in a payment is a choice of ours: where the service does not take it, all that is outstanding is
 * settled in one call, as published. `method`, `paidAt`, `readme` and a plan for a part of the debt need that choice and others of
 * ours (`method_id`, `paid_at`, `readme`, `accrual_ids`); where they are not taken the outcome is `not_committed`.
 *
 * @throws WorkflowError before anything is written: `invalid_plan`, `nothing_due`, `stale_plan` (the accrual cron ran
 * since the plan was read), `plan_changed`, `method_inactive`, `provisional_data`.
 */
export async function commitSettlement(
  goat: TrackagoatClient,
  plan: SettlementPlan,
  options: CommitOptions = {},
): Promise<SettlementReceipt> {
  const run = new Run(goat, options);
  const earned = (plan: SettlementPlan) => earnedBy(run, plan.creatorId);
  const facts = { earned, names: (plan: SettlementPlan) => readCurrentNames(run, plan), asOf: () => run.now };
  return commitAgainst(run, plan, { facts, acceptProvisional: options.acceptProvisional });
}

/** What a plan is compared with right before it is paid. */
export interface CommitFacts {
  /** What its creator is owed. */
  readonly earned: (plan: SettlementPlan) => Promise<readonly OwedAccrual[]>;
  readonly names: (plan: SettlementPlan) => Promise<CurrentNames>;
  /** The service's time of these reads, epoch milliseconds. */
  readonly asOf: () => number;
}

/** How a plan is paid that is compared with facts. */
export interface CommitAgainst extends PayHow {
  readonly facts: CommitFacts;
  readonly acceptProvisional?: boolean | undefined;
}

/** Pays what the plan says, once, unless the facts are others than when it was made; refuses as `commitSettlement` does. */
export async function commitAgainst(run: Run, given: SettlementPlan, how: CommitAgainst): Promise<SettlementReceipt> {
  const plan = await takePlan(given);
  const ids = new Set(plan.accruals.map((accrual) => accrual.id));
  // What is too large to be added up was left out of the plan too.
  const { exact: earned } = leaveOutTooLarge(selectEnded(await how.facts.earned(plan), plan.endedBy));
  const stillDue = new Set(earned.map((accrual) => accrual.id));
  const gone = [...ids].filter((id) => !stillDue.has(id));
  if (gone.length > 0) {
    const paid = covering(await readPayments(run, plan.creatorId, 'paid'), ids);
    if (paid) return receiptFor(plan, alreadyPaid(paid), run.usage);
    throw new WorkflowError('plan_changed', `${gone.length} of its accruals are no longer owed.`, {
      hint: 'Plan again.',
      details: { accrualIds: gone },
    });
  }
  throwIfAmountsChanged(plan.accruals, earned);
  const earnedIds = earned.map((accrual) => accrual.id);
  throwIfStale(plan, { earned: earnedIds, now: how.facts.asOf() });
  throwIfProvisional(plan, how);
  throwIfNamesChanged(plan, await how.facts.names(plan));
  return commitChecked(run, plan, how);
}

/** Pays a plan whose reads are as fresh as can be; `settleAll` comes here directly. */
export async function commitChecked(
  run: Run,
  plan: SettlementPlan,
  { carriesOn, witness }: PayHow = {},
): Promise<SettlementReceipt> {
  const ids = plan.accruals.map((accrual) => accrual.id);
  const find = (reader: Run): Promise<PayoutPayment | null> => findCovering(reader, plan.creatorId, new Set(ids));
  const key = await settlementKey(plan);
  const whom = {
    creator_id: plan.creatorId,
    ...(plan.methodId === null ? {} : { method_id: plan.methodId }),
    ...(plan.paidAt === undefined ? {} : { paid_at: plan.paidAt }),
    ...(plan.readme === undefined ? {} : { readme: plan.readme }),
  };
  const send = { find, carriesOn, witness };
  const isWhole = plan.endedBy === undefined && plan.leftOut === undefined;
  // That accruals can be named is not published. Where they cannot, all that is outstanding is paid, and looked at. A plan
  // of a part of it cannot be paid so.
  const all = { ...send, key: `${key}-all`, body: { ...whom, auto_apply_outstanding: true as const } };
  // By name, so that what the cron adds in the meantime is not paid along.
  const named = { ...send, key, body: { ...whom, accrual_ids: ids }, ...(isWhole ? { instead: all } : {}) };
  // Nor is it published that metadata may come along; a refused body leaves the key free.
  const noted = { ...named, body: { ...named.body, metadata: { [HANDLE_FIELD]: plan.handle } }, instead: named };
  const settled = await payOnce(run, isUuid(plan.handle) ? named : noted);
  return receiptFor(plan, await voidExcess(run, plan, settled), run.usage);
}

/** Takes a payment back that pays something else than the plan: a person approved that list, and no other. */
async function voidExcess(run: Run, plan: SettlementPlan, settled: Settled): Promise<Settled> {
  const { outcome, payment, resolvedBy } = settled;
  if (outcome !== 'committed' || payment === null) return settled;
  const drift = computeDrift(plan, payment);
  if (drift === null || (drift.cents === 0 && drift.additional.length === 0)) return settled;
  // It must not stand: whoever wants to stop has to wait for this.
  run.ignoreSignal();
  const excess = `payment ${payment.id} pays ${drift.cents} cents and ${drift.additional.length} accruals more than was planned`;
  // Found in the record it may be somebody else's payment, which is not to be voided here.
  if (resolvedBy === 'read_back' || !(await voidPayment(run, payment.id))) {
    return { ...settled, nextStep: `The ${excess}: void it and plan again, or accept it.` };
  }
  return {
    outcome: 'not_committed',
    payment: { ...payment, status: 'voided' },
    resolvedBy,
    reason: { code: 'recorded_differently', message: `the ${excess}, and was voided.` },
    nextStep: 'Plan again: everything that was planned is owed again.',
  };
}

/** Refuses a plan with provisional amounts, unless they are accepted. */
export function throwIfProvisional(
  plan: SettlementPlan,
  { acceptProvisional = false }: Pick<CommitOptions, 'acceptProvisional'>,
): void {
  if (plan.provisional.length === 0 || acceptProvisional) return;
  const why = plan.provisional.map((reason) => reason.message).join(' ');
  throw new WorkflowError('provisional_data', `the amounts may be provisional: ${why}`, {
    hint: 'Review first, or commit with acceptProvisional.',
    details: { provisional: plan.provisional },
  });
}

function throwIfStale(
  plan: SettlementPlan,
  { earned, now }: { readonly earned: readonly string[]; readonly now: number },
): void {
  const planned = new Set(plan.accruals.map((accrual) => accrual.id));
  const added = earned.filter((id) => !planned.has(id));
  if (added.length === 0 && now < nextTick(toMilliseconds(plan.readAt))) return;
  const what = added.length > 0 ? `${added.length} accruals were added` : 'the accrual cron has run';
  throw new WorkflowError('stale_plan', `${what} since the plan was read at ${plan.readAt}.`, {
    hint: 'Plan again.',
    details: { readAt: plan.readAt, added },
  });
}

function alreadyPaid(payment: PayoutPayment): Settled {
  return { outcome: 'already_paid', payment, resolvedBy: 'earlier_payment', reason: null };
}
