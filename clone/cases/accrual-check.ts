import type { PayoutAccrual } from '../../src/generated/resources.js';

/** How an accrual came out: recomputed to the same, to something else, or not to be recomputed. */
export type CheckOutcome = 'equal' | 'different' | 'not_computable';

/** The steps of the comparison, in this order. */
export type CheckStepName =
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
  /** The value that follows from the rows; null if none does, and the ledger is believed. */
  readonly computed: string | null;
  /** Null where one of the two is missing. */
  readonly agrees: boolean | null;
}

/** Why an accrual could not be recomputed: what no read shows. */
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
  /** The structure's name, or its id where it is not shown. Text by others. */
  readonly structureName: string;
  readonly outcome: CheckOutcome;
  readonly ledgerCents: number;
  /** Null where it could not be computed. */
  readonly computedCents: number | null;
  readonly steps: readonly CheckStep[];
  /** Of what is not computable: what is missing. Null for the others. */
  readonly reason: { readonly code: NotComputableReason; readonly message: string } | null;
  /** Notes that are not differences but worth a check. */
  readonly notes: readonly string[];
}
