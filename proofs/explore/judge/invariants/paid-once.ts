import { formatMoney } from '../../../../base/money/format-money.js';
import { isPlainObject } from '../../../../base/options/describe-value.js';
import { groupBy } from '../../../../base/values/group-by.js';
import type { PayoutAccrual, PayoutPayment } from '../../../../src/generated/resources.js';
import { type FinishedRun, listTouched } from '../../run/run.js';
import type { TraceEntry } from '../../run/trace.js';
import {
  addUp,
  countBesides,
  getPayeeName,
  getStatuses,
  type Invariant,
  lastsWeeks,
  listLined,
  listMade,
  type Violation,
} from './invariant.js';

/** The key for payments without a creator. */
const AD_HOC = '';

const HOUR = 3_600_000;

const KEY_HOURS = 24;

/**
 * Nobody is paid more than was owed. The cents of a payment beyond its accruals need an open debt. Under faults a creator
 * gets so at most the amount of the calm run and the debts that came due since. A bonus is not a debt: name it in `extra`, in
 * cents by creator; it is then the bound.
 */
export function paidAtMostOnce(extra: Readonly<Record<string, number>> = {}): Invariant {
  if (!isPlainObject(extra) || !Object.values(extra).every(Number.isSafeInteger))
    throw new RangeError('paidAtMostOnce takes whole cents by creator, such as {[creatorId]: 5000}.');
  return {
    name: 'paidOnce',
    bonuses: extra,
    applies: (run) => listMade(run).length > 0 || run.rail.length > 0,
    check: (run) => {
      const live = listMade(run).filter(({ status }) => status === 'paid');
      const byPayee = groupBy(live, ({ creator_id }) => creator_id ?? AD_HOC);
      const settled = listSettled(run);
      const owed = run.rows.accruals.filter(({ id }) => !settled.has(id));
      const owedTo = groupBy(owed, ({ creator_id }) => creator_id);
      for (const [payee, payments] of byPayee) {
        const debts = owedTo.get(payee) ?? [];
        const lined = listLined(payments);
        const open = addUp(debts.filter(({ id }) => !lined.has(id)));
        const besides = addBesides(payments);
        const found = { payee, payments, debts, open, besides, declared: extra[payee] };
        if (besides > limitBesides(run, found) && !isSent(run, found)) return describe(run, found);
      }
      return findSentBeyond(run, (payee) => addUp(owedTo.get(payee) ?? []) + (extra[payee] ?? 0));
    },
  };
}

/**
 * Whether the rail sent what the payments come to. The ledger has to say that, also of a debt that a person rejected since,
 * but never more than was owed. A payout that came back is not sent, once the job had a run to void its payment.
 */
function isSent(run: FinishedRun, { payee, payments, debts, declared = 0 }: PaidBesides): boolean {
  const sent = run.rail.filter((one) => one.payee === payee && (run.round === 1 || one.status !== 'returned'));
  const paid = payments.reduce((sum, one) => sum + one.total_amount_cents, 0);
  return paid <= Math.min(addCents(sent), addUp(debts) + declared + countFreedBefore(run, payee));
}

/** How many payments of a calm run have cents that neither accruals nor `extra` explain and that are not the open debt, and these cents. */
export function countUnjudged(run: FinishedRun, invariants: readonly Invariant[]): { payments: number; cents: number } {
  const extra = invariants.find(({ bonuses }) => bonuses !== undefined)?.bonuses ?? {};
  const live = listMade(run).filter((one) => one.status === 'paid' && countBesides(one) > 0);
  const unjudged = [...groupBy(live, ({ creator_id }) => creator_id ?? AD_HOC)].filter(([payee, payments]) => {
    const owed = run.rows.accruals.filter(({ creator_id, status }) => creator_id === payee && status === 'earned');
    const cents = addBesides(payments) - (extra[payee] ?? 0);
    return cents > 0 && cents !== addUp(owed);
  });
  const payments = unjudged.flatMap(([, each]) => each);
  return { payments: payments.length, cents: addBesides(payments) };
}

/**
 * Nobody is paid more than was owed: `paidAtMostOnce()` for jobs that pay no bonus.
 *
 * @example
 * ```ts
 * await explore({ world: mock, workers: [({ goat }) => settleAll(goat)], invariants: [paidOnce] });
 * ```
 */
export const paidOnce: Invariant = paidAtMostOnce();

