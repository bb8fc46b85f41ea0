import { isNamedError, nameErrors, TrackagoatError } from '../../client/errors/errors.js';
import type { WorkflowErrorCode } from '../../client/errors/known-code.js';
import type { StoppedEarly } from './workflow-options.js';

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

/**
 * Whether an error is a workflow's refusal, from either copy of the package.
 *
 * @example
 * ```ts
 * if (isWorkflowError(error)) console.log(error.code, error.message);
 * ```
 */
export function isWorkflowError(error: unknown): error is WorkflowError {
  return isNamedError(error, 'WorkflowError');
}

/**
 * The budget ended before a workflow had anything to return. Workflows that can return a partial result catch it and
 * set `stoppedEarly`. Nothing was sent after the end of the budget.
 */
export class BudgetExceededError extends TrackagoatError {
  readonly stoppedEarly: StoppedEarly;

  constructor(stoppedEarly: StoppedEarly) {
    const bound = stoppedEarly.reason === 'deadline' ? 'deadlineMs' : 'maxRequests';
    super(`the budget (${bound}) ended while it was ${stoppedEarly.during}.`, {
      code: 'budget_spent',
      hint: 'Give a larger budget or a narrower task.',
    });
    this.stoppedEarly = stoppedEarly;
  }
}

nameErrors({ WorkflowError, BudgetExceededError });
