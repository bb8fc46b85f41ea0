import type { TrackagoatClient } from '../../src/client/client.js';
import type {
  Annotation,
  Campaign,
  CampaignItem,
  Creator,
  Goal,
  PayoutAccrual,
  PayoutAssignment,
  PayoutMethod,
  PayoutPayment,
  PayoutStructureDetail,
  Project,
  Video,
} from '../../src/generated/resources.js';
import { findRow, PAGE, type Reader } from './reader.js';
import { keepWords, type Redaction } from './redaction.js';

/** The ledger, which may change while it is read. */
export interface PayoutRows {
  readonly structures: PayoutStructureDetail[];
  readonly assignments: PayoutAssignment[];
  readonly accruals: PayoutAccrual[];
  readonly payments: PayoutPayment[];
}

/** All visible rows of an organization, each list oldest first. */
export interface OrganizationRows extends PayoutRows {
  readonly projects: Project[];
  readonly creators: Creator[];
  readonly videos: Video[];
  readonly campaigns: Campaign[];
  readonly campaignItems: CampaignItem[];
  readonly goals: Goal[];
  readonly annotations: Annotation[];
  readonly methods: PayoutMethod[];
}

const page = { limit: PAGE };

/** Everything but the ledger. */
export async function readCatalogue(
  goat: TrackagoatClient,
  reader: Reader,
  words: Redaction = keepWords,
): Promise<Omit<OrganizationRows, keyof PayoutRows>> {
  const { call } = reader;
  const read = reader.readList.bind(reader);
  const projects = reader.keepIdentified(
    'projects',
    await read('projects', () => goat.projects.list(page, call), words.project),
  );
  const lists = { creators: [] as Creator[], videos: [] as Video[], campaigns: [] as Campaign[] };
  for (const { id } of projects) {
    const within = { ...page, project_id: id };
    lists.creators.push(...(await read(`creators of ${id}`, () => goat.creators.list(within, call), words.creator)));
    const campaigns = await read(`campaigns of ${id}`, () => goat.campaigns.list(within, call), words.campaign);
    lists.campaigns.push(...campaigns);
    lists.videos.push(...(await read(`videos of ${id}`, () => goat.videos.list(within, call), words.video)));
  }
  const creators = reader.keepIdentified('creators', lists.creators);
  const videos = reader.keepIdentified('videos', lists.videos);
  const campaigns = reader.keepIdentified('campaigns', lists.campaigns);
  const all = { ...page, include_disabled: '1' } as const;
  const methods = await read('payout methods', () => goat.payoutMethods.list(all, call), words.method);
  const campaignItems = await readParts(reader, campaigns, {
    read: async (id) => {
      const items = await read(`items of campaign ${id}`, () => goat.campaigns.items(id, page, call));
      return items.map((row): CampaignItem => ({ ...row, campaign_id: row.campaign_id ?? id }));
    },
    what: 'the items of campaigns',
    affects: 'what campaigns hold, and so all of their figures',
  });
  const goals = await readGoals(goat, reader, creators);
  const annotations = await reader.readIfOffered(
    () => read('annotations', () => goat.analytics.annotations(page, call), words.annotation),
    { fallback: [], what: 'the annotations', affects: 'the annotations of charts' },
  );
  return { projects, creators, videos, campaigns, campaignItems, goals, annotations, methods };
}

/** The goals of these creators. */
export function readGoals(goat: TrackagoatClient, reader: Reader, creators: readonly Creator[]): Promise<Goal[]> {
  return readParts(reader, creators, {
    read: (id) => reader.readList(`goals of ${id}`, () => goat.goals.list(id, page, reader.call)),
    what: 'the goals of creators',
    affects: 'accruals of structures that pay by goals',
  });
}

/** The rows of each of these; none, with a note, if the service does not offer them. */
function readParts<Row>(
  reader: Reader,
  owners: readonly { readonly id: string }[],
  {
    read,
    ...missing
  }: { readonly read: (id: string) => Promise<Row[]>; readonly what: string; readonly affects: string },
): Promise<Row[]> {
  const readAll = async (): Promise<Row[]> => {
    const rows: Row[] = [];
    for (const { id } of reader.each(owners)) rows.push(...(await read(id)));
    return rows;
  };
  return reader.readIfOffered(readAll, { fallback: [], ...missing });
}

