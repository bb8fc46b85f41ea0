import { formatMoney } from '../../../../base/money/format-money.js';
import { readField } from '../../../../base/values/read-field.js';
import type { PayoutPayment } from '../../../../src/generated/resources.js';
import type { FinishedRun } from '../../run/run.js';
import type { TraceEntry } from '../../run/trace.js';
import { getStatuses, type Invariant, listMade, type Violation } from './invariant.js';

/**
 * The result of a worker is true about its own requests. A receipt that says committed has its payment, of that amount
 * and live when the worker last read it; a payment from before the run is not its own. A receipt that says not committed has
 * no payment that the worker's requests made, also if the request arrived later. Receipts are found anywhere in the
 * value: objects with `outcome` and `paidCents`, and with `payment.id` or `creatorId`. Two receipts without ids need two payments.
 *
 * @example
 * ```ts
 * await explore({ world: mock, workers: [({ goat }) => settleAll(goat)], invariants: [receiptsTellTheTruth] });
 * ```
 */
export const receiptsTellTheTruth: Invariant = {
  name: 'receiptsTellTheTruth',
  applies: ({ endings }) => endings.some((ending) => 'returned' in ending && findClaims(ending.returned).length > 0),
  check: (run) => {
    for (const { round, endings } of [...run.earlier, { round: run.round, endings: run.endings }]) {
      for (const [at, ending] of endings.entries()) {
        if ('threw' in ending) continue;
        const lie = findLie(run, { round, worker: at + 1, claims: findClaims(ending.returned) });
        if (lie) return lie;
      }
    }
    return undefined;
  },
};

/** Outcomes that claim something. */
const CERTAIN: readonly string[] = ['committed', 'not_committed'];

/** The receipts of one worker in one round. */
interface Statement {
  readonly round: number;
  readonly worker: number;
  readonly claims: readonly ProgramClaim[];
}

function findLie(run: FinishedRun, statement: Statement): Violation | undefined {
  const { claims, worker, round } = statement;
  const matched = new Set<string>();
  // Those with an id choose first.
  const committed = claims
    .filter(({ outcome }) => outcome === 'committed')
    .sort((left, right) => Number(left.paymentId === undefined) - Number(right.paymentId === undefined));
  for (const claim of committed) {
    const payment = findClaimed(run, claim, statement, matched);
    if (payment) matched.add(payment.id);
    // An earlier round could not know what a later one changed.
    const lie = round === run.round ? contradict(run, claim, payment, worker) : undefined;
    if (lie) return describe(worker, claim, lie);
  }
  for (const claim of claims) {
    if (claim.outcome !== 'not_committed') continue;
    const payment = findDenied(run, claim, statement, matched);
    if (payment)
      return describe(worker, claim, `its own request made a payment of ${formatMoney(payment.total_amount_cents)}`);
  }
  return undefined;
}

function describe(worker: number, { outcome, paidCents }: ProgramClaim, lie: string): Violation {
  return {
    message: `worker ${worker} says ${outcome}, ${formatMoney(paidCents)}, and ${lie}`,
    cause: `says ${outcome}`,
  };
}

/** Payments of the worker's own requests, those of this round first. */
function listOwn({ trace, rows }: FinishedRun, { round, worker }: Statement): PayoutPayment[] {
  const own = trace.filter((entry) => entry.worker === worker && entry.payment !== null && entry.round <= round);
  const ids = own.sort((left, right) => right.round - left.round).map(({ payment }) => payment?.id);
  return [...new Set(ids)].flatMap((id) => rows.payments.find((payment) => payment.id === id) ?? []);
}

/** The payment that a receipt is about; without an id one of that creator and amount that no other receipt has. */
function findClaimed(
  run: FinishedRun,
  { paymentId, creatorId, paidCents }: ProgramClaim,
  statement: Statement,
  matched: ReadonlySet<string>,
): PayoutPayment | undefined {
  if (paymentId !== undefined) return run.rows.payments.find(({ id }) => id === paymentId);
  // Another worker may have made it, and this one found it.
  const candidates = [...listOwn(run, statement), ...listMade(run)];
  const open = candidates.filter(
    ({ id, creator_id: payee }) => !matched.has(id) && (creatorId === undefined || payee === creatorId),
  );
  return open.find(({ total_amount_cents: cents }) => cents === paidCents) ?? open[0];
}

