import * as z from 'zod/v4';
import { groupBy } from '../../../../base/values/group-by.js';
import type { Creator, PayoutPayment, Video } from '../../../generated/resources.js';
import { listMethods } from '../../../workflows/find/find-method.js';
import type { NotedMethods } from '../../../workflows/find/notes.js';
import { earnedByAll } from '../../../workflows/find/read-earned.js';
import { throwIfNoProject } from '../../../workflows/find/read-rows.js';
import { keepExact, sumCents } from '../../../workflows/payments/cents.js';
import { readLivePayments } from '../../../workflows/review/read-live-payments.js';
import { DAY, toDay, toMilliseconds } from '../../../workflows/run/days.js';
import { Run } from '../../../workflows/run/run.js';
import { HANDLE_NOT_KNOWN } from '../../../workflows/settlement/plan-settlement.js';
import { listRemoved, type RemovedCreator } from '../../payments/plan/known-handles.js';
import { PAY_DAYS } from '../../text/pay-text.js';
import { handleText, label } from '../../text/untrusted-text.js';
import { nameProjects, readBound, readCreators, readProjects } from '../parts/resolve-creators.js';
import { outOfScope } from '../parts/scope.js';
import { cursor, detail, limit, projectId, toLeftOut, trackingMode } from '../parts/shared-schemas.js';
import { cutPage, showPage, toTable } from '../parts/table.js';
import { defineTool, type ToolContext, type ToolDefinition } from '../parts/tool.js';
import { findUsualMethod } from '../parts/usual-method.js';

/** The additional columns of a creator in the overview; undefined means unknown. Days are UTC. */
export interface CreatorOverview {
  readonly creator: Creator;
  /** ISO 8601. Null means that no post is listed. */
  readonly lastPostAt: string | null | undefined;
  readonly owedCents: number | undefined;
  /** ISO 8601, of payments that are not voided; null: no payment. */
  readonly lastPaidAt: string | null | undefined;
  /** Payments that are not voided, as far as they are known. */
  readonly payments: readonly PayoutPayment[];
}

/** The sort order. First come creators whose last post, scrape or payment is oldest, or who are owed most. */
export type CreatorOrder = 'last_post' | 'last_scraped' | 'last_paid' | 'owed';

/**
 * Reads what is owed to creators, and when each was last paid and last posted. Facts that the budget does not reach are
 * unknown.
 */
async function readOverview(
  run: Run,
  creators: readonly Creator[],
  filter: { readonly project_id?: string },
): Promise<CreatorOverview[]> {
  const listed = new Set(creators.map(({ id }) => id));
  const rows = await run.within(() => earnedByAll(run, filter.project_id), null);
  // The notes must not name creators outside of the list.
  const earned =
    rows &&
    keepExact(
      run,
      rows.filter((row) => listed.has(row.creator_id)),
    );
  const owed = groupBy(earned ?? [], (row) => row.creator_id);
  const keep = (row: PayoutPayment): boolean => listed.has(row.creator_id ?? '');
  const payments = await run.within(() => readLivePayments(run, { filters: filter, keep }), null);
  const paid = groupBy(payments ?? [], (row) => row.creator_id);
  const posts = await readLastPosts(run, creators, filter);
  return creators.map((creator) => {
    const theirs = (paid.get(creator.id) ?? []).toSorted((a, b) => (a.paid_at < b.paid_at ? 1 : -1));
    return {
      creator,
      lastPostAt: posts.get(creator.id),
      owedCents: earned ? sumCents((owed.get(creator.id) ?? []).map((row) => row.amount_cents)) : undefined,
      lastPaidAt: payments ? (theirs[0]?.paid_at ?? null) : undefined,
      payments: theirs,
    };
  });
}

/**
 * The last post of each creator, read from the newest videos on. A video is found after it was posted. So if the list
 * is newest first and has reached videos that were found before a creator's latest known post, no later post can
 * follow.
 */
async function readLastPosts(
  run: Run,
  creators: readonly Creator[],
  filter: { readonly project_id?: string },
): Promise<Map<string, string | null>> {
  const latest = new Map<string, string>();
  const missing = new Set(creators.map(({ id }) => id));
  const settled = new Map<string, string | null>();
  let foundBefore = Number.POSITIVE_INFINITY;
  let isOrdered = true;
  let cursor: string | null | undefined;
  while (missing.size > 0 && cursor !== null) {
    const page = await run.within(
      () =>
        run.listPage(
          'reading the newest videos',
          (options) => run.goat.videos.list({ ...filter, limit: 100 }, options),
          cursor ?? undefined,
        ),
      null,
    );
    if (page === null) break;
    for (const video of page.data) {
      // A service that does not say when it found a video lists them in an order that is not known.
      const found = video.created_at === undefined ? Number.NaN : toMilliseconds(video.created_at);
      isOrdered = isOrdered && found <= foundBefore;
      foundBefore = found;
      note(latest, video);
    }
    cursor = page.nextCursor;
    for (const id of missing) {
      const at = latest.get(id);
      if (at === undefined || !isOrdered || !(toMilliseconds(at) > foundBefore)) continue;
      settled.set(id, at);
      missing.delete(id);
    }
  }
  if (cursor === null) for (const id of missing) settled.set(id, latest.get(id) ?? null);
  return settled;
}

