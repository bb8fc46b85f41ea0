import type { Reason } from '../payments/outcome.js';
import type { SettlementPlan } from '../payments/settlement-plan.js';
import type { WorkflowReport } from '../run/workflow-options.js';
import type { SettlementReceipt } from './settlement-receipt.js';

/** The outcome for one creator. `planned`: a dry run. `refused`: nothing was sent. `not_started`: stopped before. */
export type CreatorOutcome = SettlementReceipt['outcome'] | 'planned' | 'refused' | 'not_started';

/** One creator of a run. */
export interface CreatorSettlement {
  readonly creatorId: string;
  /** The handle. For a removed creator the last known one, from earlier payments, or null. */
  readonly handle: string | null;
  /** Whether the service no longer shows the creator. The debt of before is still owed. */
  readonly removed: boolean;
  readonly outcome: CreatorOutcome;
  /** The debt when it was last read. */
  readonly dueCents: number;
  /** The amount that this run paid, in cents; 0 if it paid nothing or the outcome is unknown. */
  readonly paidCents: number;
  /** Null if none was made. */
  readonly plan: SettlementPlan | null;
  /** Null if nothing was sent. */
  readonly receipt: SettlementReceipt | null;
  /** Why the creator is not paid, or why that is unknown; otherwise null. */
  readonly reason: Reason | null;
}

/** The outcome of a run over many creators. */
export interface SettleAllReport extends WorkflowReport {
  readonly totals: Readonly<Record<CreatorOutcome | 'creators', number>> & {
    readonly dueCents: number;
    readonly paidCents: number;
    /** The amount still owed to creators who were not paid. */
    readonly leftCents: number;
  };
  /**
   * `planned`: a dry run. `committed`: everyone is paid. `already_paid`: nobody was owed anything. `partly_committed`:
   * some are paid and some are not, or `leftOut` names what was not paid. `not_committed`: nobody is paid. `unknown`: a
   * payment may or may not have been made.
   */
  readonly outcome: 'planned' | 'committed' | 'already_paid' | 'partly_committed' | 'not_committed' | 'unknown';
  readonly dryRun: boolean;
  /**
   * After a dry run: how many requests it takes to pay, with the lists, if nothing is lost, refused or earned meanwhile.
   * Null after a run that paid; `usage.requests` says what that took.
   */
  readonly requests: number | null;
  /** Failures first, with their reason, then creators that were not started, then the rest; each part by handle. */
  readonly creators: readonly CreatorSettlement[];
}
