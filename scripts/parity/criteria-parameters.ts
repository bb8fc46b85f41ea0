import { criteria } from '../../mocks/world/payouts/criteria/criteria.js';
import type { CriteriaType } from '../../src/generated/entities.js';
import type { Body } from './command.js';
import type { Random } from './random.js';

/** All criteria, in the order of the spec. */
export const CRITERIA: readonly CriteriaType[] = Object.keys(criteria) as CriteriaType[];

/** Random parameters of a criterion. */
export function drawParameters(type: CriteriaType, random: Random): Body {
  return criteria[type].needsMinViews ? { min_views: random.whole(1, 9000) } : {};
}
