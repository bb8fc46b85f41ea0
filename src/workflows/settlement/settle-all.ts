import type { TrackagoatClient } from '../../client.js';
import { isTrackagoatError } from '../../errors/guards.js';
import type { Creator, PayoutAccrual, PayoutMethod, PayoutPayment, Video } from '../../resources/entities.js';
import { BudgetSpent } from '../budget-spent.js';
import { findMethod } from '../find-method.js';
import { groupBy } from '../group-by.js';
import { mapBounded } from '../map-bounded.js';
import { sumCents } from '../payments/cents.js';
import type { Reason } from '../payments/pay-once.js';
import { Run } from '../run.js';
import { WorkflowError } from '../workflow-error.js';
import type { StoppedEarly, WorkflowReport } from '../workflow-options.js';
import { type CommitOptions, commitChecked, refuseProvisional } from './commit-settlement.js';
import { buildPlan, earnedBy, pendingVideos } from './plan-settlement.js';
import { restsOnCounts } from './provisional.js';
import type { SettlementPlan } from './settlement-plan.js';
import type { SettlementReceipt } from './settlement-receipt.js';

/** Whom to settle, and how. */
export interface SettleAllInput {
  /** Only creators of this project. Default: of the whole organization. */
  readonly projectId?: string;
  /** Only these creators, by id. */
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
 */
export async function settleAll(
  goat: TrackagoatClient,
  input: SettleAllInput = {},
  options: SettleAllOptions = {},
): Promise<SettleAllReport> {
  // The signal stops the run between creators: a payment under way is carried to its receipt.
  const { signal, ...rest } = options;
  const run = new Run(goat, rest);
  const ledger = await readLedger(run, input);
  let done = 0;
  let stopped: StoppedEarly | null = null;
  const settle = async (creator: Creator): Promise<CreatorSettlement> => {
    if (signal?.aborted) stopped ??= { reason: 'aborted', during: 'settling creators' };
    const result = stopped
      ? settlementOf(creator, { outcome: 'not_started', dueCents: dueOf(ledger, creator) })
      : await settleOne(run, { creator, ledger, input, options });
    if (result.outcome === 'not_started') stopped ??= run.stoppedEarly;
    done += 1;
    quietly(() => options.onProgress?.({ done, total: ledger.owed.length, creator: result }));
    return result;
  };
  const creators = await mapBounded(ledger.owed, options.concurrency ?? 4, settle);
  run.leaveOut('removed creators', ledger.unknown, 'They are owed something, but the service does not show them.');
  return {
    totals: totalsOf(creators),
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
  readonly owed: readonly Creator[];
  readonly due: ReadonlyMap<string, readonly PayoutAccrual[]>;
  readonly voided: readonly PayoutPayment[];
  readonly pending: readonly Video[];
  /** Creators with earned accruals that no list shows. */
  readonly unknown: number;
}

async function readLedger(run: Run, input: SettleAllInput): Promise<Ledger> {
  const { goat } = run;
  const of = input.projectId === undefined ? {} : { project_id: input.projectId };
  const method = input.method === undefined ? null : await findMethod(run, input.method);
  const earned = await run.all('reading what is owed', (options) =>
    goat.payoutAccruals.list({ ...of, status: 'earned', limit: 100 }, options),
  );
  const creators = await run.all('reading the creators', (options) =>
    goat.creators.list({ ...of, limit: 100 }, options),
  );
  const voided = await run.all('reading the voided payments', (options) =>
    goat.payoutPayments.list({ ...of, status: 'voided', limit: 100 }, options),
  );
  const pending = earned.some(restsOnCounts) ? await pendingVideos(run, of) : [];
  const due = groupBy(earned, (accrual) => accrual.creator_id);
  const shown = new Set(creators.map(({ id }) => id));
  const chosen = input.creatorIds && new Set(input.creatorIds);
  return {
    method,
    owed: creators
      .filter(({ id }) => due.has(id) && (chosen?.has(id) ?? true))
      .sort((a, b) => (a.tiktok_handle < b.tiktok_handle ? -1 : 1)),
    due,
    voided,
    pending,
    unknown: [...due.keys()].filter((id) => !shown.has(id)).length,
  };
}

interface Task {
  readonly creator: Creator;
  readonly ledger: Ledger;
  readonly input: SettleAllInput;
  readonly options: SettleAllOptions;
}

async function settleOne(run: Run, { creator, ledger, input, options }: Task): Promise<CreatorSettlement> {
  let plan: SettlementPlan | null = null;
  try {
    // Read anew right before paying: in a long run the cron comes by, and somebody else may have paid.
    const due = input.dryRun ? (ledger.due.get(creator.id) ?? []) : await earnedBy(run, creator.id);
    const { method, voided, pending } = ledger;
    plan = await buildPlan(run, { creator, method, due, voided, pending, readAt: run.now });
    if (input.dryRun) return settlementOf(creator, { outcome: 'planned', plan });
    if (due.length === 0)
      throw new WorkflowError('nothing_due', `nothing is owed to ${creator.tiktok_handle} any more.`);
    refuseProvisional(plan, options);
    const receipt = await commitChecked(run, plan);
    return settlementOf(creator, { outcome: receipt.outcome, plan, receipt, reason: receipt.reason });
  } catch (error) {
    if (error instanceof BudgetSpent)
      return settlementOf(creator, { outcome: 'not_started', dueCents: dueOf(ledger, creator) });
    if (!isTrackagoatError(error)) throw error;
    const reason = { code: error.code, message: error.message };
    return settlementOf(creator, { outcome: 'refused', plan, reason, dueCents: dueOf(ledger, creator) });
  }
}

function settlementOf(
  creator: Creator,
  result: { readonly outcome: CreatorOutcome } & Partial<
    Pick<CreatorSettlement, 'plan' | 'receipt' | 'reason' | 'dueCents'>
  >,
): CreatorSettlement {
  const { outcome, plan = null, receipt = null, reason = null } = result;
  return {
    creatorId: creator.id,
    handle: creator.tiktok_handle,
    outcome,
    dueCents: plan?.totalCents ?? result.dueCents ?? 0,
    paidCents: receipt?.paidCents ?? 0,
    plan,
    receipt,
    reason,
  };
}

function dueOf(ledger: Ledger, creator: Creator): number {
  return sumCents((ledger.due.get(creator.id) ?? []).map((accrual) => accrual.amount_cents));
}

function totalsOf(creators: readonly CreatorSettlement[]): SettleAllReport['totals'] {
  const count = (outcome: CreatorOutcome): number => creators.filter((creator) => creator.outcome === outcome).length;
  return {
    creators: creators.length,
    dueCents: sumCents(creators.map((creator) => creator.dueCents)),
    paidCents: sumCents(creators.map((creator) => creator.paidCents)),
    committed: count('committed'),
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
