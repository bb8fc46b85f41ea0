import * as z from 'zod';
import { sumCents } from '../../workflows/payments/cents.js';
import { contentKey } from '../../workflows/payments/idempotency-key.js';
import { planPayment as planPaymentOf } from '../../workflows/payments/payment-plan.js';
import { Run } from '../../workflows/run.js';
import { planSettlement as planSettlementOf } from '../../workflows/settlement/plan-settlement.js';
import { settleAll } from '../../workflows/settlement/settle-all.js';
import { capRows } from '../cap-rows.js';
import { approvalRequest, type Payout } from '../payment-gate.js';
import type { AnyPlan } from '../plan-store.js';
import type { Scope } from '../scope.js';
import { defineTool } from '../tool.js';
import { ToolRefusal } from '../tool-error.js';
import { handleText, label } from '../untrusted-text.js';
import { toUsage } from './list-page.js';
import { closingFields, creator, method, projectId, toClosing } from './shared-schemas.js';

const planFields = {
  plan_id: z.string().nullable(),
  total_cents: z.number(),
  summary: z.string(),
  warnings: z.array(z.string()),
  lines: z.array(z.string()),
  valid_until: z.string().nullable(),
  next: z.string(),
  ...closingFields,
};

const NEXT = 'commit_payment with the plan_id; a person approves it first.';
const NOTHING = 'Nothing is owed: there is nothing to commit.';

function described(plan: AnyPlan, planId: string) {
  const { summary, warnings } = approvalRequest(plan, planId);
  return { plan_id: planId, total_cents: plan.totalCents, summary, warnings: warnings.slice(0, 20), next: NEXT };
}

/** Plans to pay a creator everything that is owed. */
export const planSettlement = defineTool({
  name: 'plan_settlement',
  title: 'Plan a settlement',
  description: 'Plans to pay a creator everything owed. Pays nothing; commit_payment does.',
  effect: 'read',
  input: z.object({ creator, method }),
  output: z.object(planFields),
  async run(input, { goat, scope, plans, workflow }) {
    const run = new Run(goat, workflow);
    const { id } = await scope.creator(run, input.creator);
    const how = input.method === undefined ? {} : { method: input.method };
    const plan = await planSettlementOf(goat, { creatorId: id, ...how }, workflow);
    const { rows, truncated } = capRows(plan.accruals, { limit: 20 });
    const isEmpty = plan.accruals.length === 0;
    return {
      ...described(plan, isEmpty ? '' : plans.keep(plan)),
      ...(isEmpty ? { plan_id: null, next: NOTHING } : {}),
      lines: rows.map(
        ({ amountCents, periodStartAt, periodEndAt }) =>
          `${periodStartAt.slice(0, 10)} to ${periodEndAt.slice(0, 10)}: ${amountCents} cents`,
      ),
      valid_until: plan.validUntil,
      truncated: truncated && { ...truncated, rest: 'The total covers all of them.' },
      usage: {
        requests: plan.usage.requests + run.usage.requests,
        waited_ms: plan.usage.waitedMs + run.usage.waitedMs,
      },
    };
  },
});

/** Plans to pay everyone. */
export const planSettleAll = defineTool({
  name: 'plan_settle_all',
  title: 'Plan to settle everyone',
  description: 'Plans to pay every creator what is owed, as one plan with one approval.',
  effect: 'read',
  input: z.object({ project_id: projectId.optional(), method }),
  output: z.object(planFields),
  async run(input, { goat, scope, plans, workflow }) {
    const project = scope.project(input.project_id);
    const report = await settleAll(
      goat,
      {
        ...(project === undefined ? {} : { projectId: project }),
        ...(scope.creatorIds ? { creatorIds: scope.creatorIds } : {}),
        ...(input.method === undefined ? {} : { method: input.method }),
        dryRun: true,
      },
      workflow,
    );
    const due = report.creators.flatMap(({ plan }) => (plan && plan.accruals.length > 0 ? [plan] : []));
    const totalCents = sumCents(due.map((plan) => plan.totalCents));
    const id = await contentKey('batch', ['batch', 1, due.map((plan) => plan.id).sort()]);
    const batch = { kind: 'batch', id, plans: due, totalCents } as const;
    const { rows, truncated } = capRows(due, { limit: 20 });
    return {
      ...described(batch, due.length === 0 ? '' : plans.keep(batch)),
      ...(due.length === 0 ? { plan_id: null, next: NOTHING } : {}),
      lines: rows.map(
        (plan) => `${handleText(plan.handle)}: ${plan.totalCents} cents, ${plan.accruals.length} accruals`,
      ),
      valid_until: due[0]?.validUntil ?? null,
      truncated: truncated && { ...truncated, rest: 'The total covers all of them.' },
      ...toClosing(report),
    };
  },
});

