import { isUuid } from '../../../../base/options/is-uuid.js';
import { keepGiven } from '../../../../base/values/keep-given.js';
import { isNotFoundError } from '../../../client/errors/errors.js';
import type { Creator, Project } from '../../../generated/resources.js';
import { orGone, readAllCreators, readAllProjects, readCreator } from '../../../workflows/find/read-rows.js';
import type { Run } from '../../../workflows/run/run.js';
import type { SinglePlan } from '../../payments/plan/any-plan.js';
import { findKnownHandles } from '../../payments/plan/known-handles.js';
import type { ToolsetStore } from '../../store/toolset-store.js';
import { toolError } from '../../text/tool-error.js';
import { handleText, label } from '../../text/untrusted-text.js';
import { type NamedCreator, outOfScope, type Scope } from './scope.js';

/**
 * The name of a payee for a person: the handle, a removed creator's last known handle, or a text that says that it is
 * missing.
 */
export async function payeeText(run: Run, store: ToolsetStore, creatorId: string | null): Promise<string> {
  if (creatorId === null) return 'nobody by name (ad-hoc)';
  const creator = await orGone(readCreator(run, creatorId));
  if (creator !== null) return handleText(creator.tiktok_handle);
  return removedText(creatorId, (await findKnownHandles(run, store, [creatorId])).get(creatorId));
}

/** The names of the payees of plans, one per plan: the handle, or a removed creator's last known handle. */
export async function namePayees(
  run: Run,
  store: ToolsetStore,
  plans: readonly Pick<SinglePlan, 'creatorId' | 'handle'>[],
): Promise<string[]> {
  const isRemoved = ({ creatorId, handle }: Pick<SinglePlan, 'creatorId' | 'handle'>): boolean => creatorId === handle;
  const removed = plans.filter(isRemoved).flatMap(({ creatorId }) => creatorId ?? []);
  const known = await findKnownHandles(run, store, removed);
  return plans.map((plan) => {
    const { creatorId, handle } = plan;
    if (creatorId === null) return 'ad-hoc';
    return isRemoved(plan) ? removedText(creatorId, known.get(creatorId)) : `${handleText(handle)}`;
  });
}

/** The name of a removed creator: the last known handle, or the id. */
export function removedText(creatorId: string, handle: string | null | undefined): string {
  return handle ? `${handleText(handle)} (removed)` : `the removed creator ${creatorId} (handle not known)`;
}

/** The creators of a call: the named ones, or all within a project or the bounds. */
export interface ResolvedCreators {
  readonly found: readonly NamedCreator[];
  /** Whether the call named them. */
  readonly isNamed: boolean;
  /** A note for each name that is not a creator, with the reason. */
  readonly unknown: readonly string[];
}

/** The part of an input that says which creators are meant. */
export interface CreatorsInput {
  readonly creators?: readonly string[] | undefined;
  readonly project_id?: string | undefined;
  /** Whether a removed creator counts as unknown. Default: no. */
  readonly presentOnly?: boolean;
}

/** The codes of a name that is not a creator. */
const UNKNOWN: readonly string[] = [
  'creator_not_found',
  'creator_ambiguous',
  'creator_removed',
  'not_found',
  'out_of_scope',
];
/** Up to this many names are looked up one by one; for more, all creators are read. */
const FEW = 3;

/**
 * Reads the creators of a call. A name that is unknown is noted, and the others are answered. If none is known, the
 * reason is thrown.
 */
export async function resolveCreators(run: Run, args: CreatorsInput, scope: Scope): Promise<ResolvedCreators> {
  const find = (name: string): Promise<NamedCreator> =>
    args.presentOnly
      ? scope.creator(run, name, args.project_id).then(toNamed)
      : scope.anyone(run, name, args.project_id);
  const named = args.creators ?? scope.creatorIds;
  if (!named) {
    const found = await readCreators(run, scope.project(args.project_id));
    return { found: found.map(toNamed), isNamed: false, unknown: [] };
  }
  const listed = named.length > FEW && !scope.creatorIds ? await readCreators(run, scope.project(args.project_id)) : [];
  const found = new Map<string, NamedCreator>();
  const unknown: string[] = [];
  let first: unknown;
  for (const name of named) {
    try {
      const one = findListed(listed, name) ?? (await find(name));
      found.set(one.id, one);
    } catch (error) {
      const { code, message } = toolError(scope.isBound && isNotFoundError(error) ? outOfScope() : error);
      if (!UNKNOWN.includes(code)) throw error;
      first ??= error;
      unknown.push(`${isUuid(name) ? name : handleText(name.replace(/^@/, ''))}: ${message}`);
    }
  }
  if (found.size === 0 && first !== undefined) throw first;
  return { found: [...found.values()], isNamed: args.creators !== undefined, unknown };
}

/** The creators who are not removed, in a project or in all. */
export function readCreators(run: Run, projectId: string | undefined): Promise<Creator[]> {
  return readAllCreators(run, keepGiven({ project_id: projectId }));
}

function toNamed(creator: Creator): NamedCreator {
  return { id: creator.id, creator, handle: creator.tiktok_handle };
}

/** The only creator in a list of that id or handle. */
function findListed(listed: readonly Creator[], name: string): NamedCreator | undefined {
  const wanted = name.replace(/^@/, '').toLowerCase();
  const [one, ...more] = listed.filter(
    ({ id, tiktok_handle: handle }) => id === wanted || handle.toLowerCase() === wanted,
  );
  return one && more.length === 0 ? toNamed(one) : undefined;
}

/** The projects of a call: the named one, those of the bounds, or all. */
export async function readProjects(run: Run, scope: Scope, named?: string): Promise<Project[]> {
  const project = scope.project(named);
  if (project === undefined) return readAllProjects(run);
  return [await run.call('reading a project', (options) => run.goat.projects.get(project, options))];
}

/** The names of projects by id, as a result shows them; empty if there is only one, or the bounds show only one. */
export async function readProjectNames(run: Run, scope: Scope): Promise<ReadonlyMap<string, string>> {
  if (scope.isBound) return new Map();
  return nameProjects(await run.within(() => readProjects(run, scope), []), scope);
}

/** The names of these projects, likewise. */
export function nameProjects(projects: readonly Project[], { isBound }: Scope): ReadonlyMap<string, string> {
  return new Map(isBound || projects.length === 1 ? [] : projects.map(({ id, name }) => [id, label(name, 40)]));
}
