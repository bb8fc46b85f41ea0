import type { Creator, PayoutAccrual } from '../../../generated/resources.js';
import { accrualsOfProject } from '../../../workflows/find/read-earned.js';
import { readAllCreators, readStructure } from '../../../workflows/find/read-rows.js';
import type { Run } from '../../../workflows/run/run.js';
import { invalidInput } from '../../text/tool-error.js';
import type { Parent } from './read-rules.js';
import { outOfScope, type Scope } from './scope.js';
import { readOwnCampaign, readOwnVideo } from './whom.js';

/** A row that may name its owner. */
export interface OwnedRow {
  readonly id?: unknown;
  readonly project_id?: unknown;
  readonly creator_id?: unknown;
}

/**
 * Checks that everything a caller names, and every row it gets, is within a binding. Each check is made once and
 * remembered.
 */
export class ScopeChecks {
  readonly #scope: Scope;
  readonly #known = new Map<string, unknown>();
  #creators: readonly Creator[] | undefined;

  constructor(scope: Scope) {
    this.#scope = scope;
  }

  /** The row of an id, after the check that it is inside. Null for a project, because its id is enough. */
  async parent(run: Run, kind: Parent, id: unknown): Promise<unknown> {
    if (typeof id !== 'string') throw invalidInput(`the id of the ${kind} must be a text.`);
    const key = `${kind} ${id}`;
    if (!this.#known.has(key)) this.#known.set(key, await this.#read(run, kind, id));
    return this.#known.get(key);
  }

  async #read(run: Run, kind: Parent, id: string): Promise<unknown> {
    const scope = this.#scope;
    if (kind === 'creator') return scope.creator(run, id);
    if (kind === 'video') return readOwnVideo(run, scope, id);
    if (kind === 'campaign') return readOwnCampaign(run, scope, id);
    if (kind === 'project') {
      if (!(await scope.projectIds(run)).includes(id)) throw outOfScope();
      return null;
    }
    // A structure covers more than these creators.
    if (scope.creatorIds) throw outOfScope();
    const row = await readStructure(run, id);
    scope.check(row.project_id);
    return row;
  }

  /** The thing that `entity` and an id name. */
  entity(run: Run, entity: unknown, id: unknown): Promise<unknown> {
    if (entity !== 'creator' && entity !== 'video' && entity !== 'campaign') {
      throw invalidInput("entity must be 'creator', 'video' or 'campaign'.");
    }
    return this.parent(run, entity, id);
  }

  /** The rows that are inside. A service that ignores a filter must not widen a binding. */
  async rows(run: Run, name: string, rows: readonly OwnedRow[]): Promise<OwnedRow[]> {
    const { projectId, creatorIds } = this.#scope;
    const inside = rows.filter((row) => {
      const isInProject = projectId === undefined || row.project_id === undefined || row.project_id === projectId;
      const owner = name.startsWith('creators.') ? row.id : row.creator_id;
      return isInProject && (creatorIds === undefined || creatorIds.includes(String(owner)));
    });
    if (projectId === undefined || creatorIds || !name.startsWith('payoutAccruals.')) return inside;
    this.#creators ??= await readAllCreators(run, { project_id: projectId });
    const accruals = inside as unknown as readonly PayoutAccrual[];
    return (await accrualsOfProject(run, accruals, { projectId, creators: this.#creators })) as unknown as OwnedRow[];
  }
}
