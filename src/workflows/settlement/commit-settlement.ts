import { USUAL_CURRENCY } from '../../../base/money/usual-currency.js';
import { isUuid } from '../../../base/options/is-uuid.js';
import { writeCount } from '../../../base/options/write-count.js';
import type { TrackagoatClient } from '../../client/client.js';
import { earnedBy, type OwedAccrual } from '../find/read-earned.js';
import { leaveOutTooLarge } from '../payments/cents.js';
import { alreadyPaid } from '../payments/outcome.js';
import { type PaymentOrder, type PayOptions, payOnce } from '../payments/pay-once.js';
import {
  covering,
  findCovering,
  HANDLE_FIELD,
  listPayeePayments,
  PLAN_FIELD,
  readPayments,
} from '../payments/reference.js';
import {
  type SettlementPlan,
  selectEnded,
  settlementKey,
  takePlan,
  throwIfNothingDue,
} from '../payments/settlement-plan.js';
import {
  type CurrentNames,
  noLongerOwed,
  readCurrentNames,
  throwIfAmountsChanged,
  throwIfNamesChanged,
} from '../payments/throw-if-changed.js';
import { awaited } from '../run/awaited.js';
import { toMilliseconds } from '../run/days.js';
import { Run } from '../run/run.js';
import { WorkflowError } from '../run/workflow-error.js';
import type { WorkflowOptions } from '../run/workflow-options.js';
import { nextTick } from './cron-tick.js';
import { judgeListRefusal, recallListRefusal } from './judge-list-refusal.js';
import { judgeSettlement, settleReturned } from './settle-returned.js';
import { receiptFor, type SettlementReceipt } from './settlement-receipt.js';

/** Options of a commit. */
export interface CommitOptions extends WorkflowOptions {
  /** Pay although `plan.provisional` is not empty. Default false. */
  readonly acceptProvisional?: boolean | undefined;
  /**
   * The debts that the payment settles. `listed`: the accruals of the plan, by their ids, and nothing else. `everything`: all
   * debts of the creator when it arrives, if the service takes no ids. A plan of a part is refused then. The debt is read right
   * before, and a payment of anything else is voided. Default `listed`.
   */
  readonly settles?: 'listed' | 'everything' | undefined;
}

/**
 * Pays what the plan says, once: however often you call it, from however many processes, there is one payment. The
 * receipt says whether it is recorded. After a lost response the same request goes out again under its key until a
 * response comes or the time is up. Then the outcome is `unknown`. If the service records anything else, and this
 * call provably made it, the workflow voids it. The payment's metadata keeps `plan_id`, the id of the plan.
 *
 * The service has not published that a payment can name accruals (`accrual_ids`). If it does not take them, the outcome is `not_committed`,
 * and the reason names the way out: `settles: 'everything'`, which is published. If the refusal names them, the client sends no list as long again. `method`, `paidAt` and `readme` need unpublished fields too
 * (`method_id`, `paid_at`, `readme`).
 *
 * @throws WorkflowError before anything is written: `invalid_plan`, `invalid_input`, `nothing_due`, `stale_plan` (the accrual cron ran
 * since the plan was read), `plan_changed`, `method_inactive`, `provisional_data`.
 */
export const commitSettlement: (
  goat: TrackagoatClient,
  plan: SettlementPlan,
  options?: CommitOptions,
) => Promise<SettlementReceipt> = awaited(async function commitSettlement(goat, plan, options = {}) {
  const run = new Run(goat, options);
  const { acceptProvisional, settles } = options;
  return commitAgainst(run, plan, { facts: readFacts(run), acceptProvisional, settles });
});

/** The facts about one plan, read when they are asked for. */
export function readFacts(run: Run): CommitFacts {
  return {
    earned: ({ creatorId }) => earnedBy(run, creatorId),
    names: (plan) => readCurrentNames(run, plan),
    asOf: () => run.now,
  };
}

/** The facts that a plan is compared with right before it is paid. */
export interface CommitFacts {
  /** The debt to the creator. */
  readonly earned: (plan: SettlementPlan) => Promise<readonly OwedAccrual[]>;
  readonly names: (plan: SettlementPlan) => Promise<CurrentNames>;
  /** The service's time of these reads, epoch milliseconds. */
  readonly asOf: () => number;
}

/** How a plan is paid. */
export interface PayPlanOptions extends PayOptions, Pick<CommitOptions, 'settles'> {}

/** Options for paying a plan that is compared with facts. */
export interface CommitAgainst extends PayPlanOptions, Pick<CommitOptions, 'acceptProvisional'> {
  readonly facts: CommitFacts;
}

