import type { PayoutMethod, PayoutPayment } from '../../generated/resources.js';
import { findNotedMethods } from '../find/noted-methods.js';
import { toDay, toMilliseconds } from '../run/days.js';
import { isLive } from './payment-record.js';
import { makeWarning, type PaymentWarning } from './payment-warnings.js';

/** A text that says how to pay somebody, and whose it is. */
export interface PayeeNotes {
  readonly of: 'creator' | 'project';
  readonly text: string | null;
}

/**
 * Warnings about a method that is not the one in the notes of the creator or project ("PayPal only"), or not that of the
 * last payment.
 */
export function warnOfMethod(
  method: PayoutMethod,
  facts: {
    readonly methods: readonly Pick<PayoutMethod, 'name'>[];
    readonly notes: readonly PayeeNotes[];
    readonly payments: readonly PayoutPayment[];
  },
): PaymentWarning[] {
  const { methods, notes, payments } = facts;
  const shown = JSON.stringify(method.name);
  const warnings: PaymentWarning[] = [];
  for (const { of: owner, text } of notes) {
    const { named, ruledOut } = findNotedMethods(text, methods);
    const names = named.map((name) => JSON.stringify(name)).join(', ');
    const isRuledOut = ruledOut.includes(method.name);
    if (!isRuledOut && (named.length === 0 || named.includes(method.name))) continue;
    const says = isRuledOut ? `rule out ${shown}` : `name ${names}`;
    warnings.push(makeWarning('method_of_notes', `The notes of the ${owner} ${says}, and this is paid by ${shown}.`));
  }
  const last = [...payments].filter(isLive).sort((a, b) => toMilliseconds(b.paid_at) - toMilliseconds(a.paid_at))[0];
  const before = last?.method_name_snapshot ?? null;
  if (last && before !== null && before !== method.name) {
    const message = `The last payment, on ${toDay(last.paid_at)}, was by ${JSON.stringify(before)}, and this is by ${shown}.`;
    warnings.push(makeWarning('method_changed', message));
  }
  return warnings;
}
