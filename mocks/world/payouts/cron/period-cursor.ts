import type { DayNumber, DayRange } from '../../store/calendar.js';
import { type DayRanges, NO_DAYS } from '../../store/day-ranges.js';
import type { RuleTimeline } from '../rules/rule-timeline.js';

/** Days of the longest month. */
const LONGEST_PERIOD = 31;

/** Goes through the periods of a timeline that can have a day to pay, in the order of their ends. */
export class PeriodCursor {
  /** The days that periods are wanted for, and the range of them that is reached, by its place and in numbers. */
  private days: DayRanges = NO_DAYS;
  private at = 0;
  private from: DayNumber = 0;
  private to: DayNumber = 0;
  /** Where to look for the next period: a version by its place, and a day that the period ends after. */
  private place = 0;
  private day: DayNumber = 0;

  constructor(private readonly timeline: RuleTimeline) {}

  /** Begins anew, for periods that may touch `days`. */
  start(days: DayRanges): void {
    this.days = days;
    this.at = -2;
    this.to = Number.NEGATIVE_INFINITY;
    this.place = 0;
    this.day = 0;
  }

  /** The place of the version that the period found last is paid by. */
  get version(): number {
    return this.place;
  }

  /** The next period; null when there is none. It need not touch the days, but every period that does is found. */
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
   * The day to look for the next period from: behind the last one, or the first day behind it that is wanted. A period that
   * ends behind it may reach back by a month, so what lies within a month before still counts; Infinity when nothing is left.
   */
  private nextDay(): DayNumber {
    while (this.to <= this.day - LONGEST_PERIOD + 1) {
      this.at += 2;
      if (this.at >= this.days.length) return Number.POSITIVE_INFINITY;
      this.from = this.days[this.at] as DayNumber;
      this.to = this.days[this.at + 1] as DayNumber;
    }
    return Math.max(this.day, this.from);
  }
}
