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

/** The persons who approved payments and voids, by the id of the payment, as an audit log names them. */
export interface PaymentApprovers {
  readonly approved: ReadonlyMap<string, string>;
  readonly voided: ReadonlyMap<string, string>;
}

/** The fields of the lines that are read here. */
interface Data {
  readonly plan_id?: unknown;
  readonly part_ids?: unknown;
  readonly by?: unknown;
  readonly outcome?: unknown;
  readonly payment?: { readonly id?: unknown } | undefined;
  readonly change?: { readonly what?: unknown; readonly paymentId?: unknown } | undefined;
}

/** Reads the approvers of each payment and each void that the log has as made; of none without a log that can be read. */
export async function readApprovers(log: {
  readonly read: () => Promise<readonly AuditLine[] | null>;
}): Promise<PaymentApprovers> {
  const lines = (await log.read().catch(() => null)) ?? [];
  const by = new Map<unknown, string>();
  const toVoid = new Map<unknown, string>();
  const approved = new Map<string, string>();
  const voided = new Map<string, string>();
  const note = (names: Map<string, string>, id: unknown, plan: unknown): void => {
    const name = by.get(plan);
    if (typeof id === 'string' && name && !names.has(id)) names.set(id, name);
  };
  for (const { kind, data } of lines) {
    const { plan_id: plan, change, payment }: Data = data;
    if (kind === 'approval') for (const id of toList(data.part_ids)) by.set(id, toList(data.by).join(', '));
    if (kind === 'attempt' && change?.what === 'void_payment') toVoid.set(plan, String(change.paymentId));
    // An outcome such as `already_paid` is of a payment that somebody else may have made.
    if (data.outcome !== 'committed') continue;
    if (kind === 'read_back') note(approved, payment?.id, plan);
    if (kind === 'receipt') note(voided, toVoid.get(plan), plan);
  }
  return { approved, voided };
}

function toList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
