import { makeTable } from '../../../base/values/typed-keys.js';
import { isTrackagoatError } from '../../client/errors/errors.js';
import { callListener } from '../../client/http/events.js';
import type { PayoutAccrual } from '../../generated/resources.js';
import { quotedHandle } from '../find/find-creator.js';
import { earnedBy } from '../find/read-earned.js';
import { sumCents, throwIfNegative } from '../payments/cents.js';
import type { Reason } from '../payments/outcome.js';
import { type SettlementPlan, selectEnded } from '../payments/settlement-plan.js';
import { takeInput } from '../run/check-input.js';
import { type Run, type WorkflowForAll, workflow } from '../run/run.js';
import { BudgetExceededError, WorkflowError } from '../run/workflow-error.js';
import type { StoppedEarly, WorkflowReport } from '../run/workflow-options.js';
import {
  type CommitOptions,
  commitChecked,
  receiptIfPaid,
  type SettlementReceipt,
  throwIfProvisional,
} from './commit-settlement.js';
import { type SettleAllInput, SettlementLedger } from './ledger.js';
import { mapBounded } from './map-bounded.js';
import { buildPlan, type Payee } from './plan-settlement.js';

type Ended = Pick<CreatorSettlement, 'outcome'>;

/** How many have each outcome. */
export function countOutcomes(rows: readonly Ended[]): Readonly<Record<CreatorOutcome, number>> {
  return makeTable(OUTCOMES, (outcome) => rows.filter((row) => row.outcome === outcome).length);
}

const OUTCOMES = [
  'committed',
  'already_paid',
  'not_committed',
  'unknown',
  'planned',
  'refused',
  'not_started',
] as const satisfies readonly CreatorOutcome[];

/**
 * The outcome of a run in one word. `isWhole`: nothing was left out. Otherwise some are still owed something, and the
 * outcome must not say that everyone is paid.
 */
export function combineSettlements(creators: readonly Ended[], isWhole: boolean): SettleAllReport['outcome'] {
  const outcomes = new Set(creators.map(({ outcome }) => outcome));
  if (outcomes.has('planned')) return 'planned';
  if (outcomes.has('unknown')) return 'unknown';
  if (isWhole && creators.every(isPaid)) return outcomes.has('committed') ? 'committed' : 'already_paid';
  return creators.some(isPaid) ? 'partly_committed' : 'not_committed';
}

const NEED: readonly CreatorOutcome[] = ['unknown', 'not_committed', 'refused', 'not_started'];

/** Sorts rows that need attention first. Otherwise the order stays. */
function orderByNeed(creators: readonly CreatorSettlement[]): CreatorSettlement[] {
  const rank = ({ outcome }: CreatorSettlement): number =>
    NEED.includes(outcome) ? NEED.indexOf(outcome) : NEED.length;
  return [...creators].sort((a, b) => rank(a) - rank(b));
}

function isPaid({ outcome }: Ended): boolean {
  return outcome === 'committed' || outcome === 'already_paid';
}