function note(latest: Map<string, string>, { creator_id: id, posted_at: at }: Video): void {
  if (id === null || at === null) return;
  const before = latest.get(id);
  if (before === undefined || toMilliseconds(at) > toMilliseconds(before)) latest.set(id, at);
}

/** The sorted rows. An unknown or missing date comes first; an unknown debt does not. */
function sortOverview(rows: readonly CreatorOverview[], order: CreatorOrder): CreatorOverview[] {
  const key: Readonly<Record<Exclude<CreatorOrder, 'owed'>, (row: CreatorOverview) => string>> = {
    last_post: (row) => row.lastPostAt ?? '',
    last_scraped: (row) => row.creator.last_scraped_at ?? '',
    last_paid: (row) => row.lastPaidAt ?? '',
  };
  if (order === 'owed') return [...rows].sort((a, b) => (b.owedCents ?? 0) - (a.owedCents ?? 0));
  const take = key[order];
  return [...rows].sort((a, b) => (take(a) < take(b) ? -1 : take(a) > take(b) ? 1 : 0));
}

const input = z.object({
  project_id: projectId.optional(),
  search: z.string().optional(),
  sort: z.enum(['last_post', 'last_scraped', 'last_paid', 'owed']).optional(),
  mode: trackingMode,
  owed: z.boolean().optional(),
  removed: z.boolean().optional(),
  detail,
  limit,
  cursor,
});

type Input = z.output<typeof input>;

/** How many rows are shown by default. */
const ROWS = 30;
/** How many requests a list without sort and owed may take for pay, debt and last posts. */
const REQUESTS = 20;

/** Lists creators. */
export const listCreators: ToolDefinition = defineTool({
  name: 'list_creators',
  title: 'List creators',
  description:
    'Creators with project, last post (videos that wait count), pay, debt, usual method, and that of notes. sort: longest ago or most first. search: part of a handle or name. detail full: ids and names. removed: only removed ones.',
  capability: 'read',
  confinedTo: 'creator',
  input,
  fields: ['creators[][]'],
  async run(args, context) {
    const { goat, run, scope } = context;
    if (args.removed) return listRemovedOnes(run, args, context);
    const filter = scope.projectQuery(args.project_id);
    const isMeant = (each: Creator): boolean => hasMode(each, args) && isSearched(each, args);
    const isWhole = [args.sort, args.owed, args.mode, args.search].some((part) => part !== undefined);
    if (scope.creatorIds) {
      // They are read one by one, because the length and cursor of a page of all creators would reveal who else exists.
      const found = (await readBound(run, scope.creatorIds)).filter(isMeant);
      return cutRows(run, await describe(run, found, { args, context }), args);
    }
    if (isWhole) {
      const all = await readCreators(run, scope.project(args.project_id));
      await throwIfNoProject(run, scope.project(args.project_id), all);
      const found = all.filter(isMeant);
      const isNobody = found.length === 0 && args.search !== undefined && !scope.isBound;
      run.leaveOut('creators who were removed', isNobody ? null : 0, 'call again with removed');
      return cutRows(run, await describe(run, found, { args, context }), args);
    }
    const query = { ...filter, limit: args.limit ?? ROWS };
    const page = await run.listPage('reading a list', (options) => goat.creators.list(query, options), args.cursor);
    await throwIfNoProject(run, scope.project(args.project_id), page.data);
    const { truncated } = showPage(page);
    return { ...showRows(run, await describe(run, page.data, { args, context })), truncated };
  },
});

function hasMode({ tracking_mode }: Creator, { mode }: Input): boolean {
  return mode === undefined || tracking_mode === mode;
}

/** Whether the text is a part of the handle or the name. The service searches handles alone. */
function isSearched({ tiktok_handle, display_name }: Creator, { search = '' }: Input): boolean {
  const wanted = search.replace(/^@/, '').toLowerCase();
  return [tiktok_handle, display_name ?? ''].some((text) => text.toLowerCase().includes(wanted));
}

interface Work {
  readonly args: Input;
  readonly context: ToolContext;
}

