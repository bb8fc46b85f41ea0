import { DAY, type DayRange } from '../calendar.js';
import type { SettlementRow } from '../rows.js';
import type { OwedRow } from '../table.js';
import type { World } from '../world.js';
import type { AccrualRules, Earner } from './accrual-rules.js';
import { criteria } from './criteria/criteria.js';
import type { Criterion } from './criteria/criterion.js';
import {
  areWithin,
  type DayRanges,
  differenceOf,
  intersectionOf,
  NO_DAYS,
  unionOf,
  withoutDays,
} from './day-ranges.js';
import type { DuePeriod, SettlingPair } from './evaluate-period.js';
import { nextPeriod, versionsOf } from './rule-timeline.js';
import { pairKey } from '../tables.js';
import {
  type AssignedDays,
  assignedDaysOf,
  assignmentsTouching,
  settledDays,
  touches,
  touchedDays,
} from './settlement.js';

/** A period that the pair's assignments touch and that is not settled. */
export interface OpenPeriod extends DuePeriod {
  readonly pair: PayoutPair;
  readonly criterion: Criterion;
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
export class PayoutPair implements SettlingPair, Earner, OwedRow<SettlementRow> {
  /** The id of its settlement. */
  readonly id: string;
  creatorSince: string | null = null;
  private assigned: readonly AssignedDays[] = [];
  private known = false;
  private touched: DayRanges = NO_DAYS;
  private settled: number[] = [];
  /** Whether the settlement is owed to its table: then `settled` is nobody else's. */
  private isOwed = false;
  private unsettled: DayRanges = NO_DAYS;
  /** Where to look for the period after the upcoming one: a version by its place, and a day that it ends after. */
  private versionAt = 0;
  private day = 0;
  private ended: OpenPeriod[] = [];
  /** How many of `ended` have been asked in this tick and are not due. */
  private asked = 0;
  /** The period that ends next; in fields of the pair, for an object of it would live as long as a period. */
  private upcoming: DayRange | null = null;
  private criterion: Criterion = criteria.recurring;
  private eligible: DayRanges = NO_DAYS;
  private covered: DayRanges = NO_DAYS;
  /** The upcoming one was taken, and the one after it is still to be found. */
  private isTaken = false;
  private lastIds: readonly string[] = [];

  constructor(
    readonly structureId: string,
    readonly creatorId: string,
    /** The place among all pairs, by first assignment. */
    readonly order: number,
  ) {
    this.id = pairKey(structureId, creatorId);
  }

  /** Forgets what it found; assignments or rule have changed. */
  forget(): void {
    this.known = false;
  }

  /**
   * Takes out the first period that is due now, by its end; null when there is none. To be called again when that one
   * has been settled.
   */
  takeDue(world: World, rules: AccrualRules): OpenPeriod | null {
    if (!this.known) this.look(world);
    for (; this.asked < this.ended.length || this.endUpcoming(world); this.asked += 1) {
      const open = this.ended[this.asked] as OpenPeriod;
      if (!rules.isDue(world, this, open.period, open.criterion)) continue;
      this.ended.splice(this.asked, 1);
      return open;
    }
    return null;
  }

  /** Settles `days`: they never count again. */
  settle(world: World, days: DayRanges): void {
    const last = this.settled.length - 1;
    // Mostly days that follow on the last settled ones.
    if (this.isOwed && days.length === 2 && this.settled[last] === days[0]) this.settled[last] = days[1] as number;
    else this.settled = unionOf(this.settled, days);
    if (this.isOwed) return;
    this.isOwed = true;
    world.tables.settlements.owe(this);
  }

  make(): SettlementRow {
    this.isOwed = false;
    return { id: this.id, structure_id: this.structureId, creator_id: this.creatorId, ranges: this.settled };
  }

  /** To be called when nothing is due any more: when to come back. */
  endTick(world: World): PairOutlook {
    this.asked = 0;
    if (this.isTaken) this.find(world);
    const days = this.upcoming ? [this.upcoming.end] : [];
    let awaitsScrape = false;
    for (const open of this.ended) {
      const matures = open.period.end + open.criterion.delayDays;
      if (matures * DAY > world.state.now) days.push(matures);
      else awaitsScrape = true;
    }
    return { awaitsScrape, days };
  }

  /** Moves the upcoming period to those that have ended, if it has. */
  private endUpcoming(world: World): boolean {
    if (this.isTaken) this.find(world);
    const { upcoming: period, criterion, eligible, covered } = this;
    if (!period || period.end * DAY > world.state.now) return false;
    const open = { pair: this, period, criterion, eligible, covered, assignmentIds: this.assignmentIds(period) };
    this.ended.push(open);
    this.isTaken = true;
    return true;
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
    this.creatorSince = world.tables.creators.get(this.creatorId)?.created_at ?? null;
    this.assigned = assignedDaysOf(world, this);
    this.lastIds = this.assigned.map(({ assignmentId }) => assignmentId);
    this.touched = touchedDays(this.assigned);
    this.settled = [...settledDays(world, this)];
    this.unsettled = differenceOf(this.touched, this.settled);
    this.versionAt = 0;
    this.day = 0;
    this.ended = [];
    this.asked = 0;
    this.find(world);
  }

  /** Finds the next period with a day to cover; there is none when no assignment touches one. */
  private find(world: World): void {
    this.isTaken = false;
    this.upcoming = null;
    const versions = versionsOf(world, this.structureId);
    for (;;) {
      const day = this.nextDay();
      if (day === undefined) return;
      const step = nextPeriod(versions, this.versionAt, day);
      if (!step) return;
      const { range, version } = step;
      this.versionAt = step.versionAt;
      this.day = range.end;
      let eligible = withoutDays(range, this.settled);
      for (const open of this.ended) {
        if (open.period.end > range.start) eligible = differenceOf(eligible, open.eligible);
      }
      // Mostly all days are covered: one array then serves both, for there is one for every accrual ever made.
      const covered = areWithin(eligible, this.touched) ? eligible : intersectionOf(eligible, this.touched);
      if (covered.length === 0) continue;
      this.upcoming = range;
      this.criterion = criteria[version.criteria_type];
      this.eligible = eligible;
      this.covered = covered;
      return;
    }
  }

  /**
   * The day to look for the next period from: behind the last one, or the first day behind it that is assigned and was
   * not settled when the pair was last looked at. A period that ends behind it may reach back by a month, so what lies
   * within a month before still counts; undefined when nothing is left.
   */
  private nextDay(): number | undefined {
    for (let at = 0; at < this.unsettled.length; at += 2) {
      const last = (this.unsettled[at + 1] as number) - 1;
      if (last > this.day - LONGEST_PERIOD) return Math.max(this.day, this.unsettled[at] as number);
    }
    return undefined;
  }
}
