import * as z from 'zod/v4';
import { readCampaign } from '../../../workflows/find/read-by-id.js';
import { engagementRate } from '../../../workflows/performance/counting-videos.js';
import { toRange } from '../../../workflows/performance/date-range.js';
import { type EntityStats, entityStats } from '../../../workflows/performance/entity-stats.js';
import { Run } from '../../../workflows/run/run.js';
import { STATS_DAYS } from '../../text/day-text.js';
import { goalLine } from '../../text/goal-text.js';
import { handleText, label } from '../../text/untrusted-text.js';
import { toUsage } from '../parts/list-page.js';
import { closingFields, creator, detail, inProject, range } from '../parts/shared-schemas.js';
import { defineTool, type ToolDefinition } from '../parts/tool.js';
import { readCompliance } from './list-goals.js';

const counts = z.object({
  views: z.number(),
  likes: z.number(),
  comments: z.number(),
  shares: z.number(),
  saves: z.number(),
});

const statsFields = {
  totals: counts,
  gained: counts,
  engagement_rate_percent: z.number().nullable(),
  from: z.string(),
  to: z.string(),
  daily_views: z.array(z.string()).optional(),
  source: z.string(),
  ...closingFields,
};

function shown(stats: EntityStats, level: 'concise' | 'full' = 'concise') {
  return {
    totals: stats.totals,
    gained: stats.gained,
    engagement_rate_percent: engagementRate(stats.totals),
    from: stats.from,
    to: stats.to,
    days: STATS_DAYS,
    ...(level === 'full' ? { daily_views: stats.series.map(({ date, views }) => `${date} ${views}`) } : {}),
    source: stats.source,
  };
}

/** The counts of a creator. */
export const getCreatorStats: ToolDefinition = defineTool({
  name: 'get_creator_stats',
  title: 'Stats of a creator',
  description: 'Counts of a creator now and gained in a range (default: 30 days); full adds views by day.',
  capability: 'read',
  input: z.object({ creator, project_id: inProject, ...range, detail }),
  output: z.object({ handle: z.string().nullable(), goals: z.array(z.string()).optional(), ...statsFields }),
  async run(input, { goat, scope, workflow }) {
    const run = new Run(goat, workflow);
    const { id, tiktok_handle, project_id } = await scope.creator(run, input.creator, input.project_id);
    const stats = await entityStats(run, { entity: 'creator', id }, toRange(run, input));
    const report = await readCompliance(run, project_id);
    const goals = (report.find(({ creator: { id: whose } }) => whose === id)?.compliance ?? []).map(goalLine);
    const known = goals.length === 0 ? {} : { goals };
    return { handle: handleText(tiktok_handle), ...shown(stats, input.detail), ...known, ...toUsage(run) };
  },
});

/** The counts of a campaign. */
export const getCampaignStats: ToolDefinition = defineTool({
  name: 'get_campaign_stats',
  title: 'Stats of a campaign',
  description: 'Counts of a campaign and all below it, each video once, now and gained in a range.',
  capability: 'read',
  confinedTo: 'project',
  input: z.object({ campaign_id: z.string(), ...range, detail }),
  output: z.object({ campaign: z.string(), ...statsFields }),
  async run(input, { goat, scope, workflow }) {
    const run = new Run(goat, workflow);
    const { campaign_id: id } = input;
    const campaign = await readCampaign(run, id);
    scope.check(campaign.project_id);
    const stats = await entityStats(run, { entity: 'campaign', id }, toRange(run, input));
    return { campaign: label(campaign.name), ...shown(stats, input.detail), ...toUsage(run) };
  },
});
