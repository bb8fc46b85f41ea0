import type { GoalCreate, GoalUpdate } from '../../../src/generated/entities.js';
import { notFound } from '../store/api-problem.js';
import type { GoalRow } from '../store/rows.js';
import type { World } from '../store/world.js';
import { findCreator } from './creators.js';

/** The goal with this id; refuses with 404, also when its creator was removed. */
function findGoal(world: World, id: string): GoalRow {
  const goal = world.tables.goals.get(id);
  if (!goal || !world.tables.creators.get(goal.creator_id)?.is_active) throw notFound('goal', id);
  return goal;
}

/** Sets a creator a goal, in force at once. Source: contract §5 Goals. */
export function createGoal(world: World, creatorId: string, input: GoalCreate): GoalRow {
  const creator = findCreator(world, creatorId);
  return world.tables.goals.put({
    id: world.newId(),
    creator_id: creator.id,
    project_id: creator.project_id,
    goal_type: input.goal_type,
    target_value: input.target_value,
    period: input.period,
    is_active: true,
    created_at: world.now,
  });
}

/** Changes the target of a goal, or takes it out of force and back. */
export function updateGoal(world: World, id: string, input: GoalUpdate): GoalRow {
  const goal = findGoal(world, id);
  return world.tables.goals.put({
    ...goal,
    target_value: input.target_value ?? goal.target_value,
    is_active: input.is_active ?? goal.is_active,
  });
}

/** Deletes a goal and returns it; accruals that were made from it stay. */
export function deleteGoal(world: World, id: string): GoalRow {
  const goal = findGoal(world, id);
  world.tables.goals.delete(goal.id);
  return goal;
}
