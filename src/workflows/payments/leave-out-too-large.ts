import type { OwedAccrual } from '../find/read-earned.js';
import type { Run } from '../run/run.js';
import { WorkflowError } from '../run/workflow-error.js';
import type { LeftOut } from '../run/workflow-options.js';
import { splitByExactSum } from './cents.js';
import { throwIfMixed } from './throw-if-mixed.js';

/**
 * The accruals that add up exactly, and a note about those that are too large for that. A negative amount is not added
 * either, because it would lower what is owed without a sign.
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
  const negative = accruals.filter(isNegative);
  const { exact, tooLarge } = splitByExactSum(
    accruals.filter((accrual) => !isNegative(accrual)),
    (accrual) => accrual.amount_cents,
  );
  const note = (why: string) => (accrual: Accrual) => ({ what: nameAccrual(accrual), count: 1, why });
  return {
    exact,
    leftOut: [
      ...tooLarge.map(note('With its amount the cents would no longer add up exactly.')),
      ...negative.map((accrual) =>
        note(`Its amount is ${accrual.amount_cents} cents, and no debt is negative.`)(accrual),
      ),
    ],
  };
}

/** The accruals that add up exactly. The report lists the others as left out. */
export function keepExact<Accrual extends OwedAccrual>(run: Run, accruals: readonly Accrual[]): readonly Accrual[] {
  const { exact, leftOut } = leaveOutTooLarge(accruals);
  run.leaveAllOut(leftOut);
  return exact;
}

/**
 * Refuses to pay a creator who has a negative accrual. Nobody can say whether it is to be subtracted.
 *
 * @throws WorkflowError `unknown_shape`
 */
export function throwIfNegative(accruals: readonly OwedAccrual[]): void {
  const [first, ...others] = accruals.filter(isNegative);
  if (first === undefined) return;
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  throw new WorkflowError(
    'unknown_shape',
    `${nameAccrual(first)}${more}: the amount is ${first.amount_cents} cents, and no debt is negative.`,
    {
      hint: 'Find out what it corrects. Then reject it, or pay the others by planPayment with their accrualIds.',
      details: { accrualIds: [first, ...others].map(({ id }) => id) },
    },
  );
}

function isNegative({ amount_cents: cents }: OwedAccrual): boolean {
  return cents < 0;
}

function nameAccrual({ id, creator_id }: OwedAccrual): string {
  return `accrual ${id} of creator ${creator_id}`;
}
