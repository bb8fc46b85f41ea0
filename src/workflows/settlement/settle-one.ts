import { isTrackagoatError } from '../../client/errors/guards.js';
import type { PayoutAccrual } from '../../generated/resources.js';
import { earnedBy } from '../find/read-earned.js';
import { throwIfNegative } from '../payments/cents.js';
import { alreadyPaid } from '../payments/outcome.js';
import { covering, readPayments } from '../payments/reference.js';
import { type SettlementPlan, selectEnded } from '../payments/settlement-plan.js';
import { BudgetExceededError } from '../run/budget-exceeded-error.js';
import type { Run } from '../run/run.js';
import { WorkflowError } from '../run/workflow-error.js';
import { type CommitOptions, commitChecked, throwIfProvisional } from './commit-settlement.js';
import type { SettlementLedger } from './ledger.js';
import type { Payee } from './payee.js';
import { buildPlan } from './plan-settlement.js';
import type { SettleAllInput } from './settle-all-input.js';
import type { CreatorOutcome, CreatorSettlement } from './settle-all-report.js';
import { receiptFor, type SettlementReceipt } from './settlement-receipt.js';

/** One creator of a run. */
export interface Task {
  readonly payee: Payee;
  readonly ledger: SettlementLedger;
  readonly input: SettleAllInput;
  readonly options: CommitOptions;
}

/** Reasons that say that the debt is no longer what was read. */
const CHANGED: ReadonlySet<unknown> = new Set([
  'accrual_not_earned',
  'no_outstanding_accruals',
  'plan_changed',
  'stale_plan',
]);

/** Plans and pays one creator. Only a failure of the program itself rejects. */
export async function settleOne(run: Run, task: Task): Promise<CreatorSettlement> {
  const { payee, ledger, input, options } = task;
  let plan: SettlementPlan | null = null;
  const planFor = async (rows: readonly PayoutAccrual[]): Promise<SettlementPlan> => {
    plan = await planOne(run, task, rows);
    return plan;
  };
  try {
    const before = ledger.lastRead(payee);
    if (input.dryRun) return toSettlement(payee, { outcome: 'planned', plan: await planFor(before) });
    const rows = await ledger.read(payee);
    const first = await planFor(rows.length > 0 ? rows : before);
    const receipt = rows.length > 0 ? await payUnlessChanged(run, first, options) : null;
    if (receipt && !CHANGED.has(receipt.reason?.code)) return toReport(payee, first, receipt);
    // Since the list was read, somebody paid or rejected an accrual.
    const now = await planFor(selectEnded(await earnedBy(run, payee.id), input.endedBy));
    if (now.accruals.length > 0 && now.id !== first.id) return toReport(payee, now, await payPlan(run, now, options));
    return toReport(payee, first, receipt ?? (await findPaid(run, first)));
  } catch (error) {
    if (error instanceof BudgetExceededError) return notStarted(ledger, payee);
    if (!isTrackagoatError(error)) throw error;
    const reason = { code: error.code, message: error.message };
    return toSettlement(payee, { outcome: 'refused', plan, reason, dueCents: ledger.sumDue(payee) });
  }
}

function planOne(run: Run, { payee, ledger, input }: Task, rows: readonly PayoutAccrual[]): Promise<SettlementPlan> {
  const { leftOut, method, methods, payments, pending, projects } = ledger.facts;
  throwIfNegative(rows);
  const due = rows.filter(({ id }) => !leftOut.has(id));
  const details = input.endedBy === undefined ? {} : { endedBy: input.endedBy };
  const project = projects.get(payee.projectId ?? '');
  const facts = { payee, method, methods, project, details, due, payments, pending };
  return buildPlan(run, { ...facts, readAt: run.now, earned: rows.length });
}

async function payPlan(run: Run, plan: SettlementPlan, options: CommitOptions): Promise<SettlementReceipt> {
  throwIfProvisional(plan, options);
  return commitChecked(run, plan, { settles: options.settles });
}

/** The receipt, or null if the debt has changed and so nothing was sent. */
async function payUnlessChanged(
  run: Run,
  plan: SettlementPlan,
  options: CommitOptions,
): Promise<SettlementReceipt | null> {
  try {
    return await payPlan(run, plan, options);
  } catch (error) {
    if (error instanceof WorkflowError && CHANGED.has(error.code)) return null;
    throw error;
  }
}

/** The receipt of a plan that somebody else has paid: of their payment. */
async function findPaid(run: Run, plan: SettlementPlan): Promise<SettlementReceipt> {
  const ids = new Set(plan.accruals.map((accrual) => accrual.id));
  const paid = covering(await readPayments(run, plan.creatorId, 'live'), ids);
  if (paid) return receiptFor(plan, alreadyPaid(paid), run.usage);
  throw new WorkflowError('nothing_due', `nothing is owed to ${plan.handle} any more.`, {
    hint: 'There is nothing to commit.',
  });
}

/** A creator whom the run did not reach. */
export function notStarted(ledger: SettlementLedger, payee: Payee): CreatorSettlement {
  return toSettlement(payee, { outcome: 'not_started', dueCents: ledger.sumDue(payee) });
}

function toReport(payee: Payee, plan: SettlementPlan, receipt: SettlementReceipt): CreatorSettlement {
  return toSettlement(payee, { outcome: receipt.outcome, plan, receipt, reason: receipt.reason });
}

function toSettlement(
  payee: Payee,
  result: { readonly outcome: CreatorOutcome } & Partial<
    Pick<CreatorSettlement, 'plan' | 'receipt' | 'reason' | 'dueCents'>
  >,
): CreatorSettlement {
  const { outcome, plan = null, receipt = null, reason = null } = result;
  return {
    creatorId: payee.id,
    handle: payee.lastHandle,
    removed: payee.handle === payee.id,
    outcome,
    dueCents: plan?.totalCents ?? result.dueCents ?? 0,
    paidCents: receipt?.paidCents ?? 0,
    plan,
    receipt,
    reason,
  };
}
