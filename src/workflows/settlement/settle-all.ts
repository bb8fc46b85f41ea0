import { workflowInputs } from '../../../base/options/workflow-options.js';
import type { TrackagoatClient } from '../../client/client.js';
import { isTrackagoatError } from '../../client/errors/guards.js';
import { tellQuietly } from '../../client/http/tell-quietly.js';
import type { PayoutAccrual, PayoutMethod, PayoutPayment, Video } from '../../generated/resources.js';
import { accrualsOfProject } from '../find/accruals-of-project.js';
import { chooseCreators } from '../find/choose-creators.js';
import { readFiltered } from '../find/filtered-list.js';
import { findMethod } from '../find/find-method.js';
import { earnedBy, earnedByAll } from '../find/read-earned.js';
import { throwIfNoProject } from '../find/throw-if-no-project.js';
import { groupBy } from '../group-by.js';
import { sumCents } from '../payments/cents.js';
import { leaveOutTooLarge, throwIfNegative } from '../payments/leave-out-too-large.js';
import { type SettlementPlan, selectEnded } from '../payments/settlement-plan.js';
import { BudgetExceededError } from '../run/budget-exceeded-error.js';
import { takeInput, takeOptions } from '../run/check-input.js';
import { Run } from '../run/run.js';
import type { StoppedEarly } from '../run/workflow-options.js';
import { type CommitOptions, commitChecked, throwIfProvisional } from './commit-settlement.js';
import { mapBounded } from './map-bounded.js';
import { type Payee, removedPayee, toPayee } from './payee.js';
import { buildPlan, pendingVideos } from './plan-settlement.js';
import { restsOnCounts } from './provisional.js';
import type { CreatorOutcome, CreatorSettlement, SettleAllReport } from './settle-all-report.js';
import { combineSettlements, computeTotals, orderByNeed } from './settle-all-totals.js';

/** The creators to settle, and how. */
export interface SettleAllInput {
  /** Only creators of this project. Default: of the whole organization. */
  readonly projectId?: string;
  /** Only these creators, each by id or by a handle such as `@maya.moves`. */
  readonly creatorIds?: readonly string[];
  /** All but these, each by id or handle. */
  readonly exceptCreatorIds?: readonly string[];
  /** Only creators who are owed more than this, in cents. Default: everyone who is owed something. */
  readonly owedMoreThanCents?: number;
  /** Only periods whose last day is this UTC day or an earlier one, YYYY-MM-DD. Default: all that is earned. */
  readonly endedBy?: string;
  /** The name or id of an active payout method. Default: no method is recorded. */
  readonly method?: string;
  /** Plan everything, pay nothing. Default false. */
  readonly dryRun?: boolean;
}

/** The progress of a run. */
export interface SettleAllProgress {
  /** How many creators are finished. */
  readonly done: number;
  readonly total: number;
  /** The one that was finished last. */
  readonly creator: CreatorSettlement;
}

/** Options of a run. */
export interface SettleAllOptions extends CommitOptions {
  /** How many creators are settled at once. Default 4. */
  readonly concurrency?: number;
  /** Called after each creator. Its errors and rejections are ignored. */
  readonly onProgress?: (progress: SettleAllProgress) => unknown;
}

/**
 * Pays every creator who is owed something, each once. It reads from the ledger what was paid, and the keys follow from the accruals. So you can resume a run that was killed at any point by running it again. A stop by the budget or the
 * signal leaves the rest `not_started`. `commitSettlement` lists the unpublished parts that it needs.
 *
 * @throws WorkflowError `creator_not_found`, `creator_ambiguous`, `method_not_found`, …, before anything is paid.
 */
export async function settleAll(
  goat: TrackagoatClient,
  input: SettleAllInput = {},
  options: SettleAllOptions = {},
): Promise<SettleAllReport> {
  input = takeInput('settleAll', input, workflowInputs.settleAll);
  // The signal stops the run between creators. A payment under way goes on to its receipt.
  options = takeOptions(options);
  const { signal, ...rest } = options;
  const run = new Run(goat, rest);
  const ledger = await readLedger(run, input);
  let done = 0;
  let stopped: StoppedEarly | null = null;
  const settle = async (payee: Payee): Promise<CreatorSettlement> => {
    if (signal?.aborted) stopped ??= { reason: 'aborted', during: 'settling creators' };
    const result = stopped
      ? toSettlement(payee, { outcome: 'not_started', dueCents: sumDue(ledger, payee) })
      : await settleOne(run, { payee, ledger, input, options });
    if (result.outcome === 'not_started') stopped ??= run.stoppedEarly;
    done += 1;
    tellQuietly(() => options.onProgress?.({ done, total: ledger.owed.length, creator: result }));
    return result;
  };
  const creators = orderByNeed(await mapBounded(ledger.owed, options.concurrency ?? 4, settle));
  return {
    totals: computeTotals(creators),
    outcome: combineSettlements(creators, run.leftOut.length === 0),
    dryRun: input.dryRun ?? false,
    creators,
    ...run.report(),
    stoppedEarly: stopped ?? run.stoppedEarly,
  };
}

