import { postingHeatmap } from '../../world/statistics/heatmap.js';
import { videoLeaderboard } from '../../world/statistics/leaderboard.js';
import { checkRetention, statsRange } from '../../world/statistics/stats-range.js';
import { calendarDate, type DayRange } from '../../world/store/calendar.js';
import { DEFAULT_LIMIT } from '../cursor.js';
import type { OperationsOf } from '../operation.js';

/** The aggregates over a project of the tag Analytics. */
export const analytics: OperationsOf<'getVideoLeaderboard' | 'getPostingHeatmap'> = {
  getVideoLeaderboard: ({ world, query }) => {
    const { project_id = null, order = 'views', limit = DEFAULT_LIMIT, offset = 0 } = query;
    const range = statsRange(world, query);
    checkRetention(world, range);
    const { entries, total } = videoLeaderboard(world, range, { projectId: project_id, order, limit, offset });
    return { data: entries, meta: { total_count: total, limit, offset } };
  },
  getPostingHeatmap: ({ world, query }) => {
    const { project_id = null } = query;
    const range = statsRange(world, query);
    checkRetention(world, range);
    const cells = postingHeatmap(world, range, project_id);
    const total_posts = cells.reduce((sum, cell) => sum + cell.posts, 0);
    return { data: { project_id, ...toDates(range), timezone: 'UTC', cells, total_posts } };
  },
};

function toDates(range: DayRange): { readonly from: string; readonly to: string } {
  return { from: calendarDate(range.start), to: calendarDate(range.end - 1) };
}
