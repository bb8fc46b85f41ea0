import fc from 'fast-check';
import { expect } from 'vitest';
import type { AccrualRules } from '../../mocks/world/payouts/rules/accrual-rules.js';
import { playAll, scenario } from './scenarios.js';
import { Twin } from './twin.js';

/** In any world, these rules make exactly the reference's accruals: to the cent, and each at its tick. */
export function accrualProof(rules: AccrualRules) {
  return fc.property(scenario, (one) => {
    const twin = playAll(new Twin(one.start, rules), one);
    expect(twin.madeLines()).toEqual(twin.expectedLines());
  });
}
