import * as z from 'zod/v4';
import { writeCount } from '../../../../base/options/write-count.js';
import { groupBy } from '../../../../base/values/group-by.js';
import type { AccrualUpdateStatus, PayoutAccrual, PayoutPayment } from '../../../generated/resources.js';
import { readAccrualsByIds, readCreatorAccruals, readPaymentRow } from '../../../workflows/find/read-rows.js';
import { sumCents } from '../../../workflows/payments/cents.js';
import { toDay, toIso } from '../../../workflows/run/days.js';
import type { Run } from '../../../workflows/run/run.js';
import { moneyText, periodText } from '../../text/pay-text.js';
import { nothingToChange, ToolRefusal } from '../../text/tool-error.js';
import { label } from '../../text/untrusted-text.js';
import { type CreatorNames, nameCreators } from '../parts/resolve-creators.js';
import { noDeleting, type Words } from '../parts/shared-schemas.js';
import { defineTool, type ToolContext, type ToolDefinition } from '../parts/tool.js';
import { changeFields, keepChange, reason } from './plan-fields.js';

const VOID_WARNINGS = [
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
    const { reason: why } = input;
    const change = { what: 'void_payment', paymentId: id, creatorId, totalCents, accrualIds, reason: why } as const;
    const planned = await keepChange(context, change, {
      summary: `${await describeVoid(context, payment)} Reason: ${label(why, 200)}.`,
      warnings: VOID_WARNINGS,
      details: await listDetails(run, payment),
      aboutCents: totalCents,
      projectId: payment.project_id,
      currency: payment.currency,
    });
    const then = context.offers('plan_payment') ? thenText(payment, accrualIds) : '';
    return { ...planned, next: `${planned.next}${then}` };
  },
});

/** The call that pays the debt again that a void leaves, by what the voided payment says. */
function thenText(payment: PayoutPayment, accrualIds: readonly string[]): string {
  const { method_name_snapshot: method, payout_payment_lines: lines } = payment;
  if (accrualIds.length === 0 || accrualIds.length < lines.length) return '';
  const cents = sumCents(lines.map((line) => line.applied_amount_cents));
  const by = method === null ? '' : `, method ${label(method, 40)}`;
  return ` Then ${moneyText(cents, payment.currency)} stay owed; to pay them: plan_payment to the same creator with accrual_ids ${accrualIds.join(' ')}${by}, total_cents ${cents} and a new reference.`;
}

/** Identifies the payment among similar ones, and says what happens to each accrual. Days are UTC. */
async function listDetails(run: Run, payment: PayoutPayment): Promise<string[]> {
  const { id, creator_id: creatorId, payout_payment_lines: lines, currency } = payment;
  const settled = creatorId === null || lines.length === 0 ? [] : await readCreatorAccruals(run, creatorId);
  const periods = new Map(settled.map((row) => [row.id, ` of ${periodText(row.period_start_at, row.period_end_at)}`]));
  const owed = lines.map(({ accrual_id: accrual, applied_amount_cents: cents }) => {
    const period = accrual === undefined ? '' : (periods.get(accrual) ?? '');
    return `accrual${period}: ${moneyText(cents, currency)} owed again`;
  });
  return [`payment ${id}`, ...owed];
}

async function describeVoid({ run, store }: ToolContext, payment: PayoutPayment): Promise<string> {
  const { total_amount_cents: cents, method_name_snapshot: method, payout_payment_lines: lines, currency } = payment;
  const by = method === null ? '' : ` by ${label(method, 40)}`;
  const names = await nameCreators(run, store, [payment.creator_id]);
  const owed = moneyText(sumCents(lines.map((line) => line.applied_amount_cents)), currency);
  const again =
    lines.length === 0
      ? 'it settled nothing, so nothing is owed again'
      : `${writeCount(lines.length, 'accrual')} of ${owed} in all ${lines.length === 1 ? 'is' : 'are'} owed again`;
  return `Void the payment of ${moneyText(cents, currency)} to ${names.get(payment.creator_id)}${by} of ${toDay(payment.paid_at)}; ${again}.`;
}

