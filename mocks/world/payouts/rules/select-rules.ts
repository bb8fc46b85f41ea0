import { holdsForAll } from '../../catalogue/goal-settings.js';
import type { DayRanges } from '../../store/day-ranges.js';
import type { PayoutStructureVersionRow } from '../../store/rows.js';
import type { RuleProfile } from '../../store/rule-profile.js';
import type { Derivation, World } from '../../store/world.js';
import { type AccrualRules, contractRules, type DueCondition, type JudgedDays } from './accrual-rules.js';
import { getProfile, toWeekStart } from './get-profile.js';
import { roundings } from './rounding.js';
import { startAtBoundaries } from './rule-timeline.js';

/** The decisions under this profile. What it leaves as it is are the contract's own functions, so the default costs nothing. */
function selectRules(profile: RuleProfile): AccrualRules {
  return {
    ...contractRules,
    share: roundings[profile.rounding].share,
    ...(profile.thresholds === 'exceeded' ? { reaches: (actual, target) => actual > target } : {}),
    ...(profile.views_taken === 'after_48_hours' ? { condition: waitForViews } : {}),
    ...(profile.goal_span === 'every_day' ? { judges: holdsForAll } : {}),
    ...(profile.period_edits === 'next_boundary' ? { pin: pinAtBoundary(toWeekStart(profile)) } : {}),
    ...(profile.late_assignments === 'paid' ? { settles: settleCovered } : {}),
    paysWithoutGoals: profile.without_goals === 'paid',
  };
}

/** What reads views waits as long as goals do. */
function waitForViews(condition: DueCondition): DueCondition {
  return condition.needsScrape ? { needsScrape: true, delayDays: 2 } : condition;
}

/** What nobody was assigned to stays open to who is assigned later; an amount that is paid in full is paid once. */
function settleCovered(days: JudgedDays, version: PayoutStructureVersionRow | undefined): DayRanges {
  return version?.proration_mode === 'daily' ? days.covered : days.eligible;
}

function pinAtBoundary(weekStart: number): AccrualRules['pin'] {
  return (versions, periodEnd) =>
    versions[startAtBoundaries(versions, weekStart).findLastIndex((start) => start < periodEnd)];
}

const accrualRules: Derivation<AccrualRules> = {
  name: 'accrual rules',
  create: (world) => selectRules(getProfile(world)),
};

/** The decisions that hold in this world. */
export function getRules(world: World): AccrualRules {
  return world.derive(accrualRules);
}
