import type { PayoutAccrualRow } from '../rows.js';
import { NumberColumn } from './number-column.js';

/** The fields that an accrual was computed from, as its row shows them. */
export type Inputs = NonNullable<PayoutAccrualRow['inputs_snapshot']>;

/** Inputs with these fields and no others, as cpm makes them. */
type ViewInputs = Required<
  Pick<Inputs, 'period_days' | 'covered_days' | 'assignment_ids' | 'impressions' | 'video_count'>
> & { readonly criteria_type: 'cpm'; readonly rate_cents_per_1000: number };

const VIEW_INPUTS = 7;
/** More than the days of the longest period, so days and a rate fit into one number. */
const DAYS = 64;

function isViewInputs(inputs: Inputs): inputs is Inputs & ViewInputs {
  if (inputs.criteria_type !== 'cpm' || inputs.assignment_ids === undefined) return false;
  let fields = 0;
  for (const _ in inputs) fields += 1;
  const { period_days: days, rate_cents_per_1000: rate = -1 } = inputs;
  return (
    fields === VIEW_INPUTS &&
    isCount(days) &&
    days < DAYS &&
    isCount(rate * DAYS) &&
    isCount(inputs.covered_days) &&
    isCount(inputs.impressions) &&
    isCount(inputs.video_count)
  );
}

function isCount(value: number | undefined): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

/**
 * The inputs of accruals. Those of cpm, of which there are most, are numbers in columns. Others stay objects.
 */
export class InputsColumn {
  private readonly others = new Map<number, Inputs>();
  private impressions = new NumberColumn();
  private videoCounts = new NumberColumn();
  private coveredDays = new NumberColumn();
  /** Indexes of days and rates, which are few. */
  private terms = new NumberColumn();
  private termList: number[] = [];
  private readonly termNumbers = new Map<number, number>();
  private lastTerm = -1;
  private lastTermNumber = 0;
  /** The assignments of a pair, by its number; and by place, if they differ from the pair's first ones. */
  private assignmentsOfPair: (readonly string[] | undefined)[] = [];
  private readonly assignments = new Map<number, readonly string[]>();

  /** Adds the inputs of the next accrual, which belongs to this pair. */
  push(pair: number, inputs: Inputs): void {
    const place = this.terms.length;
    if (!isViewInputs(inputs)) {
      this.others.set(place, inputs);
      this.pushNumbers(0, 0, 0, 0);
      return;
    }
    const term = this.termNumber(inputs.rate_cents_per_1000 * DAYS + inputs.period_days);
    this.pushNumbers(term, inputs.covered_days, inputs.impressions, inputs.video_count);
    const usual = this.assignmentsOfPair[pair];
    if (usual === undefined) this.assignmentsOfPair[pair] = inputs.assignment_ids;
    else if (usual !== inputs.assignment_ids) this.assignments.set(place, inputs.assignment_ids);
  }

  get(place: number, pair: number): Inputs {
    const other = this.others.get(place);
    if (other) return other;
    const term = this.termList[this.terms.get(place)] as number;
    const assignments = this.assignments.get(place) ?? this.assignmentsOfPair[pair];
    return {
      criteria_type: 'cpm',
      period_days: term % DAYS,
      covered_days: this.coveredDays.get(place),
      assignment_ids: assignments as string[],
      impressions: this.impressions.get(place),
      video_count: this.videoCounts.get(place),
      rate_cents_per_1000: Math.floor(term / DAYS),
    };
  }

  copy(): InputsColumn {
    const copy = new InputsColumn();
    for (const [place, inputs] of this.others) copy.others.set(place, inputs);
    copy.impressions = this.impressions.copy();
    copy.videoCounts = this.videoCounts.copy();
    copy.coveredDays = this.coveredDays.copy();
    copy.terms = this.terms.copy();
    for (const term of this.termList) copy.termNumber(term);
    copy.assignmentsOfPair = this.assignmentsOfPair.slice();
    for (const [place, ids] of this.assignments) copy.assignments.set(place, ids);
    return copy;
  }

  private pushNumbers(term: number, coveredDays: number, impressions: number, videoCount: number): void {
    this.terms.push(term);
    this.coveredDays.push(coveredDays);
    this.impressions.push(impressions);
    this.videoCounts.push(videoCount);
  }

  private termNumber(term: number): number {
    if (term === this.lastTerm) return this.lastTermNumber;
    let number = this.termNumbers.get(term);
    if (number === undefined) {
      number = this.termList.push(term) - 1;
      this.termNumbers.set(term, number);
    }
    this.lastTerm = term;
    this.lastTermNumber = number;
    return number;
  }
}
