import { limitOptions } from '../../../../base/options/agent-options.js';
import { takeWithRangeError } from '../../../../base/options/take-with-range-error.js';
import { type Approver, Approvers } from './approvers.js';

/**
 * The limits of the tools that pay. Amounts are whole cents of USD, not negative. With such a limit, payments in another
 * currency are refused. A limit that you leave out does not apply.
 */
export interface SpendingLimits {
  /** The largest single payment. In a batch it applies to each payment. */
  readonly perPaymentCents?: number;
  /** The total of all payments of a UTC day, over all toolsets that share the store. */
  readonly perDayCents?: number;
  /** The total of all payments of a week. Weeks begin on Monday, 00:00 UTC. */
  readonly perWeekCents?: number;
  /** The number of payments in an hour. Hours begin on the hour. */
  readonly paymentsPerHour?: number;
  /** The only creators that may be paid, by id, because a handle can change hands. This excludes ad-hoc payments. */
  readonly allowedPayees?: readonly string[];
  /** The only payout methods, by id or by exact name. A payment without a method is refused. */
  readonly allowedMethods?: readonly string[];
  /** The only projects that may pay, by id. A removed creator is refused, because the project is unknown. */
  readonly allowedProjects?: readonly string[];
  /** A payee that was never paid needs a separate plan and approval, outside of any batch. Default false. */
  readonly newPayeesAlone?: boolean;
  /**
   * Above this amount two persons must approve, and the host must name them. It applies to one plan, and to all that
   * was approved for one payee on one UTC day. If a debt is given up in part, all of it counts.
   */
  readonly dualApprovalAboveCents?: number;
  /**
   * The only persons whose approvals count, at least one, by name or with a key. Default: everybody that the host lets
   * answer.
   */
  readonly approvers?: readonly (string | Approver)[];
  /** The largest rate of a period that a change of pay may set. Default 10,000,000: $100,000. */
  readonly maxRateCents?: number;
}

/** The limits on totals, and what they count. */
export type CountedLimit = 'perDayCents' | 'perWeekCents' | 'paymentsPerHour';

/** The toolset's own copy of its limits, which nobody can change. Throws a RangeError that names a limit that would be ignored or misread. */
export function takeLimits(given: SpendingLimits): SpendingLimits {
  const limits = takeWithRangeError('limits', given, limitOptions);
  new Approvers(limits.approvers);
  const { allowedPayees, allowedProjects, approvers } = limits;
  return Object.freeze({
    ...limits,
    ...(allowedPayees && { allowedPayees: toLowerCase(allowedPayees) }),
    ...(allowedProjects && { allowedProjects: toLowerCase(allowedProjects) }),
    ...(approvers && { approvers: Object.freeze(approvers.map(copyApprover)) }),
  });
}

function copyApprover(approver: string | Approver): string | Approver {
  return typeof approver === 'string' ? approver : Object.freeze({ ...approver });
}

/** The service writes ids in lower case. */
function toLowerCase(ids: readonly string[]): readonly string[] {
  return Object.freeze(ids.map((id) => id.toLowerCase()));
}
