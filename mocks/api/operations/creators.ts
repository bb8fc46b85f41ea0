import type { CreatorCreate } from '../../../src/generated/entities.js';
import {
  addCreators,
  findCreator,
  reenableCreators,
  removeCreator,
  removeCreators,
  updateCreator,
} from '../../world/catalogue/creators.js';
import { createGoal, deleteGoal, updateGoal } from '../../world/catalogue/goal-settings.js';
import { bareHandle } from '../../world/catalogue/handles.js';
import { findProject } from '../../world/catalogue/projects.js';
import { endCreatorAssignments } from '../../world/payouts/assignments.js';
import { warnOfLateGoal } from '../../world/payouts/goal-warnings.js';
import { showCreator } from '../../world/scraper/history.js';
import { checkManualScrapes, countManualScrape } from '../../world/scraper/manual-scrapes.js';
import { scrapeCreatorNow } from '../../world/scraper/scraper.js';
import { countByStatus, goalCompliance } from '../../world/statistics/compliance.js';
import { calendarDay } from '../../world/statistics/stats-range.js';
import type { DayNumber } from '../../world/store/calendar.js';
import type { CreatorRow } from '../../world/store/rows.js';
import type { SliceOptions } from '../../world/store/table.js';
import { getToday } from '../../world/store/today.js';
import type { World } from '../../world/store/world.js';
import { toPage } from '../cursor.js';
import type { Result } from '../envelope.js';
import type { Call, OperationsOf } from '../operation.js';

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

/** The operations of the tag Creators, except the statistics. */
export const creators: OperationsOf<
  | 'listCreators'
  | 'createCreators'
  | 'getCreator'
  | 'updateCreator'
  | 'deleteCreator'
  | 'scrapeCreator'
  | 'bulkRemoveCreators'
  | 'bulkReenableCreators'
> = {
  listCreators: ({ world, query }) => list(world, query),
  createCreators: ({ world, params, body }) => {
    if ('creators' in body) return create(world, params.projectId, body.creators);
    const { status, data } = create(world, params.projectId, [body]);
    return { status, data: data[0] };
  },
  getCreator: ({ world, params }) => ({ data: showCreator(world, findCreator(world, params.id)), isStored: true }),
  updateCreator: ({ world, params, body }) => ({ data: showCreator(world, updateCreator(world, params.id, body)) }),
  deleteCreator: ({ world, params }) => {
    removeCreator(world, params.id);
    endCreatorAssignments(world, params.id);
    return { data: { id: params.id, deleted: true } };
  },
  scrapeCreator: ({ world, params }) => {
    checkManualScrapes(world);
    const creator = findCreator(world, params.id);
    countManualScrape(world);
    return { status: 202, data: showCreator(world, scrapeCreatorNow(world, creator)) };
  },
  bulkRemoveCreators: ({ world, params, body }) => {
    const removed = removeCreators(world, params.projectId, body.creator_ids);
    for (const { id } of removed) endCreatorAssignments(world, id);
    return { data: { updated: removed.length } };
  },
  bulkReenableCreators: ({ world, params, body }) => ({
    data: { updated: reenableCreators(world, params.projectId, body.creator_ids) },
  }),
};

function list(world: World, query: Call<'listCreators'>['query']): Result {
  const { creators: table } = world.tables;
  const { project_id, search } = query;
  const part = search === undefined ? null : bareHandle(search).toLowerCase();
  const within = project_id === undefined ? undefined : ({ index: 'project_id', key: project_id } as const);
  return toPage('listCreators', (options: SliceOptions<CreatorRow>) => table.slice(options, within), {
    query,
    where: (row) => row.is_active && (part === null || row.tiktok_handle.toLowerCase().includes(part)),
    present: (row) => showCreator(world, row),
    isStored: true,
  });
}

function create(
  world: World,
  projectId: string,
  inputs: readonly CreatorCreate[],
): { status: number; data: readonly CreatorRow[] } {
  const added = addCreators(world, projectId, inputs);
  const data: CreatorRow[] = [];
  for (const creator of added.creators) data.push(showCreator(world, creator));
  return { status: added.returned ? 200 : 201, data };
}
