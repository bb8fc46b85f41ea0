import type { OwedAccrual } from '../find/read-earned.js';
import type { LeftOut } from '../run/workflow-options.js';
import { splitByExactSum } from './cents.js';
import { throwIfMixed } from './throw-if-mixed.js';

/**
 * The accruals that add up exactly, and a note about those that are too large for that.
 *
 * @throws WorkflowError `mixed_currencies`.
 */
export function leaveOutTooLarge<Accrual extends OwedAccrual>(
  accruals: readonly Accrual[],
): {
  readonly exact: readonly Accrual[];
  readonly leftOut: readonly LeftOut[];
} {
  throwIfMixed(accruals);
  const { exact, tooLarge } = splitByExactSum(accruals, (accrual) => accrual.amount_cents);
  return {
    exact,
    leftOut: tooLarge.map(({ id, creator_id }) => ({
      what: `accrual ${id} of creator ${creator_id}`,
      count: 1,
      why: 'With its amount the cents would no longer add up exactly.',
    })),
  };
}
