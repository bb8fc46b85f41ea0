import { isNotFoundError } from '../../errors/guards.js';
import type { PayoutAccrual } from '../../generated/resources.js';
import { readCreator } from '../read-by-id.js';
import type { Run } from '../run.js';
import type { PlannedAccrual } from '../settlement/settlement-plan.js';
import { WorkflowError } from '../workflow-error.js';

/** The names that a person saw on a plan, with the ids behind them. */
export interface ShownNames {
  readonly creatorId: string | null;
  readonly handle: string | null;
  readonly projectId: string | null;
  readonly methodId: string | null;
  readonly methodName: string | null;
}

/**
 * Refuses a plan whose payee or method is not any more what it was called when it was made.
 *
 * @throws WorkflowError `plan_changed`; `method_inactive` for a method that was disabled.
 */
export async function refuseChangedNames(run: Run, plan: ShownNames): Promise<void> {
  await refuseChangedMethod(run, plan);
  await refuseChangedPayee(run, plan);
}

async function refuseChangedMethod(run: Run, { methodId, methodName }: ShownNames): Promise<void> {
  if (methodId === null) return;
  const method = await orGone(
    run.one('checking the payout method', (options) => run.goat.payoutMethods.get(methodId, options)),
  );
  if (method === null) throw changed(`the method ${JSON.stringify(methodName)} is gone`);
  if (method.name !== methodName)
    throw changed(`the method ${JSON.stringify(methodName)} is called ${JSON.stringify(method.name)} now`);
  if (method.is_active) return;
  throw new WorkflowError(
    'method_inactive',
    `the method ${JSON.stringify(method.name)} was disabled since the plan was made.`,
    {
      hint: 'Plan again with another method.',
    },
  );
}

async function refuseChangedPayee(run: Run, { creatorId, handle, projectId }: ShownNames): Promise<void> {
  if (creatorId === null) return;
  const creator = await orGone(readCreator(run, creatorId));
  // Of a creator who was removed before the plan was made it has the id in place of the handle.
  const wasRemoved = handle === creatorId;
  if (creator === null && wasRemoved) return;
  if (creator === null) throw changed(`the creator ${handle} was removed`);
  if (creator.tiktok_handle !== handle) throw changed(`the creator ${handle} is called ${creator.tiktok_handle} now`);
  if (creator.project_id !== projectId) throw changed(`the creator ${handle} is in another project now`);
}

/** Refuses accruals that are owed another amount, or in another currency, than the plan shows. */
export function refuseChangedAmounts(planned: readonly PlannedAccrual[], now: readonly PayoutAccrual[]): void {
  const amounts = new Map(now.map((accrual) => [accrual.id, accrual]));
  const other = planned.filter(({ id, amountCents }) => amounts.get(id)?.amount_cents !== amountCents);
  if (other.length === 0) return;
  throw changed(`${other.length} of its accruals have another amount`, { accrualIds: other.map(({ id }) => id) });
}

function changed(what: string, details: Readonly<Record<string, unknown>> = {}): WorkflowError {
  return new WorkflowError('plan_changed', `${what}; the plan was made before that.`, { hint: 'Plan again.', details });
}

async function orGone<Row>(reading: Promise<Row>): Promise<Row | null> {
  try {
    return await reading;
  } catch (error) {
    if (isNotFoundError(error)) return null;
    throw error;
  }
}
