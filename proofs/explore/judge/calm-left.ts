import { formatMoney } from '../../../base/money/format-money.js';
import { writeCount } from '../../../base/options/write-count.js';
import { groupBy } from '../../../base/values/group-by.js';
import type { PayoutAccrual, PayoutStructure } from '../../../src/generated/resources.js';
import { readRows } from '../run/read-world.js';
import type { FinishedRun } from '../run/run.js';
import { countAllBesides } from './invariants/eventually-settled.js';
import { getKind, getPayeeName, listMade } from './invariants/invariant.js';
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

/** An accrual that is left, and the cents of it that no payment without accruals covers. */
interface Left {
  readonly accrual: PayoutAccrual;
  readonly cents: number;
  readonly reason: string | null;
}

/** The debt after the calm run, and the part of it that a calm month does not pay either. */
export class LeftDebt {
  private readonly left: readonly Left[];
  private readonly paid: ReadonlySet<string>;
  /** By creator: what is left after the month. */
  private readonly later: ReadonlyMap<string, readonly Left[]>;
  private readonly structures: ReadonlyMap<string, PayoutStructure>;
  /** The smallest payment of the calm run and the month after it. */
  readonly smallest: number;

  constructor(
    private readonly run: FinishedRun,
    month: FinishedRun,
    rules: readonly LeaveRule[],
  ) {
    this.structures = new Map(readRows<PayoutStructure>(run.before, '/payout-structures').map((one) => [one.id, one]));
    this.left = this.listLeft(run, rules);
    this.later = groupBy(this.listLeft(month, rules), ({ accrual }) => accrual.creator_id);
    this.paid = new Set([...listPaidKinds(run), ...listPaidKinds(month)]);
    const sums = [...listMade(run), ...listMade(month)].map(({ total_amount_cents: cents }) => cents);
    this.smallest = Math.min(...sums, Number.MAX_SAFE_INTEGER);
  }

  /** The smallest payment, if some creator's whole debt stays below it; otherwise 0. */
  get minimum(): number {
    const byCreator = groupBy(this.left, ({ accrual }) => accrual.creator_id);
    return [...byCreator.values()].some((left) => sum(left) < this.smallest) ? this.smallest : 0;
  }

  describe(): CalmLeft {
    const groups = groupBy(this.left, ({ accrual, reason }) => `${accrual.structure_id} ${accrual.currency} ${reason}`);
    const byStructure = [...groups.values()].map((left): LeftOfStructure => {
      const [{ accrual, reason }] = left as [Left];
      return {
        structureId: accrual.structure_id,
        structure: this.getName(accrual.structure_id),
        currency: accrual.currency,
        accruals: left.length,
        cents: sum(left),
        creators: countCreators(left),
        neverPaidCents: sum(left.filter((one) => this.isNeverPaid(one))),
        isAll: !this.isPaidToSomebody(accrual.structure_id),
        reason,
      };
    });
    const currencies = new Set(byStructure.map(({ currency }) => currency));
    return {
      accruals: this.left.length,
      cents: currencies.size > 1 ? null : sum(this.left),
      creators: countCreators(this.left),
      byStructure,
    };
  }

  /** Creators who get nothing of a structure that the job pays to others. */
  findNeverPaid(): Failed | undefined {
    const forgotten = this.left.filter((one) => {
      const { creator_id: payee, structure_id: structure } = one.accrual;
      const isKind = !this.paid.has(getKind(one.accrual)) && this.isPaidToSomebody(structure);
      // A sum below its smallest payment may be too little for it.
      const owed = this.later.get(payee) ?? [];
      return isKind && one.reason === null && this.isNeverPaid(one) && sum(owed) >= this.smallest;
    });
    if (forgotten.length === 0) return undefined;
    const payees = [...groupBy(forgotten, ({ accrual }) => accrual.creator_id)].map(([payee, left]) => {
      const names = [...new Set(left.map(({ accrual }) => `«${this.getName(accrual.structure_id)}»`))].join(' and ');
      return `${describeCents(left)} of ${getPayeeName(this.run, payee)} (${names})`;
    });
    return fail('neverPaid', `${payees.join(', ')} is never paid, neither in the calm run nor a month later`, {
      diagnosis:
        'The job pays the same structure to other creators: see how it chooses whom to pay. If somebody else pays these, ' +
        'say so: mayLeave: [{creator, reason}].',
    });
  }

  private isNeverPaid({ accrual, cents }: Left): boolean {
    const later = this.later.get(accrual.creator_id) ?? [];
    return cents > 0 && later.some((one) => one.accrual.id === accrual.id && one.cents > 0);
  }

  private isPaidToSomebody(structureId: string): boolean {
    return [...this.paid].some((kind) => kind.endsWith(structureId));
  }

  private getName(structureId: string): string {
    return this.structures.get(structureId)?.name ?? structureId;
  }

  /** Earned accruals, less what payments without accruals cover, oldest first. */
  private listLeft(run: FinishedRun, rules: readonly LeaveRule[]): Left[] {
    const besides = new Map(countAllBesides(run));
    const earned = run.rows.accruals.filter(({ status }) => status === 'earned').toReversed();
    const left = earned.flatMap((accrual): Left[] => {
      const { creator_id: payee, amount_cents: amount } = accrual;
      const covered = Math.min(besides.get(payee) ?? 0, amount);
      besides.set(payee, (besides.get(payee) ?? 0) - covered);
      return covered === amount ? [] : [{ accrual, cents: amount - covered, reason: null }];
    });
    const sums = new Map(
      [...groupBy(left, ({ accrual }) => accrual.creator_id)].map(([payee, own]) => [payee, sum(own)]),
    );
    return left.map((one) => {
      const structure = this.structures.get(one.accrual.structure_id);
      const rule = rules.find((each) => each.covers(one.accrual, structure, sums.get(one.accrual.creator_id) ?? 0));
      return { ...one, reason: rule?.reason ?? null };
    });
  }
}

/** Kinds of which a run paid something; a payment without accruals is one of every kind of its creator. */
function listPaidKinds(run: FinishedRun): string[] {
  const live = listMade(run).filter(({ status }) => status === 'paid');
  const lined = new Set(live.flatMap((one) => one.payout_payment_lines.map(({ accrual_id: id }) => id)));
  const besides = countAllBesides(run);
  return run.rows.accruals
    .filter((accrual) => lined.has(accrual.id) || (accrual.status === 'earned' && besides.has(accrual.creator_id)))
    .map(getKind);
}

function sum(left: readonly Left[]): number {
  return left.reduce((total, { cents }) => total + cents, 0);
}

function countCreators(left: readonly Left[]): number {
  return new Set(left.map(({ accrual }) => accrual.creator_id)).size;
}

function describeCents(left: readonly Left[]): string {
  const byCurrency = groupBy(left, ({ accrual }) => accrual.currency);
  return [...byCurrency].map(([currency, own]) => formatMoney(sum(own), { currency })).join(' and ');
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
