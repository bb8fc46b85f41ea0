import { USUAL_CURRENCY } from '../../../base/money/usual-currency.js';
import { writeCount } from '../../../base/options/write-count.js';
import type { Creator, PayoutMethod } from '../../generated/resources.js';
import { quotedHandle } from '../find/find-creator.js';
import type { OwedAccrual } from '../find/read-earned.js';
import { orGone, readCreator } from '../find/read-rows.js';
import type { Run } from '../run/run.js';
import { WorkflowError } from '../run/workflow-error.js';
import type { PlannedAccrual } from './settlement-plan.js';

/** The names that a person saw on a plan, with their ids. */
export interface ShownNames {
  readonly creatorId: string | null;
  readonly handle: string | null;
  readonly projectId: string | null;
  readonly methodId: string | null;
  readonly methodName: string | null;
}

/** The present method and creator of a plan; null if it was deleted or removed, or if the plan does not name it. */
export interface CurrentNames {
  readonly method: PayoutMethod | null;
  readonly creator: Creator | null;
}

/** Reads the present names of the method and the payee of a plan. */
export async function readCurrentNames(
  run: Run,
  { methodId, creatorId }: Pick<ShownNames, 'methodId' | 'creatorId'>,
): Promise<CurrentNames> {
  return {
    method: methodId === null ? null : await readMethod(run, methodId),
    creator: creatorId === null ? null : await orGone(readCreator(run, creatorId)),
  };
}

/** The requests of that. A removed creator is searched by id, then in the list. */
export function countNames(
  method: object | null,
  payee: { readonly id: string; readonly handle: string } | null,
): number {
  const reads = payee === null ? 0 : payee.handle === payee.id ? 2 : 1;
  return reads + (method === null ? 0 : 1);
}

/** The present payout method; null if it was deleted. */
export function readMethod(run: Run, id: string): Promise<PayoutMethod | null> {
  return orGone(run.call('checking the payout method', (options) => run.goat.payoutMethods.get(id, options)));
}

/**
 * Refuses a plan whose payee or method has another name than when the plan was made.
 *
 * @throws WorkflowError `plan_changed`; `method_inactive` for a method that was disabled.
 */
export function throwIfNamesChanged(plan: ShownNames, { method, creator }: CurrentNames): void {
  throwIfMethodChanged(plan, method);
  throwIfPayeeChanged(plan, creator);
}

function throwIfMethodChanged({ methodId, methodName }: ShownNames, method: PayoutMethod | null): void {
  if (methodId === null) return;
  if (method === null) throw planChanged(`the method ${JSON.stringify(methodName)} is gone`);
  if (method.name !== methodName)
    throw planChanged(`the method ${JSON.stringify(methodName)} is called ${JSON.stringify(method.name)} now`);
  if (method.is_active) return;
  const message = `the method ${JSON.stringify(method.name)} was disabled since the plan was made.`;
  throw new WorkflowError('method_inactive', message, { hint: 'Plan again with another method.' });
}

/** Refuses a creator who was removed, or has another name or project than on the plan. */
export function throwIfPayeeChanged(shown: ShownPayee, creator: Creator | null): void {
  const change = describePayeeChange(shown, creator);
  if (change !== null) throw planChanged(change);
}

type ShownPayee = Pick<ShownNames, 'creatorId' | 'handle'> & { readonly projectId?: string | null };

/** How a creator differs from the one on a plan, in a clause; null if nothing does. */
export function describePayeeChange(
  { creatorId, handle, projectId }: ShownPayee,
  creator: Creator | null,
): string | null {
  // For a creator who was removed before the plan was made, the plan has the id instead of the handle. An ad-hoc payment has neither.
  const wasRemoved = handle === creatorId;
  const shown = quotedHandle(`${handle}`);
  if (creator === null) return wasRemoved ? null : `the creator ${shown} was removed`;
  if (creator.tiktok_handle !== handle)
    return `the creator ${shown} is called ${quotedHandle(creator.tiktok_handle)} now`;
  return projectId !== undefined && creator.project_id !== projectId
    ? `the creator ${shown} is in another project now`
    : null;
}

/** Refuses accruals whose amount or currency differs from the plan. */
export function throwIfAmountsChanged(
  plan: { readonly accruals: readonly PlannedAccrual[]; readonly currency: string },
  now: readonly Pick<OwedAccrual, 'id' | 'amount_cents' | 'currency'>[],
): void {
  const rows = new Map(now.map((accrual) => [accrual.id, accrual]));
  const other = plan.accruals.filter(({ id, amountCents }) => {
    const { amount_cents: cents, currency = USUAL_CURRENCY } = rows.get(id) ?? {};
    return cents !== amountCents || currency !== plan.currency;
  });
  if (other.length === 0) return;
  const what = `${writeCount(other.length, 'of its accruals has', 'of its accruals have')} another amount or currency`;
  throw planChanged(what, { accrualIds: other.map(({ id }) => id) });
}

/** The refusal of a plan whose accruals are paid, rejected or gone. */
export function noLongerOwed(accrualIds: readonly string[]): WorkflowError {
  const what = `${writeCount(accrualIds.length, 'of its accruals is', 'of its accruals are')} no longer owed.`;
  return new WorkflowError('plan_changed', what, { hint: 'Plan again.', details: { accrualIds } });
}

/** The refusal of a plan that is no longer true. */
export function planChanged(what: string, details: Readonly<Record<string, unknown>> = {}): WorkflowError {
  return new WorkflowError('plan_changed', `${what}; the plan was made before that.`, { hint: 'Plan again.', details });
}
