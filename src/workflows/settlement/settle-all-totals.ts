import { sumCents } from '../payments/cents.js';
import type { CreatorOutcome, CreatorSettlement, SettleAllReport } from './settle-all-report.js';

/** Counts by outcome, and the sums. */
export function computeTotals(creators: readonly CreatorSettlement[]): SettleAllReport['totals'] {
  const count = (outcome: CreatorOutcome): number => creators.filter((creator) => creator.outcome === outcome).length;
  return {
    creators: creators.length,
    dueCents: sumCents(creators.map((creator) => creator.dueCents)),
    paidCents: sumCents(creators.map((creator) => creator.paidCents)),
    leftCents: sumCents(creators.filter((creator) => !isPaid(creator)).map((creator) => creator.dueCents)),
    committed: count('committed'),
    already_paid: count('already_paid'),
    not_committed: count('not_committed'),
    unknown: count('unknown'),
    planned: count('planned'),
    refused: count('refused'),
    not_started: count('not_started'),
  };
}

/**
 * The outcome of a run in one word. `isWhole`: nothing was left out. Otherwise some are still owed something, and the
 * outcome must not say that everyone is paid.
 */
export function combineSettlements(
  creators: readonly CreatorSettlement[],
  isWhole: boolean,
): SettleAllReport['outcome'] {
  const outcomes = new Set(creators.map(({ outcome }) => outcome));
  if (outcomes.has('planned')) return 'planned';
  if (outcomes.has('unknown')) return 'unknown';
  if (isWhole && creators.every(isPaid)) return outcomes.has('committed') ? 'committed' : 'already_paid';
  return creators.some(isPaid) ? 'partly_committed' : 'not_committed';
}

const NEED: readonly CreatorOutcome[] = ['unknown', 'not_committed', 'refused', 'not_started'];

/** Sorts rows that need attention first. Otherwise the order stays. */
export function orderByNeed(creators: readonly CreatorSettlement[]): CreatorSettlement[] {
  const rank = ({ outcome }: CreatorSettlement): number =>
    NEED.includes(outcome) ? NEED.indexOf(outcome) : NEED.length;
  return [...creators].sort((a, b) => rank(a) - rank(b));
}

function isPaid({ outcome }: CreatorSettlement): boolean {
  return outcome === 'committed' || outcome === 'already_paid';
}
