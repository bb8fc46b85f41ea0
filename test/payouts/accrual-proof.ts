import fc from 'fast-check';
import { expect } from 'vitest';
import type { AccrualRules } from '../../mocks/world/payouts/rules/accrual-rules.js';
import { RULE_VARIANTS, type RuleProfile } from '../../mocks/world/store/rule-profile.js';
import { EngineAndReference } from './engine-and-reference.js';
import { playAll, scenario } from './scenarios.js';

/** In any world, these rules make exactly the reference's accruals: to the cent, and each at its tick. */
export function accrualProof(rules: AccrualRules) {
  return fc.property(scenario, (one) => {
    const both = playAll(new EngineAndReference(one.start, { rules }), one);
    expect(both.madeLines()).toEqual(both.expectedLines());
  });
}

/** One answer to every choice, at random. */
const profile = fc.record(
  Object.fromEntries(Object.entries(RULE_VARIANTS).map(([option, values]) => [option, fc.constantFrom(...values)])),
) as unknown as fc.Arbitrary<RuleProfile>;

/** In any world and under any rule profile, the engine makes exactly the reference's accruals. */
export function profileProof() {
  return fc.property(scenario, profile, (one, chosen) => {
    const both = playAll(new EngineAndReference(one.start, { profile: chosen }), one);
    expect(both.madeLines()).toEqual(both.expectedLines());
  });
}
