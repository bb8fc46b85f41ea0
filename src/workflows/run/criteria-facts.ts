import { listKeys } from '../../../base/values/typed-keys.js';
import type { CriteriaType } from '../../generated/resources.js';

/** The facts that decide the amount of a criterion besides the calendar. Pay by neither of the first two is flat. */
export interface CriteriaFacts {
  /** The videos posted in the period: their views or their number. */
  readonly byVideos: boolean;
  /** The goals of the period. They count posts and views, so they depend on videos too. */
  readonly byGoals: boolean;
  /** Whether the rule names the views that it needs, in `criteria_params.min_views`. */
  readonly needsMinViews: boolean;
}

/** A criterion that the spec adds does not compile until it is here. */
const FACTS: Readonly<Record<CriteriaType, CriteriaFacts>> = {
  recurring: { byVideos: false, byGoals: false, needsMinViews: false },
  goals: { byVideos: false, byGoals: true, needsMinViews: false },
  cpm: { byVideos: true, byGoals: false, needsMinViews: false },
  view_threshold: { byVideos: true, byGoals: false, needsMinViews: true },
};

/** All criteria of this version, in the order of the spec. */
export const CRITERIA_TYPES: readonly CriteriaType[] = listKeys(FACTS);

/** Whether this version knows a criterion. The service may add others. */
export function isKnownCriterion(type: string | undefined): type is CriteriaType {
  return type !== undefined && Object.hasOwn(FACTS, type);
}

/** The facts of a criterion; undefined if this version does not know it. */
export function findCriteriaFacts(type: string | undefined): CriteriaFacts | undefined {
  return isKnownCriterion(type) ? FACTS[type] : undefined;
}

/** Whether a criterion pays by the calendar alone. One that this version does not know may depend on counts. */
export function isFlat(type: string | undefined): boolean {
  const facts = findCriteriaFacts(type);
  return facts !== undefined && !facts.byVideos && !facts.byGoals;
}
