import type { AnalyticsEntity } from '../../../src/generated/entities.js';
import { findCampaign } from '../../world/catalogue/campaigns.js';
import { findCreator } from '../../world/catalogue/creators.js';
import { findVideo } from '../../world/catalogue/videos.js';
import { checkMetric, metricSeries, type Subject } from '../../world/statistics/analytics.js';
import { campaignTree } from '../../world/statistics/campaign-tree.js';
import { postingHeatmap } from '../../world/statistics/heatmap.js';
import { videoLeaderboard } from '../../world/statistics/leaderboard.js';
import { checkRetention, statsRange } from '../../world/statistics/stats-range.js';
import { calendarDate, type DayRange } from '../../world/store/calendar.js';
import { isCounting } from '../../world/store/counting.js';
import type { World } from '../../world/store/world.js';
import { DEFAULT_LIMIT } from '../cursor.js';
import type { OperationsOf } from '../operation.js';

/** The operations of the tag Analytics (contract §5, §7). */
export const analytics: OperationsOf<'getAnalytics' | 'getVideoLeaderboard' | 'getPostingHeatmap'> = {
  getAnalytics: ({ world, query }) => {
    const { entity, entity_id, metric, mode = 'new', granularity = 'day', base_metric: baseMetric } = query;
    checkMetric(entity, { metric, baseMetric });
    const range = statsRange(world, query);
    const subject = SUBJECTS[entity](world, entity_id);
    checkRetention(world, range);
    const points = metricSeries(world, subject, range, { metric, mode, granularity, baseMetric });
    return {
      data: {
        ...{ entity, entity_id, metric, mode, granularity },
        ...toDates(range),
        base_metric: baseMetric ?? null,
        points: points.map(({ bucket, value }) => ({
          date: calendarDate(bucket.whole.start),
          value,
          partial: bucket.partial,
        })),
      },
    };
  },
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

/** The videos and creators behind an entity; refuses with 404. A video has its own counts, whatever its status. */
const SUBJECTS: Readonly<Record<AnalyticsEntity, (world: World, id: string) => Subject>> = {
  creator: (world, id) => {
    const creator = findCreator(world, id);
    return { creators: [creator], videos: world.tables.videos.by('creator_id', creator.id).filter(isCounting) };
  },
  video: (world, id) => ({ creators: [], videos: [findVideo(world, id)] }),
  campaign: (world, id) => campaignTree(world, findCampaign(world, id).id),
};

function toDates(range: DayRange): { readonly from: string; readonly to: string } {
  return { from: calendarDate(range.start), to: calendarDate(range.end - 1) };
}
