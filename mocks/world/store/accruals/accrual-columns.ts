import { type SequenceId, uuidFor } from '../ids.js';
import type { PayoutAccrualRow, PayoutStructureVersionRow } from '../rows.js';
import { type AccrualPair, AccrualPairs, type PairField } from './accrual-pairs.js';
import { IdColumn } from './id-column.js';
import { type Inputs, InputsColumn } from './inputs-column.js';
import { NumberColumn } from './number-column.js';

/** An accrual that the cron makes. Its other fields follow from its version. */
export interface NewAccrual {
  readonly id: SequenceId;
  /** The number of its pair. */
  readonly pair: number;
  readonly version: PayoutStructureVersionRow;
  readonly periodStart: string;
  readonly periodEnd: string;
  readonly cents: number;
  readonly status: PayoutAccrualRow['status'];
  readonly inputs: Inputs;
  readonly now: string;
}

/** The fields that the accruals share which the cron makes for one version and one period at one time. */
export type AccrualOccasion = Readonly<
  Pick<
    PayoutAccrualRow,
    'structure_version_id' | 'period_start_at' | 'period_end_at' | 'currency' | 'status' | 'created_at'
  >
>;

/** No accrual of the pair came before. Places are one more in the column of earlier ones. */
const NO_EARLIER = 0;

/**
 * Accruals as the cron made them, in columns: about 30 bytes each, and no object until somebody asks. They are only
 * added, and what is at a place never changes.
 */
export class AccrualColumns {
  private ids = new IdColumn();
  /** The numbers of pairs. */
  private pairs = new NumberColumn();
  /** Indexes of occasions. */
  private occasions = new NumberColumn();
  private amounts = new NumberColumn();
  private inputs = new InputsColumn();
  /** The place of the pair's accrual before, plus 1. */
  private earlier = new NumberColumn();
  /** The place of a pair's latest accrual, plus 1, by its number. */
  private latest: number[] = [];
  private occasionList: AccrualOccasion[] = [];
  /** The latest occasion of each version, by its index. */
  private occasionOf = new Map<PayoutStructureVersionRow, number>();

  constructor(readonly pairList = new AccrualPairs()) {}

  get length(): number {
    return this.amounts.length;
  }

  /** Whether `push` takes this accrual: its id and time follow those before, and its amount is whole cents. */
  takes({ id, cents, now }: NewAccrual): boolean {
    const { length } = this;
    return (
      Number.isSafeInteger(cents) &&
      cents >= 0 &&
      this.ids.takes(id) &&
      (length === 0 || now >= this.createdAt(length - 1))
    );
  }

  /** Adds an accrual that it takes. */
  push(accrual: NewAccrual): void {
    const { pair } = accrual;
    this.ids.push(accrual.id);
    this.pairs.push(pair);
    this.occasions.push(this.occasionFor(accrual));
    this.amounts.push(accrual.cents);
    this.inputs.push(pair, accrual.inputs);
    this.earlier.push(this.latest[pair] ?? NO_EARLIER);
    while (this.latest.length <= pair) this.latest.push(NO_EARLIER);
    this.latest[pair] = this.length;
  }

  id(place: number): string {
    return this.ids.get(place);
  }

  createdAt(place: number): string {
    return this.occasionAt(place).created_at;
  }

  pairAt(place: number): AccrualPair {
    return this.pairList.get(this.pairs.get(place));
  }

  occasionAt(place: number): AccrualOccasion {
    return this.occasionList[this.occasions.get(place)] as AccrualOccasion;
  }

  cents(place: number): number {
    return this.amounts.get(place);
  }

  inputsAt(place: number): Inputs {
    return this.inputs.get(place, this.pairs.get(place));
  }

  /** The row at a place, a new object each time. */
  rowAt(place: number): PayoutAccrualRow {
    return makeRow(this.id(place), this.pairAt(place), {
      occasion: this.occasionAt(place),
      cents: this.cents(place),
      inputs: this.inputsAt(place),
    });
  }

  /** The row of an accrual that `push` does not take. */
  rowFor(accrual: NewAccrual): PayoutAccrualRow {
    const { id, pair, cents, inputs } = accrual;
    return makeRow(uuidFor(id.seed, id.counter), this.pairList.get(pair), {
      occasion: toOccasion(accrual),
      cents,
      inputs,
    });
  }

