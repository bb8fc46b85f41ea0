import type { Creator, GoalCompliance, PayoutStructure } from '../../generated/resources.js';
import { isOpen, listAllAssignments } from '../find/other-structures.js';
import { mayHaveEnded } from '../goal-status.js';
import { findCriteriaFacts } from '../run/criteria-facts.js';
import { DAY, toDay } from '../run/days.js';
import type { Run } from '../run/run.js';
import { isWorkflowError } from '../run/workflow-error.js';

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
