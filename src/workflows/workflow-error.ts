import { isNamedError, nameErrors, TrackagoatError } from '../errors/trackagoat-error.js';

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
  | 'structure_ambiguous'
  | 'structures_running'
  | 'unknown_shape'
  | 'invalid_input';

/** A workflow refused, before it changed anything; `code` says why, `hint` what to do next. */
export class WorkflowError extends TrackagoatError {
  declare readonly code: WorkflowErrorCode;
  /** What the refusal is about, plain JSON. */
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    code: WorkflowErrorCode,
    message: string,
    more: { readonly hint?: string; readonly details?: Readonly<Record<string, unknown>> } = {},
  ) {
    super(message, { code, hint: more.hint });
    this.details = more.details ?? {};
  }
}

/** Whether an error is a workflow's refusal, from whichever copy of the package. */
export function isWorkflowError(error: unknown): error is WorkflowError {
  return isNamedError(error, 'WorkflowError');
}

nameErrors({ WorkflowError });
