import * as z from 'zod/v4';
import { writeCount } from '../../../../base/options/write-count.js';
import type { PayoutPayment } from '../../../generated/resources.js';
import { readPaymentRow } from '../../../workflows/find/read-rows.js';
import { sumCents } from '../../../workflows/payments/cents.js';
import { toDay } from '../../../workflows/run/days.js';
import type { Run } from '../../../workflows/run/run.js';
import { moneyText, periodText } from '../../text/pay-text.js';
import { nothingToChange } from '../../text/tool-error.js';
import { label } from '../../text/untrusted-text.js';
import { nameCreators } from '../parts/resolve-creators.js';
import { noDeleting } from '../parts/shared-schemas.js';
import { defineTool, type ToolContext, type ToolDefinition } from '../parts/tool.js';
import { changeFields, keepChange, reason } from './plan-fields.js';

const WARNINGS = [
  'A voided payment cannot be brought back; what it settled can be paid again.',
  'This changes the record alone: money that was sent has to come back by other ways.',
];

/** Plans to void a payment. */
export const planUndoPayment: ToolDefinition = defineTool({
  name: 'plan_undo_payment',
  title: 'Plan to undo a payment',
  description: 'Plans to void a payment; what it settled is owed again. list_payments has the ids.',
  capability: 'read',
  confinedTo: 'creator',
  input: z.object({ payment_id: z.string(), reason }),
  refuses: noDeleting,
  fields: changeFields,
  async run(input, context) {
    const { run } = context;
    const id = input.payment_id;
    const payment = await readPaymentRow(run, id);
    if (payment.status !== 'paid') throw nothingToChange(`The payment ${id} is ${payment.status} already.`);
    const { creator_id: creatorId, total_amount_cents: totalCents, payout_payment_lines: lines } = payment;
    const accrualIds = lines.flatMap(({ accrual_id }) => accrual_id ?? []);
    const planned = await keepChange(
      context,
      { what: 'void_payment', paymentId: id, creatorId, totalCents, accrualIds, reason: input.reason },
      {
        summary: `${await describe(context, payment)} Reason: ${label(input.reason, 200)}.`,
        warnings: WARNINGS,
        details: await listDetails(run, payment),
        aboutCents: totalCents,
        projectId: payment.project_id,
        currency: payment.currency ?? 'USD',
      },
    );
    return {
      ...planned,
      next: `${planned.next}${context.offers('plan_payment') ? thenText(payment, accrualIds) : ''}`,
    };
  },
});

/** The call that pays the debt again that a void leaves, by what the voided payment says. */
function thenText(payment: PayoutPayment, accrualIds: readonly string[]): string {
  const { method_name_snapshot: method, payout_payment_lines: lines } = payment;
  if (accrualIds.length === 0 || accrualIds.length < lines.length) return '';
  const cents = sumCents(lines.map((line) => line.applied_amount_cents));
  const by = method === null ? '' : `, method ${label(method, 40)}`;
  return ` Then ${moneyText(cents, payment.currency ?? 'USD')} stay owed; to pay them: plan_payment to the same creator with accrual_ids ${accrualIds.join(' ')}${by}, total_cents ${cents} and a new reference.`;
}

/** Identifies the payment among similar ones, and says what happens to each accrual. Days are UTC. */
async function listDetails(run: Run, payment: PayoutPayment): Promise<string[]> {
  const { id, creator_id: creatorId, payout_payment_lines: lines } = payment;
  const currency = payment.currency ?? 'USD';
  const settled =
    creatorId === null || lines.length === 0
      ? []
      : await run.listAll('reading what it settled', (options) =>
          run.goat.payoutAccruals.list({ creator_id: creatorId, limit: 100 }, options),
        );
  const periods = new Map(settled.map((row) => [row.id, ` of ${periodText(row.period_start_at, row.period_end_at)}`]));
  const owed = lines.map(({ accrual_id: accrual, applied_amount_cents: cents }) => {
    const period = accrual === undefined ? '' : (periods.get(accrual) ?? '');
    return `accrual${period}: ${moneyText(cents, currency)} owed again`;
  });
  return [`payment ${id}`, ...owed];
}

async function describe({ run, store }: ToolContext, payment: PayoutPayment): Promise<string> {
  const { total_amount_cents: cents, method_name_snapshot: method, payout_payment_lines: lines } = payment;
  const currency = payment.currency ?? 'USD';
  const by = method === null ? '' : ` by ${label(method, 40)}`;
  const names = await nameCreators(run, store, [payment.creator_id]);
  const owed = moneyText(sumCents(lines.map((line) => line.applied_amount_cents)), currency);
  const again =
    lines.length === 0
      ? 'it settled nothing, so nothing is owed again'
      : `${writeCount(lines.length, 'accrual')} of ${owed} in all ${lines.length === 1 ? 'is' : 'are'} owed again`;
  return `Void the payment of ${moneyText(cents, currency)} to ${names.get(payment.creator_id)}${by} of ${toDay(payment.paid_at)}; ${again}.`;
}
