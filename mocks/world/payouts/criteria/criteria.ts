import type { CriteriaType } from '../../../../src/generated/entities.js';
import { cpm } from './cpm.js';
import type { Criterion } from './criterion.js';
import { goals } from './goals.js';
import { recurring } from './recurring.js';
import { viewThreshold } from './view-threshold.js';

/** How each `criteria_type` works. A type of the spec that is missing here does not compile. */
export const criteria: { readonly [Type in CriteriaType]: Criterion } = {
  recurring,
  goals,
  cpm,
  view_threshold: viewThreshold,
};
