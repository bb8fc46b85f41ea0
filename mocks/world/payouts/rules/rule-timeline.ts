import { DAY, type DayNumber, type DayRange, periodHolding, toDay } from '../../store/calendar.js';
import type { PayoutStructureVersionRow } from '../../store/rows.js';
import type { World } from '../../store/world.js';

/** All versions of a structure's rule, oldest first. */
export function listVersions(world: World, structureId: string): readonly PayoutStructureVersionRow[] {
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

/** A period that a structure's rule pays by, with the version in force at its end and that version's place among all. */
export interface TimelineStep {
  readonly range: DayRange;
  readonly version: PayoutStructureVersionRow;
  readonly versionAt: number;
}

/*
 * A period belongs to a structure when the version pinned at its end pays by periods of that kind. So the ends in
 * (effective_at of a version, effective_at of the next] are those of that version's kind, and taking the versions in
 * turn gives every period of the structure in the order of its end, whatever kinds there are.
 */

/**
 * The first period of the version at `versionAt` or a later one that ends after the beginning of `day`; null when there
 * is no version. Contract §6, Periods and Version.
 */
export function nextPeriod(
  versions: readonly PayoutStructureVersionRow[],
  versionAt: number,
  day: DayNumber,
): TimelineStep | null {
  for (let at = versionAt; at < versions.length; at += 1) {
    const version = versions[at] as PayoutStructureVersionRow;
    const successor = versions[at + 1];
    const lastEndMs = successor ? effectiveMs(successor) : Number.POSITIVE_INFINITY;
    const range = periodHolding(version.period, Math.max(day, toDay(effectiveMs(version))));
    if (range.end * DAY <= lastEndMs) return { range, version, versionAt: at };
  }
  return null;
}
