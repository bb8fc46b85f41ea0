import { isUuid } from '../../../base/options/is-uuid.js';
import type { Creator } from '../../generated/resources.js';
import type { Run } from '../run/run.js';
import { WorkflowError } from '../run/workflow-error.js';
import { chooseByHandle } from './find-creator.js';
import { hasEarned } from './has-earned.js';
import type { OwedAccrual } from './read-earned.js';

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
    if (!known.has(id) && !(await hasEarned(run, id, projectId))) {
      throw new WorkflowError('creator_not_found', `no creator has the id ${id}.`);
    }
    chosen.add(id);
  }
  return chosen;
}

/** The same for a report. If the budget ends, the ids are taken as they were given, and the report says that it ended. */
export function chooseAmong(run: Run, names: readonly string[], known: KnownCreators): Promise<ReadonlySet<string>> {
  return run.within(() => chooseCreators(run, names, known), new Set(names));
}
