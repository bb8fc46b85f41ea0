import type { VideoCountMetric, VideoMetric, VideoMetricStats } from '../../../src/generated/entities.js';
import { findCampaign } from '../../world/catalogue/campaigns.js';
import { findCreator } from '../../world/catalogue/creators.js';
import { findProject } from '../../world/catalogue/projects.js';
import { findVideo } from '../../world/catalogue/videos.js';
import { checkMetric, metricSeries } from '../../world/statistics/analytics.js';
import { compareVelocity, postingHeatmap } from '../../world/statistics/breakdown.js';
import { videoLeaderboard } from '../../world/statistics/leaderboard.js';
import { campaignStats, creatorStats, videoStats } from '../../world/statistics/stats.js';
import {
  checkRetention,
  getTimeZone,
  openRange,
  type RangeQuery,
  statsRange,
} from '../../world/statistics/stats-range.js';
import { ApiProblem, invalidQuery } from '../../world/store/api-problem.js';
import { calendarDate, type DayRange } from '../../world/store/calendar.js';
import { isCounting } from '../../world/store/counting.js';
import type { VideoRow } from '../../world/store/rows.js';
import type { World } from '../../world/store/world.js';
import type { ApiOptions, OperationsOf } from '../operation.js';
import { toAnalyticsPoint } from './time-series.js';

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

interface VideoStatsQuery extends RangeQuery {
  readonly metric?: VideoMetric | undefined;
  readonly base_metric?: VideoCountMetric | undefined;
  readonly cohort?: '1' | undefined;
}

/** The three stats routes, which belong to the tags of their entities. */
export const stats: OperationsOf<'getCreatorStats' | 'getVideoStats' | 'getCampaignStats'> = {
  getCreatorStats: ({ world, params, query, options }) => {
    checkAlive(options, 'creator');
    const range = statsRange(world, query);
    const creator = findCreator(world, params.id);
    checkRetention(world, range);
    return { data: creatorStats(world, creator, range) };
  },
  getVideoStats: ({ world, params, query }) => {
    const { metric } = query;
    if (metric === undefined) checkWithoutMetric(query);
    else checkMetric('video', { metric, baseMetric: query.base_metric });
    const range = statsRange(world, query);
    const video = findVideo(world, params.id);
    checkRetention(world, range);
    if (metric === undefined) return { data: videoStats(world, video, range) };
    return { data: videoMetricStats(world, { video, range, query: { ...query, metric } }) };
  },
  getCampaignStats: ({ world, params, query, options }) => {
    checkAlive(options, 'campaign');
    const range = statsRange(world, query);
    const campaign = findCampaign(world, params.id);
    checkRetention(world, range);
    return { data: campaignStats(world, campaign, range) };
  },
};

/** Parameters that need a metric are refused with 400 without one. */
function checkWithoutMetric({ base_metric, cohort }: VideoStatsQuery): void {
  if (base_metric !== undefined)
    throw invalidQuery('base_metric', 'belongs to metric growth_rate_pop, which is not asked for');
  if (cohort !== undefined) throw invalidQuery('cohort', 'needs metric, such as metric=engagement_rate_by_views');
}

/** One metric of a video by day. A video that waits for review has no values, as in its stats without a metric. */
function videoMetricStats(
  world: World,
  asked: {
    readonly video: VideoRow;
    readonly range: DayRange;
    readonly query: VideoStatsQuery & { readonly metric: VideoMetric };
  },
): VideoMetricStats {
  const { video, range, query } = asked;
  const { metric, base_metric, cohort } = query;
  const subject = { creators: [], videos: isCounting(video) ? [video] : [] };
  const points = metricSeries(world, subject, range, {
    metric,
    baseMetric: base_metric,
    mode: 'new',
    granularity: 'day',
  });
  return {
    video_id: video.id,
    metric,
    base_metric: base_metric ?? null,
    from: calendarDate(range.start),
    to: calendarDate(range.end - 1),
    tz: getTimeZone(world, query),
    series: points.map(toAnalyticsPoint),
    ...(cohort && { cohort: compareVelocity(world, video, range.zone) }),
  };
}

/** In the later documentation two of the routes respond 410. The mock has a switch for that. */
function checkAlive(options: ApiOptions, entity: 'creator' | 'campaign'): void {
  if (!options.statsGone) return;
  throw new ApiProblem('gone', `The stats route of a ${entity} is gone; ask /analytics?entity=${entity} instead.`, {
    alternative: `/analytics?entity=${entity}`,
  });
}
