import { completeProfile, type RuleProfile } from '../../store/rule-profile.js';
import type { World } from '../../store/world.js';

/** Every choice of this world. */
export function getRuleProfile(world: World): RuleProfile {
  return completeProfile(world.state.rules);
}

/** How many days after Monday the weeks of this world's payouts begin. */
export function getWeekStart(world: World): number {
  return { monday: 0, saturday: 5, sunday: 6 }[getRuleProfile(world).week_start];
}
