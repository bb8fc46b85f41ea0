import * as z from 'zod/v4';
import { groupBy } from '../../../../base/values/group-by.js';
import type { ListOptions } from '../../../client/http/list-promise.js';
import type { Creator, PayoutPayment, Video } from '../../../generated/resources.js';
import { listMethods } from '../../../workflows/find/find-method.js';
import type { NotedMethods } from '../../../workflows/find/notes.js';
import { earnedByAll } from '../../../workflows/find/read-earned.js';
import { readLivePayments, throwIfNoProject } from '../../../workflows/find/read-rows.js';
import { keepExact, sumCents } from '../../../workflows/payments/cents.js';
import { DAY, toDay, toMilliseconds } from '../../../workflows/run/days.js';
import { Run } from '../../../workflows/run/run.js';
import { HANDLE_NOT_KNOWN } from '../../../workflows/settlement/plan-settlement.js';
import { listRemoved, type RemovedCreator } from '../../payments/plan/known-handles.js';
import { PAY_DAYS } from '../../text/pay-text.js';
import { handleText, label } from '../../text/untrusted-text.js';
import { nameProjects, readBound, readCreators, readProjects } from '../parts/resolve-creators.js';
import { outOfScope, type Scope } from '../parts/scope.js';
import { cursor, detail, limit, projectId, trackingMode } from '../parts/shared-schemas.js';
import { cutPage, showPage, toTable } from '../parts/table.js';
import { defineTool, type ToolContext, type ToolDefinition } from '../parts/tool.js';
import { findUsualMethod, type UsualMethod } from '../parts/usual-method.js';

/** The additional columns of a creator in the overview; undefined means unknown. Days are UTC. */
interface CreatorOverview {
  readonly creator: Creator;
  /** ISO 8601. Null means that no post is listed. */
  readonly lastPostAt: string | null | undefined;
  readonly owedCents: number | undefined;
  /** ISO 8601, of payments that are not voided; null: no payment. */
  readonly lastPaidAt: string | null | undefined;
  /** Payments that are not voided, as far as they are known. */
  readonly payments: readonly PayoutPayment[];
}

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
  const own = rows?.filter((row) => listed.has(row.creator_id));
  const earned = own && keepExact(run, own);
  const owed = groupBy(earned ?? [], (row) => row.creator_id);
  const keep = (row: PayoutPayment): boolean => listed.has(row.creator_id ?? '');
  const payments = await run.within(() => readLivePayments(run, filter, keep), null);
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
 * follow. Where the budget ends first, it is unknown.
 */
async function readLastPosts(
  run: Run,
  creators: readonly Creator[],
  filter: { readonly project_id?: string },
): Promise<ReadonlyMap<string, string | null>> {
  const latest = new Map<string, string>();
  const missing = new Set(creators.map(({ id }) => id));
  const settled = new Map<string, string | null>();
  const list = (options: ListOptions) => run.goat.videos.list({ ...filter, limit: 100 }, options);
  let foundBefore = Number.POSITIVE_INFINITY;
  let isOrdered = true;
  const readOn = async (from?: string): Promise<void> => {
    const { data, nextCursor } = await run.listPage('reading the newest videos', list, from);
    for (const video of data) {
      // A service that does not say when it found a video lists them in an order that is not known.
      const found = video.created_at === undefined ? Number.NaN : toMilliseconds(video.created_at);
      isOrdered = isOrdered && found <= foundBefore;
      foundBefore = found;
      note(latest, video);
    }
    for (const id of missing) {
      const at = latest.get(id) ?? null;
      const isLast = at !== null && isOrdered && toMilliseconds(at) > foundBefore;
      if (isLast || nextCursor === null) settled.set(id, at);
      if (isLast) missing.delete(id);
    }
    if (missing.size > 0 && nextCursor !== null) await readOn(nextCursor);
  };
  if (missing.size > 0) await run.within(readOn, undefined);
  return settled;
}

function note(latest: Map<string, string>, { creator_id: id, posted_at: at }: Video): void {
  if (id === null || at === null) return;
  const before = latest.get(id);
  if (before === undefined || toMilliseconds(at) > toMilliseconds(before)) latest.set(id, at);
}

/** The order of rows, smallest first. An unknown or missing date comes first; an unknown debt does not. */
const ORDERS = {
  last_post: (row: CreatorOverview) => row.lastPostAt ?? '',
  last_scraped: (row: CreatorOverview) => row.creator.last_scraped_at ?? '',
  last_paid: (row: CreatorOverview) => row.lastPaidAt ?? '',
  owed: (row: CreatorOverview) => -(row.owedCents ?? 0),
} as const;

