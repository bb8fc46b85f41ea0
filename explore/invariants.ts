import { formatMoney } from '../money/format-money.js';
import type { Creator, PayoutAccrual, PayoutPayment } from '../src/generated/resources.js';
import { type Claim, findClaims } from './claims.js';
import { readRows } from './read-world.js';
import type { FinishedRun } from './run.js';

/** Something that must hold after every run, whatever went wrong in it. */
export interface Invariant {
  readonly name: string;
  /** What is wrong, for a person; undefined when it holds. May be async. */
  readonly check: (run: FinishedRun) => string | undefined | Promise<string | undefined>;
}

/** What payments without a creator are counted under. */
const AD_HOC = 'ad hoc';

/**
 * Nobody is paid more than was owed: for each creator, the live payments made during the run are at most the accruals that
 * were earned at its start or became earned in it. A bonus is no debt: name it in `extra`, in cents by creator.
 */
export function paidAtMostOnce(extra: Readonly<Record<string, number>> = {}): Invariant {
  return {
    name: 'paidOnce',
    check: ({ mock, before }) => {
      const known = new Set(readRows<PayoutPayment>(before, '/payout-payments').map(({ id }) => id));
      const settled = listSettled(before, mock);
      const paid = new Map<string, number>();
      for (const payment of livePayments(mock)) {
        if (known.has(payment.id)) continue;
        const payee = payment.creator_id ?? AD_HOC;
        paid.set(payee, (paid.get(payee) ?? 0) + payment.total_amount_cents);
      }
      const owed = new Map<string, number>(Object.entries(extra));
      for (const accrual of readRows<PayoutAccrual>(mock, '/payout-accruals')) {
        if (settled.has(accrual.id)) continue;
        owed.set(accrual.creator_id, (owed.get(accrual.creator_id) ?? 0) + accrual.amount_cents);
      }
      for (const [payee, cents] of paid) {
        const limit = owed.get(payee) ?? 0;
        if (cents > limit) {
          const name = getPayeeName(mock, payee === AD_HOC ? null : payee);
          return `${name} was paid ${formatMoney(cents)}, and ${formatMoney(limit)} was owed`;
        }
      }
      return undefined;
    },
  };
}

/** `paidAtMostOnce()` for runs without bonuses. */
export const paidOnce: Invariant = paidAtMostOnce();

/** The ledger of the world balances: every line, adjustment and status agrees. */
export const booksBalance: Invariant = {
  name: 'booksBalance',
  check: ({ mock }) => {
    const { balanced, violations } = mock.ledger();
    return balanced ? undefined : `the books do not balance: ${JSON.stringify(violations.slice(0, 3))}`;
  },
};

/** Every payment of the run was approved before its request was sent, by `approve` with its creator and exact cents. */
export const nothingUnapproved: Invariant = {
  name: 'nothingUnapproved',
  check: ({ mock, before, approvals, trace }) => {
    const known = new Set(readRows<PayoutPayment>(before, '/payout-payments').map(({ id }) => id));
    const made = readRows<PayoutPayment>(mock, '/payout-payments')
      .filter(({ id }) => !known.has(id))
      .map((payment) => ({ payment, given: trace.find(({ paymentId }) => paymentId === payment.id)?.approvals ?? 0 }));
    const used = new Set<number>();
    // Who had the fewest approvals to choose from chooses first.
    for (const { payment, given } of made.sort((left, right) => left.given - right.given)) {
      const { creator_id: payee, total_amount_cents: cents } = payment;
      const at = approvals.findIndex((one, index) => {
        return index < given && !used.has(index) && one.creatorId === payee && one.cents === cents;
      });
      if (at < 0) return `${getPayeeName(mock, payee)} was paid ${formatMoney(cents)} without an approval of it`;
      used.add(at);
    }
    return undefined;
  },
};

/**
 * What a worker returned is true: a receipt that says committed has its payment, of that amount and live when the worker last
 * looked, and one that says not committed has none. Receipts are found anywhere in the value: objects with `outcome` and
 * `paidCents`, and with `payment.id` or `creatorId`.
 */
