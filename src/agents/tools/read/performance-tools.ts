import * as z from 'zod/v4';
import { readCampaign } from '../../../workflows/find/read-by-id.js';
import {
  type CampaignBranch,
  campaignPerformance as performance,
} from '../../../workflows/performance/campaign-performance.js';
import {
  type ContentAnalysis,
  type ContentGroup,
  contentAnalysis as content,
} from '../../../workflows/performance/content-analysis.js';
import type { VideoLine } from '../../../workflows/performance/counting-videos.js';
import { findUnderperformingCreators as underperforming } from '../../../workflows/performance/find-underperforming-creators.js';
import { Run } from '../../../workflows/run/run.js';
import { PAY_DAYS, STATS_DAYS } from '../../text/day-text.js';
import { handleText, label } from '../../text/untrusted-text.js';
import { capRows } from '../parts/cap-rows.js';
import {
  closingFields,
  detail,
  limit,
  projectId,
  range,
  rangeFields,
  rowLimit,
  toClosing,
} from '../parts/shared-schemas.js';
import { defineTool, type ToolDefinition } from '../parts/tool.js';

const sums = z.object({ videos: z.number(), views: z.number(), engagement_rate_percent: z.number().nullable() });
const videoRow = z.object({
  video_id: z.string(),
  handle: z.string().nullable(),
  title: z.string().nullable(),
  views: z.number(),
  engagement_rate_percent: z.number().nullable(),
});

function toSums(found: {
  readonly videos: number;
  readonly counts: { readonly views: number };
  readonly engagementRate: number | null;
}) {
  return { videos: found.videos, views: found.counts.views, engagement_rate_percent: found.engagementRate };
}

function videoRows(videos: readonly VideoLine[]) {
  return videos.map(({ videoId, handle, title, views, engagementRate }) => ({
    video_id: videoId,
    handle: handleText(handle),
    title: label(title),
    views,
    engagement_rate_percent: engagementRate,
  }));
}

/** Analyses a campaign. */
export const campaignPerformance: ToolDefinition = defineTool({
  name: 'campaign_performance',
  title: 'Campaign performance',
  description: 'A campaign with its tree, target, pace to the deadline, top videos, with and without outliers.',
  capability: 'read',
  confinedTo: 'project',
  input: z.object({ campaign_id: z.string(), ...range, detail }),
  output: z.object({
    totals: sums,
    without_outliers: sums,
    campaign: z.string(),
    pace: z.record(z.string(), z.unknown()).nullable(),
    gained_views: z.number().nullable(),
    top_videos: z.array(videoRow),
    outliers: z.array(videoRow),
    tree: z.array(z.string()),
    ...rangeFields,
    ...closingFields,
  }),
  async run(input, { goat, scope, workflow }) {
    const { campaign_id: campaignId, from, to } = input;
    const run = new Run(goat, workflow);
    const campaign = await readCampaign(run, campaignId);
    scope.check(campaign.project_id);
    const top = input.detail === 'full' ? 20 : 5;
    const days = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
    const found = await performance(goat, { campaignId, top, ...days }, workflow);
    const { pace } = found;
    const branches = branchLines(found.tree, 0);
    const { rows: tree, truncated } = capRows(branches, { limit: input.detail === 'full' ? 100 : 20 });
    return {
      totals: toSums(found.totals),
      without_outliers: toSums(found.totalsWithoutOutliers),
      campaign: label(found.campaign.name),
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
      gained_views: found.gained?.views ?? null,
      top_videos: videoRows(found.topVideos),
      outliers: videoRows(found.outliers.slice(0, top)),
      tree,
      ...found.range,
      days: STATS_DAYS,
      truncated: truncated && { ...truncated, rest: 'Call again with detail full, or with a campaign below.' },
      ...toClosing(found),
    };
  },
});

function branchLines(branch: CampaignBranch, depth: number): string[] {
  const { name, campaignId, creators, videos, views } = branch;
  const line = `${'> '.repeat(depth)}${label(name, 40)} ${campaignId}: ${creators} creators, ${videos} videos, ${views} views`;
  return [line, ...branch.children.flatMap((child) => branchLines(child, depth + 1))];
}