function contradict(run: FinishedRun, claim: ProgramClaim, payment: PayoutPayment | undefined, worker: number) {
  const { paidCents, creatorId } = claim;
  if (!payment) return 'there is no such payment';
  const { id, creator_id: payee, total_amount_cents: cents, status } = payment;
  if (getStatuses(run.rowsBefore.payments).has(id)) return 'the payment that it names is from before the run';
  if (creatorId !== undefined && payee !== creatorId) return 'the payment that it names is to somebody else';
  if (cents !== paidCents) return `the payment is ${formatMoney(cents)}`;
  if (status === 'paid' || !couldKnowOfVoid(run, payment, worker)) return undefined;
  return 'the payment was voided before the worker looked last';
}

/** Whether the payment was voided before the worker's last response about it. */
function couldKnowOfVoid({ trace, between }: FinishedRun, { id: paymentId }: PayoutPayment, worker: number): boolean {
  const voided = trace.findIndex(({ asides }) => asides.some(({ id }) => id === paymentId));
  // A read without a response, or with an older state, does not count.
  const lastRead = trace.findLastIndex((entry) => {
    const { worker: by, payment: seen, path, fate, status } = entry;
    const hasResponse = (fate === 'deliver' || fate === 'twice') && status !== null && status < 300;
    return by === worker && hasResponse && (seen?.id === paymentId || path.includes(paymentId));
  });
  const isBetween = between.some(({ id }) => id === paymentId);
  const voidedAt = isBetween ? trace.filter(({ round }) => round === 1).length : voided;
  return voidedAt <= lastRead;
}

/** A live payment that the process's own request made, and that no receipt of it admits. */
function findDenied(
  run: FinishedRun,
  { paymentId, creatorId }: ProgramClaim,
  { round, worker, claims }: Statement,
  matched: ReadonlySet<string>,
): PayoutPayment | undefined {
  // One that is named is live, whoever made it.
  if (paymentId !== undefined) return run.rows.payments.find(({ id, status }) => id === paymentId && status === 'paid');
  const own = run.trace.filter((entry) => entry.worker === worker && entry.round === round);
  const start = Math.max(...own.map((entry) => entry.start));
  const isOwn = (entry: TraceEntry) => entry.start === start && !entry.replayed && entry.tookEffect;
  const isAbout = (id: string | null | undefined) => creatorId === undefined || id === creatorId;
  const denied = own.filter(isOwn).flatMap(({ payment }) => {
    const row = run.rows.payments.find(({ id }) => id === payment?.id);
    return row?.status === 'paid' && !matched.has(row.id) && isAbout(row.creator_id) ? [row] : [];
  });
  // A receipt that says neither, such as unknown, may be about one of them.
  const open = claims.filter(
    ({ outcome, creatorId: payee }) => !CERTAIN.includes(outcome) && isAbout(payee ?? creatorId),
  );
  return denied[open.length];
}

/** Whether a receipt says that something was not paid, or that it is not known. */
export function admitsDoubt(returned: unknown): boolean {
  return findClaims(returned).some(({ outcome }) => outcome !== 'committed' && outcome !== 'already_paid');
}

/** The claim of a program about one payment. */
interface ProgramClaim {
  readonly outcome: string;
  readonly paidCents: number;
  readonly paymentId: string | undefined;
  readonly creatorId: string | undefined;
}

/** Every receipt in what a program returned, at any depth: objects with a text `outcome` and a number `paidCents`. */
function findClaims(value: unknown, seen: Set<object> = new Set()): ProgramClaim[] {
  if (typeof value !== 'object' || value === null || seen.has(value)) return [];
  seen.add(value);
  const { outcome, paidCents, payment, creatorId } = value as Record<string, unknown>;
  const nested = Object.values(value).flatMap((part) => findClaims(part, seen));
  if (typeof outcome !== 'string' || typeof paidCents !== 'number') return nested;
  // A summary around a receipt says less than the receipt.
  if (nested.length > 0) return nested;
  const id = readField(payment, 'id');
  const paymentId = typeof id === 'string' ? id : undefined;
  return [{ outcome, paidCents, paymentId, creatorId: typeof creatorId === 'string' ? creatorId : undefined }];
}
