import { isApiError, isNotFoundError } from '../../client/errors/errors.js';
import type { ApiPromise } from '../../client/http/api-promise.js';
import type { CallOptions } from '../../client/http/client-options.js';
import type { ListOptions, ListPromise } from '../../client/http/list-promise.js';
import type { Campaign, Creator, Project, Video } from '../../generated/resources.js';
import type { Run } from '../run/run.js';
import { readAllCreators, readAllProjects } from './read-rows.js';

/** The ways to read one row. */
interface Reading<Row> {
  readonly during: string;
  readonly get: (options: CallOptions) => ApiPromise<Row>;
  readonly list: (options: ListOptions) => ListPromise<Row>;
}

/** One creator. */
export function readCreator(run: Run, id: string): Promise<Creator> {
  const { creators } = run.goat;
  return readById(run, id, {
    during: 'reading the creator',
    get: (options) => creators.get(id, options),
    list: (options) => creators.list({ limit: 100 }, options),
  });
}

/** One project. */
export function readProject(run: Run, id: string): Promise<Project> {
  const { projects } = run.goat;
  return readById(run, id, {
    during: 'reading the project',
    get: (options) => projects.get(id, options),
    list: (options) => projects.list({ limit: 100 }, options),
  });
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

/** Up to this many creators are read one by one; for more, the list is read. */
const FEW = 3;

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
  const { videos } = run.goat;
  return readById(run, id, {
    during: 'reading the video',
    get: (options) => videos.get(id, options),
    list: (options) => videos.list({ limit: 100 }, options),
  });
}

/** One campaign. */
export function readCampaign(run: Run, id: string): Promise<Campaign> {
  const { campaigns } = run.goat;
  return readById(run, id, {
    during: 'reading the campaign',
    get: (options) => campaigns.get(id, options),
    list: (options) => campaigns.list({ limit: 100 }, options),
  });
}

/**
 * Reads a row by its id. If that finds nothing, it reads the list, because for these rows the service has published
 * only the lists. Throws the error of the first read if the list does not have the row either.
 */
async function readById<Row extends { readonly id: string }>(
  run: Run,
  id: string,
  { during, get, list }: Reading<Row>,
): Promise<Row> {
  try {
    return await run.call(during, get);
  } catch (error) {
    if (!isMissingRoute(error)) throw error;
    const row = (await run.listAll(`${during} out of the list`, list)).find((known) => known.id === id);
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
