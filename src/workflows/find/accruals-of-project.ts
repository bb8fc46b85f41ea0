import type { Creator, PayoutAccrual } from '../../generated/resources.js';
import type { Run } from '../run/run.js';

/** The scope of a request for accruals. */
export interface ProjectCreators {
  /** Undefined for the whole organization. */
  readonly projectId: string | undefined;
  /** The creators that were listed for it. */
  readonly creators: readonly Creator[];
}

/**
 * Leaves out the accruals of other projects. The filter by project is not published, so the service may ignore it, and
 * an accrual names its creator and structure but not its project. For removed creators, who are in no list, the
 * structure decides.
 */
export async function accrualsOfProject(
  run: Run,
  accruals: readonly PayoutAccrual[],
  { projectId, creators }: ProjectCreators,
): Promise<PayoutAccrual[]> {
  if (projectId === undefined) return [...accruals];
  const known = new Set(creators.filter((creator) => creator.project_id === projectId).map(({ id }) => id));
  if (accruals.every((accrual) => known.has(accrual.creator_id))) return [...accruals];
  const query = { project_id: projectId, limit: 100 };
  const structures = await run.listAll('reading the payout structures', (options) =>
    run.goat.payoutStructures.list(query, options),
  );
  const own = new Set(structures.filter((structure) => structure.project_id === projectId).map(({ id }) => id));
  return accruals.filter((accrual) => known.has(accrual.creator_id) || own.has(accrual.structure_id));
}
