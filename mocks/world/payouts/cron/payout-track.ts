import { DAY, type DayRange } from '../../store/calendar.js';
import { areWithin, type DayRanges, intersect, NO_DAYS, subtract, unite, wholeRange } from '../../store/day-ranges.js';
import type { SettlementRow, VideoRow } from '../../store/rows.js';
import type { Deferred, RowList } from '../../store/table.js';
import { pairKey } from '../../store/tables.js';
import type { World } from '../../store/world.js';
import { criteria } from '../criteria/criteria.js';
import type { Criterion } from '../criteria/criterion.js';
import type { AccrualRules, Payee } from '../rules/accrual-rules.js';
import { listVersions, nextPeriod } from '../rules/rule-timeline.js';
import {
  type AssignedDays,
  assignmentsTouching,
  listAssignedDays,
  settledDays,
  touchedDays,
} from '../rules/settlement.js';
import type { DuePeriod, SettlingPair } from './evaluate-period.js';

/** A period that the pair's assignments touch and that is not settled. */
export interface OpenPeriod extends DuePeriod {
  readonly pair: PayoutTrack;
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

const NONE_WAITS: readonly OpenPeriod[] = [];

/**
 * The open periods of one structure and creator, found in the order of their ends. A day belongs to one period only: the
 * one that ends first, settled or not; that is what keeps days from counting twice when the kind of period changes.
 *
 * What a usual period needs stands in numbers of the pair itself: a tick goes through tens of thousands of pairs, and
 * each list that it had to follow would cost more than all of the arithmetic.
 */
export class PayoutTrack implements SettlingPair, Payee, Deferred<SettlementRow> {
  /** The id of its settlement. */
  readonly id: string;
  creatorSince: string | null = null;
  private known = false;
  private assigned: readonly AssignedDays[] = [];
  private assignmentIds: readonly string[] = [];
  private touched: DayRanges = NO_DAYS;
  /** From and to which day there is one assignment and nothing but it. */
  private steadyFrom = 0;
  private steadyTo = 0;
  private unsettled: DayRanges = NO_DAYS;
  /** The range of `unsettled` that days are taken from now, by its place and in numbers. */
  private openAt = -2;
  private openFrom = 0;
  private openTo = Number.NEGATIVE_INFINITY;
  /** The settled days, but that the last range ends at `settledTo`. */
  private settled: DayRanges = NO_DAYS;
  private settledTo = Number.NEGATIVE_INFINITY;
  /** Where to look for the period after the upcoming one: a version by its place, and a day that it ends after. */
  private versionAt = 0;
  private day = 0;
  /** Periods that have ended and wait, for instance for a scrape. */
  private waiting: readonly OpenPeriod[] = NONE_WAITS;
  /** How many of them have been asked in this tick and are not due. */
  private asked = 0;
  /** The period that ends next. */
  private upcoming: DayRange | null = null;
  private criterion: Criterion = criteria.recurring;
  private eligible: DayRanges = NO_DAYS;
  private covered: DayRanges = NO_DAYS;
  /** The upcoming one was taken, and the one after it is still to be found. */
  private isTaken = false;
  private videos: RowList<VideoRow> | undefined;

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

  /** The list of the creator's posted videos, looked up once. */
  postedVideos(world: World): RowList<VideoRow> {
    const { videos } = world.tables;
    if (!this.videos || !videos.isCurrent(this.videos)) this.videos = videos.list('posted', this.creatorId);
    return this.videos;
  }

  /** The first period that is due now, by its end; null when there is none. Stays the same until it is taken. */
  nextDue(world: World, rules: AccrualRules): DayRange | null {
    if (!this.known) this.look(world);
    for (; this.asked < this.waiting.length; this.asked += 1) {
      const { period, criterion } = this.waiting[this.asked] as OpenPeriod;
      if (rules.isDue(world, this, period, criterion)) return period;
    }
    if (this.isTaken) this.find(world);
    while (this.upcoming && this.upcoming.end * DAY <= world.state.now) {
      if (rules.isDue(world, this, this.upcoming, this.criterion)) return this.upcoming;
      this.waiting = [...this.waiting, this.takeUpcoming(this.upcoming)];
      this.asked = this.waiting.length;
      this.find(world);
    }
    return null;
  }

  /** Takes out the period that `nextDue` has found; the next one can be found when it has been settled. */
  takeDue(): OpenPeriod {
    const open = this.waiting[this.asked];
    if (!open) return this.takeUpcoming(this.upcoming as DayRange);
    this.waiting = this.waiting.filter((other) => other !== open);
    return open;
  }

  /** Settles `days`: they never count again. */
  settle(world: World, days: DayRanges): void {
    // Mostly days that follow on the last settled ones.
    if (days.length === 2 && days[0] === this.settledTo) this.settledTo = days[1] as number;
    else this.keepSettled(unite(this.settledDays(), days));
    world.tables.settlements.defer(this);
  }

