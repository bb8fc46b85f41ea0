import { isApiError, isNotFoundError, isValidationError } from '../../client/errors/errors.js';
import type { ApiPromise } from '../../client/http/api-promise.js';
import type { CallOptions } from '../../client/http/client-options.js';
import type { ListOptions, ListPromise } from '../../client/http/list-promise.js';
import type { Query } from '../../client/http/operation-types.js';
import type {
  Campaign,
  Creator,
  Goal,
  GoalCompliance,
  PayoutAccrual,
  PayoutPayment,
  PayoutStructure,
  PayoutStructureDetail,
  Project,
  Video,
} from '../../generated/resources.js';
import { paymentStatusValues } from '../../generated/transitions.js';
import { toIso } from '../run/days.js';
import type { Run } from '../run/run.js';

/** A list with filters that the service has not published. */
export interface FilteredList<Row, Filters extends object> {
  readonly during: string;
  /** The service may ignore them or refuse them. */
  readonly filters: Filters;
  readonly list: (filters: Partial<Filters>, options: ListOptions) => ListPromise<Row>;
  /** Applies the filters to a row, because the service may ignore them. */
  readonly keep: (row: Row) => boolean;
}

/** Reads such a list to its end: with the filters, or without them if the service refuses them. Every row is checked. */
export async function readFiltered<Row, Filters extends object>(
  run: Run,
  { during, filters, list, keep }: FilteredList<Row, Filters>,
): Promise<Row[]> {
  const read = (taken: Partial<Filters>): Promise<Row[]> => run.listAll(during, (options) => list(taken, options));
  return (await orWithout(filters, read)).filter(keep);
}

/**
 * Reads one page of such a list. If the service does not apply the filters, the page may have few or no rows and still
 * not be the last.
 */
export async function readFilteredPage<Row, Filters extends object>(
  run: Run,
  { during, filters, list, keep }: FilteredList<Row, Filters>,
  cursor?: string,
): Promise<{ readonly data: readonly Row[]; readonly nextCursor: string | null }> {
  const read = (taken: Partial<Filters>) => run.listPage(during, (options) => list(taken, options), cursor);
  const { data, nextCursor } = await orWithout(filters, read);
  return { data: data.filter(keep), nextCursor };
}

async function orWithout<Filters extends object, Result>(
  filters: Filters,
  read: (taken: Partial<Filters>) => Promise<Result>,
): Promise<Result> {
  try {
    return await read(filters);
  } catch (error) {
    if (!isNotTaken(error) || Object.keys(filters).length === 0) throw error;
    return read({});
  }
}

/**
 * Whether a call was refused because of its input, before anything was done: for example an unknown body field or
 * parameter.
 */
export function isNotTaken(error: unknown): boolean {
  return isValidationError(error) || (isApiError(error) && error.code === 'unpublished_behaviour');
}

/** One accrual. */
export function readAccrual(run: Run, id: string): Promise<PayoutAccrual> {
  return run.call('reading an accrual', (options) => run.goat.payoutAccruals.get(id, options));
}

/** These accruals, each once. */
export async function readAccrualsByIds(run: Run, ids: readonly string[]): Promise<PayoutAccrual[]> {
  const accruals: PayoutAccrual[] = [];
  for (const id of new Set(ids)) accruals.push(await readAccrual(run, id));
  return accruals;
}

/** The accruals of a creator in every status, oldest period first. Every row is checked, because the service may ignore the filter. */
export async function readCreatorAccruals(run: Run, creatorId: string): Promise<PayoutAccrual[]> {
  const query = { creator_id: creatorId, limit: 100 };
  const accruals = await run.listAll('reading the accruals', (options) => run.goat.payoutAccruals.list(query, options));
  return accruals
    .filter(({ creator_id: id }) => id === creatorId)
    .sort((a, b) => (toIso(a.period_start_at) < toIso(b.period_start_at) ? -1 : 1));
}

/** One payment. */
export function readPaymentRow(run: Run, id: string): Promise<PayoutPayment> {
  return run.call('reading the payment', (options) => run.goat.payoutPayments.get(id, options));
}

