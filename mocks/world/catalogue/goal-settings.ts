import type { GoalCreate, GoalUpdate } from '../../../src/generated/entities.js';
import { invalidBody, notFound } from '../store/api-problem.js';
import { calendarDate, type DayRange } from '../store/calendar.js';
import type { GoalRow } from '../store/rows.js';
import type { World } from '../store/world.js';
import { findCreator } from './creators.js';

/** The goal with this id; refuses with 404, also if its creator was removed. */
function findGoal(world: World, id: string): GoalRow {
  const goal = world.tables.goals.get(id);
  if (!goal || !world.tables.creators.get(goal.creator_id)?.is_active) throw notFound('goal', id);
  return goal;
}

/** Sets a goal for a creator. It applies at once. Errors: 404; 400 for a `start_date` after `end_date`. */
export function createGoal(world: World, creatorId: string, input: GoalCreate): GoalRow {
  const { start_date = null, end_date = null } = input;
  checkDates({ start_date, end_date }, 'start_date');
  const creator = findCreator(world, creatorId);
  return world.tables.goals.put({
    id: world.newId(),
    creator_id: creator.id,
    project_id: creator.project_id,
    metric: input.metric,
    target_value: input.target_value,
    period: input.period,
    start_date,
    end_date,
    is_active: true,
    created_at: world.now,
    updated_at: world.now,
  });
}

/**
 * Changes the target or the days of a goal, or deactivates and reactivates it. Errors: 404; 400 if it would start after
 * its end.
 */
export function updateGoal(world: World, id: string, input: GoalUpdate): GoalRow {
  // Input that is wrong for any goal is refused before the goal is looked up.
  checkDates({ start_date: input.start_date ?? null, end_date: input.end_date ?? null }, 'start_date');
  const goal = findGoal(world, id);
  const { start_date = goal.start_date, end_date = goal.end_date } = input;
  checkDates({ start_date, end_date }, input.start_date === undefined ? 'end_date' : 'start_date');
  return world.tables.goals.put({
    ...goal,
    target_value: input.target_value ?? goal.target_value,
    start_date,
    end_date,
    is_active: input.is_active ?? goal.is_active,
    updated_at: world.now,
  });
}

/** Whether a goal applies to a period: it has started by the last day of the period, and has not ended before its first. */
export function holdsFor(goal: Pick<GoalRow, 'start_date' | 'end_date'>, period: DayRange): boolean {
  const { start_date, end_date } = goal;
  // Calendar dates compare as text.
  if (start_date !== null && start_date > calendarDate(period.end - 1)) return false;
  return end_date === null || end_date >= calendarDate(period.start);
}

function checkDates(dates: Pick<GoalRow, 'start_date' | 'end_date'>, field: 'start_date' | 'end_date'): void {
  const { start_date, end_date } = dates;
  if (start_date === null || end_date === null || start_date <= end_date) return;
  throw invalidBody(
    field,
    field === 'start_date'
      ? `is ${start_date}, after end_date, which is ${end_date}`
      : `is ${end_date}, before start_date, which is ${start_date}`,
  );
}

/** Deletes a goal and returns it; its accruals stay. */
export function deleteGoal(world: World, id: string): GoalRow {
  const goal = findGoal(world, id);
  world.tables.goals.delete(goal.id);
  return goal;
}
