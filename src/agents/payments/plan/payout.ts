import type { PaymentOutcome } from '../../../workflows/payments/outcome.js';
import type { PaymentReceipt } from '../../../workflows/payments/record-payment.js';
import type { SettlementReceipt } from '../../../workflows/settlement/commit-settlement.js';

/** The result of a plan: one receipt, or one for each settlement of a batch. */
export interface Payout {
  readonly outcome: PaymentOutcome | 'partly_committed';
  readonly receipts: readonly Receipt[];
  /** The plans whose receipts come from an earlier call. */
  readonly earlier: ReadonlySet<string>;
}

/** The progress of the payments of a plan. */
export interface PaymentProgress {
  readonly done: number;
  readonly total: number;
  /** For example `@maya.moves: committed`. */
  readonly message: string;
}

/** The result of one payment. */
export type Receipt = SettlementReceipt | PaymentReceipt | OpenReceipt;

/** A payment that was refused, was not begun, or was still running when the call ended. */
export interface OpenReceipt {
  readonly outcome: 'not_committed' | 'not_started' | 'unknown';
  readonly planId: string;
  /** The payee's handle; null for an ad-hoc payment. */
  readonly handle: string | null;
  readonly paidCents: 0;
  readonly plannedCents: number;
  readonly payment: null;
  readonly reason: { readonly code: string; readonly message: string } | null;
}
