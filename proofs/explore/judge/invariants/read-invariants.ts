import { formatMoney } from '../../../../base/money/format-money.js';
import type { FinishedRun } from '../../run/run.js';
import { eventuallySettled } from './eventually-settled.js';
import { getPayeeName, type Invariant, listMade } from './invariant.js';
import { ledgerMatchesRail } from './ledger-matches-rail.js';
import { paidInFull } from './paid-in-full.js';
import { paidOnce } from './paid-once.js';
import { receiptsTellTheTruth } from './receipts-tell-the-truth.js';

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
const unapprovedAsInCalm: Invariant = {
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

/**
 * The ledger of the world balances: every line, adjustment and status agrees.
 *
 * @example
 * ```ts
 * await explore({ world: mock, workers: [({ goat }) => settleAll(goat)], invariants: [booksBalance] });
 * ```
 */
export const booksBalance: Invariant = {
  name: 'booksBalance',
  applies: ({ rows }) => rows.payments.length > 0,
  check: ({ mock }) => {
    const { balanced, violations } = mock.ledger();
    return balanced ? undefined : `the books do not balance: ${JSON.stringify(violations.slice(0, 3))}`;
  },
};

const byName = {
  ...{ paidOnce, booksBalance, paidInFull, eventuallySettled, nothingUnapproved, receiptsTellTheTruth },
  ledgerMatchesRail,
};

/** The name of an invariant that comes with the explorer. */
export type InvariantName = keyof typeof byName;

/** The default invariants. */
const DEFAULTS: readonly Invariant[] = [
  paidOnce,
  booksBalance,
  paidInFull,
  eventuallySettled,
  unapprovedAsInCalm,
  receiptsTellTheTruth,
  ledgerMatchesRail,
];

/**
 * Invariants by name, or as given. Default: all that come with the explorer. Throws a RangeError that names the known
 * ones.
 */
export function readInvariants(given: readonly (Invariant | InvariantName)[] | undefined): readonly Invariant[] {
  if (given === undefined) return DEFAULTS;
  if (given.length === 0) throw new RangeError('explore: invariants must hold one or more; leave it out for all.');
  return given.map((one) => {
    const found = typeof one === 'string' ? Object.entries(byName).find(([name]) => name === one)?.[1] : one;
    if (found && typeof found.check === 'function' && typeof found.name === 'string') return found;
    const known = Object.keys(byName).join(', ');
    throw new RangeError(`explore: there is no invariant ${JSON.stringify(one)}. Known: ${known}, or {name, check}.`);
  });
}
