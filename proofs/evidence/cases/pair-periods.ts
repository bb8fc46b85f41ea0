import { PeriodCursor } from '../../../mocks/world/payouts/cron/period-cursor.js';
import type { AccrualRules } from '../../../mocks/world/payouts/rules/accrual-rules.js';
import { listVersions, RuleTimeline } from '../../../mocks/world/payouts/rules/rule-timeline.js';
import { getRules } from '../../../mocks/world/payouts/rules/select-rules.js';
import {
  type AssignedDays,
  listPairAssignments,
  type PairIds,
  toAssignedDays,
  touchedDays,
} from '../../../mocks/world/payouts/rules/settlement.js';
import type { DayRange } from '../../../mocks/world/store/calendar.js';
import {
  type DayRanges,
  intersect,
  NO_DAYS,
  subtract,
  unite,
  wholeRange,
} from '../../../mocks/world/store/day-ranges.js';
import type { PayoutAssignmentRow, PayoutStructureVersionRow } from '../../../mocks/world/store/rows.js';
import type { World } from '../../../mocks/world/store/world.js';

/** A period of a pair, with the days that only it has. */
export interface JudgedPeriod {
  readonly period: DayRange;
  readonly version: PayoutStructureVersionRow;
  /** The days that no earlier period has taken. */
  readonly eligible: DayRanges;
  /** The days of those that assignments cover. */
  readonly covered: DayRanges;
}

/**
 * The periods of a structure and creator, computed from the rows. Assignments that were added later did not affect
 * earlier results, so everything is computed for the first `count` assignments. They follow one another, and a later
 * one is younger.
 */
export class PairPeriods {
  /** In the order of `assigned_at`. */
  readonly assignments: readonly PayoutAssignmentRow[];
  private readonly timeline: RuleTimeline;
  private readonly rules: AccrualRules;
  private readonly known = new Map<number, Map<string, JudgedPeriod>>();

  constructor(
    private readonly world: World,
    private readonly pair: PairIds,
  ) {
    this.timeline = new RuleTimeline(world, pair.structureId);
    this.rules = getRules(world);
    this.assignments = listPairAssignments(world, pair);
  }

  /** Whether the rows show since when each version applies. */
  get isComplete(): boolean {
    return listVersions(this.world, this.pair.structureId).every(({ effective_at: at }) => at !== undefined);
  }

  /** The first `count` assignments by their days. */
  listAssigned(count: number): AssignedDays[] {
    return toAssignedDays(this.assignments.slice(0, count), this.rules.days);
  }

  /** The period with these bounds; undefined if the pair has no such period. */
  find(count: number, period: DayRange): JudgedPeriod | undefined {
    return this.list(count).get(toKey(period));
  }

  /** All periods that have ended by the world's time, sorted by their ends. */
  list(count = this.assignments.length): ReadonlyMap<string, JudgedPeriod> {
    let periods = this.known.get(count);
    if (!periods) {
      periods = this.walk(count);
      this.known.set(count, periods);
    }
    return periods;
  }

  private walk(count: number): Map<string, JudgedPeriod> {
    const periods = new Map<string, JudgedPeriod>();
    const touched = touchedDays(this.listAssigned(count));
    const cursor = new PeriodCursor(this.timeline);
    cursor.start(touched);
    let taken = NO_DAYS;
    for (let period = cursor.next(); period && this.hasEnded(period); period = cursor.next()) {
      const version = this.timeline.versions[cursor.version];
      const eligible = subtract(wholeRange(period), taken);
      const covered = intersect(eligible, touched);
      if (!version || covered.length === 0) continue;
      periods.set(toKey(period), { period, version, eligible, covered });
      taken = unite(taken, eligible);
    }
    return periods;
  }

  private hasEnded({ end }: DayRange): boolean {
    return this.rules.days.getStart(end) <= this.world.state.now;
  }
}

function toKey({ start, end }: DayRange): string {
  return `${start} ${end}`;
}
