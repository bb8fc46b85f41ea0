import { DAY, type DayRange } from '../calendar.js';
import type { World } from '../world.js';
import type { AccrualRules } from './accrual-rules.js';
import { criteria } from './criteria/criteria.js';
import type { Criterion } from './criteria/criterion.js';
import { areWithin, type DayRanges, differenceOf, intersectionOf, withoutDays } from './day-ranges.js';
import type { DuePeriod, SettlingPair } from './evaluate-period.js';
import { nextPeriod, type TimelinePlace, versionsOf } from './rule-timeline.js';
import { pairKey } from '../tables.js';
import {
  type AssignedDays,
  assignedDaysOf,
  assignmentsTouching,
  settledDays,
  settleDays,
  touches,
  touchedDays,
} from './settlement.js';

/** A period that the pair's assignments touch and that is not settled. */
export interface OpenPeriod extends DuePeriod {
  readonly pair: PayoutPair;
  readonly criterion: Criterion;
}

/** `list` and one more. An array made with its only element takes an eighth of what an empty one takes to grow to one. */
function withLast(list: OpenPeriod[], open: OpenPeriod): OpenPeriod[] {
  if (list.length === 0) return [open];
  list.push(open);
  return list;
}

/** Days of the longest month. */
const LONGEST_PERIOD = 31;

/** What remains to be done for a pair after a tick. */
export interface PairOutlook {
  /** Ended, but waiting for a scrape. */
  readonly awaitsScrape: boolean;
  /** The days on which something ends or matures. */
  readonly days: readonly number[];
}

/**
 * The open periods of one structure and creator, found in the order of their ends. A day belongs to one period only: the
 * one that ends first, settled or not; that is what keeps days from counting twice when the kind of period changes.
 */
export class PayoutPair implements SettlingPair {
  private assigned: readonly AssignedDays[] = [];
  private known = false;
  private touched: DayRanges = [];
  private settled: DayRanges = [];
  private unsettled: DayRanges = [];
  private place: TimelinePlace = { versionAt: 0, day: 0 };
  private ended: OpenPeriod[] = [];
  private upcoming: OpenPeriod | null = null;
  readonly key: string;
  private lastIds: readonly string[] = [];

  constructor(
    readonly structureId: string,
    readonly creatorId: string,
    /** The place among all pairs, by first assignment. */
    readonly order: number,
  ) {
    this.key = pairKey(structureId, creatorId);
  }

  /** Forgets what it found; assignments or rule have changed. */
  forget(): void {
    this.known = false;
  }

  /** Takes out the periods that are due now and puts them behind `due`, the one that ended first in front. */
  takeDue(world: World, rules: AccrualRules, due: OpenPeriod[]): void {
    if (!this.known) this.look(world);
    while (this.upcoming && this.upcoming.period.end * DAY <= world.state.now) {
      this.ended = withLast(this.ended, this.upcoming);
      this.upcoming = this.find(world);
    }
    let kept: OpenPeriod[] = [];
    for (const open of this.ended) {
      if (rules.isDue(world, this.creatorId, open.period, open.criterion)) due.push(open);
      else kept = withLast(kept, open);
    }
    this.ended = kept;
  }

  /** Settles `days`: they never count again. */
  settle(world: World, days: DayRanges): void {
    this.settled = settleDays(world, this, { settled: this.settled, more: days });
  }

  /** When to come back. */
  outlook(world: World): PairOutlook {
    const days = this.upcoming ? [this.upcoming.period.end] : [];
    let awaitsScrape = false;
    for (const open of this.ended) {
      const matures = open.period.end + open.criterion.delayDays;
      if (matures * DAY > world.state.now) days.push(matures);
      else awaitsScrape = true;
    }
    return { awaitsScrape, days };
  }

  /** Mostly the same as for the period before: one array then serves all accruals. */
  private assignmentIds(period: DayRange): readonly string[] {
    const { assigned, lastIds } = this;
    if (assigned.length === lastIds.length && assigned.every((days) => touches(days, period))) return lastIds;
    const ids = assignmentsTouching(assigned, period);
    if (ids.length !== lastIds.length || ids.some((id, at) => id !== lastIds[at])) this.lastIds = ids;
    return this.lastIds;
  }

  private look(world: World): void {
    this.known = true;
    this.assigned = assignedDaysOf(world, this);
    this.lastIds = this.assigned.map(({ assignmentId }) => assignmentId);
    this.touched = touchedDays(this.assigned);
    this.settled = settledDays(world, this);
    this.unsettled = differenceOf(this.touched, this.settled);
    this.place = { versionAt: 0, day: 0 };
    this.ended = [];
    this.upcoming = this.find(world);
  }

  /** The next period at or after `place` with a day to cover; null when no assignment touches one. */
  private find(world: World): OpenPeriod | null {
    const versions = versionsOf(world, this.structureId);
    for (;;) {
      const day = this.nextDay();
      if (day === undefined) return null;
      const step = nextPeriod(versions, { versionAt: this.place.versionAt, day });
      if (!step) return null;
      this.place = step.next;
      const { range: period, version } = step;
      let eligible = withoutDays(period, this.settled);
      for (const open of this.ended) {
        if (open.period.end > period.start) eligible = differenceOf(eligible, open.eligible);
      }
      // Mostly all days are covered: one array then serves both, for there is one for every accrual ever made.
      const covered = areWithin(eligible, this.touched) ? eligible : intersectionOf(eligible, this.touched);
      if (covered.length === 0) continue;
      const criterion = criteria[version.criteria_type];
      return { pair: this, period, criterion, eligible, covered, assignmentIds: this.assignmentIds(period) };
    }
  }

  /**
   * The day to look for the next period from: `place`, or the first day behind it that is assigned and was not settled
   * when the pair was last looked at. A period that ends behind `place` may reach back from it by a month, so what lies
   * within a month before still counts; undefined when nothing is left.
   */
  private nextDay(): number | undefined {
    const { day } = this.place;
    for (let at = 0; at < this.unsettled.length; at += 2) {
      const last = (this.unsettled[at + 1] as number) - 1;
      if (last > day - LONGEST_PERIOD) return Math.max(day, this.unsettled[at] as number);
    }
    return undefined;
  }
}