export const receiptsTellTheTruth: Invariant = {
  name: 'receiptsTellTheTruth',
  check: ({ mock, endings, trace }) => {
    const payments = readRows<PayoutPayment>(mock, '/payout-payments');
    for (const [at, ending] of endings.entries()) {
      if ('threw' in ending) continue;
      for (const claim of findClaims(ending.returned)) {
        const payment = findClaimed(payments, claim);
        const lie = contradict(claim, payment, trace, at + 1);
        if (lie) return `worker ${at + 1} says ${claim.outcome}, ${formatMoney(claim.paidCents)}, and ${lie}`;
      }
    }
    return undefined;
  },
};

function findClaimed(
  payments: readonly PayoutPayment[],
  { outcome, paymentId, creatorId }: Claim,
): PayoutPayment | undefined {
  if (paymentId !== undefined) return payments.find(({ id }) => id === paymentId);
  // Without an id only a payment that is claimed to be there can be looked for.
  if (outcome !== 'committed') return undefined;
  return payments.find((payment) => payment.creator_id === creatorId && payment.status === 'paid');
}

function contradict(
  { outcome, paidCents }: Claim,
  payment: PayoutPayment | undefined,
  trace: FinishedRun['trace'],
  worker: number,
): string | undefined {
  const isLive = payment?.status === 'paid';
  if (outcome === 'not_committed') return isLive ? 'its payment is recorded' : undefined;
  if (outcome !== 'committed') return undefined;
  if (!payment) return 'there is no such payment';
  if (payment.total_amount_cents !== paidCents) return `the payment is ${formatMoney(payment.total_amount_cents)}`;
  if (isLive) return undefined;
  const voided = trace.findIndex(({ aside }) => aside?.id === payment.id);
  // A look that was not answered told it nothing.
  const looked = trace.findLastIndex(({ worker: by, paymentId, path, fate, status }) => {
    const isAnswered = fate === 'deliver' && status !== null && status < 300;
    return by === worker && isAnswered && (paymentId === payment.id || path.includes(payment.id));
  });
  // Voided by a person after the worker looked: it could not know.
  return voided > looked ? undefined : 'the payment was voided before the worker looked last';
}

/** When the faults stop and every worker runs once more, nothing that was earned is left unpaid. */
export const eventuallySettled: Invariant = {
  name: 'eventuallySettled',
  check: async (run) => {
    await run.calmly();
    const open = readRows<PayoutAccrual>(run.mock, '/payout-accruals?status=earned');
    const cents = open.reduce((sum, { amount_cents }) => sum + amount_cents, 0);
    return open.length === 0
      ? undefined
      : `${formatMoney(cents)} in ${open.length} accrual(s) is still owed at the end`;
  },
};

const byName = { paidOnce, booksBalance, nothingUnapproved, receiptsTellTheTruth, eventuallySettled };

/** The name of an invariant that comes with the explorer. */
export type InvariantName = keyof typeof byName;

/** Invariants by name, or as given. Throws a RangeError that names the known ones. */
export function readInvariants(given: readonly (Invariant | InvariantName)[]): Invariant[] {
  return given.map((one) => {
    const found = typeof one === 'string' ? Object.entries(byName).find(([name]) => name === one)?.[1] : one;
    if (found && typeof found.check === 'function') return found;
    const known = Object.keys(byName).join(', ');
    throw new RangeError(`explore: there is no invariant ${JSON.stringify(one)}. Known: ${known}, or {name, check}.`);
  });
}

function getPayeeName(mock: FinishedRun['mock'], creatorId: string | null): string {
  if (creatorId === null) return 'nobody in particular';
  const creator = readRows<Creator>(mock, '/creators').find(({ id }) => id === creatorId);
  return creator ? `@${creator.tiktok_handle}` : creatorId;
}

function livePayments(mock: FinishedRun['mock']): PayoutPayment[] {
  return readRows<PayoutPayment>(mock, '/payout-payments?status=paid');
}

/** Accruals that were not owed at the start and are not owed since: a payment that a person voids makes its own owed again. */
function listSettled(before: FinishedRun['mock'], mock: FinishedRun['mock']): Set<string> {
  const voided = readRows<PayoutPayment>(mock, '/payout-payments?status=voided');
  const reopened = new Set(voided.flatMap(({ payout_payment_lines: lines }) => lines.map(getAccrualId)));
  const notEarned = readRows<PayoutAccrual>(before, '/payout-accruals').filter(({ status }) => status !== 'earned');
  return new Set(notEarned.map(({ id }) => id).filter((id) => !reopened.has(id)));
}

function getAccrualId(line: PayoutPayment['payout_payment_lines'][number]): string {
  return line.accrual_id ?? '';
}
