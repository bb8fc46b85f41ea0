import { formatMoney } from '../../../../base/money/format-money.js';
import { checkHas } from '../../../../base/options/check-has.js';
import { readField } from '../../../../base/values/read-field.js';
import type { PayoutAccrual } from '../../../../src/generated/resources.js';
import { type FinishedRun, listTouched } from '../../run/run.js';
import {
  countApplied,
  countBesides,
  getKind,
  getPayeeName,
  getStatuses,
  type Invariant,
  listMade,
  type Violation,
} from './invariant.js';

/**
 * Nobody loses what they earned: no payment of the run is less than the accruals that it settles, and no worker voids a
 * payment from before the run or rejects or voids an accrual from before, with or without faults. Acts of a person do not count.
 *
 * @param except - Ids of accruals that a worker may reject or void, and of payments that it may void, as the option `mayVoid`.
 */
export function paidInFullExcept(except: readonly string[] = []): Invariant {
  checkHas('map', except, 'paidInFullExcept takes a list of ids of accruals and payments');
  return {
    name: 'paidInFull',
    except,
    applies: ({ rows, rowsBefore }) => {
      const before = getStatuses(rowsBefore.accruals);
      return rows.accruals.some(({ id, status }) => status !== 'earned' && before.get(id) !== status);
    },
    check: (run) => findShort(run) ?? findSwapped(run) ?? findRejected(run, except) ?? findVoided(run, except),
  };
}

/**
 * Nobody loses what they earned: `paidInFullExcept()` for jobs that reject no accrual.
 *
 * @example
 * ```ts
 * await explore({ world: mock, workers: [({ goat }) => settleAll(goat)], invariants: [paidInFull] });
 * ```
 */
export const paidInFull: Invariant = paidInFullExcept();

function findShort(run: FinishedRun): Violation | undefined {
  const short = listMade(run).find((payment) => payment.status === 'paid' && countBesides(payment) < 0);
  if (!short) return undefined;
  const applied = countApplied(short);
  const name = getPayeeName(run, short.creator_id);
  return {
    message: `${name} was paid ${formatMoney(short.total_amount_cents)} for accruals of ${formatMoney(applied)}`,
    cause: 'written off',
    diagnosis:
      `The payment names a total that is ${formatMoney(applied - short.total_amount_cents)} less than its accruals come to, ` +
      'and they count as paid. Leave total_amount_cents out: it is their sum then.',
  };
}

/** If a request pays one creator and gets the payment of another as its response, it was not carried out. */
function findSwapped(run: FinishedRun): Violation | undefined {
  for (const { replayed, payment, body, worker, key } of run.trace) {
    const payee = replayed && payment ? readField(JSON.parse(body), 'creator_id') : undefined;
    if (!payment || typeof payee !== 'string' || payee === payment.creatorId) continue;
    const [one, other] = [getPayeeName(run, payee), getPayeeName(run, payment.creatorId)];
    return {
      message: `worker ${worker} wanted to pay ${one} and got the payment of ${other}`,
      cause: 'one key for two',
      diagnosis: `Both requests have the key ${key}: the service gives the second the response to the first, and pays nobody.`,
    };
  }
  return undefined;
}

/** Whether no option names a row that a worker may void or reject. */
function isUnnamed({ mayVoid }: FinishedRun, except: readonly string[], { id }: { readonly id: string }): boolean {
  return !except.includes(id) && !mayVoid.includes(id);
}

/** Void only what the job made itself, or what is named. */
function findVoided(run: FinishedRun, except: readonly string[]): Violation | undefined {
  const before = getStatuses(run.rowsBefore.payments);
  const touched = listTouched(run);
  const lost = run.rows.payments.filter((one) => {
    const isVoided = one.status === 'voided' && before.get(one.id) === 'paid' && !touched.has(one.id);
    return isVoided && isUnnamed(run, except, one);
  });
  const [first] = lost;
  if (!first) return undefined;
  return {
    message: `a payment of ${formatMoney(first.total_amount_cents)} to ${getPayeeName(run, first.creator_id)}, made before the run, was voided by a worker`,
    cause: 'voided',
    diagnosis:
      'Void by the id of the payment that the job itself made: the newest one may be another. ' +
      `If it is meant to be voided: ${writeMayVoid(run, lost)}.`,
  };
}

/** The line that allows it. In a run with faults more may be lost than the job means to. */
function writeMayVoid({ mayVoid }: FinishedRun, lost: readonly { readonly id: string }[]): string {
  return `mayVoid: [${[...mayVoid, ...lost.map(({ id }) => id)].map((id) => `'${id}'`).join(', ')}]`;
}

function findRejected(run: FinishedRun, except: readonly string[]): Violation | undefined {
  const before = getStatuses(run.rowsBefore.accruals);
  const lost = listRejected(run).filter((one) => {
    // Nobody can name one that comes due during the run.
    const isNew = !before.has(one.id) && (run.calm?.rejectedKinds.has(getKind(one)) ?? true);
    return !isNew && isUnnamed(run, except, one);
  });
  const [first] = lost;
  if (!first) return undefined;
  return {
    message: `an accrual of ${formatMoney(first.amount_cents)} of ${getPayeeName(run, first.creator_id)} was ${first.status} by a worker`,
    cause: 'rejected',
    diagnosis: before.has(first.id)
      ? `A rejected or voided accrual is never paid. If it is meant: ${writeMayVoid(run, lost)}.`
      : 'The calm run does not do that. A rejected or voided accrual is never paid.',
  };
}

/** Accruals that were rejected or voided since the start, and not by a person. */
export function listRejected(run: FinishedRun): PayoutAccrual[] {
  const before = getStatuses(run.rowsBefore.accruals);
  const touched = listTouched(run);
  return run.rows.accruals.filter(({ id, status }) => {
    return (status === 'rejected' || status === 'voided') && before.get(id) !== status && !touched.has(id);
  });
}