/** Plans to record one payment. */
export const planPayment = defineTool({
  name: 'plan_payment',
  title: 'Plan one payment',
  description:
    'Plans to record a payment for chosen accruals, a bonus, or (without creator) an ad-hoc one. reference: what it is for; the same reference is never paid twice.',
  effect: 'read',
  input: z.object({
    reference: z.string().min(1).max(100),
    creator: creator.optional(),
    project_id: projectId.optional(),
    method,
    total_cents: z.int().min(0).optional(),
    accrual_ids: z.array(z.string()).max(100).optional(),
  }),
  output: z.object(planFields),
  async run(input, { goat, scope, plans, workflow }) {
    const run = new Run(goat, workflow);
    const named = input.creator !== undefined || scope.creatorIds ? await scope.creator(run, input.creator) : null;
    const project = scope.project(input.project_id);
    const plan = await planPaymentOf(
      goat,
      {
        reference: input.reference,
        ...(named ? { creatorId: named.id } : {}),
        ...(project === undefined ? {} : { projectId: project }),
        ...(input.method === undefined ? {} : { method: input.method }),
        ...(input.total_cents === undefined ? {} : { totalCents: input.total_cents }),
        ...(input.accrual_ids === undefined ? {} : { accrualIds: input.accrual_ids }),
      },
      workflow,
    );
    const lines = plan.accrualIds.map((id) => `accrual ${id}`);
    return { ...described(plan, plans.keep(plan)), lines, valid_until: null, ...toUsage(run) };
  },
});

const receiptFields = {
  outcome: z.string(),
  paid_cents: z.number(),
  payments: z.array(z.string()),
  warnings: z.array(z.string()),
  ...closingFields,
};

/** Pays a plan. */
export const commitPayment = defineTool({
  name: 'commit_payment',
  title: 'Commit a payment plan',
  description: 'Pays a plan, once, after a person approved it. Safe to repeat with the same plan_id.',
  effect: 'money',
  destructive: true,
  input: z.object({ plan_id: z.string(), approval_token: z.string().optional().describe('Only if a person gave one') }),
  output: z.object(receiptFields),
  async run(input, { scope, plans, paymentGate, workflow }) {
    const plan = plans.get(input.plan_id);
    checkScope(plan, scope);
    const token = input.approval_token === undefined ? {} : { token: input.approval_token };
    return toReceiptAnswer(await paymentGate.pay(plan, { planId: input.plan_id, ...token, workflow }));
  },
});

function checkScope(plan: AnyPlan, scope: Scope): void {
  const parts = plan.kind === 'batch' ? plan.plans : [plan];
  for (const { projectId: project, creatorId } of parts) scope.check(project, creatorId);
}

function toReceiptAnswer({ outcome, receipts, isRepeated = false }: Payout) {
  const { rows, truncated } = capRows(receipts, { limit: 20 });
  return {
    outcome,
    paid_cents: sumCents(receipts.map(({ paidCents }) => paidCents)),
    payments: rows.map((receipt) => {
      const who = 'handle' in receipt ? handleText(receipt.handle) : label(receipt.reference);
      const id = 'payment' in receipt && receipt.payment ? ` as payment ${receipt.payment.id}` : '';
      const why = receipt.reason ? ` (${receipt.reason.code})` : '';
      return `${who}: ${receipt.outcome}, ${receipt.paidCents} cents${id}${why}`;
    }),
    warnings: receipts.flatMap((receipt) => listWarnings(receipt, isRepeated)).slice(0, 10),
    truncated: truncated && { ...truncated, rest: 'The sum covers all of them.' },
  };
}

type Receipt = Payout['receipts'][number];

function listWarnings(receipt: Receipt, isRepeated: boolean): string[] {
  const warnings: string[] = [];
  if ('drift' in receipt && receipt.drift) {
    warnings.push(`The payment differs from the plan by ${receipt.drift.cents} cents.`);
  }
  const before = paidBefore(receipt, isRepeated);
  if (before) warnings.push(before);
  if ('nextStep' in receipt && receipt.nextStep) warnings.push(receipt.nextStep);
  return warnings;
}

/** What to say when the answer is of an earlier payment. */
function paidBefore(receipt: Receipt, isRepeated: boolean): string | null {
  if (receipt.outcome !== 'already_paid' && !(isRepeated && receipt.outcome === 'committed')) return null;
  return `Paid before${'reference' in receipt ? ' under this reference' : ''}; nothing was paid now.`;
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
    if (payment.id !== id) throw new ToolRefusal('not_found', 'There is no such payment.');
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
