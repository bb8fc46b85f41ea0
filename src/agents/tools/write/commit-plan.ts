import * as z from 'zod/v4';
import { makeTable } from '../../../../base/values/typed-keys.js';
import { sumCents } from '../../../workflows/payments/cents.js';
import { isWorkflowError } from '../../../workflows/run/workflow-error.js';
import { findKind } from '../../changes/change-kinds.js';
import type { ChangePlan } from '../../changes/change-plan.js';
import { isEarlier, isSettled } from '../../payments/commit/committer.js';
import { type AnyPlan, listParts, type Payout, type Receipt, type SinglePlan } from '../../payments/plan/any-plan.js';
import { isChangeId, type KeptPlan, readPayout } from '../../payments/plan/plan-store.js';
import type { ToolsetStore } from '../../store/toolset-store.js';
import { amountText, PAY_DAYS, sumFields } from '../../text/pay-text.js';
import { ToolRefusal, toolError } from '../../text/tool-error.js';
import { codeText, label, messageText, payeeText, shorten } from '../../text/untrusted-text.js';
import { offset } from '../parts/shared-schemas.js';
import { capRows } from '../parts/table.js';
import { defineTool, type ToolContext, type ToolDefinition, under } from '../parts/tool.js';

/** How the payments of a batch end. */
const OUTCOMES = ['committed', 'already_paid', 'not_committed', 'not_started', 'unknown'] as const;

/** Carries out what a person approved: a payment or a change. */
export const commitPlan: ToolDefinition = defineTool({
  name: 'commit_plan',
  title: 'Carry out a plan',
  description: 'Carries out a plan, once, after a person approved it. Safe to repeat.',
  capability: 'money',
  confinedTo: 'creator',
  destructive: true,
  input: z.object({
    plan_id: z.string(),
    approval_token: z.string().optional().describe('Only if a person gave one'),
    offset,
  }),
  fields: [
    'outcome',
    'paid_cents',
    'paid',
    'paid_before_cents',
    'paid_before',
    'left_cents',
    'left',
    ...under('counts', OUTCOMES),
    'payments[]',
    'done[]',
    'warnings[]',
    'next',
  ],
  async run(input, context) {
    const { scope, plans, store, gate, workflow, call, person, account } = context;
    const { plan_id: planId, approval_token: token } = input;
    if (isChangeId(planId)) return commitChange(context, { planId, token });
    const kept = await plans.get(planId);
    scope.checkPlan(kept.plan, planId);
    // Asking for a page of receipts pays nothing, not even for the first page.
    if (input.offset !== undefined) return toReceiptResponse(kept, await latestPayout(planId, store), input.offset);
    const pay = { planId, token, workflow, person, account, scope, ...call };
    const response = toReceiptResponse(kept, await orReplan(findPlanner(kept.plan), () => gate.pay(kept, pay)));
    const ids = listParts(kept.plan).map(({ id }) => id);
    return { ...response, warnings: [...warnOfLog(context, ids), ...response.warnings] };
  },
});

/** The result of a change. For a change that is already made this needs no approval. */
async function commitChange(
  context: ToolContext,
  given: { readonly planId: string; readonly token: string | undefined },
) {
  const { scope, plans, gate, workflow, call, person, account, remake } = context;
  const plan = await plans.getChange(given.planId);
  scope.checkChange(plan, given.planId);
  const remaking = { remake: () => remake(plan, given.planId) };
  const args = { ...given, ...call, ...remaking, workflow, person, account, scope };
  const { outcome, done, reason } = await orReplan(findPlanner(plan), () => gate.change(plan, args));
  const why = reason ? [`${codeText(reason.code)}: ${messageText(reason.message)}`] : [];
  const warnings = [...warnOfLog(context, [plan.id]), ...why];
  return { outcome, ...sumFields('paid', 0, plan.currency), payments: [], done: [...done], warnings, days: PAY_DAYS };
}

/** The outcome is as the result says it. Only the log does not have it, and nobody else would say so. */
function warnOfLog({ audit }: ToolContext, planIds: readonly string[]): string[] {
  if (!audit.isIncomplete(planIds)) return [];
  return ['The audit log could not be written and lacks this outcome; a person has to look at the log.'];
}

/** The tools that plan a payment. */
const PAYMENT_PLANNERS = { settlement: 'plan_settlement', payment: 'plan_payment' } as const;

/** The tool that makes a plan like this one. */
function findPlanner(plan: AnyPlan | ChangePlan): string {
  if (plan.kind === 'change') return findKind(plan.change).planner;
  if (plan.kind !== 'batch') return PAYMENT_PLANNERS[plan.kind];
  return plan.plans.some(({ kind }) => kind === 'payment') ? PAYMENT_PLANNERS.payment : PAYMENT_PLANNERS.settlement;
}

/**
 * Other arguments do not help a plan that is refused: the tool that made it has to make another. Without this a model
 * would be sent to another tool, such as from a bonus to the settlement of the whole debt.
 */
async function orReplan<T>(planner: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { code, message, retry, next_tool: next } = toolError(error);
    const isOfPlan =
      retry === 'replan' || next === 'plan_settlement' || (isWorkflowError(error) && retry === 'fix_input');
    if (!isOfPlan) throw error;
    const advice = retry === 'no' ? retry : 'replan';
    const namesPerson = error instanceof ToolRefusal && error.namesPerson;
    const more = { isMarked: true, namesPerson, retry: advice, next_tool: planner } as const;
    throw Object.assign(new ToolRefusal(code, message, more), { cause: error });
  }
}

