import { limitOptions } from '../../../../options/agent-options.js';
import { takeWithRangeError } from '../../../../options/take-with-range-error.js';
import { type Approver, Approvers } from './approvers.js';

/** The limits of the tools that pay. Amounts are whole cents, not negative. A limit that you leave out does not apply. */
export interface SpendingLimits {
  /** The largest single payment; of a batch, each of its payments. */
  readonly perPaymentCents?: number;
  /** All payments of a UTC day together, of all toolsets that share the store. */
  readonly perDayCents?: number;
  /** All payments of a week together; weeks begin on Monday, 00:00 UTC. */
  readonly perWeekCents?: number;
  /** How many payments of an hour together; hours begin on the hour. */
  readonly paymentsPerHour?: number;
  /** The only creators that are paid, by id: a handle can change hands. Nobody is paid who is not named, so no ad-hoc payment. */
  readonly allowedPayees?: readonly string[];
  /** The only payout methods, by id or by their exact name. A payment without a method is refused. */
  readonly allowedMethods?: readonly string[];
  /** The only projects that pay, by id. A removed creator, of whom the project is not known, is refused. */
  readonly allowedProjects?: readonly string[];
  /** A payee that was never paid needs a plan and an approval of its own, outside of any batch. Default false. */
  readonly newPayeesAlone?: boolean;
  /**
   * Above this amount two persons whom the host names have to approve: of one plan, and of all that was approved for one payee
   * on one UTC day. Of a debt that is given up in part, all of it counts.
   */
  readonly dualApprovalAboveCents?: number;
  /** The only persons whose approvals count, at least one, by name or with a key. Default: everybody whom the host lets answer. */
  readonly approvers?: readonly (string | Approver)[];
  /** The largest rate of a period that a change of pay may set. Default 10,000,000: USD 100,000. */
  readonly maxRateCents?: number;
}

/** The limits that add up, and what they count. */
export type CountedLimit = 'perDayCents' | 'perWeekCents' | 'paymentsPerHour';

/** The toolset's own copy of its limits. Throws a RangeError that names a limit that would be ignored or misread. */
export function takeLimits(given: SpendingLimits): SpendingLimits {
  const limits = takeWithRangeError('limits', given, limitOptions);
  new Approvers(limits.approvers);
  return limits;
}