function sortOverview(rows: readonly CreatorOverview[], order: keyof typeof ORDERS): CreatorOverview[] {
  const take: (row: CreatorOverview) => string | number = ORDERS[order];
  return rows.toSorted((a, b) => (take(a) < take(b) ? -1 : take(a) > take(b) ? 1 : 0));
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
    const { cursor: from, limit: most = ROWS } = args;
    const project = scope.project(args.project_id);
    const isWhole = [args.sort, args.owed, args.mode, args.search].some((part) => part !== undefined);
    const query = { ...scope.projectQuery(args.project_id), limit: most };
    const page =
      isWhole || scope.creatorIds
        ? null
        : await run.listPage('reading a list', (options) => goat.creators.list(query, options), from);
    const all = page?.data ?? (await readAll(run, scope, project));
    if (!scope.creatorIds) await throwIfNoProject(run, project, all);
    const found = all.filter((each) => isMeant(each, args));
    const isNobody = found.length === 0 && args.search !== undefined && !scope.isBound;
    run.leaveOut('creators who were removed', isNobody ? null : 0, 'call again with removed');
    const { rows, columns } = await describe(run, found, { args, context });
    const shown = page ? showPage({ ...page, data: rows }) : cutPage(rows, { cursor: from, limit: most });
    const creators = toTable(shown.rows, columns);
    return { creators, truncated: shown.truncated, days: PAY_DAYS };
  },
});

/** Bound creators are read one by one, because the length and cursor of a page of all would reveal who else exists. */
function readAll(run: Run, { creatorIds }: Scope, project: string | undefined): Promise<Creator[]> {
  return creatorIds ? readBound(run, creatorIds) : readCreators(run, project);
}

/** Whether a creator has the mode, and the text is a part of the handle or the name. The service searches handles alone. */
function isMeant({ tiktok_handle, display_name, tracking_mode }: Creator, { mode, search = '' }: Input): boolean {
  const wanted = search.replace(/^@/, '').toLowerCase();
  const isSearched = [tiktok_handle, display_name ?? ''].some((text) => text.toLowerCase().includes(wanted));
  return isSearched && (mode === undefined || tracking_mode === mode);
}

interface Work {
  readonly args: Input;
  readonly context: ToolContext;
}

/** The creators with what they are owed, when they were last paid and last posted: the rows of the result, and its columns. */
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
  const ownProject = new Map(projects.map((project) => [project.id, project]));
  const findMethod = ({ creator, payments }: CreatorOverview) =>
    findUsualMethod({ owners: [creator, ownProject.get(creator.project_id)], payments, methods });
  return { rows, columns: listColumns(args, { names: nameProjects(projects, scope), findMethod, now: run.now }) };
}

interface Known {
  readonly names: ReadonlyMap<string, string>;
  readonly findMethod: (row: CreatorOverview) => UsualMethod;
  readonly now: number;
}

function listColumns({ sort, search, detail }: Input, { names, findMethod, now }: Known) {
  const isLate = (at: string | null): boolean => at === null || now - toMilliseconds(at) > DAY;
  return {
    handle: ({ creator }: CreatorOverview) => handleText(creator.tiktok_handle),
    creator_id: ({ creator }: CreatorOverview) => (detail === 'full' ? creator.id : null),
    name: ({ creator }: CreatorOverview) =>
      search !== undefined || detail === 'full' ? label(creator.display_name, 40) : null,
    project: ({ creator }: CreatorOverview) => names.get(creator.project_id),
    followers: ({ creator }: CreatorOverview) => creator.follower_count,
    videos: ({ creator }: CreatorOverview) => creator.video_count,
    mode: ({ creator }: CreatorOverview) => creator.tracking_mode,
    last_scraped: ({ creator: { last_scraped_at: at } }: CreatorOverview) =>
      sort === 'last_scraped' || isLate(at) ? (at ?? 'never') : null,
    last_post: ({ lastPostAt }: CreatorOverview) => dayText(lastPostAt),
    last_paid: ({ lastPaidAt }: CreatorOverview) => dayText(lastPaidAt),
    usual_method: (row: CreatorOverview) => label(findMethod(row).usual?.name ?? null, 40),
    method_in_notes: (row: CreatorOverview) => notedText(findMethod(row).noted),
    owed_cents: ({ owedCents }: CreatorOverview) => owedCents ?? 'unknown',
  };
}

function dayText(at: string | null | undefined): string {
  return at ? toDay(at) : at === null ? 'never' : 'unknown';
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
    last_paid: ({ lastPaidAt }) => dayText(lastPaidAt),
  });
  return { creators, truncated, days: PAY_DAYS };
}
