export { BudgetSpent } from './budget-spent.js';
export type { PaymentOutcome, Reason, ResolvedBy } from './payments/pay-once.js';
export { type PaymentInput, type PaymentPlan, planPayment } from './payments/payment-plan.js';
export type { PaymentRecord } from './payments/payment-record.js';
export { commitPayment, type PaymentReceipt, recordPayment } from './payments/record-payment.js';
export { type CommitOptions, commitSettlement } from './settlement/commit-settlement.js';
export { planSettlement, type SettlementInput } from './settlement/plan-settlement.js';
export {
  type CreatorOutcome,
  type CreatorSettlement,
  type SettleAllInput,
  type SettleAllOptions,
  type SettleAllProgress,
  type SettleAllReport,
  settleAll,
} from './settlement/settle-all.js';
export { settleCreator } from './settlement/settle-creator.js';
export type { PlannedAccrual, Provisional, SettlementPlan } from './settlement/settlement-plan.js';
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
