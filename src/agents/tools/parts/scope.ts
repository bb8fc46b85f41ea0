import { listNear } from '../../../../base/options/find-nearest.js';
import { isUuid } from '../../../../base/options/is-uuid.js';
import { keepGiven } from '../../../../base/values/keep-given.js';
import { readMessage } from '../../../../base/values/thrown.js';
import { isNotFoundError } from '../../../client/errors/errors.js';
import type { Creator } from '../../../generated/resources.js';
import { findCreator } from '../../../workflows/find/find-creator.js';
import { hasEarned } from '../../../workflows/find/read-earned.js';
import type { Run } from '../../../workflows/run/run.js';
import { isWorkflowError } from '../../../workflows/run/workflow-error.js';
import type { ChangePlan } from '../../changes/change-plan.js';
import { type AnyPlan, listParts } from '../../payments/plan/any-plan.js';
import { findKnownHandles, keepHandle, listRemoved, type RemovedCreator } from '../../payments/plan/known-handles.js';
import { planNotFound } from '../../payments/plan/plan-store.js';
import type { ToolsetStore } from '../../store/toolset-store.js';
import { invalidInput, ToolRefusal } from '../../text/tool-error.js';
import { handleText, messageText } from '../../text/untrusted-text.js';

/** The bounds of a toolset. */
export interface Binding {
  readonly projectId?: string;
  readonly creatorIds?: readonly string[];
}

/** A creator that a model named: a present or a removed one. */
export interface NamedCreator {
  readonly id: string;
  /** Null for a removed creator. */
  readonly creator: Creator | null;
  /** The handle. For a removed creator the last known one; null if unknown. */
  readonly handle: string | null;
}

/** The bounds of a toolset. They check what a model names, and fill in what it must not choose. */
export class Scope {
  readonly projectId: string | undefined;
  readonly creatorIds: readonly string[] | undefined;

  readonly #store: ToolsetStore | undefined;

  /** `store` keeps handles of removed creators. Without it, nobody is found by such a handle. */
  constructor({ projectId, creatorIds }: Binding = {}, store?: ToolsetStore) {
    this.#store = store;
    this.projectId = projectId?.toLowerCase();
    this.creatorIds = creatorIds?.map((id) => id.toLowerCase());
  }