/** The progress of a run. */
interface SettleAllProgress {
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
 * Pays every creator who is owed something, each once. It reads from the ledger what was paid, and the keys follow from
 * the accruals. So you can resume a run that was killed at any point by running it again. A stop by the budget or the
 * signal leaves the rest `not_started`. `commitSettlement` lists the unpublished parts that it needs.
 *
 * It makes two requests a creator: the payment, and reading it back. It reads what everybody is owed by pages, at the start and again
 * after every 50 creators or more. It reads one creator again if the service refuses an accrual as no longer earned. A dry run says in
 * `requests` how many requests a run takes.
 *
 * @throws WorkflowError `creator_not_found`, `creator_ambiguous`, `method_not_found`, …, before anything is paid.
 * @example
 * ```ts
 * const { totals } = await settleAll(goat, { method: 'Venmo', dryRun: true });
 * const report = await settleAll(goat, { method: 'Venmo' });
 * console.log(report.totals.paidCents, totals);
 * ```
 */
export const settleAll: WorkflowForAll<SettleAllInput, SettleAllReport, SettleAllOptions> = workflow(
  'settleAll',
  settleEach,
  {},
);

async function settleEach(run: Run, input: SettleAllInput, options: SettleAllOptions = {}): Promise<SettleAllReport> {
  // The signal stops the run between creators. A payment under way goes on to its receipt.
  run.ignoreSignal();
  const ledger = await SettlementLedger.open(run, input);
  const { owed } = ledger.facts;
  const requests = run.usage.requests + ledger.countRequests();
  let done = 0;
  let stopped: StoppedEarly | null = null;
  const settle = async (payee: Payee): Promise<CreatorSettlement> => {
    if (options.signal?.aborted) stopped ??= { reason: 'aborted', during: 'settling creators' };
    const result = stopped ? notStarted(ledger, payee) : await settleOne(run, { payee, ledger, input, options });
    if (result.outcome === 'not_started') stopped ??= run.stoppedEarly;
    ledger.forget(payee);
    done += 1;
    callListener(() => options.onProgress?.({ done, total: owed.length, creator: result }));
    return result;
  };
  const creators = orderByNeed(await mapBounded(owed, options.concurrency ?? 4, settle));
  return {
    totals: {
      creators: creators.length,
      dueCents: sumCents(creators.map(({ dueCents }) => dueCents)),
      paidCents: sumCents(creators.map(({ paidCents }) => paidCents)),
      leftCents: sumCents(creators.flatMap((creator) => (isPaid(creator) ? [] : [creator.dueCents]))),
      ...countOutcomes(creators),
    },
    outcome: combineSettlements(creators, run.leftOut.length === 0),
    dryRun: input.dryRun ?? false,
    requests: input.dryRun ? requests : null,
    creators,
    ...run.report(),
    stoppedEarly: stopped ?? run.stoppedEarly,
  };
}

/** The outcome for one creator. `planned`: a dry run. `refused`: nothing was sent. `not_started`: stopped before. */
export type CreatorOutcome = SettlementReceipt['outcome'] | 'planned' | 'refused' | 'not_started';

/** One creator of a run. */
export interface CreatorSettlement {
  readonly creatorId: string;
  /** The handle. For a removed creator the last known one, from earlier payments, or null. */
  readonly handle: string | null;
  /** Whether the service no longer shows the creator. The debt of before is still owed. */
  readonly removed: boolean;
  readonly outcome: CreatorOutcome;
  /** The debt when it was last read. */
  readonly dueCents: number;
  /** The amount that this run paid, in cents; 0 if it paid nothing or the outcome is unknown. */
  readonly paidCents: number;
  /** Null if none was made. */
  readonly plan: SettlementPlan | null;
  /** Null if nothing was sent. */
  readonly receipt: SettlementReceipt | null;
  /** Why the creator is not paid, or why that is unknown; otherwise null. */
  readonly reason: Reason | null;
}

/** The outcome of a run over many creators. */
export interface SettleAllReport extends WorkflowReport {
  readonly totals: Readonly<Record<CreatorOutcome | 'creators', number>> & {
    readonly dueCents: number;
    readonly paidCents: number;
    /** The amount still owed to creators who were not paid. */
    readonly leftCents: number;
  };
  /**
   * `planned`: a dry run. `committed`: everyone is paid. `already_paid`: nobody was owed anything. `partly_committed`:
   * some are paid and some are not, or `leftOut` names what was not paid. `not_committed`: nobody is paid. `unknown`: a
   * payment may or may not have been made.
   */
  readonly outcome: 'planned' | 'committed' | 'already_paid' | 'partly_committed' | 'not_committed' | 'unknown';
  readonly dryRun: boolean;
  /**
   * After a dry run: how many requests it takes to pay, with the lists, if nothing is lost, refused or earned meanwhile.
   * Null after a run that paid; `usage.requests` says what that took.
   */
  readonly requests: number | null;
  /** Failures first, with their reason, then creators that were not started, then the rest; each part by handle. */
  readonly creators: readonly CreatorSettlement[];
}

/** One creator of a run. */
interface Task {
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
async function settleOne(run: Run, task: Task): Promise<CreatorSettlement> {
  const { payee, ledger, input, options } = task;
  let plan: SettlementPlan | null = null;
  const planFor = async (rows: readonly PayoutAccrual[]): Promise<SettlementPlan> => {
    plan = await planOne(run, task, rows);
    return plan;
  };
  try {
    const before = ledger.facts.debts.get(payee.id) ?? [];
    if (input.dryRun) return toSettlement(payee, { outcome: 'planned', plan: await planFor(before) });
    const rows = await ledger.read(payee);
    const first = await planFor(rows.length > 0 ? rows : before);
    const receipt = rows.length > 0 ? await payPlan(run, first, options).catch(nullIfChanged) : null;
    if (receipt && !CHANGED.has(receipt.reason?.code)) return toReport(payee, first, receipt);
    // Since the list was read, somebody paid or rejected an accrual.
    const now = await planFor(selectEnded(await earnedBy(run, payee.id), input.endedBy));
    if (now.accruals.length > 0 && now.id !== first.id) return toReport(payee, now, await payPlan(run, now, options));
    const settled = receipt ?? (await receiptIfPaid(run, first));
    if (settled) return toReport(payee, first, settled);
    throw new WorkflowError('nothing_due', `nothing is owed to ${quotedHandle(first.handle)} any more.`, {
      hint: 'There is nothing to commit.',
    });
  } catch (error) {
    if (error instanceof BudgetExceededError) return notStarted(ledger, payee);
    if (!isTrackagoatError(error)) throw error;
    const reason = { code: error.code, message: error.message };
    return toSettlement(payee, { outcome: 'refused', plan, reason, dueCents: ledger.sumDue(payee) });
  }
}

function planOne(run: Run, { payee, ledger, input }: Task, rows: readonly PayoutAccrual[]): Promise<SettlementPlan> {
  const { leftOut, projects, ...facts } = ledger.facts;
  throwIfNegative(rows);
  const due = rows.filter(({ id }) => !leftOut.has(id));
  const details = input.endedBy === undefined ? {} : { endedBy: input.endedBy };
  const project = projects.get(payee.projectId ?? '');
  return buildPlan(run, { ...facts, payee, project, details, due, readAt: run.now, earned: rows.length });
}

async function payPlan(run: Run, plan: SettlementPlan, options: CommitOptions): Promise<SettlementReceipt> {
  throwIfProvisional(plan, options);
  return commitChecked(run, plan, { settles: options.settles });
}

/** In place of a receipt: null if the debt has changed and so nothing was sent. */
function nullIfChanged(error: unknown): null {
  if (error instanceof WorkflowError && CHANGED.has(error.code)) return null;
  throw error;
}

/** A creator whom the run did not reach. */
function notStarted(ledger: SettlementLedger, payee: Payee): CreatorSettlement {
  return toSettlement(payee, { outcome: 'not_started', dueCents: ledger.sumDue(payee) });
}

function toReport(payee: Payee, plan: SettlementPlan, receipt: SettlementReceipt): CreatorSettlement {
  return toSettlement(payee, { outcome: receipt.outcome, plan, receipt, reason: receipt.reason });
}

function toSettlement(
  payee: Payee,
  { outcome, plan = null, receipt = null, reason = null, dueCents = 0 }: Ended & Partial<CreatorSettlement>,
): CreatorSettlement {
  return {
    creatorId: payee.id,
    handle: payee.lastHandle,
    removed: payee.handle === payee.id,
    outcome,
    dueCents: plan?.totalCents ?? dueCents,
    paidCents: receipt?.paidCents ?? 0,
    plan,
    receipt,
    reason,
  };
}

/** A part of a report, for a page or a message. */
export interface SettlementPage {
  /** Number of creators per outcome, of the whole report. An outcome that no creator has is missing. */
  readonly counts: Readonly<Partial<Record<CreatorOutcome, number>>>;
  /** The rows of the page with handle and reason, those that need attention first. */
  readonly creators: readonly CreatorSettlement[];
  /** The offset of the next page; null on the last. */
  readonly nextOffset: number | null;
}

/**
 * Cuts a report into pages: `limit` creators from `offset` on; the default is 20 from 0. Failures are on the first
 * pages.
 *
 * @throws WorkflowError `invalid_input` if there is no report, an offset or a limit is not a whole number, or the limit
 * is 0.
 * @example
 * ```ts
 * const first = pageSettlements(await settleAll(goat), { limit: 20 });
 * ```
 */
export function pageSettlements(
  { creators }: SettleAllReport,
  options: { readonly offset?: number; readonly limit?: number } = {},
): SettlementPage {
  if (!creators) throw new WorkflowError('invalid_input', 'pageSettlements: pass the report of settleAll first.');
  const { offset, limit } = takeInput('pageSettlements', options);
  const counts: Partial<Record<CreatorOutcome, number>> = {};
  for (const { outcome } of creators) counts[outcome] = (counts[outcome] ?? 0) + 1;
  const next = offset + limit;
  return { counts, creators: creators.slice(offset, next), nextOffset: next < creators.length ? next : null };
}