  /** The place where the accrual with this id can be; another one may be there. */
  find(id: string): number | undefined {
    return this.ids.find(id);
  }

  /** Whether the accrual at a place of a fork is at that place here too. */
  has(fork: AccrualColumns, place: number): boolean {
    return this.ids.has(fork.ids, place);
  }

  /** The places from `from` on of a creator's or a structure's accruals, or of all; oldest first, then the larger id first. */
  inOrder(from: number, within?: { readonly field: PairField; readonly id: string }): number[] {
    const places: number[] = [];
    if (!within) for (let place = from; place < this.length; place += 1) places.push(place);
    for (const pair of within ? this.pairList.of(within.field, within.id) : []) {
      let place = (this.latest[pair] ?? NO_EARLIER) - 1;
      for (; place >= from; place = this.earlier.get(place) - 1) places.push(place);
    }
    // Later places are never older.
    places.sort((left, right) => left - right);
    for (let start = 0; start < places.length; ) {
      const at = this.createdAt(places[start] as number);
      let end = start + 1;
      while (end < places.length && this.createdAt(places[end] as number) === at) end += 1;
      if (end - start > 1) this.sortByIds(places, start, end);
      start = end;
    }
    return places;
  }

  copy(): AccrualColumns {
    const copy = new AccrualColumns(this.pairList.copy());
    copy.ids = this.ids.copy();
    copy.pairs = this.pairs.copy();
    copy.occasions = this.occasions.copy();
    copy.amounts = this.amounts.copy();
    copy.inputs = this.inputs.copy();
    copy.earlier = this.earlier.copy();
    copy.latest = this.latest.slice();
    copy.occasionList = this.occasionList.slice();
    copy.occasionOf = new Map(this.occasionOf);
    return copy;
  }

  private occasionFor(accrual: NewAccrual): number {
    const { version, periodStart, periodEnd, status, now } = accrual;
    const known = this.occasionOf.get(version) ?? -1;
    const latest = this.occasionList[known];
    if (
      latest !== undefined &&
      latest.period_end_at === periodEnd &&
      latest.period_start_at === periodStart &&
      latest.created_at === now &&
      latest.status === status
    ) {
      return known;
    }
    const occasion = this.occasionList.push(toOccasion(accrual)) - 1;
    this.occasionOf.set(version, occasion);
    return occasion;
  }

  private sortByIds(places: number[], start: number, end: number): void {
    const run = places.slice(start, end);
    const digits = Uint32Array.from(run, (place) => this.ids.firstDigits(place));
    const order = Array.from(run.keys()).sort((left, right) => (digits[right] as number) - (digits[left] as number));
    for (const [at, index] of order.entries()) places[start + at] = run[index] as number;
  }
}

function toOccasion({ version, periodStart, periodEnd, status, now }: NewAccrual): AccrualOccasion {
  return {
    structure_version_id: version.id,
    period_start_at: periodStart,
    period_end_at: periodEnd,
    currency: version.currency,
    status,
    created_at: now,
  };
}

function makeRow(
  id: string,
  { creatorId, structureId }: AccrualPair,
  facts: { readonly occasion: AccrualOccasion; readonly cents: number; readonly inputs: Inputs },
): PayoutAccrualRow {
  const { occasion } = facts;
  return {
    id,
    creator_id: creatorId,
    structure_id: structureId,
    structure_version_id: occasion.structure_version_id,
    period_start_at: occasion.period_start_at,
    period_end_at: occasion.period_end_at,
    amount_cents: facts.cents,
    currency: occasion.currency,
    status: occasion.status,
    inputs_snapshot: facts.inputs,
    created_at: occasion.created_at,
    updated_at: occasion.created_at,
  };
}

/** Whether two versions of an accrual are at the same position, in the same lists. */
export function isFoundAlike(left: PayoutAccrualRow, right: PayoutAccrualRow): boolean {
  return (
    left.created_at === right.created_at &&
    left.creator_id === right.creator_id &&
    left.structure_id === right.structure_id
  );
}
