export { BudgetExceededError } from './budget-exceeded-error.js';
export { type Context, type ContextInput, type ContextSource, readContext } from './context/read-context.js';
export type { DateRange } from './date-range.js';
export type { WantedStructure } from './ensure-structure.js';
export type { OtherStructures } from './other-structures.js';
export type { PaymentOutcome, Reason, ResolvedBy } from './payments/outcome.js';
export { type PaymentInput, type PaymentPlan, planPayment } from './payments/payment-plan.js';
export type { PaymentRecord } from './payments/payment-record.js';
export type { PaymentWarning } from './payments/payment-warnings.js';
export type { PlanSeal } from './payments/plan-digest.js';
export { commitPayment, type PaymentReceipt, recordPayment } from './payments/record-payment.js';
export type { PlannedAccrual, Provisional, SettlementPlan } from './payments/settlement-plan.js';
export {
  type CampaignBranch,
  type CampaignPerformance,
  type CampaignPerformanceInput,
  campaignPerformance,
  type Pace,
  type VideoSums,
} from './performance/campaign-performance.js';
export {
  type ContentAnalysis,
  type ContentGroup,
  type ContentInput,
  contentAnalysis,
} from './performance/content-analysis.js';
export type { VideoLine } from './performance/counting-videos.js';
export type { Counts, EntityStats } from './performance/entity-stats.js';
export {
  findUnderperformingCreators,
  type UnderperformingCreator,
  type UnderperformingInput,
  type UnderperformingReport,
  type Weakness,
} from './performance/find-underperforming-creators.js';
export { type Trend, type TrendInput, type TrendPoint, trend } from './performance/trend.js';
export {
  type Aged,
  type AuditInput,
  auditUnpaidCreators,
  type OpenAccrual,
  type UnderpaidCreator,
  type UnpaidAudit,
  type UnpaidCreator,
} from './review/audit-unpaid-creators.js';
export type { ReviewFlag } from './review/due-flags.js';
export { type RejectedAccrual, type RejectInput, type RejectReport, rejectAccruals } from './review/reject-accruals.js';
export {
  type ReviewedAccrual,
  type ReviewedCreator,
  type ReviewedStructure,
  type WeeklyPayoutReview,
  type WeeklyReviewInput,
  weeklyPayoutReview,
} from './review/weekly-payout-review.js';
export { type SetUpInput, type SetUpReport, type SetUpStep, setUpCreator } from './set-up-creator.js';
export { type CommitOptions, commitSettlement } from './settlement/commit-settlement.js';
export { pageSettlements, type SettlementPage } from './settlement/page-settlements.js';
export { planSettlement, type SettlementInput } from './settlement/plan-settlement.js';
export {
  type SettleAllInput,
  type SettleAllOptions,
  type SettleAllProgress,
  settleAll,
} from './settlement/settle-all.js';
export type { CreatorOutcome, CreatorSettlement, SettleAllReport } from './settlement/settle-all-report.js';
export { settleCreator } from './settlement/settle-creator.js';
export type { Drift, SettlementReceipt } from './settlement/settlement-receipt.js';
export { isWorkflowError, WorkflowError, type WorkflowErrorCode } from './workflow-error.js';
export type {
  Budget,
  LeftOut,
  Moment,
  StoppedEarly,
  Usage,
  WorkflowOptions,
  WorkflowReport,
} from './workflow-options.js';