const REJECT_WARNINGS = ['This is final: they are never computed again and can never be paid.'];

const status: Words<AccrualUpdateStatus> = z.enum({ rejected: 'rejected', voided: 'voided' });

/** Plans to reject accruals. */
export const planRejectAccruals: ToolDefinition = defineTool({
  name: 'plan_reject_accruals',
  title: 'Plan to reject accruals',
  description:
    'Plans to refuse amounts owed, for good: rejected (not deserved) or voided (in error). explain_amount has the ids.',
  capability: 'read',
  confinedTo: 'creator',
  input: z.object({ accrual_ids: z.array(z.string()).min(1).max(50), status, reason }),
  refuses: noDeleting,
  fields: changeFields,
  async run({ accrual_ids: ids, status, reason: why }, context) {
    const { run, scope, store } = context;
    const accruals = await readAccrualsByIds(run, ids);
    throwIfNotEarned(accruals, status);
    const cents = sumCents(accruals.map((accrual) => accrual.amount_cents));
    const currency = oneCurrency(accruals);
    const verb = status === 'rejected' ? 'Reject' : 'Void';
    const creatorIds = [...new Set(accruals.map(({ creator_id }) => creator_id))];
    const names = await nameCreators(run, store, creatorIds);
    const shown = accruals.map(({ id, amount_cents }) => ({ id, cents: amount_cents }));
    const change = { what: 'reject_accruals', status, accruals: shown, reason: why } as const;
    return keepChange(context, change, {
      summary: `${verb} ${writeCount(accruals.length, 'accrual')}, ${moneyText(cents, currency)} in all: ${describeAccruals(accruals, names)}. Reason: ${label(why, 200)}.`,
      warnings: REJECT_WARNINGS,
      // Each on one line, because a sum does not show which weeks are rejected.
      details: accruals.map((accrual) => `${accrualText(accrual, names)}, accrual ${accrual.id}`),
      aboutCents: cents,
      creatorIds,
      projectId: scope.projectId ?? null,
      currency,
    });
  },
});

function throwIfNotEarned(accruals: readonly PayoutAccrual[], status: string): void {
  const paid = accruals.find((accrual) => accrual.status === 'paid');
  if (paid) {
    throw new ToolRefusal('accrual_paid', `The accrual ${paid.id} is paid: undo its payment first.`, {
      next_tool: 'plan_undo_payment',
    });
  }
  const other = accruals.find((accrual) => accrual.status !== 'earned');
  if (!other) return;
  const code = other.status === status ? 'nothing_to_change' : 'invalid_transition';
  throw new ToolRefusal(code, `The accrual ${other.id} is ${other.status}: only earned ones can be ${status}.`);
}

function oneCurrency(accruals: readonly PayoutAccrual[]): string {
  const [currency = 'USD', ...more] = new Set(accruals.map((accrual) => accrual.currency));
  if (more.length === 0) return currency;
  const message = 'The accruals are in several currencies; plan them one currency at a time.';
  throw new ToolRefusal('mixed_currencies', message, { retry: 'fix_input' });
}

function accrualText(accrual: PayoutAccrual, names: CreatorNames): string {
  const { creator_id: id, period_start_at: start, period_end_at: end, amount_cents: cents, currency } = accrual;
  return `${names.get(id)} ${periodText(start, end)}: ${moneyText(cents, currency)}`;
}

/** The accruals by creator: `@ann $50.00 of 2026-01-05 to 2026-01-11`. Days are UTC. */
function describeAccruals(accruals: readonly PayoutAccrual[], names: CreatorNames): string {
  const texts = [...groupBy(accruals, (accrual) => accrual.creator_id)].map(([creatorId, own]) => {
    const starts = own.map((accrual) => toIso(accrual.period_start_at)).sort();
    const ends = own.map((accrual) => toIso(accrual.period_end_at)).sort();
    const amount = moneyText(sumCents(own.map((accrual) => accrual.amount_cents)), own[0]?.currency);
    return `${names.get(creatorId)} ${amount} of ${periodText(starts[0] ?? '', ends.at(-1) ?? '')}`;
  });
  return texts.join(', ');
}
