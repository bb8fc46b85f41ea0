import { checkHas } from '../../../../base/options/check-has.js';
import { writeCount } from '../../../../base/options/write-count.js';
import { isMockText } from '../../../client/http/beside-a-mock/target.js';
import { addDays } from '../../../workflows/run/days.js';
import { moneyText } from '../../text/money-text.js';
import type { ApprovalLine } from './approval-line.js';
import type { ApprovalWords } from './approval-request.js';

/**
 * The text that a person reads before approving, the same in every host: whether this is live or a mock, the sentence,
 * the warnings, then each payment of a batch, new payees first, then the largest. A change begins with what it is. Both
 * end with what they touch. Plain text, one item per line. Nothing is left out, so a plan with too many lines is not
 * made at all.
 */
export function approvalText(request: ApprovalWords): string {
  checkHas('map', request?.lines, 'approvalText takes the request of approvalRequest');
  const { target, what, title, summary, warnings, lines, details, currency } = request;
  const isPayment = what === 'payment' || what === 'payments';
  return [
    targetLine(target),
    ...(isPayment ? [] : [`${title}.`]),
    summary,
    ...warnings.map((warning) => `Warning: ${warning}`),
    ...lines.map((line) => `- ${lineText(line, currency)}`),
    ...details.map((detail) => `- ${detail}`),
  ].join('\n');
}

/** The first line of the text. Any place that does not say that it is a mock is shown as live. */
function targetLine(target: string): string {
  return isMockText(target) ? `Mock: nothing real is paid or changed (${target}).` : `Live: ${target}.`;
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
  const end = ends.at(-1);
  const starts = accruals.flatMap(({ from }) => from ?? []).sort();
  const period = starts[0] && end ? ` of ${starts[0]} to ${addDays(end, -1)}` : '';
  return `${writeCount(accruals.length, 'accrual')}${period}`;
}
