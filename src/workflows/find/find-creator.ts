import { isUuid } from '../../../base/options/is-uuid.js';
import { isTrackagoatError } from '../../client/errors/errors.js';
import { describeUnknownHandle, toPlainHandle } from '../../client/resources/resources.js';
import type { Creator } from '../../generated/resources.js';
import type { Run } from '../run/run.js';
import { WorkflowError } from '../run/workflow-error.js';
import { accrualsOfProject, hasEarned, type OwedAccrual } from './read-earned.js';
import { readAllCreators, readCreator, readProjectNames } from './read-rows.js';

/**
 * Finds one creator by id or by handle (ignoring a leading `@` and upper case). With a project, only a creator of it.
 *
 * @throws WorkflowError `creator_not_found`, or `creator_ambiguous` if several projects have the handle and no project
 * was given; NotFoundError for an unknown id.
 */
export async function findCreator(run: Run, idOrHandle: string, projectId?: string): Promise<Creator> {
  const creator = await (isUuid(idOrHandle) ? readCreator(run, idOrHandle) : findByHandle(run, idOrHandle, projectId));
  if (projectId !== undefined && creator.project_id !== projectId)
    throw notOfProject(creator.id, `is of the project ${creator.project_id}, not of ${projectId}`);
  return creator;
}

async function findByHandle(run: Run, idOrHandle: string, projectId: string | undefined): Promise<Creator> {
  const handle = toPlainHandle(idOrHandle);
  const within = projectId ? { project_id: projectId } : {};
  const found = await readAllCreators(run, { ...within, search: handle });
  if (found.some(({ tiktok_handle: other }) => toPlainHandle(other) === handle))
    return chooseByHandle(run, found, handle);
  // For a refusal that names similar handles.
  return chooseByHandle(run, await readAllCreators(run, within), handle);
}

/**
 * The only creator in a list with the handle.
 *
 * @throws WorkflowError `creator_not_found`, `creator_ambiguous`.
 */
export async function chooseByHandle(run: Run, creators: readonly Creator[], text: string): Promise<Creator> {
  const handle = toPlainHandle(text);
  const [first, ...others] = creators.filter((creator) => toPlainHandle(creator.tiktok_handle) === handle);
  if (first === undefined) throw new WorkflowError('creator_not_found', describeUnknownHandle(handle, creators));
  if (others.length === 0) return first;
  const projects = await nameProjects(run, [first, ...others]);
  const message = `several projects have a creator ${quotedHandle(handle)}: ${projects.join(', ')}. Give one as projectId, or the creator's id.`;
  throw new WorkflowError('creator_ambiguous', message);
}

/** A handle in a message; as JSON if it is another text than a handle. */
export function quotedHandle(handle: string): string {
  return /^[\w.-]{1,36}$/.test(handle) ? handle : JSON.stringify(handle);
}

/** The names and ids of the projects of creators; only the ids if the names cannot be read. */
async function nameProjects(run: Run, creators: readonly Creator[]): Promise<string[]> {
  const names = await readProjectNames(run).catch((error: unknown) => {
    if (!isTrackagoatError(error)) throw error;
    return new Map<string, string>();
  });
  return creators.map(({ project_id: id }) => (names.has(id) ? `${JSON.stringify(names.get(id))} (${id})` : id));
}

/** The creators that are known without a further request. */
export interface KnownCreators {
  readonly creators: readonly Creator[];
  /** The accruals that are owed. Removed creators are in no list, but may be owed something. */
  readonly owed: readonly OwedAccrual[];
  readonly projectId: string | undefined;
}

/**
 * The ids of creators that were named by id or handle. An unknown creator is refused, because a typing error must not
 * pass for "owed nothing".
 */
export async function chooseCreators(
  run: Run,
  names: readonly string[],
  { creators, owed, projectId }: KnownCreators,
): Promise<ReadonlySet<string>> {
  const known = new Set([...creators.map(({ id }) => id), ...owed.map((accrual) => accrual.creator_id)]);
  const chosen = new Set<string>();
  for (const named of names) {
    const id = isUuid(named) ? named : (await chooseByHandle(run, creators, named)).id;
    if (!known.has(id) && !(await hasEarned(run, id, projectId)))
      throw new WorkflowError('creator_not_found', `no creator has the id ${id}.`);
    chosen.add(id);
  }
  return chosen;
}

/** The same for a report. If the budget ends, the ids are taken as they were given, and the report says that it ended. */
export function chooseAmong(run: Run, names: readonly string[], known: KnownCreators): Promise<ReadonlySet<string>> {
  return run.within(() => chooseCreators(run, names, known), new Set(names));
}

/** The refusal of a creator who is not of the project that was named with the creator. */
function notOfProject(creatorId: string, why: string): WorkflowError {
  return new WorkflowError('creator_not_found', `the creator ${creatorId} ${why}.`, {
    hint: 'Give the project of the creator, or leave the project out.',
  });
}

/**
 * Refuses a removed creator who earned anything outside of the project that was named. Only the ledger knows removed
 * creators, and there the structures name the project.
 *
 * @throws WorkflowError `creator_not_found`
 */
export async function throwIfEarnedElsewhere(run: Run, creatorId: string, projectId?: string): Promise<void> {
  if (projectId === undefined) return;
  const query = { creator_id: creatorId, limit: 100 };
  const rows = await run.listAll('looking the creator up', (options) => run.goat.payoutAccruals.list(query, options));
  const earned = rows.filter(({ creator_id: id }) => id === creatorId);
  const own = await accrualsOfProject(run, earned, { projectId, creators: [] });
  const why = `was removed, and earned by payout structures that are not of the project ${projectId}`;
  if (own.length < earned.length) throw notOfProject(creatorId, why);
}
