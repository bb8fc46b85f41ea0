import { formatMoney } from '../../../../base/money/format-money.js';
import type { FinishedRun } from '../../run/run.js';
import { getPayeeName, type Invariant, listMade } from './invariant.js';

/** Every payment of the run was approved before its request was sent, by `approve` with its creator and exact cents. */
export const nothingUnapproved: Invariant = {
  name: 'nothingUnapproved',
  applies: (run) => listMade(run).length > 0,
  check: (run) => {
    const { approvals, trace } = run;
    const made = listMade(run).map((payment) => {
      const entry = trace.find((one) => one.payment?.id === payment.id);
      return { payment, given: entry?.approvals ?? 0 };
    });
    const used = new Set<number>();
    // The payment with the fewest possible approvals chooses first.
    for (const { payment, given } of made.sort((left, right) => left.given - right.given)) {
      const { creator_id: payee, total_amount_cents: cents } = payment;
      const at = approvals.findIndex((one, index) => {
        return index < given && !used.has(index) && one.creatorId === payee && one.cents === cents;
      });
      if (at < 0) {
        return {
          message: `${getPayeeName(run, payee)} was paid ${formatMoney(cents)} without an approval of it`,
          cause: 'unapproved',
        };
      }
      used.add(at);
    }
    return undefined;
  },
};

/** The default: only for jobs whose payments are all approved in the calm run, because other jobs ask for no approval. */
export const unapprovedAsInCalm: Invariant = {
  ...nothingUnapproved,
  applies: (run) => run.approvals.length > 0 && listMade(run).length > 0,
  check: (run) => (run.calm?.approvesAll ? nothingUnapproved.check(run) : undefined),
};

/** Whether each payment of a run has its own approval, given at any time. */
export function approvesAll(run: FinishedRun): boolean {
  const open = [...run.approvals];
  return listMade(run).every(({ creator_id: payee, total_amount_cents: cents }) => {
    const at = open.findIndex((one) => one.creatorId === payee && one.cents === cents);
    if (at >= 0) open.splice(at, 1);
    return at >= 0;
  });
}