/** Pays what the plan says, once, unless the facts have changed since it was made. Refuses as `commitSettlement` does. */
export async function commitAgainst(
  run: Run,
  given: SettlementPlan,
  options: CommitAgainst,
): Promise<SettlementReceipt> {
  const plan = await takePlan(given);
  const ids = new Set(plan.accruals.map((accrual) => accrual.id));
  // Amounts that are too large to add up were left out of the plan too.
  const there = selectEnded(await options.facts.earned(plan), plan.endedBy);
  const { exact: earned } = leaveOutTooLarge(
    there.filter(({ currency = USUAL_CURRENCY }) => currency === plan.currency),
  );
  const stillDue = new Set(earned.map((accrual) => accrual.id));
  const gone = [...ids].filter((id) => !stillDue.has(id));
  if (gone.length > 0) {
    const paid = covering(await readPayments(run, plan.creatorId, 'live'), ids);
    if (paid) return receiptFor(plan, alreadyPaid(paid), run.usage);
    throw noLongerOwed(gone);
  }
  throwIfAmountsChanged(plan, earned);
  const earnedIds = earned.map((accrual) => accrual.id);
  // The key finds a payment that was sent before, whatever was earned since.
  if (typeof options.sentAt !== 'number') throwIfStale(plan, { earned: earnedIds, now: options.facts.asOf() });
  throwIfProvisional(plan, options);
  throwIfNamesChanged(plan, await options.facts.names(plan));
  return commitChecked(run, plan, options);
}

/** Pays a plan that was read just now; `settleAll` calls it directly. Refuses an empty plan. */
export async function commitChecked(
  run: Run,
  plan: SettlementPlan,
  options: PayPlanOptions = {},
): Promise<SettlementReceipt> {
  // A request without accruals would mean a payment of everything.
  throwIfNothingDue(plan);
  const { settles = plan.mostCents === undefined ? 'listed' : 'everything', ...pay } = options;
  if (settles === 'everything') {
    return receiptFor(plan, await payOnce(run, await everythingOrder(run, plan, pay)), run.usage);
  }
  const order = await listOrder(run, plan, pay);
  // Of a plan that was sent before, the record has to be read.
  const recalled = typeof pay.sentAt === 'number' ? null : recallListRefusal(run.goat, order.body);
  return receiptFor(plan, recalled ?? (await payOnce(run, order)), run.usage);
}

/**
 * Settles the accruals of the plan by their ids, so those that the cron adds meanwhile are not paid too. It is not
 * published that metadata is accepted. A refused body leaves the key unused.
 */
async function listOrder({ goat }: Run, plan: SettlementPlan, options: PayOptions): Promise<PaymentOrder> {
  const body = { ...toPayee(plan), accrual_ids: plan.accruals.map(({ id }) => id) };
  const judgeRefusal = (error: unknown) => judgeListRefusal(goat, body, error);
  const named = { ...toOrder(plan, options, null), key: await settlementKey(plan), body, judgeRefusal };
  const metadata = { [PLAN_FIELD]: plan.id, ...(isUuid(plan.handle) ? {} : { [HANDLE_FIELD]: plan.handle }) };
  return { ...named, body: { ...body, metadata }, instead: named };
}

/** Settles whatever is owed, as published. The payments from before show whether what it records may be voided. */
async function everythingOrder(run: Run, plan: SettlementPlan, options: PayOptions): Promise<PaymentOrder> {
  if (plan.endedBy !== undefined || plan.leftOut !== undefined) {
    throw new WorkflowError('invalid_input', "settles: 'everything' pays all that is owed, and this plan a part.", {
      hint: "Plan everything, or commit with settles: 'listed'.",
    });
  }
  const there = await listPayeePayments(run, plan, 'all').catch(() => null);
  // This is the last read before the payment.
  throwIfDebtChanged(plan, await earnedBy(run, plan.creatorId));
  const before = there && new Set(there.map(({ id }) => id));
  const key = `${await settlementKey(plan)}-all`;
  return { ...toOrder(plan, options, before), key, body: { ...toPayee(plan), auto_apply_outstanding: true } };
}

function toPayee(plan: SettlementPlan) {
  return {
    creator_id: plan.creatorId,
    ...(plan.methodId === null ? {} : { method_id: plan.methodId }),
    ...(plan.paidAt === undefined ? {} : { paid_at: plan.paidAt }),
    ...(plan.readme === undefined ? {} : { readme: plan.readme }),
  };
}

function toOrder(plan: SettlementPlan, options: PayOptions, before: ReadonlySet<string> | null) {
  const ids = new Set(plan.accruals.map(({ id }) => id));
  return {
    ...options,
    find: async (run) => {
      const payment = await findCovering(run, plan.creatorId, ids);
      return payment && judgeSettlement(plan, payment, READ_BACK);
    },
    check: settleReturned(plan, before),
    judge: (returned, origin) => judgeSettlement(plan, returned, origin),
  } satisfies Partial<PaymentOrder>;
}

const READ_BACK = { resolvedBy: 'read_back', isEarlier: false, replayed: true } as const;

function throwIfDebtChanged(plan: SettlementPlan, earned: readonly OwedAccrual[]): void {
  throwIfAmountsChanged(plan, earned);
  throwIfStale(plan, { earned: earned.map(({ id }) => id), now: toMilliseconds(plan.readAt) });
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
  const what =
    added.length > 0 ? `${writeCount(added.length, 'accrual was', 'accruals were')} added` : 'the accrual cron has run';
  throw new WorkflowError('stale_plan', `${what} since the plan was read at ${plan.readAt}.`, {
    hint: 'Plan again.',
    details: { readAt: plan.readAt, added },
  });
}