/** One structure, with every version of its rule. */
export function readStructure(run: Run, id: string): Promise<PayoutStructureDetail> {
  return run.call('reading the structure', (options) => run.goat.payoutStructures.get(id, options));
}

/** All structures, or those of a project; archived ones too. */
export function readAllStructures(run: Run, filter: { readonly project_id?: string } = {}): Promise<PayoutStructure[]> {
  const query = { ...filter, limit: 100 };
  return run.listAll('reading the structures', (options) => run.goat.payoutStructures.list(query, options));
}

/** All projects. */
export function readAllProjects(run: Run): Promise<Project[]> {
  return run.listAll('reading the projects', (options) => run.goat.projects.list({ limit: 100 }, options));
}

/** The names of all projects by id. */
export async function readProjectNames(run: Run): Promise<Map<string, string>> {
  return new Map((await readAllProjects(run)).map(({ id, name }) => [id, name]));
}

/** The creators who are not removed: all, those of a project, those whose handle contains a text. */
export function readAllCreators(
  run: Run,
  filter: { readonly project_id?: string; readonly search?: string } = {},
): Promise<Creator[]> {
  const query = { ...filter, limit: 100 };
  return run.listAll('reading the creators', (options) => run.goat.creators.list(query, options));
}

/** The goals of a creator, also those that do not apply now. */
export function readCreatorGoals(run: Run, creatorId: string): Promise<Goal[]> {
  return run.listAll('reading the goals', (options) => run.goat.goals.list(creatorId, { limit: 100 }, options));
}

/** The progress of a project's goals in the periods that contain the day of reference; today by default. */
export function readCompliance(
  run: Run,
  projectId: string,
  query: Query<'getGoalCompliance'> = {},
): Promise<GoalCompliance[]> {
  return run.call('reading goal compliance', (options) => run.goat.goals.compliance(projectId, query, options));
}

/** The videos of a project or of a creator. */
export function readAllVideos(
  run: Run,
  filter: { readonly project_id?: string; readonly creator_id?: string },
): Promise<Video[]> {
  const query = { ...filter, limit: 100 };
  return run.listAll('reading the videos', (options) => run.goat.videos.list(query, options));
}

/** The filters of payments that the service may ignore or refuse. */
interface PaymentFilters {
  readonly creator_id?: string;
  readonly project_id?: string;
  readonly status?: 'paid' | 'voided';
  readonly from?: string;
}

/** The payments that `keep` takes, newest first. The service may apply the filters, which `keep` applies again. */
export function readPaymentsWhere(
  run: Run,
  filters: PaymentFilters,
  keep: (payment: PayoutPayment) => boolean = () => true,
): Promise<PayoutPayment[]> {
  return readFiltered(run, {
    during: 'reading the payments',
    filters,
    list: (taken, options) => run.goat.payoutPayments.list({ ...taken, limit: 100 }, options),
    keep,
  });
}

/**
 * The payments that are made and not voided. It does not filter by status, so the run notes those whose status this
 * version does not know.
 */
export async function readLivePayments(
  run: Run,
  filters: Omit<PaymentFilters, 'status'>,
  keep: (payment: PayoutPayment) => boolean,
): Promise<PayoutPayment[]> {
  const rows = await readPaymentsWhere(run, filters, keep);
  const statuses = rows.map(({ status }) => status);
  run.leaveOutUnknown('payments with the status', statuses, KNOWN_STATUSES, UNKNOWN_STATUS);
  return rows.filter(({ status }) => status === 'paid');
}

const UNKNOWN_STATUS =
  'This version does not know whether they were made, so they count nowhere here. Look at them, and update the package.';
const KNOWN_STATUSES: ReadonlySet<string> = new Set(paymentStatusValues);

/** Up to this many creators are read one by one, each with what belongs to it; for more, the list of all is read. */
export const FEW = 3;

/** The payments to these creators, voided ones too. */
export async function readPaymentsTo(run: Run, ids: ReadonlySet<string>): Promise<PayoutPayment[]> {
  if (ids.size > FEW) return readPaymentsWhere(run, {}, ({ creator_id: id }) => id !== null && ids.has(id));
  const each = [...ids].map((id) => readPaymentsWhere(run, { creator_id: id }, (paid) => paid.creator_id === id));
  return (await Promise.all(each)).flat();
}

