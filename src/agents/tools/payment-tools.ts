import * as z from 'zod';
import { sumCents } from '../../workflows/payments/cents.js';
import { Run } from '../../workflows/run.js';
import { capRows } from '../cap-rows.js';
import type { PaymentGate } from '../payments/payment-gate.js';
import { isEarlier, isSettled, type Payout, type Receipt } from '../payments/payout.js';
import { defineTool } from '../tool.js';
import { ToolRefusal } from '../tool-error.js';
import { handleText, label, messageText } from '../untrusted-text.js';
import { toUsage } from './list-page.js';
import { closingFields, offset } from './shared-schemas.js';

const receiptFields = {
  outcome: z.string(),
  paid_cents: z.number(),
  paid_before_cents: z.number().optional(),
  left_cents: z.number().optional(),
  counts: z.record(z.string(), z.number()).optional(),
  payments: z.array(z.string()),
  warnings: z.array(z.string()),
  next: z.string().optional(),
  ...closingFields,
};

/** Pays a plan. */
export const commitPayment = defineTool({
  name: 'commit_payment',
  title: 'Pay a plan',
  description: 'Pays a plan, once, after a person approved it. Safe to repeat.',
  effect: 'money',
  destructive: true,
  input: z.object({
    plan_id: z.string(),
    approval_token: z.string().optional().describe('Only if a person gave one'),
    offset,
  }),
  output: z.object(receiptFields),
  async run(input, { scope, plans, paymentGate, workflow, call }) {
    const { plan_id: planId, approval_token: token } = input;
    const kept = await plans.get(planId);
    scope.checkPlan(kept.plan, planId);
    // The next page of receipts pays nothing.
    if (input.offset) return toReceiptAnswer(await latestPayout(paymentGate, planId), input.offset);
    return toReceiptAnswer(await paymentGate.pay(kept, { planId, token, workflow, ...call }));
  },
});

async function latestPayout(paymentGate: PaymentGate, planId: string): Promise<Payout> {
  const latest = await paymentGate.latestPayout(planId);
  if (latest) return latest;
  throw new ToolRefusal(
    'no_receipts',
    'offset pages through the receipts of a commit, and this plan has none; nothing was paid. To pay it, leave offset out.',
    { retry: 'fix_input' },
  );
}

/** What happened now comes first, and of a batch what went wrong. */
function toReceiptAnswer({ outcome, receipts, earlier }: Payout, from = 0) {
  const isBefore = (receipt: Receipt): boolean => isEarlier(receipt, earlier);
  const open = receipts.filter((receipt) => !isSettled(receipt));
  const ordered = [...open, ...receipts.filter(isSettled)];
  const { rows, truncated } = capRows(ordered, { limit: 20, offset: from });
  const before = sumCents(receipts.filter(isBefore).map((receipt) => receipt.payment?.totalCents ?? receipt.paidCents));
  const left = sumCents(open.map(({ plannedCents }) => plannedCents));
  return {
    outcome,
    paid_cents: sumCents(receipts.map((receipt) => (isBefore(receipt) ? 0 : receipt.paidCents))),
    ...(before > 0 ? { paid_before_cents: before } : {}),
    ...(left > 0 ? { left_cents: left } : {}),
    ...(receipts.length > 1 ? { counts: countOutcomes(receipts, isBefore) } : {}),
    payments: rows.map((receipt) => receiptText(receipt, isBefore(receipt))),
    warnings: [...new Set(ordered.flatMap((receipt) => listWarnings(receipt, isBefore(receipt))))].slice(0, 10),
    ...(receipts.length > 1 && open.length > 0 ? { next: NEXT } : {}),
    truncated,
  };
}

const NEXT = 'commit_payment again with the same plan_id pays what is left; a person approves that amount.';

function countOutcomes(receipts: readonly Receipt[], isBefore: (receipt: Receipt) => boolean): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const receipt of receipts) {
    const outcome = isBefore(receipt) ? 'already_paid' : receipt.outcome;
    counts[outcome] = (counts[outcome] ?? 0) + 1;
  }
  return counts;
}

function receiptText(receipt: Receipt, isBefore: boolean): string {
  const who = 'reference' in receipt ? label(receipt.reference) : (handleText(receipt.handle) ?? 'ad-hoc');
  const cents = isSettled(receipt) ? receipt.paidCents || (receipt.payment?.totalCents ?? 0) : receipt.plannedCents;
  const id = receipt.payment ? ` as payment ${receipt.payment.id}` : '';
  const why = receipt.reason ? ` (${receipt.reason.code}: ${messageText(receipt.reason.message).slice(0, 160)})` : '';
  return `${who}: ${isBefore ? 'already_paid' : receipt.outcome}, ${cents} cents${id}${why}`;
}

function listWarnings(receipt: Receipt, isBefore: boolean): string[] {
  const warnings: string[] = [];
  if ('drift' in receipt && receipt.drift) {
    warnings.push(`The payment differs from the plan by ${receipt.drift.cents} cents.`);
  }
  if (isBefore) warnings.push(paidBefore(receipt));
  if ('nextStep' in receipt && receipt.nextStep) warnings.push(receipt.nextStep);
  return warnings;
}

/** What to say of an earlier payment. */
function paidBefore(receipt: Receipt): string {
  if (!('reference' in receipt)) return 'Paid before; nothing was paid now.';
  const cents = receipt.payment?.totalCents ?? receipt.paidCents;
  return cents === receipt.plannedCents
    ? 'Paid before under this reference; nothing was paid now.'
    : `This reference was paid before, with ${cents} cents; nothing was paid now.`;
}

/** Looks a payment up. */
export const getPayment = defineTool({
  name: 'get_payment',
  title: 'Look a payment up',
  description: 'A payment as it is now: status, amount, method, lines.',
  effect: 'read',
  input: z.object({ payment_id: z.string() }),
  output: z.object({
    status: z.string(),
    total_cents: z.number(),
    method: z.string().nullable(),
    paid_at: z.string(),
    lines: z.array(z.string()),
    ...closingFields,
  }),
  async run(input, { goat, scope, workflow }) {
    const run = new Run(goat, workflow);
    const { payment_id: id } = input;
    const payment = await run.one('reading the payment', (options) => goat.payoutPayments.get(id, options));
    scope.check(payment.project_id, payment.creator_id);
    const { rows, truncated } = capRows(payment.payout_payment_lines, { limit: 20 });
    return {
      status: payment.status,
      total_cents: payment.total_amount_cents,
      method: label(payment.method_name_snapshot),
      paid_at: payment.paid_at,
      lines: rows.map((line) => `accrual ${line.accrual_id ?? '?'}: ${line.applied_amount_cents} cents`),
      truncated: truncated && { ...truncated, rest: 'The total covers all of them.' },
      ...toUsage(run),
    };
  },
});
