import { formatMoney } from '../../../../base/money/format-money.js';
import type { PayoutPayment } from '../../../../src/generated/resources.js';
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
    const payment = findUnapproved(run, ({ id }) => run.trace.find((one) => one.payment?.id === id)?.approvals ?? 0);
    if (!payment) return undefined;
    const { creator_id: payee, total_amount_cents: cents } = payment;
    return {
      message: `${getPayeeName(run, payee)} was paid ${formatMoney(cents)} without an approval of it`,
      cause: 'unapproved',
    };
  },
};

/** A payment without an approval of its own among the first that `countGiven` says had been given. */
function findUnapproved(run: FinishedRun, countGiven: (payment: PayoutPayment) => number): PayoutPayment | undefined {
  const used = new Set<number>();
  const made = listMade(run).map((payment) => ({ payment, given: countGiven(payment) }));
  // The payment with the fewest possible approvals chooses first.
  const unapproved = made
    .sort((left, right) => left.given - right.given)
    .find(({ payment: { creator_id: payee, total_amount_cents: cents }, given }) => {
      const at = run.approvals.findIndex((one, index) => {
        return index < given && !used.has(index) && one.creatorId === payee && one.cents === cents;
      });
      used.add(at);
      return at < 0;
    });
  return unapproved?.payment;
}

/** Whether the job asks for approvals: each payment has its own, given at any time. */
export function approvesAll(run: FinishedRun): boolean {
  return unapprovedAsInCalm.applies?.(run) === true && !findUnapproved(run, () => run.approvals.length);
}

/** The default: only for jobs whose payments are all approved in the calm run, because other jobs ask for no approval. */
const unapprovedAsInCalm: Invariant = {
  ...nothingUnapproved,
  applies: (run) => run.approvals.length > 0 && listMade(run).length > 0,
  check: (run) => (run.calm?.approvesAll ? nothingUnapproved.check(run) : undefined),
};

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
  paidOnce,
  booksBalance,
  paidInFull,
  eventuallySettled,
  nothingUnapproved,
  receiptsTellTheTruth,
  ledgerMatchesRail,
};

/** The name of an invariant that comes with the explorer. */
export type InvariantName = keyof typeof byName;

/** The default invariants. */
const DEFAULTS: readonly Invariant[] = Object.values({ ...byName, nothingUnapproved: unapprovedAsInCalm });

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
