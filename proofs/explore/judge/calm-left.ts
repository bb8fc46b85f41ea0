import { formatMoney } from '../../../base/money/format-money.js';
import { writeCount } from '../../../base/options/write-count.js';
import { groupBy } from '../../../base/values/group-by.js';
import type { PayoutAccrual, PayoutStructure } from '../../../src/generated/resources.js';
import { readRows } from '../run/read-world.js';
import type { FinishedRun } from '../run/run.js';
import { countAllBesides, listEarned } from './invariants/eventually-settled.js';
import { getKind, getPayeeName, listLined, listMade } from './invariants/invariant.js';
import { type Failed, fail } from './judged.js';
import type { LeaveRule } from './may-leave.js';

/** The debt of one structure that the calm run left, in one currency. */
export interface LeftOfStructure {
  readonly structureId: string;
  readonly structure: string;
  readonly currency: string;
  readonly accruals: number;
  readonly cents: number;
  /** How many creators. */
  readonly creators: number;
  /** The cents of it that a calm month later are not paid either. */
  readonly neverPaidCents: number;
  /** Whether the job pays nothing of this structure to anybody. */
  readonly isAll: boolean;
  /** The reason that `mayLeave` gives; null without one. */
  readonly reason: string | null;
}

/** The debt that the calm run left when nothing changed any more. */
export interface CalmLeft {
  readonly accruals: number;
  /** The sum; null if it is in more than one currency. */
  readonly cents: number | null;
  readonly creators: number;
  readonly byStructure: readonly LeftOfStructure[];
}

/** Nothing left. */
export const NOTHING_LEFT: CalmLeft = { accruals: 0, cents: 0, creators: 0, byStructure: [] };

/** An accrual that is left. */
interface Left {
  readonly accrual: PayoutAccrual;
  /** The cents of it that no payment without accruals covers. */
  readonly cents: number;
  /** The name of its structure. */
  readonly structure: string;
  /** The reason that `mayLeave` gives. */
  readonly reason: string | null;
  /** Whether a calm month does not pay it either. */
  readonly isNeverPaid: boolean;
}

/** The debt after the calm run, and the part of it that a calm month does not pay either. */
export class LeftDebt {
  private readonly left: readonly Left[];
  /** The cents that each creator is owed after the month. */
  private readonly later: ReadonlyMap<string, number>;
  /** Creator and structure of all that was paid, and the structures alone. */
  private readonly paid: ReadonlySet<string>;
  /** The smallest payment of the calm run and the month after it. */
  private readonly smallest: number;

  constructor(
    private readonly run: FinishedRun,
    month: FinishedRun,
    rules: readonly LeaveRule[],
  ) {
    const structures = new Map(readRows<PayoutStructure>(run.before, '/payout-structures').map((one) => [one.id, one]));
    const [now, later] = [listUncovered(run), listUncovered(month)];
    const owed = addUpByPayee(now);
    this.later = addUpByPayee(later);
    this.left = now.map(({ accrual, cents }) => {
      const structure = structures.get(accrual.structure_id);
      const rule = rules.find((each) => each.covers(accrual, structure, owed.get(accrual.creator_id) ?? 0));
      return {
        accrual,
        cents,
        structure: structure?.name ?? accrual.structure_id,
        reason: rule?.reason ?? null,
        isNeverPaid: later.some((one) => one.accrual.id === accrual.id),
      };
    });
    const paid = [...listPaid(run), ...listPaid(month)];
    this.paid = new Set(paid.flatMap((one) => [getKind(one), one.structure_id]));
    const sums = [...listMade(run), ...listMade(month)].map(({ total_amount_cents: cents }) => cents);
    this.smallest = Math.min(...sums, Number.MAX_SAFE_INTEGER);
  }

  /** The smallest payment, if some creator's whole debt stays below it; otherwise 0. */
  get minimum(): number {
    return [...addUpByPayee(this.left).values()].some((cents) => cents < this.smallest) ? this.smallest : 0;
  }

