import * as z from 'zod/v4';
import { readCampaign } from '../../../workflows/find/read-by-id.js';
import {
  type ContentAnalysis,
  type ContentGroup,
  contentAnalysis as content,
} from '../../../workflows/performance/content-analysis.js';
import { findUnderperformingCreators as underperforming } from '../../../workflows/performance/find-underperforming-creators.js';
import { Run } from '../../../workflows/run/run.js';
import { PAY_DAYS } from '../../text/day-text.js';
import { handleText, label } from '../../text/untrusted-text.js';
import { keepGiven } from '../parts/keep-given.js';
import {
  closingFields,
  detail,
  limit,
  offset,
  projectId,
  range,
  rangeFields,
  toClosing,
} from '../parts/shared-schemas.js';
import { showTable, tableField } from '../parts/table.js';
import { defineTool, type ToolDefinition } from '../parts/tool.js';
import { ENGAGEMENT, sums, toSums, videoTable } from './video-table.js';

/** Finds creators below expectation. */
export const findUnderperformingCreators: ToolDefinition = defineTool({
  name: 'find_underperforming_creators',
  title: 'Find underperforming creators',
  description: 'Creators of a project who miss goals, post nothing or get few views, with reasons.',
  capability: 'read',
  confinedTo: 'project',
  input: z.object({ project_id: z.string(), ...range, limit, offset }),
  output: z.object({
    totals: z.object({ creators: z.number(), underperforming: z.number(), median_views: z.number().nullable() }),
    creators: tableField,
    ...rangeFields,
    ...closingFields,
  }),
  async run(input, { goat, scope, workflow }) {
    const project = scope.project(input.project_id) ?? input.project_id;
    const days = keepGiven({ from: input.from, to: input.to });
    const found = await underperforming(goat, { projectId: project, ...days, limit: 1_000 }, workflow);
    const { table, truncated } = showTable(
      found.creators,
      {
        handle: ({ handle }) => handleText(handle),
        views: ({ views }) => views,
        posts: ({ posts }) => posts,
        reasons: ({ reasons }) => reasons.map(({ code, message }) => `${code}: ${message}`).join(' '),
        caveats: ({ caveats }) => caveats.join(' ') || null,
      },
      input,
    );
    const { totals } = found;
    return {
      totals: {
        creators: totals.creators,
        underperforming: totals.underperforming,
        median_views: totals.medianViews,
      },
      creators: table,
      ...found.range,
      days: `${PAY_DAYS}; those of goals: of the organization's time zone`,
      truncated,
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
    top_videos: tableField,
    weak_videos: tableField,
    engagement_rate: z.string().optional(),
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
    const projectId = scope.project(input.project_id);
    const level = input.detail ?? 'concise';
    const top = level === 'full' ? 10 : 3;
    const found = await content(goat, { ...keepGiven({ campaignId, projectId, from, to }), top }, workflow);
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
      top_videos: videoTable(found.topVideos),
      weak_videos: videoTable(found.weakVideos),
      engagement_rate: ENGAGEMENT,
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
