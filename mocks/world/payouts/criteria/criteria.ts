import type { CriteriaType } from '../../../../src/generated/entities.js';
import type { DayRanges } from '../../store/day-ranges.js';
import { type Counted, type Criterion, commonInputs, type PeriodCase } from './criterion.js';
import { goals } from './goals.js';
import { countingDays, proratedAmount } from './proration.js';
import { cpm, viewThreshold } from './view-criteria.js';

/** A flat rate every period, at the first tick after its end. */
const recurring: Criterion = {
  needsScrape: false,
  delayDays: 0,
  madeOf: 'days',
  per: null,
  needsMinViews: false,
  evaluate: (context) => ({ amount: proratedAmount(context), inputs: commonInputs(context), videos: [] }),
  amountBy: proratedAmount,
  isEnough: () => true,
};

/** The implementation of each `criteria_type`. If a type of the spec is missing here, this does not compile. */
export const criteria: { readonly [Type in CriteriaType]: Criterion } = {
  recurring,
  goals,
  cpm,
  view_threshold: viewThreshold,
};

/** The implementation of a `criteria_type` that may come from elsewhere; undefined if it is not known. */
export function findCriterion(type: string | undefined): Criterion | undefined {
  return type !== undefined && Object.hasOwn(criteria, type) ? criteria[type as CriteriaType] : undefined;
}

/** The days whose posted videos count: only pay by the unit leaves out days that no assignment covers. */
export function daysOfVideos(context: Pick<PeriodCase, 'version' | 'eligible' | 'covered'>): DayRanges {
  return criteria[context.version.criteria_type].per === null ? context.eligible : countingDays(context);
}

/** The cents for what was counted; null if the criterion does not pay by the unit. */
export function centsFor(
  { rules, version }: Pick<PeriodCase, 'rules' | 'version'>,
  counted: Counted,
): bigint | number | null {
  const { madeOf, per } = criteria[version.criteria_type];
  return per === null ? null : rules.roundShare(version.amount_cents, counted[madeOf], per);
}