/** Finds creators below expectation. */
export const findUnderperformingCreators: ToolDefinition = defineTool({
  name: 'find_underperforming_creators',
  title: 'Find underperforming creators',
  description: 'Creators of a project who miss goals, post nothing or get few views, with reasons.',
  capability: 'read',
  confinedTo: 'project',
  input: z.object({ project_id: z.string(), ...range, limit }),
  output: z.object({
    totals: z.object({ creators: z.number(), underperforming: z.number(), median_views: z.number().nullable() }),
    creators: z.array(
      z.object({
        handle: z.string().nullable(),
        reasons: z.array(z.string()),
        views: z.number(),
        posts: z.number(),
        caveats: z.array(z.string()).optional(),
      }),
    ),
    ...rangeFields,
    ...closingFields,
  }),
  async run(input, { goat, scope, workflow }) {
    const project = scope.project(input.project_id) ?? input.project_id;
    const days = {
      ...(input.from === undefined ? {} : { from: input.from }),
      ...(input.to === undefined ? {} : { to: input.to }),
    };
    const found = await underperforming(goat, { projectId: project, ...days, limit: 1_000 }, workflow);
    const { rows, truncated } = capRows(found.creators, { limit: rowLimit(input) });
    const { totals } = found;
    return {
      totals: {
        creators: totals.creators,
        underperforming: totals.underperforming,
        median_views: totals.medianViews,
      },
      creators: rows.map(({ handle, reasons, views, posts, caveats }) => ({
        handle: handleText(handle),
        reasons: reasons.map(({ code, message }) => `${code}: ${message}`),
        views,
        posts,
        ...(caveats.length === 0 ? {} : { caveats: [...caveats] }),
      })),
      ...found.range,
      days: `${PAY_DAYS}; those of goals: of the organization's time zone`,
      truncated: truncated && { ...truncated, rest: 'Call again with a larger limit.' },
      ...toClosing(found),
    };
  },
});

/** Compares content. */
export const contentAnalysis: ToolDefinition = defineTool({
  name: 'content_analysis',
  title: 'Content analysis',
  description:
    'The results in a campaign or project: by weekday, hour (UTC), creator and hashtag, best and weakest videos.',
  capability: 'read',
  confinedTo: 'project',
  input: z.object({ campaign_id: z.string().optional(), project_id: projectId.optional(), ...range, detail }),
  output: z.object({
    totals: sums,
    without_outliers: sums,
    median_views: z.number().nullable(),
    by_weekday: z.array(z.string()),
    by_hour: z.array(z.string()),
    by_creator: z.array(z.string()),
    by_hashtag: z.array(z.string()),
    top_videos: z.array(videoRow),
    weak_videos: z.array(videoRow),
    ...rangeFields,
    ...closingFields,
  }),
  async run(input, { goat, scope, workflow }) {
    const { campaign_id: campaignId, from, to } = input;
    if (campaignId !== undefined) {
      const run = new Run(goat, workflow);
      const campaign = await readCampaign(run, campaignId);
      scope.check(campaign.project_id);
    }
    const project = scope.project(input.project_id);
    const level = input.detail ?? 'concise';
    const found = await content(
      goat,
      {
        ...(campaignId === undefined ? {} : { campaignId }),
        ...(project === undefined ? {} : { projectId: project }),
        ...(from === undefined ? {} : { from }),
        ...(to === undefined ? {} : { to }),
        top: level === 'full' ? 10 : 3,
      },
      workflow,
    );
    const groups = (list: readonly ContentGroup[], key: (text: string) => string | null) =>
      list.slice(0, level === 'full' ? 24 : 5).map((group) => {
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
      top_videos: videoRows(found.topVideos),
      weak_videos: videoRows(found.weakVideos),
      ...found.range,
      days: PAY_DAYS,
      ...withUnshown(toClosing(found), found, level === 'full' ? 24 : 5),
    };
  },
});

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
