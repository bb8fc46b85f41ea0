import { holdsForAll } from '../../catalogue/goal-settings.js';
import { isCounting } from '../../store/counting.js';
import { includesInstant } from '../../store/day-ranges.js';
import type { RuleProfile } from '../../store/rule-profile.js';
import type { Derivation, World } from '../../store/world.js';
import { type AccrualRules, contractRules, listPosted } from './accrual-rules.js';
import { getRuleProfile } from './get-rule-profile.js';
import { createIsDue } from './is-due.js';
import { measureHours } from './measure-hours.js';
import { getPayoutDays, type PayoutDays } from './payout-days.js';
import { roundings } from './rounding.js';

/** The decisions under this profile. Unchanged choices use the contract's own functions, so the default costs nothing. */
export function selectRules(profile: RuleProfile, world: World): AccrualRules {
  const days = getPayoutDays(world);
  return {
    ...contractRules,
    roundShare: roundings[profile.rounding].roundShare,
    ...(profile.thresholds === 'exceeded' ? { reaches: (actual, target) => actual > target } : {}),
    ...(profile.goal_span === 'every_day' ? { judges: holdsForAll } : {}),
    ...(profile.period_zone === 'organization' ? decideByDays(days) : {}),
    ...(profile.proration_unit === 'hours' ? { countsHours: true, measure: measureHours(days) } : {}),
    paysForGains: profile.cpm_views === 'gained',
    paysWithoutGoals: profile.without_goals === 'paid',
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