  /** These bounds and further ones. A binding can only narrow. */
  narrow(binding: Binding): Scope {
    if (this.projectId !== undefined && (binding.projectId?.toLowerCase() ?? this.projectId) !== this.projectId) {
      throw new RangeError(`The toolset is bound to the project ${this.projectId} already.`);
    }
    const outside = binding.creatorIds?.filter((id) => !this.has(id.toLowerCase())) ?? [];
    if (outside.length > 0) throw new RangeError(`The toolset is not bound to the creators ${outside.join(', ')}.`);
    const projectId = this.projectId ?? binding.projectId;
    const creatorIds = binding.creatorIds ?? this.creatorIds;
    return new Scope(keepGiven({ projectId, creatorIds }), this.#store);
  }

  get finest(): 'organization' | 'project' | 'creator' {
    if (this.creatorIds) return 'creator';
    return this.projectId === undefined ? 'organization' : 'project';
  }

  /** The project to use: the bound one, or the named one. */
  project(named?: string): string | undefined {
    if (this.projectId !== undefined && named !== undefined && named !== this.projectId) {
      throw outOfScope();
    }
    return this.projectId ?? named;
  }

  /** The bound or named project, as a query. */
  projectQuery(named?: string): { readonly project_id?: string } {
    return keepGiven({ project_id: this.project(named) });
  }

  /**
   * Finds the named creator: in a project if one is named, otherwise the only creator of that handle. Refuses a creator
   * outside the bounds, and a removed one, by the handle of that time.
   */
  async creator(run: Run, named?: string, project?: string): Promise<Creator> {
    try {
      return await this.#present(run, named, project);
    } catch (error) {
      const removed = await run.within(() => this.#removed(run, error, named, project), null);
      if (removed === null) throw error;
      // Without a handle only the ledger tells an id of a removed creator from one that never was.
      const isKnown = removed.handle !== null || (await run.within(() => hasEarned(run, removed.id), false));
      throw isKnown ? creatorRemoved(removed) : error;
    }
  }

  /** The named creator, who is not removed. */
  async #present(run: Run, named?: string, project?: string): Promise<Creator> {
    const which = named ?? this.#only;
    if (which === undefined) throw invalidInput('Name the creator.');
    const within = this.project(project);
    // The bounds decide about an id: the refusal of a project must not reveal that of a creator outside.
    const creator = await findCreator(run, which, isUuid(which) ? undefined : within);
    // The service forgets the handle once the creator is removed.
    if (this.#store) await keepHandle(this.#store, creator.id, creator.tiktok_handle);
    if (project !== undefined && creator.project_id !== project) {
      throw new ToolRefusal('creator_not_found', 'There is no such creator in that project.', {
        retry: 'fix_input',
        next_tool: 'list_creators',
      });
    }
    return creator;
  }

  /** The id of the named creator. A removed creator is still owed what was earned. */
  async payee(run: Run, named?: string, project?: string): Promise<string> {
    const which = named ?? this.#only;
    // For a payment by id it makes no difference whether the creator was removed.
    if (which !== undefined && isUuid(which) && this.#mayBeRemoved(project) && this.has(which))
      return which.toLowerCase();
    return (await this.anyone(run, named, project)).id;
  }

  /** The ids of several, likewise. */
  async payees(run: Run, named: readonly string[], project?: string): Promise<string[]> {
    const ids: string[] = [];
    for (const name of named) ids.push(await this.payee(run, name, project));
    return ids;
  }

  /**
   * The named creator, by handle or id. A removed creator is found by the last known handle. In a binding to a project
   * or to creators no removed creator is found by handle, because that would reveal others.
   */
  async anyone(run: Run, named?: string, project?: string): Promise<NamedCreator> {
    try {
      const creator = await this.#present(run, named, project);
      return { id: creator.id, creator, handle: creator.tiktok_handle };
    } catch (error) {
      const removed = await this.#removed(run, error, named, project);
      if (!removed) throw error;
      return removed;
    }
  }

  /** The named removed creator, after the search for a present one failed; null if there is no such creator. */
  async #removed(run: Run, error: unknown, named?: string, project?: string): Promise<NamedCreator | null> {
    const which = named ?? this.#only;
    if (which === undefined || this.#store === undefined || !this.#mayBeRemoved(project)) return null;
    if (isUuid(which)) {
      if (!isNotFoundError(error) || !this.has(which)) return null;
      const known = await findKnownHandles(run, this.#store, [which]);
      return { id: which, creator: null, handle: known.get(which) ?? null };
    }
    if (this.creatorIds || !isWorkflowError(error) || error.code !== 'creator_not_found') return null;
    const removed = await listRemoved(run, this.#store);
    const [found, ...others] = removed.filter(({ handle }) => toPlain(handle ?? '') === toPlain(which));
    if (!found) return throwIfNear(error, which, removed);
    if (others.length > 0) {
      const ids = [found, ...others].map(({ creatorId }) => creatorId).join(', ');
      const message = `Several removed creators had that handle: give one of the ids ${ids}.`;
      throw new ToolRefusal('creator_ambiguous', message, { retry: 'fix_input' });
    }
    return { id: found.creatorId, creator: null, handle: found.handle };
  }

  /** The project of a removed creator is unknown. */
  #mayBeRemoved(project: string | undefined): boolean {
    return this.projectId === undefined && project === undefined;
  }

  get #only(): string | undefined {
    return this.creatorIds?.length === 1 ? this.creatorIds[0] : undefined;
  }

  /** Whether there are any bounds. */
  get isBound(): boolean {
    return this.projectId !== undefined || this.creatorIds !== undefined;
  }

  /** Refuses a plan that pays outside, as if it did not exist. */
  checkPlan(plan: AnyPlan, planId: string): void {
    const isInside = listParts(plan).every(
      ({ projectId, creatorId }) =>
        (this.projectId === undefined || projectId === this.projectId) && this.has(creatorId),
    );
    if (!isInside) throw planNotFound(planId);
  }

  /** Refuses a change outside, as if it did not exist. */
  checkChange(plan: ChangePlan, planId: string): void {
    if (!this.hasChange(plan)) throw planNotFound(planId);
  }

  /** Whether a change is inside. One of the whole organization is outside of every binding. */
  hasChange({ projectId, creatorIds }: Pick<ChangePlan, 'projectId' | 'creatorIds'>): boolean {
    return (
      (this.projectId === undefined || projectId === this.projectId) &&
      (this.creatorIds === undefined || (creatorIds.length > 0 && creatorIds.every((id) => this.has(id))))
    );
  }

  /** Whether a creator is inside. */
  has(creatorId: string | null): boolean {
    return this.creatorIds?.includes(creatorId ?? '') ?? true;
  }
}

function creatorRemoved({ id, handle }: NamedCreator): ToolRefusal {
  return new ToolRefusal(
    'creator_removed',
    `${handleText(handle) ?? 'The creator'} was removed (id ${id}). You can still read their debts and payments, and pay them; set_up_creator brings them back.`,
    { next_tool: 'list_creators' },
  );
}

/** Names removed creators whose last known handle may be meant; null if no handle is near. */
function throwIfNear(error: unknown, which: string, removed: readonly RemovedCreator[]): null {
  const near = listNear(
    toPlain(which),
    removed.flatMap(({ handle }) => handle ?? []),
  ).slice(0, 3);
  if (near.length === 0) return null;
  const named = removed.flatMap(({ handle, creatorId }) =>
    handle !== null && near.includes(handle) ? [`${handleText(handle)} (id ${creatorId})`] : [],
  );
  throw new ToolRefusal(
    'creator_not_found',
    `${messageText(readMessage(error))} A removed creator was last known as ${named.join(', or ')}.`,
    { retry: 'fix_input', next_tool: 'list_creators' },
  );
}

function toPlain(handle: string): string {
  return handle.replace(/^@/, '').toLowerCase();
}

/** The refusal for what is outside. In a binding it is the same for what does not exist, so nobody can distinguish them. */
export function outOfScope(): ToolRefusal {
  return new ToolRefusal('out_of_scope', 'There is no such thing within what this toolset is bound to.');
}
