import { holdsForAll } from '../../catalogue/goal-settings.js';
import { isCounting } from '../../store/counting.js';
import { type DayRanges, includesInstant } from '../../store/day-ranges.js';
import type { PayoutStructureVersionRow } from '../../store/rows.js';
import type { RuleProfile } from '../../store/rule-profile.js';
import type { Derivation, World } from '../../store/world.js';
import {
  type AccrualRules,
  contractRules,
  type DueCondition,
  isScrapedSince,
  type JudgedDays,
  listPosted,
} from './accrual-rules.js';
import { getRuleProfile, toWeekStart } from './get-rule-profile.js';
import { listGoalsAtEnd } from './goals-at-end.js';
import { measureHours } from './measure-hours.js';
import { getPayoutDays, type PayoutDays } from './payout-days.js';
import { roundings } from './rounding.js';
import { startAtBoundaries } from './rule-timeline.js';

/** The decisions under this profile. Unchanged choices use the contract's own functions, so the default costs nothing. */
export function selectRules(profile: RuleProfile, world: World): AccrualRules {
  const days = getPayoutDays(world);
  return {
    ...contractRules,
    share: roundings[profile.rounding].share,
    ...(profile.thresholds === 'exceeded' ? { reaches: (actual, target) => actual > target } : {}),
    ...(profile.views_taken === 'after_48_hours' ? { condition: waitForViews } : {}),
    ...(profile.goal_span === 'every_day' ? { judges: holdsForAll } : {}),
    ...(profile.period_edits === 'next_boundary'
      ? { pin: pinAtBoundary({ weekStart: toWeekStart(profile), days }) }
      : {}),
    ...(profile.late_assignments === 'paid' ? { settles: settleCovered } : {}),
    ...(profile.period_zone === 'organization' ? decideByDays(days) : {}),
    ...(profile.proration_unit === 'hours' ? { countsHours: true, measure: measureHours(days) } : {}),
    ...(profile.goals_judged === 'as_at_end' ? { goalsFor: listGoalsAtEnd(days) } : {}),
    paysForGains: profile.cpm_views === 'gained',
    paysWithoutGoals: profile.without_goals === 'paid',
  };
}

/** Pay by views waits as long as pay by goals. */
function waitForViews(condition: DueCondition): DueCondition {
  return condition.needsScrape ? { needsScrape: true, delayDays: 2 } : condition;
}

/** Days without an assignment stay open for later assignments. An amount that is paid in full is paid once. */
function settleCovered(days: JudgedDays, version: PayoutStructureVersionRow | undefined): DayRanges {
  return version?.proration_mode === 'daily' ? days.covered : days.eligible;
}

function pinAtBoundary(calendar: { readonly weekStart: number; readonly days: PayoutDays }): AccrualRules['pin'] {
  return (versions, periodEnd) =>
    versions[startAtBoundaries(versions, calendar).findLastIndex((start) => start < periodEnd)];
}

/** The decisions that depend on when a day begins. */
function decideByDays(days: PayoutDays): Pick<AccrualRules, 'days' | 'isDue' | 'videosPosted' | 'counts'> {
  return {
    days,
    isDue: (world, payee, { end }, { delayDays, needsScrape }) =>
      world.state.now >= days.getStart(end + delayDays) &&
      (!needsScrape || isScrapedSince(world, payee, days.getStartIso(end))),
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
