import type { PayoutMethod, PayoutPayment } from '../../generated/resources.js';
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
 * last payment. Notes are searched for the names of methods; nothing else in them is understood.
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
    const named = methods.map(({ name }) => name).filter((name) => mentions(text ?? '', name));
    if (named.length === 0 || isAllowed(text ?? '', method.name, named)) continue;
    const names = named.map((name) => JSON.stringify(name)).join(', ');
    warnings.push(
      makeWarning('method_of_notes', `The notes of the ${owner} name ${names}, and this is paid by ${shown}.`),
    );
  }
  const last = [...payments].filter(isLive).sort((a, b) => toMilliseconds(b.paid_at) - toMilliseconds(a.paid_at))[0];
  const before = last?.method_name_snapshot ?? null;
  if (last && before !== null && before !== method.name) {
    const message = `The last payment, on ${toDay(last.paid_at)}, was by ${JSON.stringify(before)}, and this is by ${shown}.`;
    warnings.push(makeWarning('method_changed', message));
  }
  return warnings;
}

/** Notes that name the method allow it, unless they rule it out: `no Venmo`. */
function isAllowed(text: string, name: string, named: readonly string[]): boolean {
  const ruledOut = new RegExp(
    `\\b(?:no|not|never|without)\\s+(?:by\\s+|via\\s+)?${escapeName(name)}(?![\\p{L}\\p{N}])`,
    'iu',
  );
  return named.includes(name) && !ruledOut.test(text);
}

/** Whether a text has a name as a word of its own. */
function mentions(text: string, name: string): boolean {
  return new RegExp(`(?<![\\p{L}\\p{N}])${escapeName(name)}(?![\\p{L}\\p{N}])`, 'iu').test(text);
}

function escapeName(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
