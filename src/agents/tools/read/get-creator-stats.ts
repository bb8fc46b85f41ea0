import * as z from 'zod/v4';
import { keepGiven } from '../../../../base/values/keep-given.js';
import type { GoalCompliance } from '../../../generated/resources.js';
import { readCompliance } from '../../../workflows/find/read-rows.js';
import { type EntityStats, entityStats, toRange } from '../../../workflows/performance/entity-stats.js';
import { findUnderperformingCreators as underperforming } from '../../../workflows/performance/find-underperforming-creators.js';
import { engagementRate } from '../../../workflows/performance/videos.js';
import { toDay } from '../../../workflows/run/days.js';
import type { Run } from '../../../workflows/run/run.js';
import { goalLine, PAY_DAYS, STATS_DAYS, zoneText } from '../../text/pay-text.js';
import { invalidInput } from '../../text/tool-error.js';
import { handleText } from '../../text/untrusted-text.js';
import { readEach, readProjectNames, readProjects, resolveCreators } from '../parts/resolve-creators.js';
import { type NamedCreator, outOfScope } from '../parts/scope.js';
import {
  creators,
  day,
  detail,
  limit,
  offset,
  period,
  projectId,
  range,
  toClosing,
  toLeftOut,
} from '../parts/shared-schemas.js';
import { capRows, showTable } from '../parts/table.js';
import { defineTool, type ToolContext, type ToolDefinition, under } from '../parts/tool.js';
import { ENGAGEMENT } from './list-videos.js';

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
