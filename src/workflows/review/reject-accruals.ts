import { isTrackagoatError } from '../../client/errors/errors.js';
import type { PayoutAccrual } from '../../generated/resources.js';
import { readAccrual } from '../find/read-rows.js';
import { sumCents } from '../payments/cents.js';
import type { Reason } from '../payments/outcome.js';
import { type Run, type Workflow, workflow } from '../run/run.js';
import { BudgetExceededError } from '../run/workflow-error.js';
import type { WorkflowReport } from '../run/workflow-options.js';

/** The accruals to refuse for good. */
export interface RejectInput {
  readonly accrualIds: readonly string[];
  /** `rejected`: not deserved; `voided`: made in error. Default `rejected`. Both are final. */
  readonly status?: 'rejected' | 'voided';
  /** Only accruals of these creators. Default: of all. */
  readonly creatorIds?: readonly string[];
  /** Only report what would be done. Default false. */
  readonly dryRun?: boolean;
}

/** The outcome of one accrual. */
export interface RejectedAccrual {
  readonly accrualId: string;
  readonly creatorId: string | null;
  readonly amountCents: number;
  /**
   * `changed` now, `unchanged` because it already had that status, `planned` in a dry run, `refused`, `unknown`,
   * `not_started`.
   */
  readonly outcome: 'changed' | 'unchanged' | 'planned' | 'refused' | 'unknown' | 'not_started';
  /** Why it was refused, or is unknown; otherwise null. */
  readonly reason: Reason | null;
}

/** The outcome of all accruals. Totals first. */
export interface RejectReport extends WorkflowReport {
  readonly totals: {
    readonly changed: number;
    readonly changedCents: number;
    readonly refused: number;
    readonly unknown: number;
  };
  readonly status: 'rejected' | 'voided';
  readonly accruals: readonly RejectedAccrual[];
}

/**
 * Rejects or voids earned accruals. It can be repeated safely: an accrual that already has the status is skipped.
 *
 * @example
 * ```ts
 * const { totals } = await rejectAccruals(goat, { accrualIds: ['ID'] });
 * ```
 */
export const rejectAccruals: Workflow<RejectInput, RejectReport> = workflow('rejectAccruals', rejectAccrualsBy);

/** The same within a run. */
export async function rejectAccrualsBy(run: Run, input: RejectInput): Promise<RejectReport> {
  const accruals: RejectedAccrual[] = [];
  for (const id of new Set(input.accrualIds)) accruals.push(await rejectOne(run, id, input));
  const changed = accruals.filter(({ outcome }) => outcome === 'changed');
  return {
    totals: {
      changed: changed.length,
      changedCents: sumCents(changed.map((accrual) => accrual.amountCents)),
      refused: accruals.filter(({ outcome }) => outcome === 'refused').length,
      unknown: accruals.filter(({ outcome }) => outcome === 'unknown').length,
    },
    status: input.status ?? 'rejected',
    accruals,
    ...run.report(),
  };
}

async function rejectOne(run: Run, id: string, input: RejectInput): Promise<RejectedAccrual> {
  const status = input.status ?? 'rejected';
  let accrual: PayoutAccrual | null = null;
  const result = (outcome: RejectedAccrual['outcome'], reason: Reason | null = null): RejectedAccrual => ({
    accrualId: id,
    creatorId: accrual?.creator_id ?? null,
    amountCents: accrual?.amount_cents ?? 0,
    outcome,
    reason,
  });
  try {
    accrual = await readAccrual(run, id);
  } catch (error) {
    if (error instanceof BudgetExceededError) return result('not_started');
    return result('refused', toReason(error));
  }
  if (input.creatorIds && !input.creatorIds.includes(accrual.creator_id)) {
    return result('refused', { code: 'out_of_scope', message: 'It belongs to a creator that was not named.' });
  }
  if (accrual.status === status) return result('unchanged');
  if (accrual.status !== 'earned') {
    const code = accrual.status === 'paid' ? 'accrual_paid' : 'invalid_transition';
    return result('refused', { code, message: `It is ${accrual.status}; only earned accruals can be ${status}.` });
  }
  if (input.dryRun) return result('planned');
  try {
    await run.call('changing an accrual', (options) => run.goat.payoutAccruals.update(id, { status }, options));
    return result('changed');
  } catch (error) {
    if (error instanceof BudgetExceededError) return result('not_started');
    const reason = toReason(error);
    // The service does not replay a PATCH. The accrual itself shows whether it arrived; if it cannot be read, nobody knows.
    const now = await readAccrual(run, id).catch(() => null);
    if (now === null) return result('unknown', reason);
    return now.status === status ? result('changed') : result('refused', reason);
  }
}

function toReason(error: unknown): Reason {
  if (!isTrackagoatError(error)) throw error;
  return { code: error.code, message: error.message };
}
