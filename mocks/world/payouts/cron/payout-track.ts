import type { DayNumber, DayRange } from '../../store/calendar.js';
import { pairKey } from '../../store/create-tables.js';
import { areWithin, type DayRanges, intersect, NO_DAYS, subtract } from '../../store/day-ranges.js';
import type { OrderedRows } from '../../store/ordered-rows.js';
import type { VideoRow } from '../../store/rows.js';
import type { World } from '../../store/world.js';
import { criteria } from '../criteria/criteria.js';
import type { AccrualRules } from '../rules/accrual-rules.js';
import type { AccrualPayee, DueCondition } from '../rules/is-due.js';
import type { RuleTimeline } from '../rules/rule-timeline.js';
import { type AssignedDays, assignmentsTouching, listAssignedDays, touchedDays } from '../rules/settlement.js';
import type { DuePeriod, SettlingPair } from './evaluate-period.js';
import { PeriodCursor } from './period-cursor.js';
import { SettledDays } from './settled-days.js';
import { type WaitingPeriod, WaitingPeriods } from './waiting-periods.js';

/** A period that ended before it was due. */
interface EndedPeriod extends DuePeriod, WaitingPeriod {}

/** The remaining work for a pair after a tick. */
export interface PairOutlook {
  /** Ended, but waiting for a scrape. */
  readonly awaitsScrape: boolean;
  /** The days on which something ends or matures. */
  readonly days: readonly DayNumber[];
}

/**
 * The periods of one structure and creator, found in the order of their ends. A day belongs to only one period: the one
 * that ends first, settled or not. So no day counts twice when the kind of period changes.
 *
 * A tick goes through tens of thousands of pairs, so a usual period needs no new object: the track itself is the due
 * period until the next one is requested.
 */
export class PayoutTrack implements SettlingPair, AccrualPayee, DuePeriod {
  /** The id of its settlement. */
  readonly id: string;
  readonly structureId: string;
  readonly creatorId: string;
  /** Its number among all pairs, by first assignment. */
  readonly order: number;
  creatorSince: string | null = null;
  eligible: DayRanges = NO_DAYS;
  covered: DayRanges = NO_DAYS;
  assignmentIds: readonly string[] = [];
  readonly hasWaited = false;
  private isLoaded = false;
  private readonly assigned = new AssignedTime();
  private readonly settled: SettledDays;
  private readonly cursor: PeriodCursor;
  private readonly waiting = new WaitingPeriods<EndedPeriod>();
  /** The period that ends next; null if no further period exists. */
  private upcoming: DayRange | null = null;
  /** Whether it was taken and the next one has yet to be found. */
  private upcomingTaken = false;
  private condition: DueCondition = criteria.recurring;
  private videos: OrderedRows<VideoRow> | undefined;

  constructor(
    private readonly world: World,
    private readonly timeline: RuleTimeline,
    pair: { readonly structureId: string; readonly creatorId: string; readonly order: number },
  ) {
    this.structureId = pair.structureId;
    this.creatorId = pair.creatorId;
    this.order = pair.order;
    this.id = pairKey(pair.structureId, pair.creatorId);
    this.settled = new SettledDays(world.tables.settlements, this);
    this.cursor = new PeriodCursor(timeline);
  }

  get pair(): this {
    return this;
  }

  /** The period that was taken last, if it had not waited. */
  get period(): DayRange {
    return this.upcoming as DayRange;
  }

  /** Drops the found periods, because assignments or rule have changed. */
  invalidate(): void {
    this.isLoaded = false;
  }

  /** The list of the creator's posted videos, looked up once. */
  postedVideos(): OrderedRows<VideoRow> {
    this.videos ??= this.world.tables.videos.list('posted', this.creatorId);
    return this.videos;
  }

  /** The first due period, by its end; null if no period is due. It stays the same until it is taken. */
  nextDue(rules: AccrualRules): DayRange | null {
    const { world, waiting } = this;
    if (!this.isLoaded) this.load();
    for (let waited = waiting.unchecked; waited; waited = waiting.unchecked) {
      if (rules.isDue(world, this, waited.period, waited.condition)) return waited.period;
      waiting.skip();
    }
    if (this.upcomingTaken) this.findUpcoming();
    while (this.upcoming && rules.days.getStart(this.upcoming.end) <= world.state.now) {
      if (rules.isDue(world, this, this.upcoming, this.condition)) return this.upcoming;
      waiting.add(this.createEnded(this.upcoming));
      this.findUpcoming();
    }
    return null;
  }

