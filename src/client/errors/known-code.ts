import type { ErrorCode } from '../../generated/error-codes.js';

/** Codes of the client itself, which the service does not send. */
export type ClientCode =
  | 'aborted'
  | 'bad_api_key'
  | 'bad_base_url'
  | 'bad_body'
  | 'bad_header'
  | 'bad_idempotency_key'
  | 'bad_middleware'
  | 'bad_option'
  | 'bad_query'
  | 'browser_refused'
  | 'connection_failed'
  | 'creator_ambiguous'
  | 'empty_pages'
  | 'invalid_path'
  | 'invalid_response'
  | 'max_requests'
  | 'redirected'
  | 'repeated_cursor'
  | 'response_too_large'
  | 'timeout'
  | 'unknown_operation';

/** Why a workflow did not begin. */
export type WorkflowErrorCode =
  | 'creator_not_found'
  | 'creator_ambiguous'
  | 'method_not_found'
  | 'method_ambiguous'
  | 'method_inactive'
  | 'invalid_plan'
  | 'stale_plan'
  | 'plan_changed'
  | 'provisional_data'
  | 'nothing_due'
  | 'reference_reused'
  | 'voided_since'
  | 'needs_a_look'
  | 'structure_ambiguous'
  | 'structures_running'
  | 'mixed_currencies'
  | 'unknown_shape'
  | 'invalid_input';

/**
 * The codes of errors that this version knows: of the service, of the client and of workflows. An editor completes them. The
 * service may send others, so `code` is any text.
 */
export type KnownCode = ErrorCode | ClientCode | WorkflowErrorCode | 'budget_spent';
