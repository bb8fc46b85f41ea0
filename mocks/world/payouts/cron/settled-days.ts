import { elementAt } from '../../../../base/values/element-at.js';
import type { DayRange } from '../../store/calendar.js';
import { type DayRanges, NO_DAYS, subtract, unite, wholeRange } from '../../store/day-ranges.js';
import type { DeferredWork } from '../../store/deferred-work.js';
import type { SettlementRow } from '../../store/rows.js';
import type { Table } from '../../store/table.js';

const NO_END = Number.NEGATIVE_INFINITY;

/** The settled days of a pair, which never count again. They become a row of their table when it is read. */
export class SettledDays implements DeferredWork {
  /**
   * The days, except that the last range ends at `end`. New days usually follow the last ones, so only that number
   * changes.
   */
  private ranges: DayRanges = NO_DAYS;
  private end = NO_END;
  /** Whether the row lacks days. Then this is in the table's set of deferred work. */
  private isLate = false;

  constructor(
    private readonly settlements: Table<SettlementRow>,
    private readonly pair: { readonly id: string; readonly structureId: string; readonly creatorId: string },
  ) {}

  /** Reads the days from their row. */
  load(): void {
    this.keep(this.settlements.get(this.pair.id)?.ranges ?? NO_DAYS);
  }

  /** Settles `days`. */
  settle(days: DayRanges): void {
    if (days.length === 2 && days[0] === this.end) this.end = elementAt(days, 1);
    else this.keep(unite(this.list(), days));
    if (this.isLate) return;
    this.isLate = true;
    this.settlements.deferred.add(this);
  }

  /** All settled days. A returned list never changes later. */
  list(): DayRanges {
    const { ranges, end } = this;
    if (ranges.length === 0 || ranges[ranges.length - 1] === end) return ranges;
    this.ranges = [...ranges.slice(0, -1), end];
    return this.ranges;
  }

  /** The days of `period` that are not settled. */
  openDays(period: DayRange): DayRanges {
    const whole = wholeRange(period);
    return this.end <= period.start ? whole : subtract(whole, this.list());
  }

  /** Writes the row. */
  flush(): void {
    this.isLate = false;
    const { id, structureId, creatorId } = this.pair;
    this.settlements.put({ id, structure_id: structureId, creator_id: creatorId, ranges: this.list() });
  }

  private keep(days: DayRanges): void {
    this.ranges = days;
    this.end = days[days.length - 1] ?? NO_END;
  }
}
