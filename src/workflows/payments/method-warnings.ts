import type { PayoutMethod, PayoutPayment } from '../../generated/resources.js';
import { findNotedMethods } from '../find/noted-methods.js';
import { getNotes, type Noted } from '../find/notes.js';
import { toDay } from '../run/days.js';
import { isLive } from './payment-record.js';
import { makeWarning, type PaymentWarning } from './payment-warnings.js';
import { findLast } from './reference.js';

/** The texts that may say how to pay somebody, and what was paid before. */
export interface MethodFacts {
  /** All methods, which notes may name. */
  readonly methods: readonly Pick<PayoutMethod, 'name'>[];
  /** Undefined without a creator, or for one who was removed. */
  readonly creator: Noted | undefined;
  /** Undefined if it is not known. */
  readonly project: Noted | undefined;
  /** The payments to the payee; none in a run for many, which does not read them. */
  readonly payments: readonly PayoutPayment[];
}

/**
 * Warnings about a method that is not the one in the notes of the creator or project ("PayPal only"), or not that of the
 * last payment. None without a method.
 */
export function warnOfMethod(method: string | null, facts: MethodFacts): PaymentWarning[] {
  const { methods, creator, project, payments } = facts;
  if (method === null) return [];
  const shown = JSON.stringify(method);
  const warnings: PaymentWarning[] = [];
  for (const [owner, row] of Object.entries({ creator, project })) {
    const { named, ruledOut } = findNotedMethods(row ? getNotes(row) : null, methods);
    const names = named.map((name) => JSON.stringify(name)).join(', ');
    const isRuledOut = ruledOut.includes(method);
    if (!isRuledOut && (named.length === 0 || named.includes(method))) continue;
    const says = isRuledOut ? `rule out ${shown}` : `name ${names}`;
    warnings.push(makeWarning('method_of_notes', `The notes of the ${owner} ${says}, and this is paid by ${shown}.`));
  }
  const last = findLast(payments.filter(isLive));
  const before = last?.method_name_snapshot ?? null;
  if (last && before !== null && before !== method) {
    const message = `The last payment, on ${toDay(last.paid_at)}, was by ${JSON.stringify(before)}, and this is by ${shown}.`;
    warnings.push(makeWarning('method_changed', message));
  }
  return warnings;
}
