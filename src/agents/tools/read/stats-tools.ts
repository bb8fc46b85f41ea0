import * as z from 'zod/v4';
import { keepGiven } from '../../../../base/values/keep-given.js';
import type { GoalCompliance, Granularity } from '../../../generated/resources.js';
import { readCampaign, readCompliance, readVideo } from '../../../workflows/find/read-rows.js';
import {
  type CampaignBranch,
  type ContentAnalysis,
  type ContentGroup,
  contentAnalysis as content,
  campaignPerformance as performance,
} from '../../../workflows/performance/campaign-performance.js';
import { type EntityStats, entityStats, toRange } from '../../../workflows/performance/entity-stats.js';
import { findUnderperformingCreators as underperforming } from '../../../workflows/performance/find-underperforming-creators.js';
import { trend as trendOf } from '../../../workflows/performance/trend.js';
import { engagementRate } from '../../../workflows/performance/videos.js';
import { toDay } from '../../../workflows/run/days.js';
import type { Run } from '../../../workflows/run/run.js';
import type { LeftOut } from '../../../workflows/run/workflow-options.js';
import { goalLine, PAY_DAYS, STATS_DAYS, zoneText } from '../../text/pay-text.js';
import { invalidInput } from '../../text/tool-error.js';
import { handleText, label } from '../../text/untrusted-text.js';
import { readEach, readProjectNames, readProjects, resolveCreators } from '../parts/resolve-creators.js';
import { type NamedCreator, outOfScope } from '../parts/scope.js';
import {
  campaignId,
  creator,
  creators,
  day,
  detail,
  inProject,
  limit,
  offset,
  period,
  projectId,
  range,
  toClosing,
  toLeftOut,
  type Words,
} from '../parts/shared-schemas.js';
import { capRows, showTable } from '../parts/table.js';
import { defineTool, type ToolContext, type ToolDefinition, under } from '../parts/tool.js';
import { checkNumbers, ENGAGEMENT, SUMS, toSums, videoTable } from './list-tools.js';

/** Shows the progress of goals. */
export const listGoals: ToolDefinition = defineTool({
  name: 'list_goals',
  title: 'Goals',
  description:
    'Goals of creators, a project or all in the periods that hold a day: target, actual, status, open until when.',
  capability: 'read',
  confinedTo: 'creator',
  input: z.object({
    creators: creators.optional(),
    project_id: projectId.optional(),
    period: period.optional(),
    day: day.optional(),
    limit,
    offset,
  }),
  fields: ['goals[]'],
  async run(input, { run, scope }) {
    const resolved =
      input.creators || scope.creatorIds ? await resolveCreators(run, { ...input, presentOnly: true }, scope) : null;
    const ids = resolved?.found.map(({ id }) => id);
    const projects = resolved
      ? resolved.found.flatMap(({ creator }) => creator?.project_id ?? [])
      : (await readProjects(run, scope, input.project_id)).map(({ id }) => id);
    const found: GoalCompliance[] = [];
    for (const project of new Set(projects)) {
      const entries = await readCompliance(
        run,
        project,
        keepGiven({ period: input.period, reference_date: input.day }),
      );
      found.push(...entries.filter(({ creator: { id } }) => ids?.includes(id) ?? true));
    }
    const lines = found.flatMap(({ creator: { tiktok_handle: handle }, compliance }) =>
      compliance.map((goal) => `${handleText(handle)} ${goalLine(goal)}`),
    );
    const { rows, truncated } = capRows(lines, input);
    const days = zoneText(found.flatMap(({ compliance }) => compliance));
    return { goals: rows, days, truncated, ...toLeftOut([], resolved?.unknown) };
  },
});

/** A creator with the counts of a range. */
interface Counted extends NamedCreator {
  readonly stats: EntityStats;
}

const COUNTS = ['views', 'likes', 'comments', 'shares', 'saves'] as const;

const input = z.object({
  creators: creators.optional(),
  project_id: projectId.optional(),
  ...range,
  sort: z.enum(['views', 'gained_views', 'engagement_rate']).optional(),
  behind: z.boolean().optional(),
  detail,
  limit,
  offset,
});

