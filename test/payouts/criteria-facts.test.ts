import { describe, expect, it } from 'vitest';
import { criteria, findCriterion } from '../../mocks/world/payouts/criteria/criteria.js';
import { CRITERIA_TYPES, findCriteriaFacts, isFlat } from '../../src/workflows/run/criteria-facts.js';

/** The package and the mock may not import each other, so each has a table of its own. */
describe('the facts of criteria', () => {
  it('are the same in the package and in the mock', () => {
    expect(Object.keys(criteria)).toEqual(CRITERIA_TYPES);
    for (const type of CRITERIA_TYPES) {
      const { madeOf, per, needsMinViews, needsScrape } = criteria[type];
      expect(findCriteriaFacts(type), type).toEqual({ madeOf, per, needsMinViews });
      expect(isFlat(type), type).toBe(!needsScrape);
    }
  });

  it.each(['milestone', 'toString', undefined])('are unknown for %s, and it is not taken as flat', (type) => {
    expect(findCriteriaFacts(type)).toBeUndefined();
    expect(findCriterion(type)).toBeUndefined();
    expect(isFlat(type)).toBe(false);
  });
});
