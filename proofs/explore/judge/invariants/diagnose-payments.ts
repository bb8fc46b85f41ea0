import { formatMoney } from '../../../../base/money/format-money.js';
import type { PayoutPayment } from '../../../../src/generated/resources.js';
import type { FinishedRun } from '../../run/run.js';
import type { TraceEntry } from '../../run/trace.js';
import { tellAmounts } from './invariant.js';

const HOUR = 3_600_000;
const KEY_HOURS = 24;

/** Why one creator was paid too much, from the two latest payments and the requests that made them. */
export function diagnosePayments(
  { trace }: FinishedRun,
  payments: readonly PayoutPayment[],
): { cause: string; diagnosis: string } {
  const [second, first] = payments;
  const unlined = payments.filter(({ payout_payment_lines: lines }) => lines.length === 0).length;
  const without = 'without accruals, the service cannot know that they pay the same debt';
  if (!second || !first) {
    const fact =
      second && second.payout_payment_lines.length > 0 ? 'more than its accruals come to' : 'more than was owed';
    return {
      cause: 'too much',
      diagnosis: `One payment of ${formatMoney(second?.total_amount_cents ?? 0)} is ${fact}.`,
    };
  }
  const seen = [find(trace, first), find(trace, second)];
  // The response to a request that arrived twice shows one of its payments.
  const twice = seen.find((entry) => entry?.fate === 'twice' && entry.key === null);
  const [early = twice, late = twice] = seen;
  const amounts = `The payments of ${tellAmounts([first.total_amount_cents, second.total_amount_cents])}`;
  const end = unlined === 0 ? '' : unlined === payments.length ? `; ${without}` : '; one of them names no accruals';
  if (!early || !late)
    return { cause: 'unseen', diagnosis: `${amounts} were not both made by requests that were seen.` };
  if (early === late)
    return {
      cause: 'sent twice',
      diagnosis: `${amounts} come from one request that arrived twice and had no idempotency key.`,
    };
  const who = early.worker === late.worker ? `worker ${early.worker}` : `workers ${early.worker} and ${late.worker}`;
  if (early.key === null && late.key === null) {
    return { cause: 'no key', diagnosis: `${amounts} were sent by ${who} without an idempotency key${end}.` };
  }
  if (early.key === late.key) {
    const hours = (Date.parse(late.at) - Date.parse(early.at)) / HOUR;
    const circumstance =
      hours >= KEY_HOURS ? `, ${Math.floor(hours)} hours apart: the service forgets a key after ${KEY_HOURS}` : '';
    return {
      cause: 'forgotten key',
      diagnosis: `${amounts} were sent under the same key ${early.key}${circumstance}${end}.`,
    };
  }
  return {
    cause: 'different keys',
    diagnosis: `${amounts} were sent by ${who} under different keys (${early.key ?? 'none'}, ${late.key ?? 'none'})${end}.`,
  };
}

function find(trace: readonly TraceEntry[], { id }: PayoutPayment): TraceEntry | undefined {
  return (
    trace.find(({ payment, replayed }) => payment?.id === id && !replayed) ??
    trace.find(({ payment }) => payment?.id === id)
  );
}