/** The counts of creators. */
export const getCreatorStats: ToolDefinition = defineTool({
  name: 'get_creator_stats',
  title: 'Stats of creators',
  description:
    'Counts of creators, a project or all, now and gained in a range (default: 30 days), engagement rate and goals; full adds views by day. behind, without creators, sort and detail: who in a project misses goals, posts nothing or gets few views, and why.',
  capability: 'read',
  confinedTo: 'creator',
  input,
  fields: [
    ...under('totals', ['creators', 'behind', 'median_views']),
    'creators[][]',
    'goals[]',
    'daily_views[]',
    'engagement_rate',
    'from',
    'to',
  ],
  async run(args, context) {
    const { run, scope } = context;
    if (args.behind) {
      if ((args.creators ?? args.sort ?? args.detail) === undefined) return listBehind(args, context);
      throw invalidInput('behind compares a whole project: leave creators, sort and detail out.');
    }
    const { found, unknown } = await resolveCreators(run, { ...args, presentOnly: true }, scope);
    const projects = await readProjectNames(run, scope);
    const read = async (one: NamedCreator): Promise<Counted> => {
      return { ...one, stats: await entityStats(run, { entity: 'creator', id: one.id }, toRange(run, args)) };
    };
    const counts = await readEach(run, found, { read, way: 'name them, or a project' });
    const counted = sortCounted(counts, args.sort);
    const { table, rows, truncated } = showTable(
      counted,
      {
        handle: ({ handle }) => handleText(handle),
        project: ({ creator }) => projects.get(creator?.project_id ?? ''),
        followers: ({ creator }) => creator?.follower_count,
        ...Object.fromEntries(COUNTS.map((name) => [name, ({ stats }: Counted) => stats.totals[name]])),
        engagement_rate: ({ stats }) => engagementRate(stats.totals),
        ...Object.fromEntries(COUNTS.map((name) => [`gained_${name}`, ({ stats }: Counted) => stats.gained[name]])),
        source: ({ stats: { source } }) => (source === 'stats' ? null : source),
      },
      args,
    );
    const goals = await run.within(() => readGoals(run, rows), []);
    const daily = rows.flatMap(({ handle, stats }) =>
      stats.series.map(({ date, views }) => `${counted.length > 1 ? `${handleText(handle)} ` : ''}${date} ${views}`),
    );
    const { from, to } = counted[0]?.stats ?? toRange(run, args);
    return {
      creators: table,
      ...(goals.length === 0 ? {} : { goals }),
      ...(args.detail === 'full' ? { daily_views: daily.slice(0, 400) } : {}),
      engagement_rate: ENGAGEMENT,
      from: toDay(from),
      to: toDay(to),
      days: STATS_DAYS,
      truncated,
      ...toLeftOut([], unknown),
    };
  },
});

function sortCounted(counted: readonly Counted[], by: z.output<typeof input>['sort']): readonly Counted[] {
  const rank = ({ stats: { totals, gained } }: Counted): number => {
    if (by === 'engagement_rate') return engagementRate(totals) ?? -1;
    return by === 'views' ? totals.views : gained.views;
  };
  return by === undefined ? counted : counted.toSorted((a, b) => rank(b) - rank(a));
}

/** The goals of the creators in the periods that run. */
async function readGoals(run: Run, counted: readonly Counted[]): Promise<string[]> {
  const own = new Set(counted.map(({ id }) => id));
  const lines: string[] = [];
  for (const project of new Set(counted.flatMap(({ creator }) => creator?.project_id ?? []))) {
    for (const { creator, compliance } of await readCompliance(run, project)) {
      const who = counted.length > 1 ? `${handleText(creator.tiktok_handle)} ` : '';
      if (own.has(creator.id)) lines.push(...compliance.map((goal) => `${who}${goalLine(goal)}`));
    }
  }
  return lines;
}

/** Creators of a project who miss goals, post nothing or get few views, with reasons. */
async function listBehind(args: z.output<typeof input>, { goat, scope, workflow }: ToolContext) {
  const projectId = scope.project(args.project_id);
  // The others of a project are who a creator is compared with.
  if (scope.creatorIds) throw outOfScope();
  if (projectId === undefined) throw invalidInput('behind needs project_id.');
  const days = keepGiven({ from: args.from, to: args.to });
  const found = await underperforming(goat, { projectId, ...days, limit: 1_000 }, workflow);
  const { table, truncated } = showTable(
    found.creators,
    {
      handle: ({ handle }) => handleText(handle),
      views: ({ views }) => views,
      posts: ({ posts }) => posts,
      reasons: ({ reasons }) => reasons.map(({ code, message }) => `${code}: ${message}`).join(' '),
      caveats: ({ caveats }) => caveats.join(' ') || null,
    },
    args,
  );
  const { creators, underperforming: behind, medianViews } = found.totals;
  return {
    totals: { creators, behind, median_views: medianViews },
    creators: table,
    ...found.range,
    days: `${PAY_DAYS}; those of goals: of the organization's time zone`,
    truncated,
    ...toClosing(found),
  };
}

const campaignInput = z.object({
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
  input: campaignInput,
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
async function analyseContent(args: z.output<typeof campaignInput>, { goat, scope, workflow }: ToolContext) {
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

const granularity: Words<Granularity> = z.enum({ day: 'day', week: 'week', month: 'month' });

const trendInput = z.object({
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
  input: trendInput,
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

async function findEntity(args: z.output<typeof trendInput>, { run, scope }: ToolContext) {
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
