import { findProject } from '../../world/catalogue/projects.js';
import { postingHeatmap } from '../../world/statistics/heatmap.js';
import { videoLeaderboard } from '../../world/statistics/leaderboard.js';
import { checkRetention, openRange, statsRange } from '../../world/statistics/stats-range.js';
import type { OperationsOf } from '../operation.js';

/** The default number of videos per page of the leaderboard. */
const LEADERBOARD_LIMIT = 20;

/** The aggregates over the videos of a project of the tag Analytics. */
export const analytics: OperationsOf<'getVideoLeaderboard' | 'getPostingHeatmap'> = {
  getVideoLeaderboard: ({ world, query }) => {
    const { project_id, order = 'view_count', limit = LEADERBOARD_LIMIT, offset = 0 } = query;
    const range = openRange(world, query);
    const projectId = findProject(world, project_id, 'project_id').id;
    if (range) checkRetention(world, range);
    return { data: videoLeaderboard(world, { projectId, range, order, limit, offset }) };
  },
  getPostingHeatmap: ({ world, query }) => {
    const range = statsRange(world, query);
    const project = findProject(world, query.project_id, 'project_id');
    checkRetention(world, range);
    return { data: postingHeatmap(world, range, project.id) };
  },
};