/** The facts that are read once for all creators. */
interface Ledger {
  readonly method: PayoutMethod | null;
  /** The creators who are owed something, by handle. */
  readonly owed: readonly Payee[];
  readonly due: ReadonlyMap<string, readonly PayoutAccrual[]>;
  /** Accruals that do not add up, by creator. */
  readonly leftOut: ReadonlyMap<string, readonly PayoutAccrual[]>;
  readonly voided: readonly PayoutPayment[];
  readonly pending: readonly Video[];
}

async function readLedger(run: Run, input: SettleAllInput): Promise<Ledger> {
  const { goat } = run;
  const filter = input.projectId === undefined ? {} : { project_id: input.projectId };
  const method = input.method === undefined ? null : await findMethod(run, input.method);
  const everywhere = await earnedByAll(run, input.projectId);
  const creators = await run.listAll('reading the creators', (options) =>
    goat.creators.list({ ...filter, limit: 100 }, options),
  );
  await throwIfNoProject(run, input.projectId, creators);
  const all = await accrualsOfProject(run, everywhere, { projectId: input.projectId, creators });
  const known = { creators, owed: all, projectId: input.projectId };
  const chosen = input.creatorIds && (await chooseCreators(run, input.creatorIds, known));
  const except = input.exceptCreatorIds && (await chooseCreators(run, input.exceptCreatorIds, known));
  const ended = selectEnded(all, input.endedBy).filter(
    ({ creator_id: id }) => (chosen?.has(id) ?? true) && !except?.has(id),
  );
  const { exact: earned, leftOut } = leaveOutTooLarge(ended);
  run.leaveAllOut(leftOut);
  const voided = await readFiltered(run, {
    during: 'reading the voided payments',
    filters: { ...filter, status: 'voided' as const },
    list: (filters, options) => goat.payoutPayments.list({ ...filters, limit: 100 }, options),
    keep: ({ status }) => status === 'voided',
  });
  const pending = earned.some(restsOnCounts) ? await pendingVideos(run, filter) : [];
  const due = groupBy(earned, (accrual) => accrual.creator_id);
  const isOwedEnough = (id: string): boolean =>
    input.owedMoreThanCents === undefined ||
    sumCents((due.get(id) ?? []).map((accrual) => accrual.amount_cents)) > input.owedMoreThanCents;
  const payees = new Map(creators.map((creator) => [creator.id, toPayee(creator)]));
  const owed = [...due.keys()].filter(isOwedEnough).map((id) => payees.get(id) ?? removedPayee(id, input.projectId));
  const exact = new Set(earned);
  const others = groupBy(
    ended.filter((accrual) => !exact.has(accrual)),
    (accrual) => accrual.creator_id,
  );
  return { leftOut: others, method, owed: owed.sort((a, b) => (a.handle < b.handle ? -1 : 1)), due, voided, pending };
}

interface Task {
  readonly payee: Payee;
  readonly ledger: Ledger;
  readonly input: SettleAllInput;
  readonly options: SettleAllOptions;
}

async function settleOne(run: Run, { payee, ledger, input, options }: Task): Promise<CreatorSettlement> {
  let plan: SettlementPlan | null = null;
  try {
    // Read again right before paying, because during a long run the cron may run and somebody else may pay.
    const read = input.dryRun ? (ledger.due.get(payee.id) ?? []) : await earnedBy(run, payee.id);
    const all = selectEnded(read, input.endedBy);
    throwIfNegative([...all, ...(ledger.leftOut.get(payee.id) ?? [])]);
    const due = all.filter((accrual) => !ledger.leftOut.get(payee.id)?.some(({ id }) => id === accrual.id));
    const details = input.endedBy === undefined ? {} : { endedBy: input.endedBy };
    const { method, voided, pending } = ledger;
    plan = await buildPlan(run, { payee, method, details, due, voided, pending, readAt: run.now, earned: read.length });
    if (input.dryRun) return toSettlement(payee, { outcome: 'planned', plan });
    throwIfProvisional(plan, options);
    const receipt = await commitChecked(run, plan);
    return toSettlement(payee, { outcome: receipt.outcome, plan, receipt, reason: receipt.reason });
  } catch (error) {
    if (error instanceof BudgetExceededError)
      return toSettlement(payee, { outcome: 'not_started', dueCents: sumDue(ledger, payee) });
    if (!isTrackagoatError(error)) throw error;
    const reason = { code: error.code, message: error.message };
    return toSettlement(payee, { outcome: 'refused', plan, reason, dueCents: sumDue(ledger, payee) });
  }
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
    handle: payee.handle,
    outcome,
    dueCents: plan?.totalCents ?? result.dueCents ?? 0,
    paidCents: receipt?.paidCents ?? 0,
    plan,
    receipt,
    reason,
  };
}

function sumDue(ledger: Ledger, payee: Payee): number {
  return sumCents((ledger.due.get(payee.id) ?? []).map((accrual) => accrual.amount_cents));
}
