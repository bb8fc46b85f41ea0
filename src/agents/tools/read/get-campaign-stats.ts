import * as z from 'zod/v4';
import { keepGiven } from '../../../../base/values/keep-given.js';
import { readCampaign } from '../../../workflows/find/read-rows.js';
import {
  type CampaignBranch,
  campaignPerformance as performance,
} from '../../../workflows/performance/campaign-performance.js';
import {
  type ContentAnalysis,
  type ContentGroup,
  contentAnalysis as content,
} from '../../../workflows/performance/content-analysis.js';
import type { LeftOut } from '../../../workflows/run/workflow-options.js';
import { PAY_DAYS, STATS_DAYS } from '../../text/pay-text.js';
import { invalidInput } from '../../text/tool-error.js';
import { handleText, label } from '../../text/untrusted-text.js';
import { campaignId, detail, projectId, range, toClosing } from '../parts/shared-schemas.js';
import { capRows } from '../parts/table.js';
import { defineTool, type ToolContext, type ToolDefinition, under } from '../parts/tool.js';
import { checkNumbers, ENGAGEMENT, SUMS, toSums, videoTable } from './list-videos.js';

const input = z.object({
  campaign_id: campaignId,
  project_id: projectId.optional(),
  content: z.boolean().optional(),
  ...range,
  detail,
});

/** The counts of a campaign and all below it. */
export const getCampaignStats: ToolDefinition = defineTool({
  name: 'get_campaign_stats',
  title: 'Stats of a campaign',
  description:
    'A campaign and all below it, each video once: counts now and gained in a range, pace to its target, top videos, outliers. content, of a project too: by weekday, hour (UTC), creator and hashtag, best and weakest videos.',
  capability: 'read',
  confinedTo: 'project',
  input,
  words: { contentAnalysis: 'content' },
  fields: [
    'campaign',
    ...under('totals', SUMS),
    ...under('gained', ['views', 'likes', 'comments', 'shares', 'saves']),
    ...under('pace', ['status', 'target_views', 'target_at', 'progress', 'days_left']),
    ...under('pace', ['views_per_day', 'needed_per_day', 'projected_views']),
    ...under('without_outliers', SUMS),
    'median_views',
    'by_weekday[]',
    'by_hour[]',
    'by_creator[]',
    'by_hashtag[]',
    'top_videos[][]',
    'weak_videos[][]',
    'outliers[][]',
    'tree[]',
    'engagement_rate',
    'from',
    'to',
  ],
  async run(args, context) {
    const { goat, run, workflow } = context;
    const { campaign_id: campaignId, from, to } = args;
    if (campaignId !== undefined) await readCampaign(run, campaignId);
    if (args.content) return analyseContent(args, context);
    if (campaignId === undefined || args.project_id !== undefined) {
      throw invalidInput('Give campaign_id alone; a project goes with content: true.');
    }
    const top = args.detail === 'full' ? 20 : 5;
    const found = await performance(goat, { campaignId, top, ...keepGiven({ from, to }) }, workflow);
    const { pace } = found;
    const { rows: tree, truncated } = capRows(branchLines(found.tree, 0), {
      limit: args.detail === 'full' ? 100 : 20,
    });
    return {
      campaign: label(found.campaign.name),
      totals: toSums(found.totals),
      gained: found.gained && checkNumbers(found.gained),
      pace: pace && {
        status: pace.status,
        target_views: pace.targetViews,
        target_at: pace.targetAt,
        progress: pace.progress,
        days_left: pace.daysLeft,
        views_per_day: pace.viewsPerDay,
        needed_per_day: pace.neededPerDay,
        projected_views: pace.projectedViews,
      },
      without_outliers: toSums(found.totalsWithoutOutliers),
      top_videos: videoTable(found.topVideos),
      outliers: videoTable(found.outliers.slice(0, top)),
      tree,
      engagement_rate: ENGAGEMENT,
      ...found.range,
      days: STATS_DAYS,
      truncated: truncated && { ...truncated, rest: 'Call again with detail full, or with a campaign below.' },
      ...toClosing({ ...found, leftOut: found.leftOut.map((note) => inOwnWords(note, args.detail)) }),
    };
  },
});

/** A note in the words of this tool, which has no option for how many videos are shown. */
function inOwnWords(note: LeftOut, level: 'concise' | 'full' = 'concise'): LeftOut {
  if (!note.why.includes('`top`')) return note;
  return { ...note, why: level === 'full' ? 'These are the most that are shown.' : 'detail full shows 20.' };
}

function branchLines(branch: CampaignBranch, depth: number): string[] {
  const { name, campaignId, creators: people, videos, views } = branch;
  const line = `${'> '.repeat(depth)}${label(name, 40)} ${campaignId}: ${people} creators, ${videos} videos, ${views} views`;
  return [line, ...branch.children.flatMap((child) => branchLines(child, depth + 1))];
}

/** How many groups of each kind are shown. */
const GROUPS = { concise: 5, full: 24 } as const;

/** The results in a campaign or project by weekday, hour (UTC), creator and hashtag, and the best and weakest videos. */
async function analyseContent(args: z.output<typeof input>, { goat, scope, workflow }: ToolContext) {
  const { campaign_id: campaignId, from, to, detail: level = 'concise' } = args;
  const projectId = scope.project(args.project_id);
  const top = level === 'full' ? 10 : 3;
  const found = await content(goat, { ...keepGiven({ campaignId, projectId, from, to }), top }, workflow);
  const groups = (list: readonly ContentGroup[], key: (text: string) => string | null) =>
    list.slice(0, GROUPS[level]).map((group) => {
      const { videos, medianViews, engagementRate } = group;
      return `${key(group.key)}: ${videos} videos, median ${medianViews} views, ${engagementRate}% engagement`;
    });
  const keep = (text: string): string => text;
  return {
    totals: toSums(found.totals),
    without_outliers: toSums(found.totalsWithoutOutliers),
    median_views: found.totals.medianViews,
    by_weekday: groups(found.byWeekday, keep),
    by_hour: groups(found.byHour, keep),
    by_creator: groups(found.byCreator, handleText),
    by_hashtag: groups(found.byHashtag, (text) => label(text, 40)),
    top_videos: videoTable(found.topVideos),
    weak_videos: videoTable(found.weakVideos),
    engagement_rate: ENGAGEMENT,
    ...found.range,
    days: PAY_DAYS,
    ...withUnshown(toClosing(found), found, GROUPS[level]),
  };
}

/** The note about groups that a result does not show. */
function withUnshown(closing: ReturnType<typeof toClosing>, found: ContentAnalysis, shown: number): typeof closing {
  const groups = {
    weekdays: found.byWeekday,
    hours: found.byHour,
    creators: found.byCreator,
    hashtags: found.byHashtag,
  };
  const more = Object.entries(groups).flatMap(([name, list]) => {
    return list.length > shown ? [`${list.length - shown} more ${name}`] : [];
  });
  if (more.length === 0) return closing;
  return { ...closing, left_out: [...(closing.left_out ?? []), `${more.join(', ')}: shown are the first of each`] };
}