function readAssignments(goat: TrackagoatClient, reader: Reader, id: string): Promise<PayoutAssignment[]> {
  return reader.readIfOffered(
    async () => {
      const name = `assignments of ${id}`;
      const rows = await reader.readListAnew(name, () => goat.payoutStructures.assignments(id, page, reader.call));
      return rows.map((row) => ({ ...row, structure_id: row.structure_id ?? id }));
    },
    { fallback: [], what: 'who is assigned to the payout structures', affects: 'all accruals that are not made yet' },
  );
}

/** The present ledger. It never comes from a journal, because a status that has changed since affects money. */
export async function readLedger(goat: TrackagoatClient, reader: Reader): Promise<PayoutRows> {
  const { call } = reader;
  const listed = await reader.readListAnew('payout structures', () => goat.payoutStructures.list(page, call));
  const structures: PayoutStructureDetail[] = [];
  const assignments: PayoutAssignment[] = [];
  for (const { id } of reader.each(reader.keepIdentified('payout structures', listed))) {
    structures.push(await reader.readOneAnew(`structure ${id}`, () => goat.payoutStructures.get(id, call)));
    assignments.push(...(await readAssignments(goat, reader, id)));
  }
  const accruals = await reader.readListAnew('payout accruals', () => goat.payoutAccruals.list(page, call));
  const payments = await reader.readListAnew('payout payments', () => goat.payoutPayments.list(page, call));
  return { structures, assignments, accruals, payments };
}

const UNKNOWN_TIME = '2020-01-01T00:00:00.000Z';

/** The creators that the ledger names and no list shows, with the known facts: ids, projects and times. */
function findHiddenCreators(rows: OrganizationRows): Creator[] {
  const known = new Set(rows.creators.map(({ id }) => id));
  const projects = new Map(rows.structures.map(({ id, project_id }) => [id, project_id]));
  const seen = new Map<string, { readonly projectId: string; since: string }>();
  const see = (id: string | null | undefined, projectId: string | undefined, at = UNKNOWN_TIME): void => {
    if (id === null || id === undefined || known.has(id) || projectId === undefined) return;
    const before = seen.get(id);
    if (!before) seen.set(id, { projectId, since: at });
    else if (at < before.since) before.since = at;
  };
  for (const row of rows.assignments) see(row.creator_id, projects.get(row.structure_id ?? ''), row.assigned_at);
  for (const row of rows.accruals) see(row.creator_id, projects.get(row.structure_id), row.period_start_at);
  for (const row of rows.payments) see(row.creator_id, row.project_id, row.paid_at);
  const scrapes = rows.creators.map((creator) => creator.last_scraped_at).filter((at) => typeof at === 'string');
  const lastScrape = scrapes.sort().at(-1) ?? null;
  return [...seen].map(([id, { projectId, since }]) => ({
    id,
    project_id: projectId,
    tiktok_handle: `removed_${id.slice(0, 8)}`,
    display_name: null,
    description: null,
    metadata: {},
    tracking_mode: 'auto',
    follower_count: 0,
    total_likes_count: 0,
    video_count: 0,
    // They are still scraped, so their last period is paid.
    last_scraped_at: lastScrape,
    is_active: false,
    avatar_url: null,
    tracking_start_date: since.slice(0, 10),
    readme: null,
    created_at: since,
    updated_at: since,
  }));
}

/**
 * Reads the creators that the ledger names and no list shows. A creator that the service no longer shows is kept as the
 * ledger knows it, and noted.
 */
export async function readHiddenCreators(
  goat: TrackagoatClient,
  reader: Reader,
  { rows, words }: { readonly rows: OrganizationRows; readonly words: Redaction },
): Promise<Creator[]> {
  const creators: Creator[] = [];
  const removed: string[] = [];
  for (const guess of findHiddenCreators(rows)) {
    const shown = await findRow(() =>
      reader.readOne(`creator ${guess.id}`, () => goat.creators.get(guess.id, reader.call), words.creator),
    );
    if (!shown) removed.push(guess.id);
    creators.push(shown ?? words.creator(guess));
  }
  if (removed.length > 0) {
    const what = 'removed creators that the ledger names: their handles, counts, goals and videos';
    const affects = 'their names, and accruals by views or goals that are not made yet';
    reader.note({ code: 'removed_creators', what, affects }, removed);
  }
  return creators;
}
