import { countText, moneyText } from '../../text/money-text.js';
import type { ApprovalLine, ApprovalWords } from './approval-request.js';

/** Lines that a text shows; the rest is summed up. */
const LINES = 25;

/** Lines of a change that a text shows: what it touches is shown whole, as far as one can read. */
const DETAILS = 100;

/**
 * What a person reads before approving, the same wherever it is asked: the sentence, the warnings, then each payment of
 * a batch, the largest first. A change begins with what it is, and ends with what it touches. Plain text, a line each.
 */
export function approvalText(request: ApprovalWords): string {
  const { what, title, summary, warnings, lines, details, currency } = request;
  const isPayment = what === 'payment' || what === 'payments';
  const shown = lines.slice(0, LINES).map((line) => `- ${lineText(line, currency)}`);
  const rest = lines.slice(LINES);
  const restCents = rest.reduce((sum, { cents }) => sum + cents, 0);
  const more = details.length - DETAILS;
  return [
    ...(isPayment ? [] : [`${title}.`]),
    summary,
    ...warnings.map((warning) => `Warning: ${warning}`),
    ...shown,
    ...(rest.length > 0
      ? [`- ${countText(rest.length, 'more payment')}, ${moneyText(restCents, currency)} in all`]
      : []),
    ...details.slice(0, DETAILS).map((detail) => `- ${detail}`),
    ...(more > 0 ? [`- and ${more} more`] : []),
  ].join('\n');
}

/** One payment on one line. */
function lineText(line: ApprovalLine, currency: string): string {
  return [
    `${line.payee ?? 'ad-hoc'}${line.project ? ` in ${line.project}` : ''}: ${moneyText(line.cents, currency)}`,
    line.method ? `by ${line.method}` : 'no method',
    accrualsText(line),
    ...(line.isNewPayee ? ['new payee'] : []),
    ...(line.previousMethod ? [`last time by ${line.previousMethod}`] : []),
  ].join(', ');
}

function accrualsText({ accruals }: ApprovalLine): string {
  const [first] = accruals;
  if (!first) return 'settles nothing that is owed';
  const ends = accruals.flatMap(({ to }) => to ?? []).sort();
  const starts = accruals.flatMap(({ from }) => from ?? []).sort();
  const period = starts[0] ? ` of ${starts[0]} to ${ends.at(-1)}` : '';
  return `${countText(accruals.length, 'accrual')}${period}`;
}
