import { findCriterion } from '../../../mocks/world/payouts/criteria/criteria.js';
import type { Criterion } from '../../../mocks/world/payouts/criteria/criterion.js';
import { DAY } from '../../../mocks/world/store/calendar.js';
import type { TrackagoatClient } from '../../../src/client/client.js';
import type { Creator, Goal, PayoutAssignment, PayoutStructure, Video } from '../../../src/generated/resources.js';
import { buildWorld } from '../../clone/build-world.js';
import type { PullOptions } from '../../clone/pull-organization.js';
import { findLastRun } from '../../read/accrual-runs.js';
import { groupRows } from '../../read/group-rows.js';
import type { PullJournal } from '../../read/journal.js';
import { readHiddenCreators } from '../../read/read-hidden-creators.js';
import { lumpHistory, readHistory } from '../../read/read-history.js';
import type { OrganizationRows } from '../../read/read-organization.js';
import { PAGE, Reader } from '../../read/reader.js';
import { keepWords } from '../../read/redaction.js';
import type { OpenedWorld } from '../open-world.js';
import { type AskedFor, isAskedFor } from './asked-for.js';
import { areDealsAsBefore, type Deals, readDeals, readVersions } from './read-deals.js';
import { CLOSED, readOpenAccruals } from './read-open-accruals.js';

const page = { limit: PAGE };

/** Up to this many creators of a project, videos are read per creator; for more, from the project's list. */
const FEW = 3;

/** The part of the videos that is needed. */
interface CountedVideos {
  readonly creators: readonly Creator[];
  /** Epoch milliseconds. Videos posted before this time are not needed. Null: all are needed. */
  readonly since: number | null;
}

/**
 * Reads the part of an organization that its open assignments need. Flat pay needs no videos, pay by views needs the
 * videos of open periods, and goals need the series of their metrics. Settled pay is not read.
 */
export async function readOwedWorld(
  goat: TrackagoatClient,
  options: Pick<PullOptions, 'journal' | 'onProgress' | 'signal' | 'timezone'>,
  { readFrom, ...asked }: AskedFor & { readonly readFrom: number },
): Promise<OpenedWorld> {
  // Rows that were read before the last run of the accruals may have changed in it.
  const journal = options.journal && sinceRun(options.journal, readFrom);
  const reader = new Reader({ ...options, journal });
  const projects = await reader.readList('projects', () => goat.projects.list(page, reader.call));
  const within = asked.projectId === undefined ? {} : { project_id: asked.projectId };
  const listed = await reader.readList(`creators of ${asked.projectId}`, () =>
    goat.creators.list({ ...page, ...within }, reader.call),
  );
  const creators = reader.keepIdentified('creators', listed).filter((row) => isAskedFor(asked, row.id, row.project_id));
  const projectId =
    asked.projectId ??
    findOnly(
      creators.map((row) => row.project_id),
      asked,
    );
  const deals = await readDeals(goat, reader, projectId);
  const paid = narrow(deals, asked);
  const counts = await readCounts(goat, reader, { creators, deals: paid });
  const creatorId = asked.creatorIds?.length === 1 ? asked.creatorIds[0] : undefined;
  const longest = findLongestPeriod(deals.structures);
  const daysBack = LOOKS_BACK[longest];
  const { accruals, now } = await readOpenAccruals(goat, reader, { daysBack, creatorId });
  if (!(await areDealsAsBefore(goat, reader, { structures: deals.structures, projectId }))) noteMoved(reader);
  const structureIds = new Set(deals.structures.map(({ id }) => id));
  // Without a project every structure was listed. The world then names accruals of others as rows that it cannot contain.
  const mine = accruals.filter(
    (row) =>
      (projectId === undefined || structureIds.has(row.structure_id)) &&
      (asked.creatorIds?.includes(row.creator_id) ?? true),
  );
  const structures = await readVersions(goat, reader, {
    structures: deals.structures,
    owing: new Set(mine.map(({ structure_id }) => structure_id)),
  });
  const since = new Date(Date.parse(now) - daysBack * DAY).toISOString();
  const visible = new Set(creators.map(({ id }) => id));
  const isOpen = ({ creator_id: id = '', unassigned_at: end }: PayoutAssignment): boolean =>
    visible.has(id) || end === null || end === undefined || end >= since;
  const rows: OrganizationRows = {
    ...{ projects, creators, structures, videos: counts.videos, goals: counts.goals },
    ...{ campaigns: [], campaignItems: [], annotations: [], methods: [], payments: [] },
    assignments: paid.assignments.filter(isOpen),
    accruals: mine.filter((row) => !CLOSED.has(row.status) || visible.has(row.creator_id)),
  };
  const hidden = await readHiddenCreators(goat, reader, { rows, words: keepWords });
  const history = await readGoalHistory(goat, reader, { ...counts, creators, now });
  const { world, unknown } = buildWorld({
    rows: { ...rows, creators: [...creators, ...hidden] },
    ...{ history, now, timezone: options.timezone },
    // A period that began before the first day that was read is only partly known.
    accrualsSince: new Date(Date.parse(since) + PERIOD_DAYS[longest] * DAY).toISOString(),
  });
  return { world, unknown: [...reader.unknown, ...unknown], requests: reader.requests };
}

