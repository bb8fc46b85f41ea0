import type { DayRange } from '../calendar.js';
import type { OpenPeriod } from './payout-pair.js';

/** Above the days of the longest period, so that an order fits into one number. */
const DAYS = 64;

/** The period that ended first comes first; of those that ended together, the one that began first. */
function orderOf({ start, end }: DayRange): number {
  return end * DAYS + DAYS - (end - start);
}

function byPair(left: OpenPeriod, right: OpenPeriod): number {
  return left.pair.order - right.pair.order;
}

/**
 * The due periods of a tick in the order of their evaluation, which decides the ids: by period, and of equal periods the
 * pair that was assigned first. A pair adds its next period when the one before is taken, so that a year that comes due
 * at once does not wait here as a whole.
 */
export class DueWaves {
  private readonly waves = new Map<number, OpenPeriod[]>();

  add(open: OpenPeriod): void {
    const order = orderOf(open.period);
    const wave = this.waves.get(order);
    if (wave) wave.push(open);
    else this.waves.set(order, [open]);
  }

  /** Takes out all that is due of the first period; null when nothing is left. */
  take(): readonly OpenPeriod[] | null {
    let first = Number.POSITIVE_INFINITY;
    for (const order of this.waves.keys()) if (order < first) first = order;
    const wave = this.waves.get(first);
    if (!wave) return null;
    this.waves.delete(first);
    return wave.sort(byPair);
  }
}
