import { groupBy } from '../../../base/values/group-by.js';
import type { Creator, PayoutAccrual } from '../../generated/resources.js';
import { accrualStatusValues } from '../../generated/transitions.js';
import type { Run } from '../run/run.js';
import { FEW, readAllStructures, readFiltered, readFilteredPage } from './read-rows.js';

/** The fields of an accrual that decide what is paid. */
export type OwedAccrual = Pick<PayoutAccrual, 'id' | 'creator_id' | 'amount_cents' | 'currency' | 'period_end_at'>;

/**
 * The debt to a creator: every earned accrual. Every row is checked, because the service may ignore a filter. The run
 * notes rows of a status that this version does not know.
 */
export async function earnedBy(run: Run, creatorId: string): Promise<PayoutAccrual[]> {
  const query = { creator_id: creatorId, status: 'earned', limit: 100 } as const;
  const rows = await run.listAll('reading what is owed', (options) => run.goat.payoutAccruals.list(query, options));
  const own = rows.filter((row) => row.creator_id === creatorId);
  noteUnknownStatus(run, own);
  return own.filter(({ status }) => status === 'earned');
}

/**
 * The debt to everyone. With a project, fewer rows are read if the service knows that filter; `accrualsOfProject`
 * filters the rest.
 */
export async function earnedByAll(run: Run, projectId: string | undefined): Promise<PayoutAccrual[]> {
  const rows = await readFiltered(run, {
    during: 'reading what is owed',
    filters: projectId === undefined ? {} : { project_id: projectId },
    list: (filters, options) => run.goat.payoutAccruals.list({ ...filters, status: 'earned', limit: 100 }, options),
    keep: () => true,
  });
  // Which of them are of the project and creators in question is not known here.
  noteUnknownStatus(run, rows, { isCounted: false });
  return rows.filter(({ status }) => status === 'earned');
}

/** The debts to several creators: read one by one if they are few, and otherwise from the list of all. */
export async function earnedByMany(run: Run, ids: ReadonlySet<string>): Promise<PayoutAccrual[]> {
  if (ids.size <= FEW) return (await Promise.all([...ids].map((id) => earnedBy(run, id)))).flat();
  return (await earnedByAll(run, undefined)).filter(({ creator_id: id }) => ids.has(id));
}

/** Notes the accruals whose status does not say whether they are owed: a later version of the service may have more. */
export function noteUnknownStatus(
  run: Run,
  accruals: readonly PayoutAccrual[],
  { isCounted = true }: { readonly isCounted?: boolean } = {},
): void {
  const statuses = accruals.map(({ status }) => String(status)).filter((status) => !KNOWN.has(status));
  for (const [status, { length }] of groupBy(statuses, (each) => each)) {
    run.noteDoubt(
      `accruals with the status ${JSON.stringify(status)}`,
      isCounted ? length : null,
      'This version does not know whether they are owed or paid, so it adds them to nothing. Look at them, and update the package.',
    );
  }
}

const KNOWN: ReadonlySet<string> = new Set(accrualStatusValues);

/**
 * Leaves out the accruals of other projects than that of these creators; undefined is the whole organization. The filter by project is not published, so the service may ignore it, and
 * an accrual names its creator and structure but not its project. For removed creators, who are in no list, the
 * structure decides.
 */
export async function accrualsOfProject(
  run: Run,
  accruals: readonly PayoutAccrual[],
  { projectId, creators }: { readonly projectId: string | undefined; readonly creators: readonly Creator[] },
): Promise<PayoutAccrual[]> {
  if (projectId === undefined) return [...accruals];
  const known = new Set(creators.filter((creator) => creator.project_id === projectId).map(({ id }) => id));
  if (accruals.every((accrual) => known.has(accrual.creator_id))) return [...accruals];
  const structures = await readAllStructures(run, { project_id: projectId });
  const own = new Set(structures.filter((structure) => structure.project_id === projectId).map(({ id }) => id));
  return accruals.filter((accrual) => known.has(accrual.creator_id) || own.has(accrual.structure_id));
}

/** Whether a creator ever had an accrual, in any status. Then the ledger knows the creator even after removal. */
export async function hasEarned(run: Run, creatorId: string, projectId?: string): Promise<boolean> {
  const { data } = await readFilteredPage(run, {
    during: 'looking the creator up',
    filters: projectId === undefined ? {} : { project_id: projectId },
    list: (filters, options) => run.goat.payoutAccruals.list({ ...filters, creator_id: creatorId, limit: 1 }, options),
    keep: ({ creator_id: id }) => id === creatorId,
  });
  return data.length > 0;
}
