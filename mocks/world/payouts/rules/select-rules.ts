import { HOUR } from '../../store/calendar.js';
import { isCounting } from '../../store/counting.js';
import { countDays, type DayRanges, dayAt, includesInstant, unite } from '../../store/day-ranges.js';
import type { RuleOption, RuleProfile } from '../../store/rule-profile.js';
import type { Derivation, World } from '../../store/world.js';
import { type AccrualRules, contractRules, listPosted } from './accrual-rules.js';
import { getRuleProfile } from './get-rule-profile.js';
import { createIsDue } from './is-due.js';
import { getPayoutDays, type PayoutDays } from './payout-days.js';
import { roundings } from './rounding.js';

/** The effect of each variant. `get-rule-profile.ts` decides by `week_start`, `rounding.ts` by `rounding`. */
type Decisions = {
  readonly [Option in Exclude<RuleOption, 'week_start' | 'rounding'>]: Record<
    RuleProfile[Option],
    Partial<AccrualRules>
  >;
};

/** The decisions under this profile. Unchanged choices use the contract's own functions, so the default costs nothing. */
export function selectRules(profile: RuleProfile, world: World): AccrualRules {
  const days = getPayoutDays(world);
  const decisions: Decisions = {
    thresholds: { reached: {}, exceeded: { reaches: (actual, target) => actual > target } },
    period_zone: { utc: {}, organization: decideByDays(days) },
    proration_unit: { days: {}, hours: { countsHours: true, measure: measureHours(days) } },
  };
  return {
    ...contractRules,
    roundShare: roundings[profile.rounding].roundShare,
    ...decisions.thresholds[profile.thresholds],
    ...decisions.period_zone[profile.period_zone],
    ...decisions.proration_unit[profile.proration_unit],
  };
}

/** The decisions that depend on when a day begins. */
function decideByDays(days: PayoutDays): Pick<AccrualRules, 'days' | 'isDue' | 'videosPosted' | 'counts'> {
  return {
    days,
    isDue: createIsDue(days),
    videosPosted: (world, payee, { start, end }) => {
      return listPosted(world, payee, { from: days.getStartIso(start), to: days.getStartIso(end) });
    },
    counts: (video, ranges) => isCounting(video) && includesInstant(ranges, video.posted_at, days.getStartIso),
  };
}

const accrualRules: Derivation<AccrualRules> = {
  name: 'accrual rules',
  create: (world) => selectRules(getRuleProfile(world), world),
  end: null,
};

/** The decisions of this world. */
export function getRules(world: World): AccrualRules {
  return world.derive(accrualRules);
}

/**
 * Counts the hours that assignments cover on the counting days. A day is divided into hours from its first instant on,
 * so they follow the time zone of the days, even if its offset from UTC is not a whole number of hours. If its clocks
 * change by half an hour, the last hour of that day is short.
 */
function measureHours(days: PayoutDays): AccrualRules['measure'] {
  return ({ world, period, covered, assignmentIds }) => {
    const spans = listSpans(world, assignmentIds);
    let counted = 0;
    for (let at = 0; at < covered.length; at += 2) {
      for (let day = dayAt(covered, at); day < dayAt(covered, at + 1); day += 1) {
        counted += countTouched(days, day, spans);
      }
    }
    let whole = 0;
    for (let day = period.start; day < period.end; day += 1) whole += countHours(days, day);
    return { covered: counted, whole };
  };
}

/** The time spans of the assignments, epoch milliseconds. Those that end where they begin cover nothing. */
function listSpans(world: World, assignmentIds: readonly string[]): DayRanges {
  return assignmentIds.reduce<DayRanges>((spans, id) => {
    const row = world.tables.payoutAssignments.get(id);
    if (!row) return spans;
    const end = row.unassigned_at === null ? Number.POSITIVE_INFINITY : Date.parse(row.unassigned_at);
    const start = Date.parse(row.assigned_at);
    return end <= start ? spans : unite(spans, [start, end]);
  }, []);
}

function countHours(days: PayoutDays, day: number): number {
  return Math.ceil((days.getStart(day + 1) - days.getStart(day)) / HOUR);
}

/** How many hours of a day the `spans` cover. An hour that two of them share counts once. */
function countTouched(days: PayoutDays, day: number, spans: DayRanges): number {
  const [start, end] = [days.getStart(day), days.getStart(day + 1)];
  let hours: DayRanges = [];
  for (let at = 0; at < spans.length; at += 2) {
    const from = Math.max(start, dayAt(spans, at));
    const to = Math.min(end, dayAt(spans, at + 1));
    if (from < to) hours = unite(hours, [Math.floor((from - start) / HOUR), Math.ceil((to - start) / HOUR)]);
  }
  return countDays(hours);
}