  /** Takes the period that `nextDue` found. The next one can be found after it has been settled. */
  takeDue(): DuePeriod {
    const waited = this.waiting.takeDue();
    if (waited) return waited;
    this.assignmentIds = this.assigned.idsIn(this.period);
    this.upcomingTaken = true;
    return this;
  }

  /** Settles these `days`. They never count again. */
  settle(days: DayRanges): void {
    this.settled.settle(days);
  }

  /** When to come back. Call it when nothing is due any more. */
  finishTick(rules: AccrualRules): PairOutlook {
    const days = this.upcoming ? [this.upcoming.end] : [];
    const awaitsScrape = this.waiting.finishTick(this.world.state.now, days, rules.days);
    return { awaitsScrape, days };
  }

  private createEnded(period: DayRange): EndedPeriod {
    const { condition, eligible, covered } = this;
    const assignmentIds = this.assigned.idsIn(period);
    return { pair: this, period, condition, eligible, covered, assignmentIds, hasWaited: true };
  }

  private load(): void {
    const { world, assigned, settled } = this;
    this.isLoaded = true;
    this.creatorSince = world.tables.creators.get(this.creatorId)?.created_at ?? null;
    assigned.load(listAssignedDays(world, this));
    settled.load();
    this.cursor.start(subtract(assigned.touched, settled.list()));
    this.waiting.clear();
    this.findUpcoming();
  }

  /** Finds the next period with a day to cover; without assignments there is no such period. */
  private findUpcoming(): void {
    this.upcomingTaken = false;
    const { cursor } = this;
    let period = cursor.next();
    while (period && !this.cover(period)) period = cursor.next();
    this.upcoming = period;
    const version = this.timeline.versions[cursor.version];
    if (period && version) this.condition = criteria[version.criteria_type];
  }

  /** Finds the days of `period` that count; false if no day counts. */
  private cover(period: DayRange): boolean {
    this.eligible = this.waiting.without(this.settled.openDays(period), period.start);
    this.covered = this.assigned.cover(this.eligible, period);
    return this.covered.length > 0;
  }
}

/** The time that a pair's assignments cover, by UTC days. */
export class AssignedTime {
  private assigned: readonly AssignedDays[] = [];
  private ids: readonly string[] = [];
  /** All days that an assignment covers at least in part. */
  touched: DayRanges = NO_DAYS;
  /** The first and last day of a single assignment without others. The usual period then needs two numbers and no list. */
  private steadyFrom = 0;
  private steadyTo = 0;

  /** Replaces the pair's assignments. */
  load(assigned: readonly AssignedDays[]): void {
    this.assigned = assigned;
    this.ids = assigned.map(({ assignmentId }) => assignmentId);
    this.touched = touchedDays(assigned);
    const only = assigned.length === 1 ? assigned[0] : undefined;
    this.steadyFrom = only?.start ?? 0;
    this.steadyTo = only?.end ?? 0;
  }

  /**
   * The `days` of `period` that assignments cover. If they cover all, it returns the same list, because the list is
   * kept.
   */
  cover(days: DayRanges, period: DayRange): DayRanges {
    return this.isSteadyIn(period) || areWithin(days, this.touched) ? days : intersect(days, this.touched);
  }

  /**
   * The assignments that cover part of `period`. They are usually those of the period before, so all accruals share one
   * list.
   */
  idsIn(period: DayRange): readonly string[] {
    if (this.isSteadyIn(period)) return this.ids;
    const ids = assignmentsTouching(this.assigned, period);
    const known = this.ids;
    if (ids.length !== known.length || ids.some((id, at) => id !== known[at])) this.ids = ids;
    return this.ids;
  }

  private isSteadyIn({ start, end }: DayRange): boolean {
    return start >= this.steadyFrom && end <= this.steadyTo;
  }
}