async function latestPayout(planId: string, store: ToolsetStore): Promise<Payout> {
  const latest = await readPayout(planId, store);
  if (latest) return latest;
  throw new ToolRefusal(
    'no_receipts',
    'offset pages through the receipts of a commit, and this plan has none; nothing was paid. To pay it, leave offset out.',
    { retry: 'fix_input' },
  );
}

/** New results come first, and in a batch the failures. */
function toReceiptResponse({ plan, payees }: KeptPlan, { outcome, receipts, earlier }: Payout, from = 0) {
  const isBefore = (receipt: Receipt): boolean => isEarlier(receipt, earlier);
  const open = receipts.filter((receipt) => !isSettled(receipt));
  const ordered = [...open, ...receipts.filter(isSettled)];
  const { rows, truncated } = capRows(ordered, { offset: from });
  const before = sumCents(receipts.filter(isBefore).map((receipt) => receipt.payment?.totalCents ?? receipt.paidCents));
  const left = sumCents(open.map(({ plannedCents }) => plannedCents));
  const paid = sumCents(receipts.map((receipt) => (isBefore(receipt) ? 0 : receipt.paidCents)));
  const parts = new Map(listParts(plan).map((part) => [part.id, part]));
  const describe = (receipt: Receipt): string => {
    const name = payeeName(receipt, parts.get(receipt.planId), payees.removed);
    return `${name}: ${receiptText(receipt, isBefore(receipt), plan)}`;
  };
  const warn = (receipt: Receipt) => listWarnings(receipt, isBefore(receipt), parts.get(receipt.planId));
  return {
    outcome,
    ...sumFields('paid', paid, plan.currency),
    ...(before > 0 ? sumFields('paid_before', before, plan.currency) : {}),
    ...(left > 0 ? sumFields('left', left, plan.currency) : {}),
    ...(receipts.length > 1 ? { counts: countOutcomes(receipts, isBefore) } : {}),
    payments: rows.map(describe),
    warnings: [...new Set(ordered.flatMap(warn))].slice(0, 10),
    ...(receipts.length > 1 && open.length > 0 ? { next: NEXT } : {}),
    days: PAY_DAYS,
    truncated,
  };
}

const NEXT = 'commit_plan again with the same plan_id pays what is left; a person approves that amount.';

function countOutcomes(receipts: readonly Receipt[], isBefore: (receipt: Receipt) => boolean) {
  const outcomes = receipts.map((receipt) => (isBefore(receipt) ? 'already_paid' : receipt.outcome));
  return makeTable(OUTCOMES, (name) => outcomes.filter((outcome) => outcome === name).length || undefined);
}

/** The payee, and for an ad-hoc payment the reference. `removed` has the last known handles of removed creators. */
function payeeName(receipt: Receipt, part: SinglePlan | undefined, removed: KeptPlan['payees']['removed']): string {
  const handle = ('handle' in receipt ? receipt.handle : null) ?? part?.handle ?? null;
  const who = payeeText(handle, removed);
  const what = 'reference' in receipt ? label(receipt.reference) : null;
  return [who, what].filter((part) => part !== null).join(' ') || 'ad-hoc';
}

function receiptText(receipt: Receipt, isBefore: boolean, { currency }: AnyPlan): string {
  const cents = isSettled(receipt) ? receipt.paidCents || (receipt.payment?.totalCents ?? 0) : receipt.plannedCents;
  const id = receipt.payment ? ` as payment ${receipt.payment.id}` : '';
  const why = receipt.reason
    ? ` (${codeText(receipt.reason.code)}: ${shorten(messageText(receipt.reason.message), 330)})`
    : '';
  return `${isBefore ? 'already_paid' : receipt.outcome}, ${amountText(cents, currency)}${id}${why}`;
}

function listWarnings(receipt: Receipt, isBefore: boolean, part: SinglePlan | undefined): string[] {
  const { currency, methodName = null } = part ?? {};
  const warnings: string[] = [];
  const made = receipt.payment?.methodName ?? null;
  if (!isBefore && made !== null && made !== methodName) {
    warnings.push(
      `It is recorded by ${label(made)}; the method was ${label(methodName) ?? 'none'} when it was approved.`,
    );
  }
  if ('drift' in receipt && receipt.drift) {
    warnings.push(`The payment differs from the plan by ${amountText(receipt.drift.cents, currency)}.`);
  }
  if (isBefore) warnings.push(paidBefore(receipt, currency));
  if ('nextStep' in receipt && receipt.nextStep) warnings.push(receipt.nextStep);
  return warnings;
}

/** The note about an earlier payment. */
function paidBefore(receipt: Receipt, currency?: string): string {
  if (!('reference' in receipt)) return 'Paid before; nothing was paid now.';
  const cents = receipt.payment?.totalCents ?? receipt.paidCents;
  return cents === receipt.plannedCents
    ? 'Paid before under this reference; nothing was paid now.'
    : `This reference was paid before, with ${amountText(cents, currency)}; nothing was paid now.`;
}
