import { holdsForAll } from '../../catalogue/goal-settings.js';
import { isCounting } from '../../store/counting.js';
import { includesInstant } from '../../store/day-ranges.js';
import type { RuleOption, RuleProfile } from '../../store/rule-profile.js';
import type { Derivation, World } from '../../store/world.js';
import { type AccrualRules, contractRules, listPosted } from './accrual-rules.js';
import { getRuleProfile } from './get-rule-profile.js';
import { createIsDue } from './is-due.js';
import { measureHours } from './measure-hours.js';
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
    goal_span: { any_day: {}, every_day: { judges: holdsForAll } },
    period_zone: { utc: {}, organization: decideByDays(days) },
    proration_unit: { days: {}, hours: { countsHours: true, measure: measureHours(days) } },
    cpm_views: { of_posted: { paysForGains: false }, gained: { paysForGains: true } },
    without_goals: { unpaid: { paysWithoutGoals: false }, paid: { paysWithoutGoals: true } },
  };
  return {
    ...contractRules,
    roundShare: roundings[profile.rounding].roundShare,
    ...decisions.thresholds[profile.thresholds],
    ...decisions.goal_span[profile.goal_span],
    ...decisions.period_zone[profile.period_zone],
    ...decisions.proration_unit[profile.proration_unit],
    ...decisions.cpm_views[profile.cpm_views],
    ...decisions.without_goals[profile.without_goals],
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
