export type { Activity, Around } from './around.js';
export type { AuditAnchor, AuditEvent, AuditKind, AuditLine } from './audit/audit-line.js';
export { type AuditLog, type AuditLogOptions, createAuditLog } from './audit/audit-log.js';
export { type AuditTrace, traceChanges, tracePayment } from './audit/trace.js';
export { type AuditVerdict, verifyAuditLog } from './audit/verify-audit-log.js';
export type { ForecastedCreator, Forecaster, ForecastRequest, OwedForecast } from './forecaster.js';
export type { ApprovalLine, ApprovalRequest, ApprovedAccrual } from './payments/approve/approval-request.js';
export { approvalText } from './payments/approve/approval-text.js';
export type { ApprovedThing } from './payments/approve/approval-title.js';
export type { Grant, SignText, TokenOptions } from './payments/approve/approval-token.js';
export {
  Approvals,
  type ApprovalsOptions,
  type ApproveOptions,
  type Redeemed,
  type Redeeming,
} from './payments/approve/approvals.js';
export type { ApprovalAnswer, ApprovalChannel, ApprovedBy } from './payments/approve/ask-person.js';
export type { AskedCalls } from './payments/approve/asked-calls.js';
export {
  listUnfinished,
  type UnfinishedOptions,
  type UnfinishedPayment,
} from './payments/commit/list-unfinished.js';
export type { ApprovalOf, Approver } from './payments/limit/approvers.js';
export type { LimitLeft, LimitsLeft } from './payments/limit/spending.js';
export type { CountedLimit, SpendingLimits } from './payments/limit/spending-limits.js';
export type { PaymentProgress } from './payments/plan/payout.js';
export type { Binding } from './scope.js';
export { memoryToolsetStore } from './store/memory-store.js';
export type { IncrementOptions, ToolsetStore } from './store/toolset-store.js';
export { fence, label, UNTRUSTED_NOTICE } from './text/untrusted-text.js';
export type { Capability, ToolCallOptions, ToolDefinition } from './tool.js';
export { type RetryAdvice, type ToolError, ToolRefusal, type ToolResult } from './tool-error.js';
export { type JsonSchema, type SchemaStyle, toJsonSchema } from './tool-schema.js';
export { createToolset, type DroppedTool, type OfferedTool, type Toolset } from './toolset/toolset.js';
export type { ToolsetOptions } from './toolset/toolset-options.js';
