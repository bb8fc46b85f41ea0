import * as z from 'zod/v4';
import type { GoalStanding } from '../../../generated/resources.js';
import { readCampaign } from '../../../workflows/find/read-by-id.js';
import {
  type CampaignBranch,
  campaignPerformance as performance,
} from '../../../workflows/performance/campaign-performance.js';
import { engagementRate } from '../../../workflows/performance/counting-videos.js';
import { toRange } from '../../../workflows/performance/date-range.js';
import { type EntityStats, entityStats } from '../../../workflows/performance/entity-stats.js';
import { Run } from '../../../workflows/run/run.js';
import { STATS_DAYS } from '../../text/day-text.js';
import { goalLine } from '../../text/goal-text.js';
import { handleText, label } from '../../text/untrusted-text.js';
import { capRows } from '../parts/cap-rows.js';
import { keepGiven } from '../parts/keep-given.js';
import { toUsage } from '../parts/list-page.js';
import type { NamedCreator } from '../parts/scope.js';
import {
  closingFields,
  creators,
  detail,
  limit,
  offset,
  projectId,
  range,
  rangeFields,
  toClosing,
  toLeftOut,
} from '../parts/shared-schemas.js';
import { showTable, tableField } from '../parts/table.js';
import { defineTool, type ToolDefinition } from '../parts/tool.js';
import { readProjectNames, readWhom } from '../parts/whom.js';
import { readCompliance } from './list-goals.js';
import { ENGAGEMENT, sums, toSums, videoTable } from './video-table.js';

/** A creator with the counts of a range. */
interface Counted extends NamedCreator {
  readonly stats: EntityStats;
}

const COUNTS = ['views', 'likes', 'comments', 'shares', 'saves'] as const;

/** The counts of creators. */
export const getCreatorStats: ToolDefinition = defineTool({
  name: 'get_creator_stats',
  title: 'Stats of creators',
  description:
    'Counts of creators, a project or all, now and gained in a range (default: 30 days), engagement rate and goals; full adds views by day.',
  capability: 'read',
  input: z.object({
    creators: creators.optional(),
    project_id: projectId.optional(),
    ...range,
    sort: z.enum(['views', 'gained_views', 'engagement_rate']).optional(),
    detail,
    limit,
    offset,
  }),
  output: z.object({
    creators: tableField,
    goals: z.array(z.string()).optional(),
    daily_views: z.array(z.string()).optional(),
    engagement_rate: z.string().optional(),
    ...rangeFields,
    ...closingFields,
  }),
  async run(input, { goat, scope, workflow }) {
    const run = new Run(goat, workflow);
    const { found, unknown } = await readWhom(run, { ...input, presentOnly: true }, scope);
    const projects = await readProjectNames(run, scope);
    const counted = sortCounted(await readCounts(run, found, input), input.sort);
    const { table, truncated } = showTable(
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
      input,
    );
    const shown = counted.slice(input.offset ?? 0, (input.offset ?? 0) + table.length - 1);
    const goals = await run.within(() => readGoals(run, shown), []);
    const daily = shown.flatMap(({ handle, stats }) =>
      stats.series.map(({ date, views }) => `${counted.length > 1 ? `${handleText(handle)} ` : ''}${date} ${views}`),
    );
    const { from, to } = counted[0]?.stats ?? toRange(run, input);
    return {
      creators: table,
      ...(goals.length === 0 ? {} : { goals }),
      ...(input.detail === 'full' ? { daily_views: daily.slice(0, 400) } : {}),
      engagement_rate: ENGAGEMENT,
      from,
      to,
      days: STATS_DAYS,
      truncated,
      ...toLeftOut(run.leftOut, unknown),
      ...toUsage(run),
    };
  },
});

/** The counts of each creator, one request each, as far as the budget goes. */
async function readCounts(
  run: Run,
  found: readonly NamedCreator[],
  days: { readonly from?: string | undefined; readonly to?: string | undefined },
): Promise<Counted[]> {
  const counted: Counted[] = [];
  for (const one of found) {
    const read = () => entityStats(run, { entity: 'creator', id: one.id }, toRange(run, days));
    const stats = counted.length === 0 ? await read() : await run.within(read, null);
    if (stats === null) break;
    counted.push({ ...one, stats });
  }
  const why = 'the budget of the call ended first; name them, or a project';
  run.leaveOut('creators', found.length - counted.length, why);
  return counted;
}

function sortCounted(
  counted: readonly Counted[],
  by: 'views' | 'gained_views' | 'engagement_rate' | undefined,
): Counted[] {
  const rank = ({ stats: { totals, gained } }: Counted): number => {
    if (by === 'engagement_rate') return engagementRate(totals) ?? -1;
    return by === 'views' ? totals.views : gained.views;
  };
  return by === undefined ? [...counted] : counted.toSorted((a, b) => rank(b) - rank(a));
}

/** The goals of the creators in the periods that run. */
async function readGoals(run: Run, counted: readonly Counted[]): Promise<string[]> {
  const own = new Set(counted.map(({ id }) => id));
  const goals: { readonly handle: string; readonly goal: GoalStanding }[] = [];
  for (const project of new Set(counted.flatMap(({ creator }) => creator?.project_id ?? []))) {
    for (const { creator, compliance } of await readCompliance(run, project)) {
      if (own.has(creator.id)) goals.push(...compliance.map((goal) => ({ handle: creator.tiktok_handle, goal })));
    }
  }
  return goals.map(({ handle, goal }) => `${counted.length > 1 ? `${handleText(handle)} ` : ''}${goalLine(goal)}`);
}

/** The counts of a campaign and all below it. */
export const getCampaignStats: ToolDefinition = defineTool({
  name: 'get_campaign_stats',
  title: 'Stats of a campaign',
  description:
    'A campaign and all below it, each video once: counts now and gained in a range, pace to its target, top videos, outliers.',
  capability: 'read',
  confinedTo: 'project',
  input: z.object({ campaign_id: z.string(), ...range, detail }),
  output: z.object({
    campaign: z.string(),
    totals: sums,
    gained: sums.nullable(),
    pace: z.record(z.string(), z.unknown()).nullable(),
    without_outliers: sums,
    top_videos: tableField,
    outliers: tableField,
    tree: z.array(z.string()),
    engagement_rate: z.string().optional(),
    ...rangeFields,
    ...closingFields,
  }),
  async run(input, { goat, scope, workflow }) {
    const { campaign_id: campaignId, from, to } = input;
    const campaign = await readCampaign(new Run(goat, workflow), campaignId);
    scope.check(campaign.project_id);
    const top = input.detail === 'full' ? 20 : 5;
    const found = await performance(goat, { campaignId, top, ...keepGiven({ from, to }) }, workflow);
    const { pace } = found;
    const { rows: tree, truncated } = capRows(branchLines(found.tree, 0), {
      limit: input.detail === 'full' ? 100 : 20,
    });
    return {
      campaign: label(found.campaign.name),
      totals: toSums(found.totals),
      gained: found.gained && { ...found.gained },
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
      ...toClosing(found),
    };
  },
});

function branchLines(branch: CampaignBranch, depth: number): string[] {
  const { name, campaignId, creators: people, videos, views } = branch;
  const line = `${'> '.repeat(depth)}${label(name, 40)} ${campaignId}: ${people} creators, ${videos} videos, ${views} views`;
  return [line, ...branch.children.flatMap((child) => branchLines(child, depth + 1))];
}
