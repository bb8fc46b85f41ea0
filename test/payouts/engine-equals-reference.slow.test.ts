import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contractRules } from '../../mocks/world/payouts/rules/accrual-rules.js';
import { RULE_VARIANTS, type RuleProfile } from '../../mocks/world/store/rule-profile.js';
import { atLeast } from '../harness/breadth.js';
import { checkAccruals } from './accrual-proof.js';
import { EngineAndReference } from './engine-and-reference.js';
import { playAll, scenario } from './scenarios.js';

/** Runs of the property; a test of mutants sets PAYOUT_RUNS. */
const RUNS = Number(process.env.PAYOUT_RUNS ?? atLeast(30));

/** One answer to every choice, at random. */
const profile = fc.record(
  Object.fromEntries(Object.entries(RULE_VARIANTS).map(([option, values]) => [option, fc.constantFrom(...values)])),
) as unknown as fc.Arbitrary<RuleProfile>;

describe('the accrual engine and the independent reference', () => {
  it('make the same accruals to the cent, at the same ticks, in any world', () => {
    const proof = fc.property(scenario, (one) => checkAccruals(contractRules, one));
    fc.assert(proof, { numRuns: RUNS });
  }, 600_000);

  it('make the same accruals under any rule profile', () => {
    const proof = fc.property(scenario, profile, (one, chosen) => {
      const both = playAll(new EngineAndReference(one.start, { profile: chosen }), one);
      expect(both.madeLines()).toEqual(both.expectedLines());
    });
    fc.assert(proof, { numRuns: RUNS });
  }, 600_000);
});