/** A creator to whom the rail sent more than was ever owed, without payouts that came back. */
function findSentBeyond(run: FinishedRun, readOwed: (payee: string) => number): Violation | undefined {
  const out = run.rail.filter(({ status }) => status !== 'returned');
  for (const [payee, payouts] of groupBy(out, (one) => one.payee)) {
    const sent = addCents(payouts);
    const owed = readOwed(payee) + countFreedBefore(run, payee) + countVoidedNow(run, payee);
    if (sent <= owed) continue;
    const isUnclaimed = payouts.some(({ status }) => status === 'unclaimed');
    return {
      message: `${getPayeeName(run, payee)} was sent ${formatMoney(sent)} by the rail, and ${formatMoney(owed)} was owed`,
      cause: isUnclaimed ? 'unclaimed and sent again' : 'sent again',
      diagnosis:
        `The rail has the payouts ${payouts.map(({ id, cents }) => `${id} (${formatMoney(cents)})`).join(', ')}. What is sent is ` +
        `in flight until a payment records it or it is returned${isUnclaimed ? ', also while it is unclaimed' : ''}.`,
    };
  }
  return undefined;
}

/** The cents that are owed again beside accruals, because a payment of before that names none was voided. */
function countFreedBefore(run: FinishedRun, payee: string): number {
  return addBesides(listVoidedTo(run, payee, 'paid'));
}

/** The cents of the run's own payments that a person voided: what they record may be sent again. */
function countVoidedNow(run: FinishedRun, payee: string): number {
  const touched = listTouched(run);
  const own = listVoidedTo(run, payee, undefined).filter(({ id }) => touched.has(id));
  return own.reduce((sum, { total_amount_cents: cents }) => sum + cents, 0);
}

/** The voided payments to a creator that had this status before the run. */
function listVoidedTo({ rows, rowsBefore }: FinishedRun, payee: string, before: 'paid' | undefined): PayoutPayment[] {
  const known = getStatuses(rowsBefore.payments);
  return rows.payments.filter(({ id, status, creator_id }) => {
    return status === 'voided' && known.get(id) === before && (creator_id ?? AD_HOC) === payee;
  });
}

/** The cents of payments beyond their accruals. Another invariant checks those of less: they do not justify a second payment. */
function addBesides(payments: readonly PayoutPayment[]): number {
  return payments.reduce((sum, payment) => sum + Math.max(0, countBesides(payment)), 0);
}

function addCents(payouts: FinishedRun['rail']): number {
  return payouts.reduce((sum, { cents }) => sum + cents, 0);
}

/** The payments of one creator beside their debts. */
interface PaidBesides {
  readonly payee: string;
  readonly payments: readonly PayoutPayment[];
  /** The accruals that were owed at the start or later, and the cents of those that no payment settles. */
  readonly debts: readonly PayoutAccrual[];
  readonly open: number;
  /** The cents of the payments beyond their accruals. */
  readonly besides: number;
  readonly declared: number | undefined;
}

/** The most that the payments of a creator may add to their accruals. */
function limitBesides(run: FinishedRun, { payee, debts, open, besides, declared = 0 }: PaidBesides): number {
  const { calm } = run;
  const isLong = lastsWeeks(run);
  // The calm run shows what the job pays without accruals: a declared bonus alone, or the whole debt by its sum.
  if (!calm) return declared === 0 || isLong || besides - declared === open ? open + declared : declared;
  const paidSo = Math.max(calm.besides.get(payee) ?? 0, isLong ? (calm.besidesMonth.get(payee) ?? 0) : 0);
  if (declared > 0 && paidSo <= declared) return declared;
  const isLeft =
    paidSo === 0 && (calm.isUnfinished || addUp(debts.filter(({ id }) => calm.left.has(id))) < calm.minimum);
  const earned = isLeft ? open : paidSo - declared + countEarnedSince(run, payee, debts);
  return Math.min(open, earned) + declared;
}

/** The cents that a creator earned since the start, also by a person who voided a payment of before. */
function countEarnedSince(run: FinishedRun, payee: string, debts: readonly PayoutAccrual[]): number {
  const before = getStatuses(run.rowsBefore.accruals);
  const touched = listTouched(run);
  const voided = listVoidedTo(run, payee, 'paid').filter(({ id }) => touched.has(id));
  return addUp(debts.filter(({ id }) => before.get(id) !== 'earned')) + addBesides(voided);
}

