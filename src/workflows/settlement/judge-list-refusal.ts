import type { TrackagoatClient } from '../../client/client.js';
import { isApiError, isValidationError } from '../../client/errors/guards.js';
import type { PayoutPaymentCreate } from '../../generated/resources.js';
import { isNotTaken } from '../find/filtered-list.js';
import { notCommitted, type Reason, type Settled, toReason } from '../payments/outcome.js';

/** The field that names what a payment settles. */
const LIST = 'accrual_ids';

const WAY_OUT =
  "Probably the service takes no accrual_ids. The workflows' option settles: 'everything' pays all that is owed without them.";
const NEXT_STEP =
  "Read what is owed, then let a person decide whether to commit with the workflows' option settles: 'everything', or to plan the settlement with at_most_cents, by the tools of agents.";

/** A list that a service refused by name: how many accruals it had, and the refusal. */
interface RefusedList {
  readonly accruals: number;
  readonly reason: Reason;
}

/** The shortest list that was refused, by client. Another client asks its service anew. */
const refused = new WeakMap<TrackagoatClient, RefusedList>();

/**
 * The outcome of a refused settlement, with the way out if it was probably refused for its list. A refusal whose issues
 * name the list is remembered.
 */
export function judgeListRefusal(goat: TrackagoatClient, body: PayoutPaymentCreate, error: unknown): Settled {
  const reason = toReason(error);
  if (!isListRefused(body, error)) return notCommitted(reason);
  if (readIssues(error).includes(LIST)) refused.set(goat, { accruals: countAccruals(body), reason });
  return listRefused(reason);
}

/**
 * The outcome of a settlement that need not be sent, because this client's service has refused a list of as many accruals
 * or fewer by name; null if it has to be sent. A longer list may have been refused for its length.
 */
export function recallListRefusal(goat: TrackagoatClient, body: PayoutPaymentCreate): Settled | null {
  const known = refused.get(goat);
  if (known === undefined || countAccruals(body) < known.accruals) return null;
  const { code, message } = known.reason;
  return listRefused({ code, message: `It was not sent, because an earlier one was refused: ${message}` });
}

function listRefused(reason: Reason): Settled {
  return { ...notCommitted({ ...reason, message: `${reason.message} ${WAY_OUT}` }), nextStep: NEXT_STEP };
}

function countAccruals({ accrual_ids: ids }: PayoutPaymentCreate): number {
  return ids?.length ?? 0;
}

function readIssues(error: unknown): string {
  return isValidationError(error) && error.issues.length > 0 ? JSON.stringify(error.issues) : '';
}

/**
 * Whether the refusal names the list, or nothing that was sent. A wrong entry of a list shows that lists are taken; a
 * body that is too large, or of another type, names itself.
 */
function isListRefused(body: PayoutPaymentCreate, error: unknown): boolean {
  if (!isApiError(error) || !isNotTaken(error) || error.status === 413 || error.status === 415) return false;
  const issues = readIssues(error);
  const words = `${issues} ${error.message}`;
  if (words.includes(LIST)) return !/accrual_ids(\[|\.)\d/.test(words);
  return issues === '' && !Object.keys(body).some((field) => words.includes(field));
}