/** The creators in the order that is asked for, with what nearly everybody asks of them next. */
async function describe(run: Run, creators: readonly Creator[], { args, context }: Work) {
  const { scope, goat, workflow } = context;
  const { sort, owed } = args;
  const isWhole = sort !== undefined || owed !== undefined;
  // A list of names must stay cheap, however much was posted and paid.
  const reading = isWhole ? run : new Run(goat, { ...workflow, budget: { ...workflow.budget, maxRequests: REQUESTS } });
  const projects = await reading.within(() => readProjects(reading, scope, args.project_id), []);
  const methods = await reading.within(() => listMethods(reading), []);
  const overview = await readOverview(reading, creators, scope.creatorIds ? {} : scope.projectQuery(args.project_id));
  if (reading !== run) run.leaveAllOut(reading.leftOut);
  const unknown = overview.filter(({ lastPostAt, lastPaidAt }) => (lastPostAt ?? lastPaidAt) === undefined).length;
  const why = isWhole ? 'the budget of the call ended first' : 'sort or owed reads them';
  run.leaveOut(`pay, debt or last posts of ${unknown} creators`, unknown === 0 ? 0 : null, why);
  const sorted = isWhole ? sortOverview(overview, sort ?? 'owed') : overview;
  const rows = sorted.filter(({ owedCents = 0 }) => owed === undefined || owedCents > 0 === owed);
  return { rows, show: { asked: args, scope, projects, methods, now: run.now } };
}

type Described = Awaited<ReturnType<typeof describe>>;

/** The rows from the cursor on. */
function cutRows(run: Run, { rows: all, ...rest }: Described, { cursor: from, limit: most = ROWS }: Input) {
  const { rows, truncated } = cutPage(all, { cursor: from, limit: most });
  return { ...showRows(run, { rows, ...rest }), truncated };
}

function showRows(
  run: Run,
  {
    rows,
    show: { asked: args, scope, projects, methods, now },
  }: Omit<Described, 'rows'> & { readonly rows: readonly CreatorOverview[] },
) {
  const day = (at: string | null | undefined): string => (at ? toDay(at) : at === null ? 'never' : 'unknown');
  const names = nameProjects(projects, scope);
  const ownProject = new Map(projects.map((project) => [project.id, project]));
  const findMethod = ({ creator, payments }: CreatorOverview) =>
    findUsualMethod({ owners: [creator, ownProject.get(creator.project_id)], payments, methods });
  const isLate = (at: string | null): boolean => at === null || now - toMilliseconds(at) > DAY;
  const creators = toTable(rows, {
    handle: ({ creator }) => handleText(creator.tiktok_handle),
    creator_id: ({ creator }) => (args.detail === 'full' ? creator.id : null),
    name: ({ creator }) =>
      args.search !== undefined || args.detail === 'full' ? label(creator.display_name, 40) : null,
    project: ({ creator }) => names.get(creator.project_id),
    followers: ({ creator }) => creator.follower_count,
    videos: ({ creator }) => creator.video_count,
    mode: ({ creator }) => creator.tracking_mode,
    last_scraped: ({ creator: { last_scraped_at: at } }) =>
      args.sort === 'last_scraped' || isLate(at) ? (at ?? 'never') : null,
    last_post: ({ lastPostAt }) => day(lastPostAt),
    last_paid: ({ lastPaidAt }) => day(lastPaidAt),
    usual_method: (row) => label(findMethod(row).usual?.name ?? null, 40),
    method_in_notes: (row) => notedText(findMethod(row).noted),
    owed_cents: ({ owedCents }) => owedCents ?? 'unknown',
  });
  return { creators, ...toLeftOut(run.leftOut), days: PAY_DAYS };
}

/** The methods that notes name, as a result shows them; null if they name none. */
function notedText({ named, ruledOut }: NotedMethods): string | null {
  const shown = [...named.map((name) => label(name, 40)), ...ruledOut.map((name) => `not ${label(name, 40)}`)];
  return shown.length === 0 ? null : shown.join(' ');
}

/** The project of a removed creator is unknown, so a bound toolset reveals nothing about it. */
async function listRemovedOnes(run: Run, args: Input, { scope, store }: ToolContext) {
  if (scope.isBound) throw outOfScope();
  const search = args.search?.replace(/^@/, '').toLowerCase() ?? '';
  const all = (await listRemoved(run, store)).filter(({ handle }) => (handle ?? '').toLowerCase().includes(search));
  const { rows, truncated } = cutPage(all, { cursor: args.cursor, limit: args.limit ?? ROWS });
  const creators = toTable<RemovedCreator>(rows, {
    handle: ({ handle }) => handleText(handle) ?? HANDLE_NOT_KNOWN,
    removed: () => true,
    creator_id: ({ creatorId }) => creatorId,
    owed_cents: ({ owedCents }) => owedCents,
    last_paid: ({ lastPaidAt }) => (lastPaidAt === null ? 'never' : toDay(lastPaidAt)),
  });
  return { creators, truncated, days: PAY_DAYS };
}
