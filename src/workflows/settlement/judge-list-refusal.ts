import { isApiError, isValidationError } from '../../client/errors/guards.js';
import type { PayoutPaymentCreate } from '../../generated/resources.js';
import { isNotTaken } from '../find/filtered-list.js';
import { notCommitted, type Settled, toReason } from '../payments/outcome.js';

/** The field that names what a payment settles. */
const LIST = 'accrual_ids';

const WAY_OUT =
  "Probably the service takes no accrual_ids. The workflows' option settles: 'everything' pays all that is owed without them.";
const NEXT_STEP =
  "Read what is owed, then let a person decide whether to commit with the workflows' option settles: 'everything', or to plan the settlement with at_most_cents, by the tools of agents.";

/** The outcome of a refused settlement, with the way out if it was probably refused for its list. */
export function judgeListRefusal(body: PayoutPaymentCreate, error: unknown): Settled {
  const reason = toReason(error);
  if (!isListRefused(body, error)) return notCommitted(reason);
  return { ...notCommitted({ ...reason, message: `${reason.message} ${WAY_OUT}` }), nextStep: NEXT_STEP };
}

/**
 * Whether the refusal names the list, or nothing that was sent. A wrong entry of a list shows that lists are taken; a
 * body that is too large, or of another type, names itself.
 */
function isListRefused(body: PayoutPaymentCreate, error: unknown): boolean {
  if (!isApiError(error) || !isNotTaken(error) || error.status === 413 || error.status === 415) return false;
  const issues = isValidationError(error) && error.issues.length > 0 ? JSON.stringify(error.issues) : '';
  const words = `${issues} ${error.message}`;
  if (words.includes(LIST)) return !/accrual_ids(\[|\.)\d/.test(words);
  return issues === '' && !Object.keys(body).some((field) => words.includes(field));
}
