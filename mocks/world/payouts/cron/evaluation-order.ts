import type { DayRange } from '../../store/calendar.js';
import type { PayoutTrack } from './payout-track.js';

/** More than the days of the longest period, so an order fits into one number. */
const DAYS = 64;

/** The period that ended first comes first; of those that ended together, the one that began first. */
function compareKey({ start, end }: DayRange): number {
  return end * DAYS + DAYS - (end - start);
}

function byAssignment(left: PayoutTrack, right: PayoutTrack): number {
  return left.order - right.order;
}

/**
 * The pairs with something due in a tick, in the order of evaluation, which decides the ids: by period, and of equal
 * periods the pair that was assigned first. A pair is entered again for its next period when the one before is settled,
 * so a whole year that comes due at once does not have to be queued.
 */
export class EvaluationOrder {
  private readonly batches = new Map<number, PayoutTrack[]>();

  /** Enters a pair for `period`, or not at all if nothing of it is due. */
  add(pair: PayoutTrack, period: DayRange | null): void {
    if (!period) return;
    const order = compareKey(period);
    const batch = this.batches.get(order);
    if (batch) batch.push(pair);
    else this.batches.set(order, [pair]);
  }

  /** Takes out the pairs of the first period; null if nothing is left. */
  take(): readonly PayoutTrack[] | null {
    let first = Number.POSITIVE_INFINITY;
    for (const order of this.batches.keys()) if (order < first) first = order;
    const batch = this.batches.get(first);
    if (!batch) return null;
    this.batches.delete(first);
    return batch.sort(byAssignment);
  }
}
