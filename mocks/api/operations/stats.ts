import { findCampaign } from '../../world/catalogue/campaigns.js';
import { findCreator } from '../../world/catalogue/creators.js';
import { findVideo } from '../../world/catalogue/videos.js';
import { campaignStats, creatorStats, videoStats } from '../../world/statistics/stats.js';
import { checkRetention, statsRange } from '../../world/statistics/stats-range.js';
import { ApiProblem } from '../../world/store/api-problem.js';
import type { ApiOptions, OperationsOf } from '../operation.js';

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
    const range = statsRange(world, query);
    const video = findVideo(world, params.id);
    checkRetention(world, range);
    return { data: videoStats(world, video, range) };
  },
  getCampaignStats: ({ world, params, query, options }) => {
    checkAlive(options, 'campaign');
    const range = statsRange(world, query);
    const campaign = findCampaign(world, params.id);
    checkRetention(world, range);
    return { data: campaignStats(world, campaign, range) };
  },
};

/** The later documentation answers 410 on two of the routes; the mock has a switch for it. */
function checkAlive(options: ApiOptions, entity: 'creator' | 'campaign'): void {
  if (!options.statsGone) return;
  throw new ApiProblem('gone', `The stats route of a ${entity} is gone; ask /analytics?entity=${entity} instead.`, {
    alternative: `/analytics?entity=${entity}`,
  });
}
