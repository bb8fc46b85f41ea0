import type { DayNumber, DayRange } from '../../store/calendar.js';
import { type DayRanges, subtract } from '../../store/day-ranges.js';
import { type DueCondition, matureDay } from '../rules/is-due.js';
import { utcDays } from '../rules/payout-days.js';

/** A period that has ended and waits. */
export interface WaitingPeriod {
  readonly period: DayRange;
  readonly condition: DueCondition;
  /** The days of the period that are reserved for it: no other period takes them meanwhile. */
  readonly eligible: DayRanges;
}

/** The periods of a pair that have ended and wait, for a scrape or for 48 hours to pass, in the order of their ends. */
export class WaitingPeriods<Waiting extends WaitingPeriod> {
  private readonly periods: Waiting[] = [];
  /** How many of them were checked in this tick and are not due. Each is checked once per tick. */
  private checked = 0;

  /** Removes all of them. */
  clear(): void {
    this.periods.length = 0;
    this.checked = 0;
  }

  /** Adds one that ended after all others and has just been found not to be due. */
  add(waiting: Waiting): void {
    this.periods.push(waiting);
    this.checked = this.periods.length;
  }

  /** The first that was not checked in this tick; it stays until it is skipped or taken. */
  get unchecked(): Waiting | undefined {
    return this.periods[this.checked];
  }

  /** Marks the first unchecked one as not due in this tick. */
  skip(): void {
    this.checked += 1;
  }

  /** Takes the first unchecked one, which is due; undefined if there is no such period. */
  takeDue(): Waiting | undefined {
    return this.checked < this.periods.length ? this.periods.splice(this.checked, 1)[0] : undefined;
  }

  /** `days` of a period that begins at `start` without those that waiting periods will take. */
  without(days: DayRanges, start: DayNumber): DayRanges {
    let left = days;
    for (const { period, eligible } of this.periods) if (period.end > start) left = subtract(left, eligible);
    return left;
  }

  /**
   * Ends the tick at `now` (epoch milliseconds): adds the days of the next checks to `days`. Returns true if a period
   * waits for a scrape.
   */
  finishTick(now: number, days: DayNumber[], { getStart } = utcDays): boolean {
    this.checked = 0;
    let awaitsScrape = false;
    for (const { period, condition } of this.periods) {
      const matures = matureDay(period, condition);
      if (getStart(matures) > now) days.push(matures);
      else awaitsScrape = true;
    }
    return awaitsScrape;
  }
}