/** A journal that ignores entries from before the last run of the accruals. */
function sinceRun(journal: PullJournal, now: number): PullJournal {
  const run = new Date(findLastRun(now)).toISOString();
  return { get: (name) => journal.get(`${run} ${name}`), put: (name, data) => journal.put(`${run} ${name}`, data) };
}

/** The project of the requested creators, if they have a single one. */
function findOnly(ids: readonly string[], { creatorIds }: AskedFor): string | undefined {
  const [first, ...others] = new Set(ids);
  return creatorIds && others.length === 0 && creatorIds.length > 0 ? first : undefined;
}

function narrow({ structures, assignments }: Deals, { creatorIds }: AskedFor): Deals {
  if (!creatorIds) return { structures, assignments };
  return { structures, assignments: assignments.filter(({ creator_id: id }) => creatorIds.includes(id ?? '')) };
}

/** How many days back the open periods may begin, and the last period that ended before them. */
const LOOKS_BACK = { daily: 5, weekly: 15, monthly: 63 } as const;
const PERIOD_DAYS = { daily: 1, weekly: 7, monthly: 31 } as const;

/** The longest period of the structures. A changed rule may have paid by the month before. */
function findLongestPeriod(structures: readonly PayoutStructure[]): keyof typeof LOOKS_BACK {
  const active = structures.filter(({ is_active }) => is_active);
  const isLong = ({ current_version: rule }: PayoutStructure): boolean =>
    rule?.version !== 1 || !(rule.period === 'daily' || rule.period === 'weekly');
  if (active.some(isLong)) return 'monthly';
  return active.some(({ current_version: rule }) => rule.period === 'weekly') ? 'weekly' : 'daily';
}

interface Counts {
  readonly videos: OrganizationRows['videos'];
  readonly goals: OrganizationRows['goals'];
}

/** The rows from which pay by views and by goals is counted. */
async function readCounts(
  goat: TrackagoatClient,
  reader: Reader,
  { creators, deals }: { readonly creators: readonly Creator[]; readonly deals: Deals },
): Promise<Counts> {
  const byViews = listPaidBy(creators, deals, ({ readsViewsNow }) => readsViewsNow);
  const byGoals = listPaidBy(creators, deals, ({ readsGoals }) => readsGoals);
  const goals: Goal[] = [];
  for (const { id } of byGoals) {
    const read = () => reader.readList(`goals of ${id}`, () => goat.goals.list(id, page, reader.call));
    const missing = {
      fallback: [],
      what: 'the goals of creators',
      affects: 'accruals of structures that pay by goals',
    };
    goals.push(...(await reader.readIfOffered(read, missing)));
  }
  const gaining = new Set(
    goals.flatMap(({ metric, creator_id: id }) => ((metric === 'views' || metric === 'engagement') && id ? [id] : [])),
  );
  const whole = creators.filter(({ id }) => gaining.has(id));
  const latest = [...new Set([...byViews, ...byGoals])].filter(({ id }) => !gaining.has(id));
  const videos = [
    ...(await readCountedVideos(goat, reader, { creators: whole, since: null })),
    ...(await readCountedVideos(goat, reader, { creators: latest, since: findOldest(latest, deals.structures) })),
  ];
  return { videos, goals };
}

/**
 * Since when videos count, because a period waits for the scrape of its creator. Null if a creator has never been
 * scraped.
 */
