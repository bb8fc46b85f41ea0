import { isUuid } from '../../../../base/options/is-uuid.js';
import { handleText } from '../../text/untrusted-text.js';
import type { SinglePlan } from '../plan/any-plan.js';
import type { KeptPlan } from '../plan/plan-store.js';

/** One payment that a person approves. Names that others wrote are between « and ». */
export interface ApprovalLine {
  /** Such as `@maya.moves`; null for an ad-hoc payment. */
  readonly payee: string | null;
  readonly creatorId: string | null;
  readonly projectId: string | null;
  readonly project: string | null;
  readonly cents: number;
  readonly method: string | null;
  /** The accruals that it settles, oldest period first; days are UTC, `to` is exclusive. Empty for a bonus or an ad-hoc payment. */
  readonly accruals: readonly ApprovedAccrual[];
  /** No payment to this creator is recorded. */
  readonly isNewPayee: boolean;
  /** The method of the latest payment if it differs from this one; otherwise null. */
  readonly previousMethod: string | null;
}

/** An accrual that is settled. */
export interface ApprovedAccrual {
  readonly accrualId: string;
  readonly cents: number;
  readonly from: string;
  readonly to: string;
}

/** The payee of a payment as a person reads it: the handle, or the last known one of a removed creator. */
export function payeeText({ handle }: SinglePlan, { removed }: KeptPlan['payees']): string | null {
  if (handle === null) return null;
  if (!isUuid(handle)) return handleText(handle);
  // The plan of a removed creator has the id in place of the handle.
  const known = removed[handle];
  return known === undefined ? `the removed creator ${handle}` : `${handleText(known)} (removed)`;
}
