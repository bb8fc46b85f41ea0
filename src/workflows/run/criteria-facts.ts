import { listKeys } from '../../../base/values/typed-keys.js';
import type { CriteriaType } from '../../generated/resources.js';

/**
 * An amount is made of the days alone, of the views of the videos posted in the period, of their number, or by the goals
 * of the period. Goals count posts and views, so they depend on videos too. The amount is paid for every `per` views or
 * videos; null: it is flat.
 */
type AmountFacts =
  | { readonly madeOf: 'views' | 'videos'; readonly per: number }
  | { readonly madeOf: 'days' | 'views' | 'videos' | 'goals'; readonly per: null };

/** The facts of a criterion. */
export type CriteriaFacts = AmountFacts & {
  /** Whether the rule names the views that it needs, in `criteria_params.min_views`. */
  readonly needsMinViews: boolean;
};

/** A criterion that the spec adds does not compile until it is here. */
export const CRITERIA_FACTS: Readonly<Record<CriteriaType, CriteriaFacts>> = {
  recurring: { madeOf: 'days', per: null, needsMinViews: false },
  goals: { madeOf: 'goals', per: null, needsMinViews: false },
  cpm: { madeOf: 'views', per: 1000, needsMinViews: false },
  view_threshold: { madeOf: 'views', per: null, needsMinViews: true },
};

/** All criteria of this version, in the order of the spec. */
export const CRITERIA_TYPES: readonly CriteriaType[] = listKeys(CRITERIA_FACTS);

/** Whether this version knows a criterion. The service may add others. */
function isKnownCriterion(type: string | undefined): type is CriteriaType {
  return type !== undefined && Object.hasOwn(CRITERIA_FACTS, type);
}

/** The facts of a criterion; undefined if this version does not know it. */
export function findCriteriaFacts(type: string | undefined): CriteriaFacts | undefined {
  return isKnownCriterion(type) ? CRITERIA_FACTS[type] : undefined;
}

/** Whether a criterion pays by the calendar alone. One that this version does not know may depend on counts. */
export function isFlat(type: string | undefined): boolean {
  return findCriteriaFacts(type)?.madeOf === 'days';
}

/** Whether goals decide what a criterion pays. They may for one that this version does not know. */
export function isByGoals(type: string | undefined): boolean {
  return (findCriteriaFacts(type)?.madeOf ?? 'goals') === 'goals';
}

/** Whether videos count for a criterion by their views or their number. They may for one that this version does not know. */
export function isByVideos(type: string | undefined): boolean {
  const facts = findCriteriaFacts(type);
  return facts === undefined || facts.madeOf === 'views' || facts.madeOf === 'videos';
}
