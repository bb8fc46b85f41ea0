import type { PayoutAccrual } from '../../../src/generated/resources.js';

/** The result for an accrual: recomputed to the same value, to another value, or not recomputable. */
export type CheckOutcome = 'equal' | 'different' | 'not_computable';

/** The steps of the comparison, in this order. */
type CheckStepName =
  | 'version'
  | 'period'
  | 'made_at'
  | 'assignments'
  | 'covered_days'
  | 'rule'
  | 'videos'
  | 'history'
  | 'goals'
  | 'condition'
  | 'amount'
  | 'currency';

/** One step of both computations, in words. */
export interface CheckStep {
  readonly step: CheckStepName;
  /** The value in the ledger; null if it has none. */
  readonly ledger: string | null;
  /** The value that follows from the rows; null if no value follows. Then the ledger is trusted. */
  readonly computed: string | null;
  /** Null if one of the two is missing. */
  readonly agrees: boolean | null;
}

/** Why an accrual could not be recomputed: something that no read shows. */
export type NotComputableReason =
  | 'malformed'
  | 'structure_not_shown'
  | 'rule_times_not_shown'
  | 'assignments_not_shown'
  | 'inputs_not_shown'
  | 'videos_not_shown';

/** One accrual with both computations side by side. */
export interface AccrualCheck {
  readonly accrual: PayoutAccrual;
  /** The creator's handle; null for a removed creator, whom the service does not show. Text by others. */
  readonly handle: string | null;
  /** The structure's name, or its id if it is not shown. Text by others. */
  readonly structureName: string;
  readonly outcome: CheckOutcome;
  /** The amount in the ledger, in cents. */
  readonly ledgerCents: number;
  /** Null if it could not be computed. */
  readonly computedCents: number | null;
  readonly steps: readonly CheckStep[];
  /** If it is not computable: what is missing. Otherwise null. */
  readonly reason: { readonly code: NotComputableReason; readonly message: string } | null;
  /**
   * The figures that nothing was compared with, so that they are the ledger's own: the views, or what goals came to. Null:
   * none.
   */
  readonly trusts: 'views' | 'goals' | null;
  /** Notes on facts that are not differences but should be checked. */
  readonly notes: readonly string[];
}
