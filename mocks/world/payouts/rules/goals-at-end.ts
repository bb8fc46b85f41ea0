import type { GoalRow } from '../../store/rows.js';
import type { AccrualRules } from './accrual-rules.js';
import type { PayoutDays } from './payout-days.js';

/**
 * The goals as they were at the end of a period: later ones do not count, and those changed or deleted since count in
 * their old version.
 */
export function listGoalsAtEnd(days: PayoutDays): AccrualRules['goalsFor'] {
  return (world, creatorId, period) => {
    const end = days.getStartIso(period.end);
    const known = new Map<string, GoalRow>();
    for (const { goal, until } of world.state.formerGoals ?? []) {
      if (goal.creator_id === creatorId && until >= end && !known.has(goal.id)) known.set(goal.id, goal);
    }
    for (const goal of world.tables.goals.by('creator_id', creatorId))
      if (!known.has(goal.id)) known.set(goal.id, goal);
    const goals = [...known.values()].filter(({ created_at }) => created_at < end);
    return goals.sort((left, right) =>
      left.created_at < right.created_at ? -1 : Number(left.created_at > right.created_at),
    );
  };
}
