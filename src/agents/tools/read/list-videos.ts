import * as z from 'zod/v4';
import type { Video, VideoListQuery } from '../../../generated/resources.js';
import { trackingStatusValues } from '../../../generated/transitions.js';
import {
  type FilteredList,
  readFiltered,
  readFilteredPage,
  readHandles,
  throwIfNoProject,
} from '../../../workflows/find/read-rows.js';
import { type Counts, sumCounts } from '../../../workflows/performance/entity-stats.js';
import { engagementRate, recordMissingSaves, type VideoLine } from '../../../workflows/performance/videos.js';
import { toIso } from '../../../workflows/run/days.js';
import type { Run } from '../../../workflows/run/run.js';
import { handleText, label } from '../../text/untrusted-text.js';
import { nameCreators, type ResolvedCreators, resolveCreators } from '../parts/resolve-creators.js';
import type { Scope } from '../parts/scope.js';
import { creators, cursor, limit, projectId, toLeftOut } from '../parts/shared-schemas.js';
import { cutPage, showPage, type ToolTable, toTable } from '../parts/table.js';
import { defineTool, type ToolDefinition } from '../parts/tool.js';

/** The formula of an engagement rate, in percent, and of which counts it is. */
export const ENGAGEMENT = 'of the counts until now: (likes + comments + shares + saves) ÷ views × 100';

/** The fields of a sum over videos. */
export const SUMS = ['videos', 'views', 'likes', 'comments', 'shares', 'saves', 'engagement_rate'] as const;

/** A sum over videos. */
export function toSums(found: {
  readonly videos: number;
  readonly counts: Counts;
  readonly engagementRate: number | null;
}): Readonly<Record<(typeof SUMS)[number], number | null>> {
  return checkNumbers({ videos: found.videos, ...found.counts, engagement_rate: found.engagementRate });
}

/** The counts of a service. A text in the place of a number would come out unmarked, so it is refused. */
export function checkNumbers<Row extends Readonly<Record<string, number | null>>>(row: Row): Row {
  const isNumber = Object.values(row).every((value) => value === null || typeof value === 'number');
  if (!isNumber) throw new Error('a count is not a number');
  return row;
}

/** Videos as a table. */
export function videoTable(videos: readonly VideoLine[]): ToolTable {
  return toTable(videos, {
    video_id: ({ videoId }) => videoId,
    handle: ({ handle }) => handleText(handle),
    title: ({ title }) => label(title),
    views: ({ views }) => views,
    engagement_rate: ({ engagementRate: rate }) => rate,
  });
}

const input = z.object({
  creators: creators.optional(),
  project_id: projectId.optional(),
  status: z.enum(trackingStatusValues).exclude(['excluded']).optional(),
  sort: z.enum(['posted', 'views', 'engagement_rate']).optional(),
  limit,
  cursor,
});

type Input = z.output<typeof input>;

/** How many rows are shown by default. */
const ROWS = 20;

/** Lists videos. */
export const listVideos: ToolDefinition = defineTool({
  name: 'list_videos',
  title: 'List videos',
  description:
    'Videos of creators, a project or all, newest first, or by views or engagement rate. pending_review: counts nowhere until included.',
  capability: 'read',
  confinedTo: 'creator',
  input,
  fields: ['videos[][]', 'engagement_rate'],
  async run(args, { run, scope, store }) {
    const isNamed = args.creators !== undefined || scope.creatorIds !== undefined;
    const resolved = isNamed ? await resolveCreators(run, { ...args, presentOnly: true }, scope) : null;
    const page = await readPage(run, { ...args, resolved }, scope);
    await throwIfNoProject(run, scope.project(args.project_id), page.rows);
    const handles = resolved
      ? new Map(resolved.found.map(({ id, handle }) => [id, handle ?? '']))
      : await run.within(() => readHandles(run, scope.project(args.project_id)), null);
    const owners = page.rows.map(({ creator_id: id }) => id);
    const names = handles && (await run.within(() => nameCreators(run, store, owners, handles), null));
    recordMissingSaves(run, page.rows);
    const videos = toTable(page.rows, {
      video_id: ({ id }) => id,
      creator: ({ creator_id: id }) => (resolved?.found.length === 1 || id === null ? null : (names?.get(id) ?? id)),
      title: ({ title }) => label(title ?? null),
      posted: ({ posted_at: at }) => at && `${toIso(at).slice(0, 16)}Z`,
      views: ({ view_count: views }) => views,
      likes: ({ like_count: likes }) => likes,
      engagement_rate: (row) => engagementRate(sumCounts([row])),
      status: ({ tracking_status: status }) => status,
    });
    return {
      videos,
      engagement_rate: ENGAGEMENT,
      truncated: page.truncated,
      ...toLeftOut([], resolved?.unknown),
    };
  },
});

/** A page of the service's list; of several creators or in another order, a page of all their videos. */
async function readPage(run: Run, args: Input & { readonly resolved: ResolvedCreators | null }, scope: Scope) {
  const { status, sort, resolved } = args;
  const most = args.limit ?? ROWS;
  const query = { ...scope.projectQuery(args.project_id), limit: 100 };
  const list = (own: object): FilteredList<Video, Pick<VideoListQuery, 'tracking_status'>> => ({
    during: 'reading the videos',
    filters: status === undefined ? {} : { tracking_status: status },
    list: (filters, options) => run.goat.videos.list({ ...query, ...own, ...filters }, options),
    keep: ({ tracking_status }) => status === undefined || tracking_status === status,
  });
  const ids = resolved ? resolved.found.map(({ id }) => ({ creator_id: id })) : [{}];
  const [only = {}] = ids;
  if (ids.length === 1 && (sort ?? 'posted') === 'posted') {
    return showPage(await readFilteredPage(run, list({ ...only, limit: most }), args.cursor));
  }
  const all: Video[] = [];
  for (const one of ids) all.push(...(await readFiltered(run, list(one))));
  return cutPage(all.sort(compareBy(sort)), { cursor: args.cursor, limit: most });
}

function compareBy(sort: Input['sort']): (a: Video, b: Video) => number {
  if (sort === 'views') return (a, b) => b.view_count - a.view_count;
  const rate = (video: Video): number => engagementRate(sumCounts([video])) ?? -1;
  if (sort === 'engagement_rate') return (a, b) => rate(b) - rate(a);
  return (a, b) => ((a.posted_at ?? '') < (b.posted_at ?? '') ? 1 : -1);
}
