import { eventuallySettled } from './eventually-settled.js';
import type { Invariant } from './invariant.js';
import { ledgerMatchesRail } from './ledger-matches-rail.js';
import { nothingUnapproved, unapprovedAsInCalm } from './nothing-unapproved.js';
import { paidInFull } from './paid-in-full.js';
import { paidOnce } from './paid-once.js';
import { receiptsTellTheTruth } from './receipts-tell-the-truth.js';

/** The ledger of the world balances: every line, adjustment and status agrees. */
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
