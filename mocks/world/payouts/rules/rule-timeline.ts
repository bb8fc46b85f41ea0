import { elementAt } from '../../../../base/values/element-at.js';
import { type DayNumber, type DayRange, periodHolding } from '../../store/calendar.js';
import type { PayoutStructureVersionRow } from '../../store/rows.js';
import type { World } from '../../store/world.js';
import { getWeekStart } from './get-rule-profile.js';
import { getPayoutDays } from './payout-days.js';

/** All versions of a structure's rule, oldest first. */
export function listVersions(world: World, structureId: string): readonly PayoutStructureVersionRow[] {
  return world.tables.payoutStructureVersions.by('structure_id', structureId);
}

/**
 * The newest version with `effective_at` before the end of a period (ISO 8601, as rows have it); undefined if the rule
 * is younger than that.
 */
export function pinnedVersion(
  versions: readonly PayoutStructureVersionRow[],
  periodEnd: string,
): PayoutStructureVersionRow | undefined {
  return versions.findLast((version) => version.effective_at < periodEnd);
}

/**
 * The periods of a structure by the versions of its rule. A period belongs to a structure if the version at its end
 * pays by periods of that kind. So the ends in (effective_at of a version, effective_at of the next] are those of that
 * version's kind. Taking the versions in turn gives every period in the order of its end, for any mix of kinds.
 */
export class RuleTimeline {
  private known: readonly PayoutStructureVersionRow[] | undefined;
  /** The day on which each version takes effect: its periods end after the beginning of that day. */
  private readonly days: DayNumber[] = [];
  private readonly weekStart: number;

  constructor(
    private readonly world: World,
    private readonly structureId: string,
  ) {
    this.weekStart = getWeekStart(world);
  }

  /** Drops the cached versions. The next use looks them up again. */
  invalidate(): void {
    this.known = undefined;
  }

  /** All versions, oldest first. */
  get versions(): readonly PayoutStructureVersionRow[] {
    if (this.known === undefined) {
      this.known = listVersions(this.world, this.structureId);
      this.days.length = 0;
      const calendar = getPayoutDays(this.world);
      for (const { effective_at } of this.known) this.days.push(calendar.dayAt(Date.parse(effective_at)));
    }
    return this.known;
  }

  /**
   * The first period of the version at this index that ends after the beginning of `day`; null if it would end under
   * the next version.
   */
  periodAfter(place: number, day: DayNumber): DayRange | null {
    const version = this.versions[place];
    if (!version) return null;
    const range = periodHolding(version.period, Math.max(day, elementAt(this.days, place)), this.weekStart);
    return range.end <= (this.days[place + 1] ?? Number.POSITIVE_INFINITY) ? range : null;
  }
}
