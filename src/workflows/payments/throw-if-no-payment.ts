import { isUuid } from '../../../base/options/is-uuid.js';
import type { PayoutPayment } from '../../generated/resources.js';
import type { Run } from '../run/run.js';
import { WorkflowError } from '../run/workflow-error.js';

/** The parts of a payment by which its outcome is decided, and whether each can be read. */
const PARTS: Readonly<Record<string, (payment: PayoutPayment) => boolean>> = {
  id: ({ id }) => typeof id === 'string' && isUuid(id),
  creator_id: ({ creator_id: id }) => id === null || typeof id === 'string',
  total_amount_cents: ({ total_amount_cents: cents }) => Number.isSafeInteger(cents),
  payout_payment_lines: ({ payout_payment_lines: lines }) =>
    Array.isArray(lines) && lines.every((line) => Number.isSafeInteger(line?.applied_amount_cents)),
  payout_adjustments: ({ payout_adjustments: adjustments }) => Array.isArray(adjustments),
  currency: ({ currency }) => currency === undefined || currency === null || typeof currency === 'string',
  metadata: ({ metadata }) => typeof metadata === 'object' && metadata !== null,
};

/**
 * Throws unless a response holds a payment whose outcome can be decided. Responses are not checked against the spec by
 * default, and a text in place of the cents would be reported as paid.
 *
 * @throws WorkflowError `unknown_shape`
 */
export function throwIfNoPayment(payment: PayoutPayment): void {
  const isRow = typeof payment === 'object' && payment !== null;
  const unread = Object.keys(PARTS).filter((name) => !isRow || !PARTS[name]?.(payment));
  if (unread.length === 0) return;
  throw new WorkflowError('unknown_shape', `the service sent a payment whose ${unread.join(', ')} cannot be read.`, {
    hint: 'Look at the payments of the payee.',
  });
}

/** Reads a payment by its id. Throws if the service sends anything else, such as another payment. */
export async function readPayment(run: Run, id: string): Promise<PayoutPayment> {
  const payment = await run.call('reading the payment back', (options) => run.goat.payoutPayments.get(id, options));
  throwIfNoPayment(payment);
  if (payment.id.toLowerCase() === id.toLowerCase()) return payment;
  throw new WorkflowError('unknown_shape', `the service sent payment ${payment.id} in place of payment ${id}.`, {
    hint: 'Look at the payments of the payee.',
  });
}
