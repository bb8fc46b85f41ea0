import type { TrackagoatClient } from '../../client.js';
import { isTrackagoatError } from '../../errors/guards.js';
import type { Creator, PayoutAccrual, PayoutMethod, PayoutPayment, Video } from '../../generated/resources.js';
import { accrualsOfProject } from '../accruals-of-project.js';
import { BudgetExceededError } from '../budget-exceeded-error.js';
import { checkInput } from '../check-input.js';
import { chooseByHandle, isUuid } from '../find-creator.js';
import { findMethod } from '../find-method.js';
import { groupBy } from '../group-by.js';
import { leaveOutTooLarge } from '../leave-out-too-large.js';
import { mapBounded } from '../map-bounded.js';
import { sumCents } from '../payments/cents.js';
import type { Reason } from '../payments/pay-once.js';
import { earnedBy } from '../read-earned.js';
import { Run } from '../run.js';
import { WorkflowError } from '../workflow-error.js';
import type { StoppedEarly, WorkflowReport } from '../workflow-options.js';
import { type CommitOptions, commitChecked, refuseProvisional } from './commit-settlement.js';
import { type Payee, removedPayee, toPayee } from './payee.js';
import { buildPlan, pendingVideos } from './plan-settlement.js';
import { restsOnCounts } from './provisional.js';
import type { SettlementPlan } from './settlement-plan.js';
import type { SettlementReceipt } from './settlement-receipt.js';

/** Whom to settle, and how. */
export interface SettleAllInput {
  /** Only creators of this project. Default: of the whole organization. */
  readonly projectId?: string;
  /** Only these creators, each by id or by a handle such as `@maya.moves`. */
  readonly creatorIds?: readonly string[];
  /** The name or id of an active payout method. Default: none is recorded. */
  readonly method?: string;
  /** Plan everything, pay nothing. Default false. */
  readonly dryRun?: boolean;
}

/** What became of one creator. `planned`: a dry run; `refused`: nothing was sent; `not_started`: stopped before. */
export type CreatorOutcome = SettlementReceipt['outcome'] | 'planned' | 'refused' | 'not_started';

/** One creator of a run. */
export interface CreatorSettlement {
  readonly creatorId: string;
  readonly handle: string;
  readonly outcome: CreatorOutcome;
  /** What is owed as it was read last. */
  readonly dueCents: number;
  readonly paidCents: number;
  readonly plan: SettlementPlan | null;
  readonly receipt: SettlementReceipt | null;
  readonly reason: Reason | null;
}

/** What became of a run over many creators. */
export interface SettleAllReport extends WorkflowReport {
  readonly totals: Readonly<Record<CreatorOutcome | 'creators', number>> & {
    readonly dueCents: number;
    readonly paidCents: number;
  };
  readonly dryRun: boolean;
  readonly creators: readonly CreatorSettlement[];
}

/** How far a run is. */
export interface SettleAllProgress {
  readonly done: number;
  readonly total: number;
  readonly creator: CreatorSettlement;
}

/** Options of a run. */
export interface SettleAllOptions extends CommitOptions {
  /** Creators under way at once. Default 4. */
  readonly concurrency?: number;
  /** Told after each creator; what it throws is ignored. */
  readonly onProgress?: (progress: SettleAllProgress) => void;
}

/**
 * Pays every creator who is owed something, each once. What was paid is read from the ledger and the keys follow from
 * the accruals, so a run that was killed at any point is resumed by running it again. A stop by the budget or the
 * signal leaves the rest `not_started`.
 *
 * @throws WorkflowError `creator_not_found`, `creator_ambiguous`, `method_not_found`, …, before anything is paid.
 */
export async function settleAll(
  goat: TrackagoatClient,
  input: SettleAllInput = {},
  options: SettleAllOptions = {},
): Promise<SettleAllReport> {
  checkInput('settleAll', input, { projectId: 'filter', creatorIds: 'filter', method: '', dryRun: '' });
  // The signal stops the run between creators: a payment under way is carried to its receipt.
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
    quietly(() => options.onProgress?.({ done, total: ledger.owed.length, creator: result }));
    return result;
  };
  const creators = await mapBounded(ledger.owed, options.concurrency ?? 4, settle);
  return {
    totals: computeTotals(creators),
    dryRun: input.dryRun ?? false,
    creators,
    ...run.report(),
    stoppedEarly: stopped ?? run.stoppedEarly,
  };
}

/** What is read once for all creators. */
interface Ledger {
  readonly method: PayoutMethod | null;
  /** Who is owed something, by handle. */
  readonly owed: readonly Payee[];
  readonly due: ReadonlyMap<string, readonly PayoutAccrual[]>;
  /** Accruals that are too large to be added up. */
  readonly tooLarge: ReadonlySet<string>;
  readonly voided: readonly PayoutPayment[];
  readonly pending: readonly Video[];
}

