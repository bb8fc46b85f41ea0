import { formatMoney } from '../../../../base/money/format-money.js';
import { isPlainObject } from '../../../../base/options/is-plain-object.js';
import type { PayoutPayment } from '../../../../src/generated/resources.js';
import type { FinishedRun } from '../../run/run.js';
import type { TraceEntry } from '../../run/trace.js';
import { countApplied, getPayeeName, groupBy, type Invariant, listMade, tellAmounts } from './invariant.js';

/** The key for payments without a creator. */
const AD_HOC = 'ad hoc';

const HOUR = 3_600_000;

const KEY_HOURS = 24;

/**
 * Nobody is paid more than was owed: the payments of the run, beyond the accruals that they settle, are at most the
 * debt that no payment settles. A bonus is not a debt: name it in `extra`, in cents by creator.
 */
export function paidAtMostOnce(extra: Readonly<Record<string, number>> = {}): Invariant {
  if (!isPlainObject(extra) || !Object.values(extra).every(Number.isSafeInteger))
    throw new RangeError('paidAtMostOnce takes whole cents by creator, such as {[creatorId]: 5000}.');
  return {
    name: 'paidOnce',
    applies: (run) => listMade(run).length > 0,
    check: (run) => {
      const byPayee = groupBy(
        listMade(run).filter(({ status }) => status === 'paid'),
        ({ creator_id }) => creator_id ?? AD_HOC,
      );
      const settled = listSettled(run);
      const owedTo = groupBy(
        run.rows.accruals.filter(({ id }) => !settled.has(id)),
        ({ creator_id }) => creator_id,
      );
      for (const [payee, payments] of byPayee) {
        const debts = owedTo.get(payee) ?? [];
        const lined = new Set(
          payments.flatMap(({ payout_payment_lines: lines }) => lines.map((line) => line.accrual_id)),
        );
        const owed = debts.reduce((sum, { amount_cents }) => sum + amount_cents, 0);
        const open = debts.reduce((sum, { id, amount_cents }) => sum + (lined.has(id) ? 0 : amount_cents), 0);
        // Another invariant checks payments of less than the accruals. They do not justify a second payment.
        const besides = payments.reduce((sum, one) => sum + Math.max(0, one.total_amount_cents - countApplied(one)), 0);
        if (besides > open + (extra[payee] ?? 0))
          return tell(run, payee, { payments, owed: owed + (extra[payee] ?? 0) });
      }
      return undefined;
    },
  };
}

/** Nobody is paid more than was owed: `paidAtMostOnce()` for jobs that pay no bonus. */
export const paidOnce: Invariant = paidAtMostOnce();

function tell(
  run: FinishedRun,
  payee: string,
  { payments, owed }: { readonly payments: readonly PayoutPayment[]; readonly owed: number },
): { message: string; cause: string; diagnosis: string } {
  const paid = payments.reduce((sum, { total_amount_cents: cents }) => sum + cents, 0);
  const name = payee === AD_HOC ? 'nobody in particular' : getPayeeName(run, payee);
  return {
    message: `${name} was paid ${formatMoney(paid)}, and ${formatMoney(owed)} was owed`,
    ...diagnosePayments(run, payments),
  };
}

/** Accruals that were not owed at the start or later. A payment that a person voids makes its accruals owed again. */
function listSettled({ rows, rowsBefore }: FinishedRun): Set<string> {
  const voided = rows.payments.filter(({ status }) => status === 'voided');
  const reopened = new Set(
    voided.flatMap(({ payout_payment_lines: lines }) => lines.map(({ accrual_id: id }) => id ?? '')),
  );
  const notEarned = rowsBefore.accruals.filter(({ status }) => status !== 'earned');
  return new Set(notEarned.map(({ id }) => id).filter((id) => !reopened.has(id)));
}

/** Why one creator was paid too much, from the two latest payments and the requests that made them. */
function diagnosePayments(
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
