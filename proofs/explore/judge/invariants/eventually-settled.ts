import { formatMoney } from '../../../../base/money/format-money.js';
import { writeCount } from '../../../../base/options/write-count.js';
import { groupBy } from '../../../../base/values/group-by.js';
import type { PayoutAccrual } from '../../../../src/generated/resources.js';
import { type FinishedRun, listTouched } from '../../run/run.js';
import { describeReplay, diagnoseDebt } from './diagnose-debt.js';
import {
  addUp,
  countBesides,
  countOwed,
  getKind,
  getPayeeName,
  getStatuses,
  type Invariant,
  lastsWeeks,
  listLined,
  listMade,
  type Violation,
} from './invariant.js';
import { admitsDoubt } from './receipts-tell-the-truth.js';

/** The choice of this package on which an alarm about removed creators rests. */
export const REMOVED_STAY_OWED = 'removed creators stay owed';
/** The cause if something came due during the run and is left. A daily key may block it until tomorrow. */
export const NEW_LEFT = 'new and left owed';

/**
 * When the faults stop and every worker runs once more, everything that the calm run pays is paid. It is checked only
 * after the next run. Accruals that the calm run leaves owed, or that are owed again because a person voided a payment,
 * do not count.
 */
export const eventuallySettled: Invariant = {
  name: 'eventuallySettled',
  applies: (run) => run.round > 1 && run.rows.accruals.some(({ status }) => status !== 'voided'),
  check: (run) => {
    if (run.round === 1) return undefined;
    if (!run.calm) return run.isSettled ? findSkipped(run) : undefined;
    const isShort = run.schedule.some(({ interlude }) => interlude === 'short_pages');
    // A job that reports that it cannot handle more pages has done what it can.
    if (isShort && isLoud(run)) return undefined;
    return findOpen(run) ?? findLessBesides(run);
  },
};

/** Cents that live payments of the run pay in addition to their accruals, by creator. */
export function countAllBesides(run: FinishedRun): Map<string, number> {
  const besides = new Map<string, number>();
  for (const payment of listMade(run)) {
    const cents = countBesides(payment);
    if (payment.status !== 'paid' || cents <= 0) continue;
    const payee = payment.creator_id ?? '';
    besides.set(payee, (besides.get(payee) ?? 0) + cents);
  }
  return besides;
}

/**
 * A month after the calm run: of the accruals that came due in it, the job will not look again at those older than one
 * that it paid.
 */
function findSkipped(run: FinishedRun): Violation | undefined {
  const known = new Set(run.rowsAfterRun.accruals.map(({ id }) => id));
  const newest = new Map<string, string>();
  for (const accrual of run.rows.accruals) {
    const kind = getKind(accrual);
    const { id, status, period_end_at: end } = accrual;
    if (status === 'paid' && !known.has(id) && end > (newest.get(kind) ?? '')) newest.set(kind, end);
  }
  const skipped = listEarned(run).filter((accrual) => {
    return !known.has(accrual.id) && accrual.period_end_at < (newest.get(getKind(accrual)) ?? '');
  });
  if (skipped.length === 0) return undefined;
  return {
    message: `${describeOwed(run, skipped)} is still owed a month later, though what came due after it was paid`,
    cause: 'skipped',
    diagnosis:
      describeReplay(run, ({ body }) =>
        skipped.some(({ id, creator_id: payee }) => body.includes(id) || body.includes(payee)),
      ) ?? 'The job looks at a window of time, and what a missed run left lies before it: go by the status earned.',
  };
}

function findOpen(run: FinishedRun): Violation | undefined {
  const calm = run.calm as NonNullable<FinishedRun['calm']>;
  const known = getStatuses(run.rowsBefore.accruals);
  const touched = listTouched(run);
  const reopened = listLined(run.rows.payments.filter(({ id }) => touched.has(id)));
  const rejected = run.rows.accruals.filter(({ id }) => touched.has(id));
  const withRejected = new Set(rejected.map(({ creator_id: creatorId }) => creatorId));
  const open = listEarned(run).filter((accrual) => {
    const { id, creator_id: creatorId } = accrual;
    if (calm.left.has(id) || reopened.has(id)) return false;
    if (!known.has(id) && calm.leftKinds.has(getKind(accrual))) return false;
    // Perhaps too little to be paid alone, and nothing more comes due.
    const isEnded = touched.has(creatorId) || touched.has(accrual.structure_id);
    if (isEnded && (!known.has(id) || withRejected.has(creatorId))) return false;
    // A removed creator is not found. A job that reports that has done what it can.
    return !(touched.has(creatorId) && isLoud(run));
  });
  const bySum = groupBy(open, ({ creator_id: id }) => id);
  const inFlight = countInFlight(run);
  // The job's own minimum leaves some debts, whatever happens. Money that is on its way pays as much as it is.
  const worth = open.filter(({ creator_id: id }) => {
    const cents = addUp(bySum.get(id) ?? []);
    return cents > (inFlight.get(id) ?? 0) && (touched.has(id) || cents >= calm.minimum);
  });
  if (worth.length === 0) return undefined;
  const others = worth.filter(({ creator_id: id }) => !touched.has(id));
  const isRemoved = others.length === 0;
  return {
    message: `${describeOwed(run, isRemoved ? worth : others)} is still owed after the next run`,
    ...(isRemoved
      ? REMOVED
      : {
          cause: others.every(({ id }) => !known.has(id)) ? NEW_LEFT : 'left owed',
          diagnosis: diagnoseDebt(run, others),
        }),
  };
}