async function readLedger(run: Run, input: SettleAllInput): Promise<Ledger> {
  const { goat } = run;
  const of = input.projectId === undefined ? {} : { project_id: input.projectId };
  const method = input.method === undefined ? null : await findMethod(run, input.method);
  const everywhere = await run.all('reading what is owed', (options) =>
    goat.payoutAccruals.list({ ...of, status: 'earned', limit: 100 }, options),
  );
  const creators = await run.all('reading the creators', (options) =>
    goat.creators.list({ ...of, limit: 100 }, options),
  );
  const all = await accrualsOfProject(run, everywhere, { projectId: input.projectId, creators });
  const { exact: earned, leftOut } = leaveOutTooLarge(all);
  run.leaveAllOut(leftOut);
  const payments = await run.all('reading the voided payments', (options) =>
    goat.payoutPayments.list({ ...of, status: 'voided', limit: 100 }, options),
  );
  const voided = payments.filter(({ status }) => status === 'voided');
  const pending = earned.some(restsOnCounts) ? await pendingVideos(run, of) : [];
  const due = groupBy(earned, (accrual) => accrual.creator_id);
  const chosen = await chosenIds(run, { input, creators, due });
  const payees = new Map(creators.map((creator) => [creator.id, toPayee(creator)]));
  const owed = [...due.keys()]
    .filter((id) => chosen?.has(id) ?? true)
    .map((id) => payees.get(id) ?? removedPayee(id, input.projectId));
  const exact = new Set(earned);
  const tooLarge = new Set(all.flatMap((accrual) => (exact.has(accrual) ? [] : [accrual.id])));
  return { tooLarge, method, owed: owed.sort((a, b) => (a.handle < b.handle ? -1 : 1)), due, voided, pending };
}

interface Known {
  readonly input: SettleAllInput;
  readonly creators: readonly Creator[];
  readonly due: ReadonlyMap<string, unknown>;
}

/** The ids of the creators that were asked for; undefined for all. Whom nobody knows is refused: a typing error must not pass for "owed nothing". */
async function chosenIds(run: Run, { input, creators, due }: Known): Promise<ReadonlySet<string> | undefined> {
  if (input.creatorIds === undefined) return undefined;
  const known = new Set([...creators.map(({ id }) => id), ...due.keys()]);
  const chosen = new Set<string>();
  for (const named of input.creatorIds) {
    const id = isUuid(named) ? named.toLowerCase() : (await chooseByHandle(run, creators, named)).id;
    if (!known.has(id) && !(await hasEarned(run, id, input.projectId))) {
      throw new WorkflowError('creator_not_found', `no creator has the id ${id}.`);
    }
    chosen.add(id);
  }
  return chosen;
}

/** Whether there ever was an accrual: a removed creator who is paid up must not stop a run that is resumed. */
async function hasEarned(run: Run, creatorId: string, projectId: string | undefined): Promise<boolean> {
  const query = { creator_id: creatorId, ...(projectId === undefined ? {} : { project_id: projectId }), limit: 1 };
  const { data } = await run.one('looking the creator up', (options) => run.goat.payoutAccruals.list(query, options));
  return data.length > 0;
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
    // Read anew right before paying: in a long run the cron comes by, and somebody else may have paid.
    const read = input.dryRun ? (ledger.due.get(payee.id) ?? []) : await earnedBy(run, payee.id);
    const due = read.filter(({ id }) => !ledger.tooLarge.has(id));
    const { method, voided, pending } = ledger;
    plan = await buildPlan(run, { payee, method, due, voided, pending, readAt: run.now });
    if (input.dryRun) return toSettlement(payee, { outcome: 'planned', plan });
    if (due.length === 0) throw new WorkflowError('nothing_due', `nothing is owed to ${payee.handle} any more.`);
    refuseProvisional(plan, options);
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

function computeTotals(creators: readonly CreatorSettlement[]): SettleAllReport['totals'] {
  const count = (outcome: CreatorOutcome): number => creators.filter((creator) => creator.outcome === outcome).length;
  return {
    creators: creators.length,
    dueCents: sumCents(creators.map((creator) => creator.dueCents)),
    paidCents: sumCents(creators.map((creator) => creator.paidCents)),
    committed: count('committed'),
    already_paid: count('already_paid'),
    not_committed: count('not_committed'),
    unknown: count('unknown'),
    planned: count('planned'),
    refused: count('refused'),
    not_started: count('not_started'),
  };
}

function quietly(run: () => void): void {
  try {
    run();
  } catch {
    // A progress bar that fails must not stop payments half-way.
  }
}
