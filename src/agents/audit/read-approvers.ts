import type { AuditLine } from './audit-line.js';

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
