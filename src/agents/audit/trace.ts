import type { AuditLine } from './audit-line.js';

/** How a payment or a change came to be, out of a log. */
export interface AuditTrace {
  /** The plan as it was made: of a payment payee, method, accruals and total; of a change all that it changes. */
  readonly plan: AuditLine;
  /** The yes of each person that it rests on, with the text that was read: the plan's own or that of the batch it was paid with. */
  readonly approvals: readonly AuditLine[];
  /** The requests: for a payment the body, each time under one key. */
  readonly attempts: readonly AuditLine[];
  /** The record that was found at the service. */
  readonly readBacks: readonly AuditLine[];
  readonly receipts: readonly AuditLine[];
}

/** Puts together all that a log has of a payment; null when it has no receipt of it. The lines are those of `verifyAuditLog`. */
export function tracePayment(lines: readonly AuditLine[], paymentId: string): AuditTrace | null {
  const receipt = lines.find(({ kind, data }) => kind === 'receipt' && data.payment_id === paymentId);
  const partId = receipt?.data.plan_id;
  const plan = lines.find(({ kind, data }) => kind === 'plan' && listPlanIds(data).includes(partId));
  return plan ? gather(lines, plan, partId) : null;
}

/**
 * All changes in a log that an id has to do with, in the order of their plans: the id of a plan, as a model names it or
 * whole, or that of a payment, creator, accrual, structure or method that was to be changed. One that was planned and never
 * approved is among them, without approvals. The lines are those of `verifyAuditLog`.
 */
export function traceChanges(lines: readonly AuditLine[], id: string): AuditTrace[] {
  const plans = new Map<string, AuditLine>();
  for (const line of lines) {
    const plan = line.kind === 'plan' ? (line.data.plan as LoggedPlan) : undefined;
    if (plan?.kind !== 'change' || plans.has(plan.id)) continue;
    if (isPlanId(plan, id) || holds(plan.change, id) || holds(plan.creatorIds, id)) plans.set(plan.id, line);
  }
  return [...plans].map(([planId, plan]) => gather(lines, plan, planId));
}

/** A plan as it stands in a log. */
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
    attempts: select('attempt'),
    readBacks: select('read_back'),
    receipts: select('receipt'),
  };
}

function listPlanIds({ plan }: AuditLine['data']): readonly unknown[] {
  const { id, plans = [] } = plan as LoggedPlan;
  return [id, ...plans.map((part) => part.id)];
}

/** Whether an id names a plan: the whole of it, or the beginning that a model repeats. */
function isPlanId(plan: LoggedPlan, id: string): boolean {
  return plan.id === id || (id.startsWith('change-') && id.length > 'change-'.length && plan.id.startsWith(id));
}

/** Whether an id stands anywhere in what is changed. */
function holds(value: unknown, id: string): boolean {
  if (typeof value !== 'object' || value === null) return value === id;
  return Object.values(value).some((item) => holds(item, id));
}
