export { ApprovalTokens, type Grant, type TokenOptions } from './approval-token.js';
export type { ApprovalChannel, ApprovalRequest } from './payment-gate.js';
export type { Binding } from './scope.js';
export type { SpendingLimits } from './spending.js';
export type { Capability, ToolDefinition } from './tool.js';
export type { RetryAdvice, ToolError, ToolResult } from './tool-error.js';
export { type JsonSchema, type SchemaStyle, toJsonSchema } from './tool-schema.js';
export {
  createToolset,
  type DroppedTool,
  type OfferedTool,
  type ToolCallOptions,
  type Toolset,
  type ToolsetOptions,
} from './toolset.js';
export { fence, label, UNTRUSTED_NOTICE } from './untrusted-text.js';
