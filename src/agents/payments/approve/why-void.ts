import type { Described } from './approval-request.js';
import type { Question } from './question-store.js';

/**
 * Why a yes to a question counts no more, in a clause: what a person would be shown now is another sum, name, method or
 * day, or has a reason for caution that the person did not read. Null if it is the same, or if there is less to worry
 * about: a warning that fell away, or a payment that was about to be made and is made.
 */
export function whyVoid({ request, cautions: before }: Question, { words, cautions }: Described): string | null {
  if (words.target !== request.target) return `it would be carried out at another place, ${words.target}`;
  if (words.summary !== request.summary) return `by now the request reads: ${words.summary.replace(/\.$/, '')}`;
  if (toKey(words) !== toKey(request)) return 'the payments are others by now';
  const isNew = Object.entries(cautions).find(([key, grade]) => !(grade <= (before[key] ?? Number.NEGATIVE_INFINITY)));
  if (isNew === undefined) return null;
  const unread = [...words.warnings, ...words.details].find(
    (text) => !request.warnings.includes(text) && !request.details.includes(text),
  );
  return `by now there is one more thing to know: ${(unread ?? 'a warning').replace(/\.$/, '')}`;
}

/** The payment, without its reasons for caution. */
function toKey({ what, totalCents, currency, lines }: Described['words']): string {
  const paid = lines.map(({ isNewPayee: _new, previousMethod: _method, ...line }) => JSON.stringify(line));
  return JSON.stringify([what, totalCents, currency, paid.sort()]);
}
