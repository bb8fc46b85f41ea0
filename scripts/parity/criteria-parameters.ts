import type { CriteriaType } from '../../src/generated/entities.js';
import type { Body } from './command.js';
import type { Random } from './random.js';

/** The random parameters of each criterion. */
export const PARAMETERS: Readonly<Record<CriteriaType, (random: Random) => Body>> = {
  recurring: () => ({}),
  goals: () => ({}),
  cpm: () => ({}),
  view_threshold: (random) => ({ min_views: random.whole(1, 9000) }),
};

/** All criteria, in the order of the spec. */
export const CRITERIA: readonly CriteriaType[] = Object.keys(PARAMETERS) as CriteriaType[];
