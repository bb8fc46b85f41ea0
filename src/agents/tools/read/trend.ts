import * as z from 'zod/v4';
import { keepGiven } from '../../../../base/values/keep-given.js';
import type { Granularity } from '../../../generated/resources.js';
import { readCampaign, readVideo } from '../../../workflows/find/read-rows.js';
import { trend as trendOf } from '../../../workflows/performance/trend.js';
import { toDay } from '../../../workflows/run/days.js';
import { STATS_DAYS } from '../../text/pay-text.js';
import { label } from '../../text/untrusted-text.js';
import { campaignId, creator, inProject, range, toClosing, type Words } from '../parts/shared-schemas.js';
import { capRows } from '../parts/table.js';
import { defineTool, type ToolContext, type ToolDefinition, under } from '../parts/tool.js';

const granularity: Words<Granularity> = z.enum({ day: 'day', week: 'week', month: 'month' });

const input = z.object({
  creator: creator.optional(),
  project_id: inProject,
  campaign_id: campaignId,
  video_id: z.string().optional(),
  metric: z
    .enum([
      'views',
      'likes',
      'comments',
      'shares',
      'saves',
      'followers',
      'posts',
      'engagement_rate_by_views',
      'engagement_rate_by_followers',
      'posts_per_week',
      'avg_views_per_post',
    ])
    .optional(),
  granularity: granularity.optional(),
  ...range,
});

/** Follows a metric over time. */
export const trend: ToolDefinition = defineTool({
  name: 'trend',
  title: 'Trend of a metric',
  description: 'One metric over time with direction and change. Name one of creator, campaign_id and video_id.',
  capability: 'read',
  confinedTo: 'creator',
  input,
  fields: [
    ...under('totals', ['direction', 'change_percent', 'sum', 'mean', 'first', 'last']),
    'metric',
    'points[]',
    'from',
    'to',
  ],
  async run(args, context) {
    const { goat, workflow } = context;
    const entity = await findEntity(args, context);
    const { metric, granularity, from, to } = args;
    const found = await trendOf(goat, { ...entity, ...keepGiven({ metric, granularity, from, to }) }, workflow);
    const { sum, mean, first, last, changePercent, direction } = found.totals;
    const { rows, truncated } = capRows(found.points.toReversed(), { limit: 60 });
    return {
      totals: { direction, change_percent: changePercent, sum, mean, first, last },
      metric: `${found.metric} by ${found.granularity}`,
      points: rows.reverse().map(({ date, value, partial }) => `${date} ${value ?? '-'}${partial ? ' (partial)' : ''}`),
      from: toDay(found.range.from),
      to: toDay(found.range.to),
      days: found.timezone === null ? STATS_DAYS : `of ${label(found.timezone, 40)}, first and last one included`,
      truncated: truncated && { ...truncated, rest: 'Ask for an earlier range, or a coarser granularity.' },
      ...toClosing(found),
    };
  },
});

async function findEntity(args: z.output<typeof input>, { run, scope }: ToolContext) {
  const { campaign_id: campaignId, video_id: videoId } = args;
  if (videoId !== undefined) {
    await readVideo(run, videoId);
    return { entity: 'video', entityId: videoId } as const;
  }
  if (campaignId !== undefined) {
    await readCampaign(run, campaignId);
    return { entity: 'campaign', entityId: campaignId } as const;
  }
  return { entity: 'creator', entityId: (await scope.creator(run, args.creator, args.project_id)).id } as const;
}
