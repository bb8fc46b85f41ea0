import type { AuditLine } from './audit-line.js';

/** How a payment came to be, out of a log. */
export interface PaymentTrace {
  /** The plan as it was made: payee, method, accruals with their amounts, total. */
  readonly plan: AuditLine;
  /** The yes of each person that it rests on, the plan's own or that of the batch it was paid with. */
  readonly approvals: readonly AuditLine[];
  /** What was sent, each time under one key. */
  readonly attempts: readonly AuditLine[];
  /** What the service was found to have recorded. */
  readonly readBacks: readonly AuditLine[];
  readonly receipts: readonly AuditLine[];
}

/** Puts together all that a log has of a payment; null when it has no receipt of it. The lines are those of `verifyAuditLog`. */
export function tracePayment(lines: readonly AuditLine[], paymentId: string): PaymentTrace | null {
  const receipt = lines.find(({ kind, data }) => kind === 'receipt' && data.payment_id === paymentId);
  const partId = receipt?.data.plan_id;
  const plan = lines.find(({ kind, data }) => kind === 'plan' && listPlanIds(data).includes(partId));
  if (!plan) return null;
  const of = (kind: AuditLine['kind']): AuditLine[] =>
    lines.filter((line) => line.kind === kind && line.data.plan_id === partId);
  return {
    plan,
    approvals: lines.filter(
      ({ kind, data }) => kind === 'approval' && (data.part_ids as readonly unknown[]).includes(partId),
    ),
    attempts: of('attempt'),
    readBacks: of('read_back'),
    receipts: of('receipt'),
  };
}

function listPlanIds({ plan }: AuditLine['data']): readonly unknown[] {
  const { id, plans = [] } = plan as { readonly id: string; readonly plans?: readonly { readonly id: string }[] };
  return [id, ...plans.map((part) => part.id)];
}
