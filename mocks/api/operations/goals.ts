import { findCreator } from '../../world/catalogue/creators.js';
import { createGoal, deleteGoal, updateGoal } from '../../world/catalogue/goal-settings.js';
import { findProject } from '../../world/catalogue/projects.js';
import { warnOfLateGoal } from '../../world/payouts/goal-warnings.js';
import { countByStatus, goalCompliance } from '../../world/statistics/compliance.js';
import { calendarDay } from '../../world/statistics/stats-range.js';
import type { DayNumber } from '../../world/store/calendar.js';
import { getToday } from '../../world/store/today.js';
import type { World } from '../../world/store/world.js';
import { toPage } from '../cursor.js';
import type { OperationsOf } from '../operation.js';

/** The operations of the tag Goals, and the aggregate that counts them. */
export const goals: OperationsOf<
  'listGoals' | 'createGoal' | 'updateGoal' | 'deleteGoal' | 'getGoalCompliance' | 'getGoalComplianceCounts'
> = {
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
    const { reference_date, creator_id: creatorId, period } = query;
    const day = getReferenceDay(world, reference_date);
    return { data: goalCompliance(world, findProject(world, params.projectId), { day, creatorId, period }) };
  },
  getGoalComplianceCounts: ({ world, query }) => {
    const { project_id, reference_date, period } = query;
    const day = getReferenceDay(world, reference_date);
    const project = findProject(world, project_id, 'project_id');
    return { data: countByStatus(goalCompliance(world, project, { day, period })) };
  },
};

/** The day whose periods are reported: the requested day, or today. */
function getReferenceDay(world: World, date: string | undefined): DayNumber {
  return date === undefined ? getToday(world) : calendarDay('reference_date', date);
}
