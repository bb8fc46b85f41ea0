import { workflowInputs } from '../../../base/options/workflow-options.js';
import type { TrackagoatClient } from '../../client/client.js';
import { tellQuietly } from '../../client/http/tell-quietly.js';
import { sumCents } from '../payments/cents.js';
import { awaited } from '../run/awaited.js';
import { takeInput, takeWorkflowOptions } from '../run/check-input.js';
import { Run } from '../run/run.js';
import type { StoppedEarly } from '../run/workflow-options.js';
import type { CommitOptions } from './commit-settlement.js';
import { SettlementLedger } from './ledger.js';
import { mapBounded } from './map-bounded.js';
import type { Payee } from './payee.js';
import type { SettleAllInput } from './settle-all-input.js';
import type { CreatorOutcome, CreatorSettlement, SettleAllReport } from './settle-all-report.js';
import { notStarted, settleOne } from './settle-one.js';

interface Ended {
  readonly outcome: CreatorOutcome;
}

/** How many have each outcome. */
export function countOutcomes(rows: readonly Ended[]): Readonly<Record<CreatorOutcome, number>> {
  const count = (outcome: CreatorOutcome): number => rows.filter((row) => row.outcome === outcome).length;
  return {
    committed: count('committed'),
    already_paid: count('already_paid'),
    not_committed: count('not_committed'),
    unknown: count('unknown'),
    planned: count('planned'),
    refused: count('refused'),
    not_started: count('not_started'),
  };
}

/** Counts by outcome, and the sums. */
function computeTotals(creators: readonly CreatorSettlement[]): SettleAllReport['totals'] {
  return {
    creators: creators.length,
    dueCents: sumCents(creators.map((creator) => creator.dueCents)),
    paidCents: sumCents(creators.map((creator) => creator.paidCents)),
    leftCents: sumCents(creators.filter((creator) => !isPaid(creator)).map((creator) => creator.dueCents)),
    ...countOutcomes(creators),
  };
}

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
 * Pays every creator who is owed something, each once. It reads from the ledger what was paid, and the keys follow from
 * the accruals. So you can resume a run that was killed at any point by running it again. A stop by the budget or the
 * signal leaves the rest `not_started`. `commitSettlement` lists the unpublished parts that it needs.
 *
 * It makes two requests a creator: the payment, and reading it back. It reads what everybody is owed by pages, at the start and again
 * after every 50 creators or more. It reads one creator again if the service refuses an accrual as no longer earned. A dry run says in
 * `requests` how many requests a run takes.
 *
 * @throws WorkflowError `creator_not_found`, `creator_ambiguous`, `method_not_found`, …, before anything is paid.
 */
export const settleAll: (
  goat: TrackagoatClient,
  input?: SettleAllInput,
  options?: SettleAllOptions,
) => Promise<SettleAllReport> = awaited(async function settleAll(goat, input = {}, options = {}) {
  input = takeInput('settleAll', input, workflowInputs.settleAll);
  // The signal stops the run between creators. A payment under way goes on to its receipt.
  options = takeWorkflowOptions(options);
  const { signal, ...rest } = options;
  const run = new Run(goat, rest);
  const ledger = await SettlementLedger.open(run, input);
  const { owed } = ledger.facts;
  const requests = run.usage.requests + ledger.countRequests();
  let done = 0;
  let stopped: StoppedEarly | null = null;
  const settle = async (payee: Payee): Promise<CreatorSettlement> => {
    if (signal?.aborted) stopped ??= { reason: 'aborted', during: 'settling creators' };
    const result = stopped ? notStarted(ledger, payee) : await settleOne(run, { payee, ledger, input, options });
    if (result.outcome === 'not_started') stopped ??= run.stoppedEarly;
    ledger.forget(payee);
    done += 1;
    tellQuietly(() => options.onProgress?.({ done, total: owed.length, creator: result }));
    return result;
  };
  const creators = orderByNeed(await mapBounded(owed, options.concurrency ?? 4, settle));
  return {
    totals: computeTotals(creators),
    outcome: combineSettlements(creators, run.leftOut.length === 0),
    dryRun: input.dryRun ?? false,
    requests: input.dryRun ? requests : null,
    creators,
    ...run.report(),
    stoppedEarly: stopped ?? run.stoppedEarly,
  };
});