/** The handles of a project's creators by id. Without a project: of the whole organization. */
export async function readHandles(run: Run, projectId?: string): Promise<Map<string, string>> {
  const creators = await readAllCreators(run, projectId === undefined ? {} : { project_id: projectId });
  return new Map(creators.map((creator) => [creator.id, creator.tiktok_handle]));
}

/** One creator. */
export function readCreator(run: Run, id: string): Promise<Creator> {
  return readById(run, id, 'creator', run.goat.creators);
}

/** One project. */
function readProject(run: Run, id: string): Promise<Project> {
  return readById(run, id, 'project', run.goat.projects);
}

/** The project of a payee; undefined if it is not known. */
export async function readKnownProject(run: Run, id: string | null): Promise<Project | undefined> {
  return id === null ? undefined : readProject(run, id);
}

/** The projects of these ids: of one it alone is read, of several the list. */
export async function readProjectsByIds(run: Run, ids: ReadonlySet<string>): Promise<ReadonlyMap<string, Project>> {
  const [only, ...more] = ids;
  if (only === undefined) return new Map();
  const projects = more.length === 0 ? [await readProject(run, only)] : await readAllProjects(run);
  return new Map(projects.flatMap((project) => (ids.has(project.id) ? [[project.id, project]] : [])));
}

/** The creators of these ids who are not removed. */
export async function readCreatorsByIds(run: Run, ids: ReadonlySet<string>): Promise<ReadonlyMap<string, Creator>> {
  const found =
    ids.size <= FEW
      ? (await Promise.all([...ids].map((id) => orGone(readCreator(run, id))))).flatMap((creator) => creator ?? [])
      : await readAllCreators(run);
  return new Map(found.map((creator) => [creator.id, creator]));
}

/** One video. */
export function readVideo(run: Run, id: string): Promise<Video> {
  return readById(run, id, 'video', run.goat.videos);
}

/** One campaign. */
export function readCampaign(run: Run, id: string): Promise<Campaign> {
  return readById(run, id, 'campaign', run.goat.campaigns);
}

/** The part of a resource by which one row is read. */
interface Resource<Row> {
  get(id: string, options: CallOptions): ApiPromise<Row>;
  list(query: { readonly limit: number }, options: ListOptions): ListPromise<Row>;
}

/**
 * Reads a row by its id. If that finds nothing, it reads the list, because for these rows the service has published
 * only the lists. Throws the error of the first read if the list does not have the row either.
 */
async function readById<Row extends { readonly id: string }>(
  run: Run,
  id: string,
  name: string,
  resource: Resource<Row>,
): Promise<Row> {
  const during = `reading the ${name}`;
  try {
    return await run.call(during, (options) => resource.get(id, options));
  } catch (error) {
    if (!isMissingRoute(error)) throw error;
    const rows = await run.listAll(`${during} out of the list`, (options) => resource.list({ limit: 100 }, options));
    const row = rows.find((known) => known.id === id);
    if (row) return row;
    throw error;
  }
}

/** Statuses of a missing route. A 404 looks the same as a missing row. */
const MISSING: readonly number[] = [404, 405, 501];

/** Whether a refusal may mean that the service does not have the route. */
export function isMissingRoute(error: unknown): boolean {
  return isApiError(error) && MISSING.includes(error.status);
}

/** The row, or null if the service does not have it (any more). */
export async function orGone<Row>(reading: Promise<Row>): Promise<Row | null> {
  try {
    return await reading;
  } catch (error) {
    if (isNotFoundError(error)) return null;
    throw error;
  }
}

/**
 * Refuses a project that does not exist, if nothing of it was found. A wrong id must not pass for "nothing is owed".
 *
 * @throws NotFoundError
 */
export async function throwIfNoProject(
  run: Run,
  projectId: string | undefined,
  found: readonly unknown[],
): Promise<void> {
  if (projectId !== undefined && found.length === 0) await readProject(run, projectId);
}
