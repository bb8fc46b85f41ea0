import type { Creator } from '../generated/resources.js';
import { findCreator, isUuid } from '../workflows/find-creator.js';
import type { Run } from '../workflows/run.js';
import type { ChangePlan } from './changes/change-plan.js';
import { type AnyPlan, listParts } from './payments/plan/any-plan.js';
import { planNotFound } from './payments/plan/plan-store.js';
import { ToolRefusal } from './tool-error.js';

/** What a toolset is confined to. */
export interface Binding {
  readonly projectId?: string;
  readonly creatorIds?: readonly string[];
}

/** The bounds of a toolset: what a model names is checked against them, and what it must not choose is filled in. */
export class Scope {
  readonly projectId: string | undefined;
  readonly creatorIds: readonly string[] | undefined;

  constructor({ projectId, creatorIds }: Binding = {}) {
    this.projectId = projectId;
    this.creatorIds = creatorIds && [...creatorIds];
  }

  /** These bounds and more; a binding can narrow and never widen. */
  narrow(binding: Binding): Scope {
    if (this.projectId !== undefined && binding.projectId !== undefined && binding.projectId !== this.projectId) {
      throw new RangeError(`The toolset is bound to the project ${this.projectId} already.`);
    }
    const outside = binding.creatorIds?.filter((id) => this.creatorIds && !this.creatorIds.includes(id)) ?? [];
    if (outside.length > 0) throw new RangeError(`The toolset is not bound to the creators ${outside.join(', ')}.`);
    const projectId = this.projectId ?? binding.projectId;
    const creatorIds = binding.creatorIds ?? this.creatorIds;
    return new Scope({ ...(projectId === undefined ? {} : { projectId }), ...(creatorIds ? { creatorIds } : {}) });
  }

  get finest(): 'organization' | 'project' | 'creator' {
    if (this.creatorIds) return 'creator';
    return this.projectId === undefined ? 'organization' : 'project';
  }

  /** The project to look in: the bound one, or the one that was named. */
  project(named?: string): string | undefined {
    if (this.projectId !== undefined && named !== undefined && named !== this.projectId) {
      throw outOfScope();
    }
    return this.projectId ?? named;
  }

  /** As a query: the bound or named project. */
  projectQuery(named?: string): { readonly project_id?: string } {
    const projectId = this.project(named);
    return projectId === undefined ? {} : { project_id: projectId };
  }

  /** Finds the creator that was named, in a project if one is named too, or the only one there is; refuses one outside. */
  async creator(run: Run, named?: string, project?: string): Promise<Creator> {
    const which = named ?? this.#only;
    if (which === undefined) throw new ToolRefusal('invalid_input', 'Name the creator.', { retry: 'fix_input' });
    const creator = await findCreator(run, which, this.project(project));
    this.check(creator.project_id, creator.id);
    if (project !== undefined && creator.project_id !== project) {
      throw new ToolRefusal('creator_not_found', 'There is no such creator in that project.', {
        retry: 'fix_input',
        next_tool: 'list_creators',
      });
    }
    return creator;
  }

  /** The id of the creator that was named; one named by an id may be removed, and is still owed what was earned. */
  async payee(run: Run, named?: string, project?: string): Promise<string> {
    const which = named ?? this.#only;
    if (which === undefined || !isUuid(which)) return (await this.creator(run, which, project)).id;
    const isInside = this.projectId === undefined && project === undefined && this.has(which);
    return isInside ? which : (await this.creator(run, which, project)).id;
  }

  /** Refuses accruals outside, and those that are not there. */
  async checkAccruals(run: Run, ids: readonly string[]): Promise<void> {
    if (!this.isBound) return;
    for (const id of ids) {
      const accrual = await run.call('reading an accrual', (options) => run.goat.payoutAccruals.get(id, options));
      if (this.creatorIds) this.check(undefined, accrual.creator_id);
      else await this.creator(run, accrual.creator_id);
    }
  }

  get #only(): string | undefined {
    return this.creatorIds?.length === 1 ? this.creatorIds[0] : undefined;
  }

  /** Whether anything is taken away from the model. */
  get isBound(): boolean {
    return this.projectId !== undefined || this.creatorIds !== undefined;
  }

  /** Refuses a plan that pays outside, as one that is not there. */
  checkPlan(plan: AnyPlan, planId: string): void {
    const isInside = listParts(plan).every(
      ({ projectId, creatorId }) =>
        (this.projectId === undefined || projectId === this.projectId) && this.has(creatorId),
    );
    if (!isInside) throw planNotFound(planId);
  }

  /** Refuses a change outside, as one that is not there. What is of the whole organization is outside of every binding. */
  checkChange({ projectId, creatorIds }: Pick<ChangePlan, 'projectId' | 'creatorIds'>, planId: string): void {
    const isInside =
      (this.projectId === undefined || projectId === this.projectId) &&
      (this.creatorIds === undefined || (creatorIds.length > 0 && creatorIds.every((id) => this.has(id))));
    if (!isInside) throw planNotFound(planId);
  }

  /** Refuses what lies outside. Null creator: it belongs to none, which is outside of a binding to creators. */
  check(projectId: string | null | undefined, creatorId?: string | null): void {
    if (this.projectId !== undefined && projectId !== undefined && projectId !== this.projectId) {
      throw outOfScope();
    }
    if (this.creatorIds && creatorId !== undefined && !this.creatorIds.includes(creatorId ?? '')) {
      throw outOfScope();
    }
  }

  /** The projects that a bound toolset knows: its own, or those of its creators. */
  async projectIds(run: Run): Promise<string[]> {
    if (this.projectId !== undefined) return [this.projectId];
    const ids = new Set<string>();
    for (const id of this.creatorIds ?? []) {
      const creator = await run.call('reading a creator', (options) => run.goat.creators.get(id, options));
      ids.add(creator.project_id);
    }
    return [...ids];
  }

  /** Whether a creator is inside. */
  has(creatorId: string | null): boolean {
    return this.creatorIds?.includes(creatorId ?? '') ?? true;
  }
}

/** The refusal for what lies outside, and in a binding for what is not there: nobody can tell them apart. */
export function outOfScope(): ToolRefusal {
  return new ToolRefusal('out_of_scope', 'There is no such thing within what this toolset is bound to.');
}
