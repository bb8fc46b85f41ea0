import { formatMoney } from '../../../../base/money/format-money.js';
import { hasSent, isOfRail } from '../../run/rail.js';
import { type FinishedRun, listTouched } from '../../run/run.js';
import { isLoud, REMOVED_STAY_OWED } from './eventually-settled.js';
import { getPayeeName, type Invariant, listMade, type Violation } from './invariant.js';

/**
 * For each creator, the live payments of the run come to what the rail paid: each payout is recorded once, the payment of a
 * returned one is voided, and nothing else is recorded. Unclaimed money, or money of the last run, may be recorded or not.
 * It is checked only after the next run, for jobs that use `rail`.
 */
export const ledgerMatchesRail: Invariant = {
  name: 'ledgerMatchesRail',
  applies: ({ round, trace, calm }) => round > 1 && (trace.some(isOfRail) || (calm?.usesRail ?? false)),
  check: (run) => {
    if (!ledgerMatchesRail.applies?.(run)) return undefined;
    const payees = [...listMade(run).map((one) => one.creator_id ?? ''), ...run.rail.map(({ payee }) => payee)];
    for (const payee of new Set(payees)) {
      const found = compare(run, payee);
      if (found) return found;
    }
    return undefined;
  },
};

function compare(run: FinishedRun, payee: string): Violation | undefined {
  const payments = listMade(run).filter((one) => (one.creator_id ?? '') === payee);
  const recorded = payments.reduce((sum, one) => sum + (one.status === 'paid' ? one.total_amount_cents : 0), 0);
  const add = (isOne: (payout: FinishedRun['rail'][number]) => boolean) =>
    run.rail.filter((one) => one.payee === payee && isOne(one)).reduce((sum, { cents }) => sum + cents, 0);
  const [out, back] = [add(({ status }) => status !== 'returned'), add(({ status }) => status === 'returned')];
  const name = getPayeeName(run, payee);
  if (recorded > out) {
    return {
      message: `the ledger has ${formatMoney(recorded)} paid to ${name}, and the rail sent ${formatMoney(out)}${back > 0 ? ` and got ${formatMoney(back)} back` : ''}`,
      cause: back > 0 ? 'returned' : 'not sent',
      diagnosis:
        'Record each payout of the report once. Void the payment of one that came back, and record no older report.',
    };
  }
  // The next run records the payouts of the last one.
  const isNew = (id: string) => run.trace.some((one) => hasSent(one) && one.key === id && one.round === run.round);
  const paid = add(({ id, status }) => status === 'paid' && !isNew(id));
  const touched = listTouched(run);
  // A payment that a person voided may be recorded again or not. A job that rejects because of what a person did has done what it can.
  const voided = payments.reduce((sum, one) => sum + (touched.has(one.id) ? one.total_amount_cents : 0), 0);
  const isRejected = run.rows.accruals.some(({ id, creator_id }) => touched.has(id) && creator_id === payee);
  if (recorded + voided >= paid || (isRejected && isLoud(run))) return undefined;
  return {
    message: `the rail paid ${formatMoney(paid)} to ${name}, and ${formatMoney(recorded)} of it is in the ledger after the next run`,
    cause: 'not recorded',
    ...(touched.has(payee) ? { assumes: REMOVED_STAY_OWED } : {}),
    diagnosis: 'Keep what is sent until the report and the ledger agree: each run records what the report has as paid.',
  };
}
