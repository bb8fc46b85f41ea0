import { nameErrors, TrackagoatError } from '../../client/errors/trackagoat-error.js';
import type { StoppedEarly } from './workflow-options.js';

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

nameErrors({ BudgetExceededError });