  describe(): CalmLeft {
    const groups = groupBy(this.left, ({ accrual, reason }) => `${accrual.structure_id} ${accrual.currency} ${reason}`);
    const byStructure = [...groups.values()].map((left): LeftOfStructure => {
      const [{ accrual, structure, reason }] = left as [Left];
      const { structure_id: structureId, currency } = accrual;
      return {
        structureId,
        structure,
        currency,
        ...count(left),
        neverPaidCents: count(left.filter(({ isNeverPaid }) => isNeverPaid)).cents,
        isAll: !this.paid.has(structureId),
        reason,
      };
    });
    const all = count(this.left);
    const isMixed = new Set(byStructure.map(({ currency }) => currency)).size > 1;
    return { ...all, cents: isMixed ? null : all.cents, byStructure };
  }

  /** Creators who get nothing of a structure that the job pays to others. */
  findNeverPaid(): Failed | undefined {
    const forgotten = this.left.filter(({ accrual, reason, isNeverPaid }) => {
      const isForgotten = this.paid.has(accrual.structure_id) && !this.paid.has(getKind(accrual));
      // A sum below its smallest payment may be too little for it.
      const isEnough = (this.later.get(accrual.creator_id) ?? 0) >= this.smallest;
      return isForgotten && isNeverPaid && isEnough && reason === null;
    });
    if (forgotten.length === 0) return undefined;
    const payees = [...groupBy(forgotten, ({ accrual }) => accrual.creator_id)].map(([payee, left]) => {
      const byCurrency = groupBy(left, ({ accrual }) => accrual.currency);
      const sums = [...byCurrency].map(([currency, own]) => formatMoney(count(own).cents, { currency }));
      const names = [...new Set(left.map(({ structure }) => `«${structure}»`))];
      return `${sums.join(' and ')} of ${getPayeeName(this.run, payee)} (${names.join(' and ')})`;
    });
    return fail('neverPaid', `${payees.join(', ')} is never paid, neither in the calm run nor a month later`, {
      diagnosis:
        'The job pays the same structure to other creators: see how it chooses whom to pay. If somebody else pays these, ' +
        'say so: mayLeave: [{creator, reason}].',
    });
  }
}

type Uncovered = Pick<Left, 'accrual' | 'cents'>;

/** Earned accruals, less what payments without accruals cover, oldest first. */
function listUncovered(run: FinishedRun): Uncovered[] {
  const besides = countAllBesides(run);
  return listEarned(run)
    .toReversed()
    .flatMap((accrual) => {
      const { creator_id: payee, amount_cents: amount } = accrual;
      const covered = Math.min(besides.get(payee) ?? 0, amount);
      besides.set(payee, (besides.get(payee) ?? 0) - covered);
      return covered === amount ? [] : [{ accrual, cents: amount - covered }];
    });
}

/** The accruals that a run paid; a payment without accruals pays every kind of its creator. */
function listPaid(run: FinishedRun): PayoutAccrual[] {
  const live = listMade(run).filter(({ status }) => status === 'paid');
  const lined = listLined(live);
  const besides = countAllBesides(run);
  return run.rows.accruals.filter(
    ({ id, status, creator_id: payee }) => lined.has(id) || (status === 'earned' && besides.has(payee)),
  );
}

function addUpByPayee(left: readonly Uncovered[]): Map<string, number> {
  const byPayee = groupBy(left, ({ accrual }) => accrual.creator_id);
  return new Map([...byPayee].map(([payee, own]) => [payee, count(own).cents]));
}

function count(left: readonly Uncovered[]): { accruals: number; cents: number; creators: number } {
  return {
    accruals: left.length,
    cents: left.reduce((total, { cents }) => total + cents, 0),
    creators: new Set(left.map(({ accrual }) => accrual.creator_id)).size,
  };
}

/** The debt that the calm run left, in a sentence; undefined if it left nothing. */
export function describeLeft({ accruals, byStructure }: CalmLeft): string | undefined {
  if (accruals === 0) return undefined;
  const parts = byStructure.map((one) => {
    const { cents, currency, structure, isAll, reason, neverPaidCents } = one;
    const later = reason === null && neverPaidCents < cents ? ', paid within a month' : '';
    const why = reason === null ? '' : `, as mayLeave says: ${reason}`;
    return `${formatMoney(cents, { currency })}${isAll ? ', all' : ''} of «${structure}»${later}${why}`;
  });
  return `Left owed: ${writeCount(accruals, 'accrual')}, ${parts.join('; ')}.`;
}
