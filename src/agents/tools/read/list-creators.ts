import * as z from 'zod/v4';
import type { Creator } from '../../../generated/resources.js';
import { listMethods } from '../../../workflows/find/find-method.js';
import type { NotedMethods } from '../../../workflows/find/notes.js';
import { orGone, throwIfNoProject } from '../../../workflows/find/read-rows.js';
import { DAY, toDay, toMilliseconds } from '../../../workflows/run/days.js';
import { Run } from '../../../workflows/run/run.js';
import { HANDLE_NOT_KNOWN } from '../../../workflows/settlement/plan-settlement.js';
import { listRemoved, type RemovedCreator } from '../../payments/plan/known-handles.js';
import { PAY_DAYS } from '../../text/day-text.js';
import { handleText, label } from '../../text/untrusted-text.js';
import { cutPage, showPage } from '../parts/list-page.js';
import { outOfScope } from '../parts/scope.js';
import { cursor, detail, limit, projectId, toLeftOut, trackingMode } from '../parts/shared-schemas.js';
import { toTable } from '../parts/table.js';
import { defineTool, type ToolContext, type ToolDefinition } from '../parts/tool.js';
import { findUsualMethod } from '../parts/usual-method.js';
import { nameProjects, readCreators, readProjects } from '../parts/whom.js';
import { type CreatorOverview, readOverview, sortOverview } from './creator-overview.js';

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
  async run(asked, context) {
    const { goat, run, scope } = context;
    if (asked.removed) return listRemovedOnes(run, asked, context);
    const filter = scope.projectQuery(asked.project_id);
    const isMeant = (each: Creator): boolean => hasMode(each, asked) && isSearched(each, asked);
    const isWhole = [asked.sort, asked.owed, asked.mode, asked.search].some((part) => part !== undefined);
    if (scope.creatorIds) {
      // They are read one by one, because the length and cursor of a page of all creators would reveal who else exists.
      const found = (await readBound(run, scope.creatorIds)).filter(isMeant);
      return cutRows(run, await describe(run, found, { asked, context }), asked);
    }
    if (isWhole) {
      const all = await readCreators(run, scope.project(asked.project_id));
      await throwIfNoProject(run, scope.project(asked.project_id), all);
      const found = all.filter(isMeant);
      const isNobody = found.length === 0 && asked.search !== undefined && !scope.isBound;
      run.leaveOut('creators who were removed', isNobody ? null : 0, 'call again with removed');
      return cutRows(run, await describe(run, found, { asked, context }), asked);
    }
    const query = { ...filter, limit: asked.limit ?? ROWS };
    const page = await run.listPage('reading a list', (options) => goat.creators.list(query, options), asked.cursor);
    await throwIfNoProject(run, scope.project(asked.project_id), page.data);
    const { truncated } = showPage(page);
    return { ...showRows(run, await describe(run, page.data, { asked, context })), truncated };
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
  readonly asked: Input;
  readonly context: ToolContext;
}

/** The creators in the order that is asked for, with what nearly everybody asks of them next. */
async function describe(run: Run, creators: readonly Creator[], { asked, context }: Work) {
  const { scope, goat, workflow } = context;
  const { sort, owed } = asked;
  const isWhole = sort !== undefined || owed !== undefined;
  // A list of names must stay cheap, however much was posted and paid.
  const reading = isWhole ? run : new Run(goat, { ...workflow, budget: { ...workflow.budget, maxRequests: REQUESTS } });
  const projects = await reading.within(() => readProjects(reading, scope, asked.project_id), []);
  const methods = await reading.within(() => listMethods(reading), []);
  const overview = await readOverview(reading, creators, scope.creatorIds ? {} : scope.projectQuery(asked.project_id));
  if (reading !== run) run.leaveAllOut(reading.leftOut);
  const unknown = overview.filter(({ lastPostAt, lastPaidAt }) => (lastPostAt ?? lastPaidAt) === undefined).length;
  const why = isWhole ? 'the budget of the call ended first' : 'sort or owed reads them';
  run.leaveOut(`pay, debt or last posts of ${unknown} creators`, unknown === 0 ? 0 : null, why);
  const sorted = isWhole ? sortOverview(overview, sort ?? 'owed') : overview;
  const rows = sorted.filter(({ owedCents = 0 }) => owed === undefined || owedCents > 0 === owed);
  return { rows, show: { asked, scope, projects, methods, now: run.now } };
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
    show: { asked, scope, projects, methods, now },
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
    creator_id: ({ creator }) => (asked.detail === 'full' ? creator.id : null),
    name: ({ creator }) =>
      asked.search !== undefined || asked.detail === 'full' ? label(creator.display_name, 40) : null,
    project: ({ creator }) => names.get(creator.project_id),
    followers: ({ creator }) => creator.follower_count,
    videos: ({ creator }) => creator.video_count,
    mode: ({ creator }) => creator.tracking_mode,
    last_scraped: ({ creator: { last_scraped_at: at } }) =>
      asked.sort === 'last_scraped' || isLate(at) ? (at ?? 'never') : null,
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
async function listRemovedOnes(run: Run, asked: Input, { scope, store }: ToolContext) {
  if (scope.isBound) throw outOfScope();
  const search = asked.search?.replace(/^@/, '').toLowerCase() ?? '';
  const all = (await listRemoved(run, store)).filter(({ handle }) => (handle ?? '').toLowerCase().includes(search));
  const { rows, truncated } = cutPage(all, { cursor: asked.cursor, limit: asked.limit ?? ROWS });
  const creators = toTable<RemovedCreator>(rows, {
    handle: ({ handle }) => handleText(handle) ?? HANDLE_NOT_KNOWN,
    removed: () => true,
    creator_id: ({ creatorId }) => creatorId,
    owed_cents: ({ owedCents }) => owedCents,
    last_paid: ({ lastPaidAt }) => (lastPaidAt === null ? 'never' : toDay(lastPaidAt)),
  });
  return { creators, truncated, days: PAY_DAYS };
}

/** The bound creators who are not removed. */
export async function readBound(run: Run, ids: readonly string[]): Promise<Creator[]> {
  const found: Creator[] = [];
  for (const id of ids) {
    const creator = await orGone(run.call('reading a creator', (options) => run.goat.creators.get(id, options)));
    if (creator !== null) found.push(creator);
  }
  return found;
}
