import type {
  Creator,
  GoalCompliance,
  PayoutAccrual,
  PayoutPayment,
  PayoutStructure,
} from '../../generated/resources.js';
import { readFiltered } from '../find/filtered-list.js';
import { isOpen, listAllAssignments } from '../find/other-structures.js';
import { readAllStructures, readStructure } from '../find/read-rows.js';
import { findCriteriaFacts } from '../run/criteria-facts.js';
import { DAY, toDay, toMilliseconds } from '../run/days.js';
import { mayHaveEnded } from '../run/goal-status.js';
import type { Run } from '../run/run.js';
import { isWorkflowError } from '../run/workflow-error.js';
import { isUnderpayment } from './due-flags.js';
import { readLivePayments } from './read-live-payments.js';
import { hasChangedSince, type KnownStructure } from './structure-flags.js';

/** Accruals whose period starts on `since` or later, in every status. */
export function readHistory(
  run: Run,
  filter: { readonly project_id?: string },
  since: string,
): Promise<PayoutAccrual[]> {
  return readFiltered(run, {
    during: 'reading earlier accruals',
    filters: { ...filter, from: since },
    list: (filters, options) => run.goat.payoutAccruals.list({ ...filters, limit: 100 }, options),
    keep: ({ period_start_at: start }) => toDay(start) >= since,
  });
}

/** The structures by id. Those whose rule changed since the week began have their versions. */
export async function readStructures(
  run: Run,
  filter: { readonly project_id?: string },
  from: number,
): Promise<Map<string, KnownStructure>> {
  const structures = await readAllStructures(run, filter);
  const silent = structures.filter(({ current_version: { effective_at } }) => effective_at === undefined).length;
  run.leaveOut('changes of rules', silent === 0 ? 0 : null, 'The service does not say since when a rule has applied.');
  const known = new Map<string, KnownStructure>();
  for (const structure of structures) {
    const isChanged = hasChangedSince(structure, from);
    known.set(structure.id, isChanged ? await readStructure(run, structure.id) : structure);
  }
  return known;
}

/** Notes the structures whose month holds the end of the week, because they are due after it. */
export function noteMonths(
  run: Run,
  { structures, to }: { readonly structures: ReadonlyMap<string, KnownStructure>; readonly to: number },
): void {
  const last = new Date(to - 1);
  const end = Date.UTC(last.getUTCFullYear(), last.getUTCMonth() + 1, 1);
  const monthly = [...structures.values()].filter(
    ({ is_active: isActive, assignment_count: count, current_version: { period } }) =>
      isActive && count > 0 && period === 'monthly',
  );
  const due = `Their month is due from ${toDay(end)} on.`;
  run.leaveOut('structures that pay by the month', end > run.now ? monthly.length : 0, due);
}

/** Payments, not voided, of less than was due, made at `from` (epoch milliseconds) or later. */
export async function readUnderpayments(
  run: Run,
  filter: { readonly project_id?: string },
  from: number,
): Promise<PayoutPayment[]> {
  const payments = await readLivePayments(run, {
    filters: { ...filter, from: toDay(from) },
    keep: ({ paid_at: at }) => toMilliseconds(at) >= from,
  });
  return payments.filter(isUnderpayment);
}

/** Only for creators with a deal by goals. For the others no goal affects an amount. */
export async function readProvisionalGoals(
  run: Run,
  everyone: readonly Creator[],
  structures: ReadonlyMap<string, PayoutStructure>,
): Promise<ReadonlyMap<string, GoalCompliance['compliance']>> {
  const goals = new Map<string, GoalCompliance['compliance']>();
  const paid = await listPaidByGoals(run, structures);
  const creators = everyone.filter(({ id }) => paid?.has(id) ?? true);
  const yesterday = toDay(run.now - DAY);
  for (const projectId of new Set(creators.map((creator) => creator.project_id))) {
    const report = await run.call('reading goal compliance', (options) =>
      run.goat.goals.compliance(projectId, { reference_date: yesterday }, options),
    );
    for (const { creator, compliance } of report)
      if (paid?.has(creator.id) ?? true) goals.set(creator.id, compliance.filter(isProvisional));
  }
  return goals;
}

function isProvisional({ status, advisory }: GoalCompliance['compliance'][number]): boolean {
  return advisory.has_advisory && mayHaveEnded(status);
}

/** The creators whom active deals by goals pay; null if the service does not name them. */
async function listPaidByGoals(
  run: Run,
  structures: ReadonlyMap<string, PayoutStructure>,
): Promise<ReadonlySet<string | undefined> | null> {
  const paid = new Set<string | undefined>();
  try {
    for (const { id, is_active, current_version: rule } of structures.values()) {
      // A deal of a kind that this version does not know may pay by goals too.
      const byGoals = findCriteriaFacts(rule.criteria_type)?.byGoals ?? true;
      if (!is_active || !byGoals) continue;
      for (const { creator_id } of (await listAllAssignments(run, id)).filter(isOpen)) paid.add(creator_id);
    }
    return paid;
  } catch (error) {
    if (!isWorkflowError(error) || error.code !== 'unknown_shape') throw error;
    run.leaveOut('who is paid by goals', null, 'The service does not say, so every open goal is flagged.');
    return null;
  }
}
