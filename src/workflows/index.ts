export { type Context, readContext } from './context/read-context.js';
export type { Reason } from './payments/outcome.js';
export { type PaymentInput, type PaymentPlan, planPayment } from './payments/payment-plan.js';
export type { PaymentRecord } from './payments/payment-record.js';
export type { PaymentWarning } from './payments/payment-warnings.js';
export { commitPayment, type PaymentReceipt, recordPayment } from './payments/record-payment.js';
export type { PlannedAccrual, Provisional, SettlementPlan } from './payments/settlement-plan.js';
export { type PayoutFile, payoutRows } from './payouts/payout-rows.js';
export {
  checkPayouts,
  type PayoutCheck,
  type PayoutPlan,
  type PlannedPayout,
  planPayouts,
} from './payouts/plan-payouts.js';
export { type PaymentItem, type RecordedItem, type RecordReport, recordPayments } from './payouts/record-payments.js';
export {
  type CampaignPerformance,
  type ContentAnalysis,
  campaignPerformance,
  contentAnalysis,
} from './performance/campaign-performance.js';
export {
  findUnderperformingCreators,
  type UnderperformingCreator,
  type UnderperformingReport,
} from './performance/find-underperforming-creators.js';
export { type Trend, trend } from './performance/trend.js';
export { auditUnpaidCreators, type UnpaidAudit, type UnpaidCreator } from './review/audit-unpaid-creators.js';
export { type CreatorStatement, creatorStatement } from './review/creator-statement.js';
export { type RejectReport, rejectAccruals } from './review/reject-accruals.js';
export {
  type ReviewedAccrual,
  type ReviewedCreator,
  type WeeklyPayoutReview,
  weeklyPayoutReview,
} from './review/weekly-payout-review.js';
export { BudgetExceededError, isWorkflowError, WorkflowError, type WorkflowErrorCode } from './run/workflow-error.js';
export type { Usage, WorkflowOptions } from './run/workflow-options.js';
export { type SetUpReport, setUpCreator } from './set-up/set-up-creator.js';
export type { SettlementReceipt } from './settlement/commit-settlement.js';
export { commitSettlement, settleCreator } from './settlement/commit-settlement.js';
export type { SettleAllInput } from './settlement/ledger.js';
export { planSettlement, type SettlementInput } from './settlement/plan-settlement.js';
export type { CreatorSettlement, SettleAllReport } from './settlement/settle-all.js';
export { pageSettlements, type SettlementPage, settleAll } from './settlement/settle-all.js';
