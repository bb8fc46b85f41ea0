export type { AuditAnchor, AuditLine } from './audit/audit-line.js';
export { verifyAuditLog } from './audit/audit-line.js';
export { type AuditLog, createAuditLog } from './audit/audit-log.js';
export { type AuditTrace, traceChanges, tracePayment } from './audit/trace.js';
export {
  type AnthropicTool,
  type AnthropicToolResult,
  anthropicTools,
  runAnthropicToolUse,
} from './hosts/anthropic.js';
export {
  type OpenAiChatTool,
  type OpenAiFunctionOutput,
  type OpenAiResponseTool,
  type OpenAiToolMessage,
  openAiChatTools,
  openAiResponseTools,
  runOpenAiChatCall,
  runOpenAiFunctionCall,
} from './hosts/openai.js';
export type { ApprovalRequest } from './payments/approve/approval-request.js';
export { approvalText } from './payments/approve/approval-request.js';
export { Approvals } from './payments/approve/approvals.js';
export type { ApprovalAnswer, ApprovalChannel } from './payments/approve/ask-person.js';
export { listUnfinished, type UnfinishedPayment } from './payments/commit/list-unfinished.js';
export type { Approver } from './payments/limit/approvers.js';
export type { LimitsLeft, SpendingLimits } from './payments/limit/spending.js';
export { memoryToolsetStore } from './store/memory-store.js';
export type { ToolsetStore } from './store/toolset-store.js';
export { type ToolError, ToolRefusal, type ToolResult } from './text/tool-error.js';
export { toJsonSchema } from './text/tool-schema.js';
export { label } from './text/untrusted-text.js';
export type { Capability, ToolCallOptions, ToolDefinition } from './tools/parts/tool.js';
export { createToolset, type Toolset } from './toolset/toolset.js';
export type { ToolsetOptions } from './toolset/toolset-options.js';
