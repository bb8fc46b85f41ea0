import type { GoalRow } from '../store/rows.js';
import type { World } from '../store/world.js';
import { findCriterion } from './criteria/criteria.js';
import { listOpenPeriods } from './cron/open-periods.js';
import { nameDays, warnPayout } from './rules/payout-warnings.js';

/**
 * Warns if a goal was `done` (added, changed, switched off …) after the end of a period that it will affect, because
 * goals are evaluated 48 hours after the end or later, as they are then.
 */
export function warnOfLateGoal(world: World, goal: GoalRow, done: string): void {
  const assignments = world.tables.payoutAssignments.by('creator_id', goal.creator_id);
  for (const structureId of new Set(assignments.map(({ structure_id }) => structure_id))) {
    const late = listOpenPeriods(world, { structureId, creatorId: goal.creator_id }).find(
      ({ version, hasEnded }) =>
        hasEnded && findCriterion(version.criteria_type)?.madeOf === 'goals' && version.period === goal.period,
    );
    if (!late) continue;
    warnPayout(world, 'goal_changed_after_period', () => [
      `Goal ${goal.id} of creator ${goal.creator_id} was ${done} after ${nameDays(late.period)} had ended;`,
      `structure ${structureId} will use the goals of the moment when it evaluates that period.`,
    ]);
  }
}
