import type { Creator } from '../generated/resources.js';
import { findCreator } from '../workflows/find-creator.js';
import type { Run } from '../workflows/run.js';
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
      throw outOfScope('That project');
    }
    return this.projectId ?? named;
  }

  /** As a query: the bound or named project. */
  projectQuery(named?: string): { readonly project_id?: string } {
    const projectId = this.project(named);
    return projectId === undefined ? {} : { project_id: projectId };
  }

  /** Finds the creator that was named, or the only one there is; refuses one outside. */
  async creator(run: Run, named?: string): Promise<Creator> {
    const only = this.creatorIds?.length === 1 ? this.creatorIds[0] : undefined;
    const which = named ?? only;
    if (which === undefined) throw new ToolRefusal('invalid_input', 'Name the creator.', { retry: 'fix_input' });
    const creator = await findCreator(run, which, this.projectId);
    this.check(creator.project_id, creator.id);
    return creator;
  }

  /** Refuses what lies outside. Null creator: it belongs to none, which is outside of a binding to creators. */
  check(projectId: string | null | undefined, creatorId?: string | null): void {
    if (this.projectId !== undefined && projectId !== undefined && projectId !== this.projectId) {
      throw outOfScope('That');
    }
    if (this.creatorIds && creatorId !== undefined && !this.creatorIds.includes(creatorId ?? '')) {
      throw outOfScope('That creator');
    }
  }

  /** Whether a creator is inside. */
  has(creatorId: string | null): boolean {
    return this.creatorIds?.includes(creatorId ?? '') ?? true;
  }
}

function outOfScope(what: string): ToolRefusal {
  return new ToolRefusal('out_of_scope', `${what} is outside of what this toolset is bound to.`);
}
