import { findCreator } from '../../world/catalogue/creators.js';
import { createGoal, deleteGoal, updateGoal } from '../../world/catalogue/goal-settings.js';
import { findProject } from '../../world/catalogue/projects.js';
import { warnOfLateGoal } from '../../world/payouts/goal-warnings.js';
import { countByStatus, goalCompliance } from '../../world/statistics/compliance.js';
import { calendarDay } from '../../world/statistics/stats-range.js';
import { calendarDate, toDay } from '../../world/store/calendar.js';
import { toPage } from '../cursor.js';
import type { OperationsOf } from '../operation.js';

/** The operations of the tag Goals (contract §5, §7). */
export const goals: OperationsOf<'listGoals' | 'createGoal' | 'updateGoal' | 'deleteGoal' | 'getGoalCompliance'> = {
  listGoals: ({ world, params, query }) => {
    const creator = findCreator(world, params.id);
    return toPage(
      'listGoals',
      (options) => world.tables.goals.slice(options, { index: 'creator_id', key: creator.id }),
      { query },
    );
  },
  createGoal: ({ world, params, body }) => {
    const goal = createGoal(world, params.id, body);
    warnOfLateGoal(world, goal, 'added');
    return { status: 201, data: goal };
  },
  updateGoal: ({ world, params, body }) => {
    const goal = updateGoal(world, params.id, body);
    warnOfLateGoal(world, goal, body.is_active === false ? 'switched off' : 'changed');
    return { data: goal };
  },
  deleteGoal: ({ world, params }) => {
    warnOfLateGoal(world, deleteGoal(world, params.id), 'deleted');
    return { data: { id: params.id, deleted: true } };
  },
  getGoalCompliance: ({ world, params, query }) => {
    const { reference_date, creator_id, period } = query;
    const day = reference_date === undefined ? toDay(world.state.now) : calendarDay('reference_date', reference_date);
    const entries = goalCompliance(world, findProject(world, params.projectId), { day, creatorId: creator_id, period });
    return { data: { reference_date: calendarDate(day), entries, rollup: countByStatus(entries) } };
  },
};