function describe(run: FinishedRun, found: PaidBesides): Violation {
  const { payee, payments, debts, open, besides, declared = 0 } = found;
  const paid = payments.reduce((sum, { total_amount_cents: cents }) => sum + cents, 0);
  const owed = addUp(debts) + declared;
  const was = `${getPayeeName(run, payee)} was paid ${formatMoney(paid)}`;
  const bonus = run.calm ? 0 : besides - open;
  if (bonus > declared || paid > owed) {
    const { cause, diagnosis } = diagnosePayments(run, payments);
    const isRepeat = new Set(payments.map(({ total_amount_cents: cents }) => cents)).size < payments.length;
    const way = bonus > declared && !isRepeat ? ` ${adviseOnBonus(run, payee, bonus)}` : '';
    return { message: `${was}, and ${formatMoney(owed)} was owed`, cause, diagnosis: `${diagnosis}${way}` };
  }
  const most = formatMoney(limitBesides(run, found));
  const message = `${was}, ${formatMoney(besides)} of it without accruals, and at most ${most} may be paid so`;
  const unlined = payments.filter((payment) => countBesides(payment) > 0);
  if (unlined.length > 1) return { message, ...diagnosePayments(run, unlined) };
  const diagnosis =
    'More is owed, but the payment does not say what it pays: the calm run pays less so, or a bonus is named.';
  return { message, cause: 'too much', diagnosis };
}

/** The line with which a job file declares a bonus. */
function adviseOnBonus({ approvals }: FinishedRun, payee: string, cents: number): string {
  const others = ['booksBalance', 'paidInFull', 'eventuallySettled', 'receiptsTellTheTruth'];
  const names = [...others, ...(approvals.length > 0 ? ['nothingUnapproved'] : [])].map((name) => `'${name}'`);
  return (
    `If ${formatMoney(cents)} of it is a bonus, import { paidAtMostOnce } from 'trackagoat-sdk/explore', and beside the job ` +
    `export const exploration = { invariants: [paidAtMostOnce({ '${payee}': ${cents} }), ${names.join(', ')}] };`
  );
}

/** Accruals that were not owed at the start or later. A payment that a person voids makes its accruals owed again. */
function listSettled({ rows, rowsBefore }: FinishedRun): Set<string> {
  const reopened = listLined(rows.payments.filter(({ status }) => status === 'voided'));
  const notEarned = rowsBefore.accruals.filter(({ status }) => status !== 'earned');
  return new Set(notEarned.map(({ id }) => id).filter((id) => !reopened.has(id)));
}

/** Why one creator was paid too much, from the two latest payments and the requests that made them. */
function diagnosePayments(
  { trace }: FinishedRun,
  payments: readonly PayoutPayment[],
): { cause: string; diagnosis: string } {
  const [second, first] = payments;
  if (!second || !first) {
    const isLined = second && second.payout_payment_lines.length > 0;
    const fact = isLined ? 'more than its accruals come to' : 'more than was owed';
    const diagnosis = `One payment of ${formatMoney(second?.total_amount_cents ?? 0)} is ${fact}.`;
    return { cause: 'too much', diagnosis };
  }
  const unlined = payments.filter(({ payout_payment_lines: lines }) => lines.length === 0).length;
  const without = 'without accruals, the service cannot know that they pay the same debt';
  const end = unlined === 0 ? '' : unlined === payments.length ? `; ${without}` : '; one of them names no accruals';
  const [cause, origin] = explainSecond([find(trace, first), find(trace, second)], end);
  const amounts = [first, second].map(({ total_amount_cents: cents }) => formatMoney(cents));
  return { cause, diagnosis: `The payments of ${amounts.join(' and ')} ${origin}.` };
}

type Seen = TraceEntry | undefined;

/** How two payments came to be, from the requests that made them. */
function explainSecond(seen: readonly [Seen, Seen], end: string): readonly [cause: string, origin: string] {
  // The response to a request that arrived twice shows one of its payments.
  const twice = seen.find((entry) => entry?.fate === 'twice' && entry.key === null);
  const [early = twice, late = twice] = seen;
  if (!early || !late) return ['unseen', 'were not both made by requests that were seen'];
  if (early === late) return ['sent twice', 'come from one request that arrived twice and had no idempotency key'];
  const who = early.worker === late.worker ? `worker ${early.worker}` : `workers ${early.worker} and ${late.worker}`;
  if (early.key === null && late.key === null)
    return ['no key', `were sent by ${who} without an idempotency key${end}`];
  const keys = `${early.key ?? 'none'}, ${late.key ?? 'none'}`;
  if (early.key !== late.key) return ['different keys', `were sent by ${who} under different keys (${keys})${end}`];
  const hours = (Date.parse(late.at) - Date.parse(early.at)) / HOUR;
  const isForgotten = hours >= KEY_HOURS;
  const since = isForgotten ? `, ${Math.floor(hours)} hours apart: the service forgets a key after ${KEY_HOURS}` : '';
  return ['forgotten key', `were sent under the same key ${early.key}${since}${end}`];
}

function find(trace: readonly TraceEntry[], { id }: PayoutPayment): TraceEntry | undefined {
  return (
    trace.find(({ payment, replayed }) => payment?.id === id && !replayed) ??
    trace.find(({ payment }) => payment?.id === id)
  );
}