/** The service has not published what becomes of the debt to a removed creator. */
const REMOVED = {
  cause: 'removed',
  assumes: REMOVED_STAY_OWED,
  diagnosis:
    'No list of creators has a removed creator. Take the payees from what is owed: ' +
    "for await (const accrual of goat.payoutAccruals.list({status: 'earned'})).",
};

/** A job that pays without accruals leaves them owed. It must still pay as much as in the calm run. */
function findLessBesides(run: FinishedRun): Violation | undefined {
  const paid = countAllBesides(run);
  const isDisturbed = listDisturbed(run);
  const owedNow = countOwed(run);
  const known = getStatuses(run.rowsBefore.accruals);
  for (const [payee, cents] of run.calm?.besides ?? []) {
    const got = paid.get(payee) ?? 0;
    // Less time may have passed, so less came due; in weeks something comes due after the last look.
    const less = (run.calm?.owed.get(payee) ?? 0) - (owedNow.get(payee) ?? 0);
    const since = listEarned(run).filter(({ id, creator_id }) => creator_id === payee && !known.has(id));
    if (got >= cents - Math.max(0, less, lastsWeeks(run) ? addUp(since) : 0) || isDisturbed.has(payee)) continue;
    const name = getPayeeName(run, payee);
    const owed = listEarned(run).filter(({ creator_id: id }) => id === payee);
    const debt = owed.length > 0 ? `; ${formatMoney(addUp(owed))} is owed` : '';
    return {
      message: `${name} was paid ${formatMoney(got)} after the next run, and ${formatMoney(cents)} when nothing goes wrong${debt}`,
      cause: 'left owed',
      diagnosis: diagnoseDebt(run, owed),
    };
  }
  return undefined;
}

/**
 * The cents that the rail sent to each creator and that are not recorded: on their way, or `ledgerMatchesRail` says so. Money
 * that came back is owed again, unless the job had no run since, or rejects because of it.
 */
function countInFlight(run: FinishedRun): Map<string, number> {
  const isBack = run.round > 1 && !isLoud(run);
  const cents = new Map<string, number>();
  const add = (payee: string, more: number) => cents.set(payee, (cents.get(payee) ?? 0) + more);
  for (const one of run.rail) if (!isBack || one.status !== 'returned') add(one.payee, one.cents);
  for (const one of listMade(run)) if (one.status === 'paid') add(one.creator_id ?? '', -one.total_amount_cents);
  return cents;
}

/** Whether every worker rejects. */
export function isLoud({ endings }: FinishedRun): boolean {
  return endings.every((ending) => 'threw' in ending);
}

/** The creators whom a person removed, whose accruals or payments a person changed, or who were sent what is not recorded. */
function listDisturbed(run: FinishedRun): Set<string> {
  const touched = listTouched(run);
  const rows = [...run.rows.payments, ...run.rows.accruals].filter(({ id }) => touched.has(id));
  const sent = [...countInFlight(run)].flatMap(([payee, cents]) => (cents > 0 ? [payee] : []));
  return new Set([...touched, ...sent, ...rows.map(({ creator_id: id }) => id ?? '')]);
}

/** The debt that the calm run pays in its first run, and this one left without a word: no worker rejects, no receipt says so. */
export function findSilent(run: FinishedRun): string | undefined {
  const { calm, round, endings, rowsBefore } = run;
  if (!calm || round > 1 || endings.some((ending) => 'threw' in ending || admitsDoubt(ending.returned)))
    return undefined;
  const known = getStatuses(rowsBefore.accruals);
  const disturbed = listDisturbed(run);
  const open = listEarned(run).filter(({ id, creator_id: payee }) => {
    return known.get(id) === 'earned' && !calm.leftAfterRun.has(id) && !disturbed.has(payee);
  });
  return open.length > 0 ? describeOwed(run, open) : undefined;
}

function describeOwed(run: FinishedRun, accruals: readonly PayoutAccrual[]): string {
  const touched = listTouched(run);
  const byPayee = groupBy(accruals, ({ creator_id: id }) => id);
  const parts = [...byPayee].map(([payee, owed]) => {
    const cents = addUp(owed);
    const removed = touched.has(payee) ? ', removed,' : '';
    return `${formatMoney(cents)} of ${getPayeeName(run, payee)}${removed} (${writeCount(owed.length, 'accrual')})`;
  });
  return parts.length > 3 ? `${parts.slice(0, 3).join(', ')} and of ${parts.length - 3} more` : parts.join(', ');
}

/** Accruals that are owed. */
export function listEarned({ rows }: Pick<FinishedRun, 'rows'>): PayoutAccrual[] {
  return rows.accruals.filter(({ status }) => status === 'earned');
}
