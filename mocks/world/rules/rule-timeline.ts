import { DAY, type DayNumber, type DayRange, dayOf, periodHolding } from '../calendar.js';
import type { PayoutStructureVersionRow } from '../rows.js';
import type { World } from '../world.js';

/** A period that a structure's rule pays by, with the version in force at its end. */
export interface RulePeriod {
  readonly range: DayRange;
  readonly version: PayoutStructureVersionRow;
}

/** All versions of a structure's rule, oldest first. */
export function versionsOf(world: World, structureId: string): readonly PayoutStructureVersionRow[] {
  return world.tables.payoutStructureVersions.by('structure_id', structureId);
}

const instants = new WeakMap<PayoutStructureVersionRow, number>();

/** A version's `effective_at` as epoch milliseconds. Parsed once: a version is asked for every period of every creator. */
function effectiveMs(version: PayoutStructureVersionRow): number {
  let ms = instants.get(version);
  if (ms === undefined) {
    ms = Date.parse(version.effective_at);
    instants.set(version, ms);
  }
  return ms;
}

/** The newest version with `effective_at` before `periodEndMs`; undefined when the rule is younger than that (contract §6, Version). */
export function pinnedVersion(
  versions: readonly PayoutStructureVersionRow[],
  periodEndMs: number,
): PayoutStructureVersionRow | undefined {
  return versions.findLast((version) => effectiveMs(version) < periodEndMs);
}

/** Where to go on in a structure's periods: a version by its place, and a day that the next period ends after. */
export interface TimelinePlace {
  readonly versionAt: number;
  readonly day: DayNumber;
}

/** A structure's first period that ends after the beginning of `day`, and the place behind it. */
export interface TimelineStep extends RulePeriod {
  readonly next: TimelinePlace;
}

/*
 * A period belongs to a structure when the version pinned at its end pays by periods of that kind. So the ends in
 * (effective_at of a version, effective_at of the next] are those of that version's kind, and taking the versions in
 * turn gives every period of the structure in the order of its end, whatever kinds there are.
 */

/** The first period at or after `place`, by its end; null when there is no version. Contract §6, Periods and Version. */
export function nextPeriod(versions: readonly PayoutStructureVersionRow[], place: TimelinePlace): TimelineStep | null {
  for (let at = place.versionAt; at < versions.length; at += 1) {
    const version = versions[at] as PayoutStructureVersionRow;
    const successor = versions[at + 1];
    const lastEndMs = successor ? effectiveMs(successor) : Number.POSITIVE_INFINITY;
    const range = periodHolding(version.period, Math.max(place.day, dayOf(effectiveMs(version))));
    if (range.end * DAY <= lastEndMs) return { range, version, next: { versionAt: at, day: range.end } };
  }
  return null;
}
