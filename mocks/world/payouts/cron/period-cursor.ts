import { elementAt } from '../../../../base/values/element-at.js';
import type { DayNumber, DayRange } from '../../store/calendar.js';
import { type DayRanges, NO_DAYS } from '../../store/day-ranges.js';
import type { RuleTimeline } from '../rules/rule-timeline.js';

/** Days of the longest month. */
const LONGEST_PERIOD = 31;

/** Iterates over the periods of a timeline that may have a day to pay, in the order of their ends. */
export class PeriodCursor {
  /** The wanted days, and the present range among them, by its index and its bounds. */
  private days: DayRanges = NO_DAYS;
  private at = 0;
  private from: DayNumber = 0;
  private to: DayNumber = 0;
  /** Where to search for the next period: a version by its index, and a day after which the period ends. */
  private place = 0;
  private day: DayNumber = 0;

  constructor(private readonly timeline: RuleTimeline) {}

  /** Starts again, for periods that may overlap `days`. */
  start(days: DayRanges): void {
    this.days = days;
    this.at = -2;
    this.to = Number.NEGATIVE_INFINITY;
    this.place = 0;
    this.day = 0;
  }

  /** The index of the version that pays the period found last. */
  get version(): number {
    return this.place;
  }

  /** The next period; null at the end. It may not overlap the days, but every period that does is found. */
  next(): DayRange | null {
    const day = this.nextDay();
    if (day === Number.POSITIVE_INFINITY) return null;
    for (; this.place < this.timeline.versions.length; this.place += 1) {
      const period = this.timeline.periodAfter(this.place, day);
      if (!period) continue;
      this.day = period.end;
      return period;
    }
    return null;
  }

  /**
   * The day from which to search for the next period: after the last one, or the first wanted day after it. A period
   * that ends after it may reach back by a month, so days within a month before still count. Infinity if nothing is
   * left.
   */
  private nextDay(): DayNumber {
    while (this.to <= this.day - LONGEST_PERIOD + 1) {
      this.at += 2;
      if (this.at >= this.days.length) return Number.POSITIVE_INFINITY;
      this.from = elementAt(this.days, this.at);
      this.to = elementAt(this.days, this.at + 1);
    }
    return Math.max(this.day, this.from);
  }
}