  make(): SettlementRow {
    return { id: this.id, structure_id: this.structureId, creator_id: this.creatorId, ranges: this.settledDays() };
  }

  /** To be called when nothing is due any more: when to come back. */
  endTick(world: World): PairOutlook {
    this.asked = 0;
    if (this.isTaken) this.find(world);
    const days = this.upcoming ? [this.upcoming.end] : [];
    let awaitsScrape = false;
    for (const open of this.waiting) {
      const matures = open.period.end + open.criterion.delayDays;
      if (matures * DAY > world.state.now) days.push(matures);
      else awaitsScrape = true;
    }
    return { awaitsScrape, days };
  }

  private takeUpcoming(period: DayRange): OpenPeriod {
    const { criterion, eligible, covered } = this;
    this.isTaken = true;
    return { pair: this, period, criterion, eligible, covered, assignmentIds: this.assignmentIdsIn(period) };
  }

  /** Mostly the same as for the period before: one array then serves all accruals. */
  private assignmentIdsIn(period: DayRange): readonly string[] {
    if (this.isSteadyIn(period)) return this.assignmentIds;
    const ids = assignmentsTouching(this.assigned, period);
    const known = this.assignmentIds;
    if (ids.length !== known.length || ids.some((id, at) => id !== known[at])) this.assignmentIds = ids;
    return this.assignmentIds;
  }

  private isSteadyIn({ start, end }: DayRange): boolean {
    return start >= this.steadyFrom && end <= this.steadyTo;
  }

  private settledDays(): DayRanges {
    const { settled, settledTo } = this;
    if (settled.length === 0 || settled[settled.length - 1] === settledTo) return settled;
    this.settled = [...settled.slice(0, -1), settledTo];
    return this.settled;
  }

  private keepSettled(days: DayRanges): void {
    this.settled = days;
    this.settledTo = days[days.length - 1] ?? Number.NEGATIVE_INFINITY;
  }

  private look(world: World): void {
    this.known = true;
    this.creatorSince = world.tables.creators.get(this.creatorId)?.created_at ?? null;
    this.assigned = listAssignedDays(world, this);
    this.assignmentIds = this.assigned.map(({ assignmentId }) => assignmentId);
    this.touched = touchedDays(this.assigned);
    const only = this.assigned.length === 1 ? this.assigned[0] : undefined;
    this.steadyFrom = only?.start ?? 0;
    this.steadyTo = only?.end ?? 0;
    this.keepSettled(settledDays(world, this));
    this.unsettled = subtract(this.touched, this.settled);
    this.openAt = -2;
    this.openTo = Number.NEGATIVE_INFINITY;
    this.versionAt = 0;
    this.day = 0;
    this.waiting = NONE_WAITS;
    this.asked = 0;
    this.find(world);
  }

  /** Finds the next period with a day to cover; there is none when no assignment touches one. */
  private find(world: World): void {
    this.isTaken = false;
    this.upcoming = null;
    const versions = listVersions(world, this.structureId);
    for (;;) {
      const day = this.nextDay();
      if (day === undefined) return;
      const step = nextPeriod(versions, this.versionAt, day);
      if (!step) return;
      this.versionAt = step.versionAt;
      this.day = step.range.end;
      if (!this.coverDaysOf(step.range)) continue;
      this.upcoming = step.range;
      this.criterion = criteria[step.version.criteria_type];
      return;
    }
  }

  /** Finds the days of `period` that count; false when there is none. */
  private coverDaysOf(period: DayRange): boolean {
    const whole = wholeRange(period);
    this.eligible = this.settledTo <= period.start ? whole : subtract(whole, this.settledDays());
    for (const open of this.waiting) {
      if (open.period.end > period.start) this.eligible = subtract(this.eligible, open.eligible);
    }
    // Mostly all days are covered: one array then serves both, for there is one for every accrual ever made.
    const isCovered = this.isSteadyIn(period) || areWithin(this.eligible, this.touched);
    this.covered = isCovered ? this.eligible : intersect(this.eligible, this.touched);
    return this.covered.length > 0;
  }

  /**
   * The day to look for the next period from: behind the last one, or the first day behind it that is assigned and was
   * not settled when the pair was last looked at. A period that ends behind it may reach back by a month, so what lies
   * within a month before still counts; undefined when nothing is left.
   */
  private nextDay(): number | undefined {
    while (this.openTo <= this.day - LONGEST_PERIOD + 1) {
      this.openAt += 2;
      if (this.openAt >= this.unsettled.length) return undefined;
      this.openFrom = this.unsettled[this.openAt] as number;
      this.openTo = this.unsettled[this.openAt + 1] as number;
    }
    return Math.max(this.day, this.openFrom);
  }
}
