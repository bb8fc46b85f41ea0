import type { WorkflowErrorCode } from '../../client/errors/known-code.js';
import { isNamedError, nameErrors, TrackagoatError } from '../../client/errors/trackagoat-error.js';

export type { WorkflowErrorCode };

/** A workflow refused, before it changed anything; `code` says why, `hint` what to do next. */
export class WorkflowError extends TrackagoatError {
  declare readonly code: WorkflowErrorCode;
  /** The ids, names or amounts behind the refusal, as plain JSON. */
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

/** Whether an error is a workflow's refusal, from either copy of the package. */
export function isWorkflowError(error: unknown): error is WorkflowError {
  return isNamedError(error, 'WorkflowError');
}

nameErrors({ WorkflowError });
