import { isUuid } from '../../../../base/options/is-uuid.js';
import { keepGiven } from '../../../../base/values/keep-given.js';
import { isNotFoundError } from '../../../client/errors/errors.js';
import type { Creator, Project } from '../../../generated/resources.js';
import {
  orGone,
  readAllCreators,
  readAllProjects,
  readCreator,
  readHandles,
} from '../../../workflows/find/read-rows.js';
import type { Run } from '../../../workflows/run/run.js';
import { findKnownHandles } from '../../payments/plan/known-handles.js';
import type { ToolsetStore } from '../../store/toolset-store.js';
import { toolError } from '../../text/tool-error.js';
import { handleText, label, removedText } from '../../text/untrusted-text.js';
import { type NamedCreator, outOfScope, type Scope } from './scope.js';

/** The names of creators, by id; that of null says that it is nobody. */
export type CreatorNames = ReadonlyMap<string | null | undefined, string>;

/** A creator as a result names one: the handle, or the last known one of a removed creator. */
export function creatorText({ id, creator, handle }: NamedCreator): string {
  return creator && handle !== null ? handleText(handle) : removedText(id, handle);
}

/**
 * The names of creators by id. `handles` has the present ones, if they were read before; the others are removed. Null is
 * nobody.
 */
export async function nameCreators(
  run: Run,
  store: ToolsetStore,
  ids: Iterable<string | null | undefined>,
  handles?: ReadonlyMap<string, string>,
): Promise<CreatorNames> {
  const names = new Map<string | null | undefined, string>([[null, 'nobody by name (ad-hoc)']]);
  const removed = new Set<string>();
  for (const id of new Set(ids)) {
    if (id === null || id === undefined) continue;
    const handle = handles ? handles.get(id) : (await orGone(readCreator(run, id)))?.tiktok_handle;
    if (handle === undefined) removed.add(id);
    else names.set(id, handleText(handle));
  }
  const known = await findKnownHandles(run, store, removed);
  for (const id of removed) names.set(id, removedText(id, known.get(id)));
  return names;
}

/** The handles of the creators who are present, by id: of a project or of all; in a binding to creators only theirs. */
export async function readOwnHandles(run: Run, scope: Scope, named?: string): Promise<ReadonlyMap<string, string>> {
  if (!scope.creatorIds) return readHandles(run, scope.project(named));
  return new Map((await readBound(run, scope.creatorIds)).map((row) => [row.id, row.tiktok_handle]));
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

/** Reads something of each creator, as far as the budget goes: of the first one at least. The others are left out. */
export async function readEach<Found>(
  run: Run,
  creators: readonly NamedCreator[],
  { read, way }: { readonly read: (creator: NamedCreator) => Promise<Found>; readonly way: string },
): Promise<Found[]> {
  const all: Found[] = [];
  for (const one of creators) {
    const found = all.length === 0 ? await read(one) : await run.within(() => read(one), null);
    if (found === null) break;
    all.push(found);
  }
  run.leaveOut('creators', creators.length - all.length, `the budget of the call ended first; ${way}`);
  return all;
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