function findOldest(creators: readonly Creator[], structures: readonly PayoutStructure[]): number | null {
  const scrapes = creators.map(({ last_scraped_at: at }) => Date.parse(at ?? ''));
  if (scrapes.some(Number.isNaN)) return null;
  return Math.min(...scrapes) - LOOKS_BACK[findLongestPeriod(structures)] * DAY;
}

/** The creators paid by such a criterion, by present or earlier rules. */
function listPaidBy(creators: readonly Creator[], deals: Deals, isAsked: (by: Criterion) => boolean): Creator[] {
  const isPaying = ({ current_version: rule }: PayoutStructure): boolean => {
    if (rule?.version !== 1) return true;
    const criterion = findCriterion(rule.criteria_type);
    return criterion !== undefined && isAsked(criterion);
  };
  const structures = new Set(deals.structures.filter(isPaying).map(({ id }) => id));
  const ids = new Set(
    deals.assignments.flatMap(({ structure_id, creator_id }) =>
      structures.has(structure_id ?? '') ? [creator_id] : [],
    ),
  );
  return creators.filter(({ id }) => ids.has(id));
}

function noteMoved(reader: Reader): void {
  reader.note({
    code: 'changed_while_read',
    what: 'the payout structures at one instant: they changed while they were read',
    affects: 'whom the changed ones pay; ask again',
    ids: [],
  });
}

/** The days that goals cover. Metrics without a goal are not read. */
async function readGoalHistory(
  goat: TrackagoatClient,
  reader: Reader,
  { videos, goals, creators, now }: Counts & { readonly creators: readonly Creator[]; readonly now: string },
) {
  const metrics = new Map<string, Set<string>>();
  for (const { creator_id: id, metric, is_active } of goals) {
    if (!metric || metric === 'posts' || !id || is_active === false) continue;
    metrics.set(id, (metrics.get(id) ?? new Set()).add(metric));
  }
  const gaining = creators.filter(({ id }) => metrics.has(id));
  const others = videos.filter(({ creator_id: id }) => !metrics.has(id ?? ''));
  const rest = lumpHistory(others);
  if (gaining.length === 0) return rest;
  const own = videos.filter(({ creator_id: id }) => metrics.has(id ?? ''));
  const read = await readHistory(goat, reader, {
    rows: { creators: gaining, videos: own },
    depth: 'creators',
    now,
    needs: (creatorId) => metrics.get(creatorId) ?? new Set(),
  });
  return {
    videos: read.videos.map((gains, column) => [...gains, ...(rest.videos[column] ?? [])]),
    followers: read.followers,
  };
}

/** Reads the videos of creators, as far back as they are needed. */
async function readCountedVideos(
  goat: TrackagoatClient,
  reader: Reader,
  { creators, since }: CountedVideos,
): Promise<Video[]> {
  if (creators.length === 0) return [];
  const videos: Video[] = [];
  const from = since === null ? 'all' : new Date(since).toISOString().slice(0, 10);
  const isRecent = createOrderWatch(since);
  for (const [projectId, members] of groupRows(creators, ({ project_id }) => project_id)) {
    const queries = members.length > FEW ? [{ project_id: projectId }] : members.map(({ id }) => ({ creator_id: id }));
    for (const query of queries) {
      const name = `videos ${Object.values(query)[0]} since ${from}`;
      const read = (from: object) => goat.videos.list({ ...query, limit: PAGE }, { ...reader.call, ...from });
      videos.push(...(await reader.readListWhile(name, read, isRecent())));
    }
  }
  const ids = new Set(creators.map(({ id }) => id));
  return reader.keepIdentified('videos', videos).filter(({ creator_id: id }) => id !== null && ids.has(id));
}

/**
 * Says after each page whether older videos may still be needed. A video is found after it was posted, so a video that
 * was found before `since` was posted before it. It is not published that lists come newest first, so pages are only
 * left out if all rows so far came in that order.
 */
function createOrderWatch(since: number | null): () => (page: readonly Video[]) => boolean {
  return () => {
    let latest = Number.POSITIVE_INFINITY;
    let isOrdered = true;
    return (page) => {
      for (const { created_at: found, posted_at: posted } of page) {
        const at = Date.parse(found ?? '');
        const isAfterPost = posted === null || Date.parse(posted) <= at;
        isOrdered = isOrdered && at <= latest && isAfterPost;
        latest = at;
      }
      return since === null || !isOrdered || latest >= since;
    };
  };
}
