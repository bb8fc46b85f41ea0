import { checkHas } from '../../../base/options/check-has.js';
import type { AuditLine } from './audit-line.js';

/** The history of a payment or a change, read from a log. */
export interface AuditTrace {
  /**
   * The plan as it was made. For a payment: payee, method, accruals and total. For a change: everything that it
   * changes.
   */
  readonly plan: AuditLine;
  /**
   * Each person's approval, with the text that this person read: that of the plan, or of the batch in which it was
   * paid.
   */
  readonly approvals: readonly AuditLine[];
  /** Each person's no to the plan, with the `reason` if the person gave one. */
  readonly refusals: readonly AuditLine[];
  /** The requests. For a payment each has the body, and all have the same key. */
  readonly attempts: readonly AuditLine[];
  /** The record that the service has. */
  readonly readBacks: readonly AuditLine[];
  readonly receipts: readonly AuditLine[];
}

/**
 * Collects all lines about a payment; null if the log has no receipt of it. `lines` come from `verifyAuditLog`.
 *
 * @example
 * ```ts
 * const trace = tracePayment(lines, 'PAYMENT');
 * ```
 */
export function tracePayment(lines: readonly AuditLine[], paymentId: string): AuditTrace | null {
  checkHas('find', lines, 'tracePayment takes the lines of verifyAuditLog');
  const receipt = lines.find(({ kind, data }) => kind === 'receipt' && data.payment_id === paymentId);
  const partId = receipt?.data.plan_id;
  const plan = lines.find(({ kind, data }) => kind === 'plan' && listPlanIds(data).includes(partId));
  return plan ? gather(lines, plan, partId) : null;
}

/**
 * Finds all changes that belong to an id, in the order of their plans. The id may be that of a plan (whole, or short as
 * a model names it), or of the payment, creator, accrual, structure or method to change. A change that was planned and
 * never approved is included, without approvals. The lines come from `verifyAuditLog`.
 */
export function traceChanges(lines: readonly AuditLine[], id: string): AuditTrace[] {
  checkHas('find', lines, 'traceChanges takes the lines of verifyAuditLog');
  const plans = new Map<string, AuditLine>();
  for (const line of lines) {
    const plan = line.kind === 'plan' ? (line.data.plan as LoggedPlan) : undefined;
    if (plan?.kind !== 'change' || plans.has(plan.id)) continue;
    if (isPlanId(plan, id) || holds(plan.change, id) || holds(plan.creatorIds, id)) plans.set(plan.id, line);
  }
  return [...plans].map(([planId, plan]) => gather(lines, plan, planId));
}

/** A plan as a log has it. */
interface LoggedPlan {
  readonly id: string;
  readonly kind: string;
  readonly plans?: readonly { readonly id: string }[];
  readonly change?: unknown;
  readonly creatorIds?: unknown;
}

function gather(lines: readonly AuditLine[], plan: AuditLine, partId: unknown): AuditTrace {
  const select = (kind: AuditLine['kind']): AuditLine[] =>
    lines.filter((line) => line.kind === kind && line.data.plan_id === partId);
  return {
    plan,
    approvals: lines.filter(
      ({ kind, data }) => kind === 'approval' && (data.part_ids as readonly unknown[]).includes(partId),
    ),
    refusals: select('refusal'),
    attempts: select('attempt'),
    readBacks: select('read_back'),
    receipts: select('receipt'),
  };
}

function listPlanIds({ plan }: AuditLine['data']): readonly unknown[] {
  const { id, plans = [] } = plan as LoggedPlan;
  return [id, ...plans.map((part) => part.id)];
}

/** Whether an id names a plan: by its whole id, or by the beginning that a model repeats. */
function isPlanId(plan: LoggedPlan, id: string): boolean {
  return plan.id === id || (id.startsWith('change-') && id.length > 'change-'.length && plan.id.startsWith(id));
}

/** Whether an id occurs anywhere in what is changed. */
function holds(value: unknown, id: string): boolean {
  if (typeof value !== 'object' || value === null) return value === id;
  return Object.values(value).some((item) => holds(item, id));
}
