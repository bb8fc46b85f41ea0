import { holdsForAll } from '../../catalogue/goal-settings.js';
import type { RuleProfile } from '../../store/rule-profile.js';
import type { Derivation, World } from '../../store/world.js';
import { type AccrualRules, contractRules, type DueCondition } from './accrual-rules.js';
import { getProfile } from './get-profile.js';
import { roundings } from './rounding.js';

/** The decisions under this profile. What it leaves as it is are the contract's own functions, so the default costs nothing. */
export function selectRules(profile: RuleProfile): AccrualRules {
  return {
    ...contractRules,
    share: roundings[profile.rounding].share,
    ...(profile.thresholds === 'exceeded' ? { reaches: (actual, target) => actual > target } : {}),
    ...(profile.views_taken === 'after_48_hours' ? { condition: waitForViews } : {}),
    ...(profile.goal_span === 'every_day' ? { judges: holdsForAll } : {}),
    paysWithoutGoals: profile.without_goals === 'paid',
  };
}

/** What reads views waits as long as goals do. */
function waitForViews(condition: DueCondition): DueCondition {
  return condition.needsScrape ? { needsScrape: true, delayDays: 2 } : condition;
}

const accrualRules: Derivation<AccrualRules> = {
  name: 'accrual rules',
  create: (world) => selectRules(getProfile(world)),
};

/** The decisions that hold in this world. */
export function getRules(world: World): AccrualRules {
  return world.derive(accrualRules);
}
