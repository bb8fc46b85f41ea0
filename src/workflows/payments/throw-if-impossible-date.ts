import { DAY, toIso, toMilliseconds } from '../run/days.js';
import { WorkflowError } from '../run/workflow-error.js';

/** Ten years. Nothing is paid so long before or after the day. */
const MOST_MS = 3_653 * DAY;

/**
 * Refuses a moment at which the money cannot have been sent, such as one of a mistyped year. A payment of that year is
 * found in no report, and not as a repetition of another one.
 *
 * @throws WorkflowError `invalid_input`
 */
export function throwIfImpossibleDate(paidAt: string | undefined, now: number, where = ''): void {
  if (paidAt === undefined) return;
  const away = toMilliseconds(paidAt) - now;
  if (Math.abs(away) <= MOST_MS) return;
  const why = away > 0 ? 'more than ten years from now' : 'more than ten years ago';
  throw new WorkflowError('invalid_input', `${where}paidAt is ${toIso(paidAt)}, ${why}.`, {
    hint: 'Give the moment at which the money was sent, or leave it out for now.',
  });
}
