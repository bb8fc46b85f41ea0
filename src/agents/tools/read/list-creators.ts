import * as z from 'zod/v4';
import { isNotFoundError } from '../../../client/errors/guards.js';
import type { Creator } from '../../../generated/resources.js';
import { throwIfNoProject } from '../../../workflows/find/throw-if-no-project.js';
import { toDay } from '../../../workflows/run/days.js';
import { Run } from '../../../workflows/run/run.js';
import { listRemoved, type RemovedCreator } from '../../payments/plan/known-handles.js';
import { PAY_DAYS } from '../../text/day-text.js';
import { handleText } from '../../text/untrusted-text.js';
import { capRows } from '../parts/cap-rows.js';
import { listPage, toUsage } from '../parts/list-page.js';
import { outOfScope } from '../parts/scope.js';
import { closingFields, cursor, limit, projectId, rowLimit, toLeftOut, trackingMode } from '../parts/shared-schemas.js';
import { defineTool, type ToolContext, type ToolDefinition } from '../parts/tool.js';
import { type CreatorOrder, type CreatorOverview, readOverview, sortOverview } from './creator-overview.js';

const input = z.object({
  project_id: projectId.optional(),
  search: z.string().optional(),
  sort: z.enum(['last_post', 'last_scraped', 'last_paid', 'owed']).optional(),
  mode: trackingMode,
  owed: z.boolean().optional(),
  removed: z.boolean().optional(),
  limit,
  cursor,
});

type Input = z.output<typeof input>;

const row = z.object({
  handle: z.string().nullable(),
  creator_id: z.string().optional(),
  followers: z.number().optional(),
  videos: z.number().optional(),
  mode: z.string().optional(),
  last_scraped_at: z.string().nullish(),
  last_post: z.string().optional(),
  last_paid: z.string().optional(),
  owed_cents: z.number().optional(),
});

/** Lists creators. */
export const listCreators: ToolDefinition = defineTool({
  name: 'list_creators',
  title: 'List creators',
  description:
    'Creators, newest first; search: part of a handle. sort or owed: with last post, pay and debt, longest ago or most first.',
  capability: 'read',
  input,
  output: z.object({ creators: z.array(row), ...closingFields }),
  async run(asked, context) {
    const { goat, scope, workflow } = context;
    const run = new Run(goat, workflow);
    if (asked.removed) return listRemovedOnes(run, asked, context);
    const query = {
      ...scope.projectQuery(asked.project_id),
      ...(asked.search === undefined ? {} : { search: asked.search.replace(/^@/, '') }),
      limit: rowLimit(asked),
    };
    const isOverview = asked.sort !== undefined || asked.owed !== undefined;
    if (scope.creatorIds) {
      // They are read one by one, because the length and cursor of a page of all creators would reveal who else exists.
      const found = (await readBound(run, scope.creatorIds, query.search)).filter((each) => hasMode(each, asked));
      if (isOverview) {
        // The number of requests would reveal how much others posted.
        const { usage: _, ...shown } = await overview(run, found, asked, {});
        return shown;
      }
      return { ...cutRows(found.map(showRow), asked), ...toUsage(run) };
    }
    if (isOverview || asked.mode !== undefined) {
      const all = await run.listAll('reading the creators', (options) =>
        goat.creators.list({ ...query, limit: 100 }, options),
      );
      await throwIfNoProject(run, scope.project(asked.project_id), all);
      const creators = all.filter((each) => hasMode(each, asked));
      if (!isOverview) return { ...cutRows(creators.map(showRow), asked), ...toUsage(run) };
      return overview(run, creators, asked, scope.projectQuery(asked.project_id));
    }
    const { rows, ...rest } = await listPage(run, (options) => goat.creators.list(query, options), {
      cursor: asked.cursor,
      show: showRow,
    });
    await throwIfNoProject(run, scope.project(asked.project_id), rows);
    return { creators: rows, ...rest };
  },
});

function hasMode({ tracking_mode }: Creator, { mode }: Input): boolean {
  return mode === undefined || tracking_mode === mode;
}

function showRow(creator: Creator) {
  return {
    handle: handleText(creator.tiktok_handle),
    creator_id: creator.id,
    followers: creator.follower_count,
    videos: creator.video_count,
    mode: creator.tracking_mode,
    last_scraped_at: creator.last_scraped_at,
  };
}

/** Rows after the end of the call before. */
function cutRows<Row>(all: readonly Row[], { cursor: from, limit: most }: Pick<Input, 'cursor' | 'limit'>) {
  const start = Number(from ?? 0) || 0;
  const { rows, truncated } = capRows(all, { limit: rowLimit({ limit: most }), offset: start });
  const rest = `Call again with cursor ${start + rows.length}`;
  return { creators: rows, truncated: truncated && { ...truncated, rest } };
}

/** How many rows of an overview are shown by default. */
const OVERVIEW_ROWS = 30;

async function overview(
  run: Run,
  creators: readonly Creator[],
  asked: Input,
  filter: { readonly project_id?: string },
) {
  const { sort = 'owed' as CreatorOrder, owed, limit: most = OVERVIEW_ROWS } = asked;
  const all = await readOverview(run, creators, filter);
  const rows = sortOverview(all, sort).filter(({ owedCents }) => owed === undefined || owedCents > 0 === owed);
  const unknown = rows.filter(({ lastPostAt }) => lastPostAt === undefined).length;
  run.leaveOut(`last posts of ${unknown} creators`, unknown === 0 ? 0 : null, 'the budget of the call ended first');
  return {
    ...cutRows(rows.map(showOverview), { ...asked, limit: most }),
    ...toLeftOut(run.leftOut),
    days: PAY_DAYS,
    ...toUsage(run),
  };
}

function showOverview({ creator, lastPostAt, owedCents, lastPaidAt }: CreatorOverview) {
  const day = (at: string | null | undefined): string => (at ? toDay(at) : at === null ? 'never' : 'unknown');
  return {
    handle: handleText(creator.tiktok_handle),
    last_post: day(lastPostAt),
    last_scraped_at: creator.last_scraped_at,
    last_paid: day(lastPaidAt),
    owed_cents: owedCents,
    mode: creator.tracking_mode,
  };
}

/** The project of a removed creator is unknown, so a bound toolset reveals nothing about it. */
async function listRemovedOnes(run: Run, asked: Input, { scope, store }: ToolContext) {
  if (scope.isBound) throw outOfScope();
  const search = asked.search?.replace(/^@/, '').toLowerCase() ?? '';
  const all = (await listRemoved(run, store)).filter(({ handle }) => (handle ?? '').toLowerCase().includes(search));
  return { ...cutRows(all.map(showRemoved), asked), days: PAY_DAYS, ...toUsage(run) };
}

function showRemoved({ creatorId, handle, owedCents, lastPaidAt }: RemovedCreator) {
  return {
    handle: handleText(handle),
    creator_id: creatorId,
    owed_cents: owedCents,
    last_paid: lastPaidAt === null ? 'never' : toDay(lastPaidAt),
  };
}

/** The bound creators who are not removed and whose handle contains the text. */
export async function readBound(run: Run, ids: readonly string[], search = ''): Promise<Creator[]> {
  const found: Creator[] = [];
  for (const id of ids) {
    try {
      found.push(await run.call('reading a creator', (options) => run.goat.creators.get(id, options)));
    } catch (error) {
      if (!isNotFoundError(error)) throw error;
    }
  }
  return found.filter(({ tiktok_handle: handle }) => handle.toLowerCase().includes(search.toLowerCase()));
}
