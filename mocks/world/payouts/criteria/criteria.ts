import type { CriteriaType } from '../../../../src/generated/entities.js';
import { cpm } from './cpm.js';
import type { Criterion } from './criterion.js';
import { goals } from './goals.js';
import { recurring } from './recurring.js';
import { viewThreshold } from './view-threshold.js';

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
