import { formatMoney } from '../../../../base/money/format-money.js';
import { checkHas } from '../../../../base/options/check-has.js';
import { readField } from '../../../../base/values/read-field.js';
import { type FinishedRun, listTouched } from '../../run/run.js';
import {
  countApplied,
  countBesides,
  getKind,
  getPayeeName,
  getStatuses,
  type Invariant,
  listMade,
  listVoided,
  type Violation,
} from './invariant.js';

/**
 * Nobody loses what they earned: no payment of the run is less than the accruals that it settles, and no worker rejects or
 * voids an accrual, or voids a payment from before, that the calm run does not. Acts of a person do not count.
 *
 * @param mayReject - Ids of accruals that a worker may reject or void.
 */
export function paidInFullExcept(mayReject: readonly string[] = []): Invariant {
  checkHas('map', mayReject, 'paidInFullExcept takes a list of ids of accruals');
  return {
    name: 'paidInFull',
    applies: ({ rows, rowsBefore }) => {
      const before = getStatuses(rowsBefore.accruals);
      return rows.accruals.some(({ id, status }) => status !== 'earned' && before.get(id) !== status);
    },
    check: (run) => findShort(run) ?? findSwapped(run) ?? findRejected(run, mayReject) ?? findVoided(run),
  };
}

/** Nobody loses what they earned: `paidInFullExcept()` for jobs that reject no accrual. */
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
    const payee = replayed && payment ? readPayee(body) : undefined;
    if (!payment || payee === undefined || payee === payment.creatorId) continue;
    const [one, other] = [getPayeeName(run, payee), getPayeeName(run, payment.creatorId)];
    return {
      message: `worker ${worker} wanted to pay ${one} and got the payment of ${other}`,
      cause: 'one key for two',
      diagnosis: `Both requests have the key ${key}: the service gives the second the response to the first, and pays nobody.`,
    };
  }
  return undefined;
}

function findVoided(run: FinishedRun): Violation | undefined {
  if (!run.calm) return undefined;
  const { voided } = run.calm;
  const lost = listVoided(run).find(({ id }) => !voided.has(id));
  if (!lost) return undefined;
  return {
    message: `a payment of ${formatMoney(lost.total_amount_cents)} to ${getPayeeName(run, lost.creator_id)}, made before the run, was voided by a worker`,
    cause: 'voided',
    diagnosis: 'Void by the id of the payment that the job itself made: the newest one may be another.',
  };
}

function readPayee(body: string): string | undefined {
  const payee = readField(JSON.parse(body), 'creator_id');
  return typeof payee === 'string' ? payee : undefined;
}

function findRejected(run: FinishedRun, mayReject: readonly string[]): Violation | undefined {
  // If the calm run itself rejects accruals, rejecting is the purpose of the job.
  if (!run.calm) return undefined;
  const { rejected, rejectedKinds } = run.calm;
  const before = getStatuses(run.rowsBefore.accruals);
  const touched = listTouched(run);
  const lost = run.rows.accruals.find((accrual) => {
    const { id, status } = accrual;
    if (status !== 'rejected' && status !== 'voided') return false;
    if (before.get(id) === status || touched.has(id) || mayReject.includes(id) || rejected.has(id)) return false;
    return before.has(id) || !rejectedKinds.has(getKind(accrual));
  });
  if (!lost) return undefined;
  return {
    message: `an accrual of ${formatMoney(lost.amount_cents)} of ${getPayeeName(run, lost.creator_id)} was ${lost.status} by a worker`,
    cause: 'rejected',
    diagnosis: 'The calm run does not do that. A rejected or voided accrual is never paid.',
  };
}
