import fc from 'fast-check';
import { describe, it } from 'vitest';
import { contractRules } from '../../mocks/world/payouts/rules/accrual-rules.js';
import { atLeast } from '../harness/breadth.js';
import { accrualProof, profileProof } from './accrual-proof.js';

/** Runs of the property; a test of mutants sets PAYOUT_RUNS. */
const RUNS = Number(process.env.PAYOUT_RUNS ?? atLeast(30));

describe('the accrual engine and the independent reference', () => {
  it('make the same accruals to the cent, at the same ticks, in any world', () => {
    fc.assert(accrualProof(contractRules), { numRuns: RUNS });
  }, 600_000);

  it('make the same accruals under any rule profile', () => {
    fc.assert(profileProof(), { numRuns: RUNS });
  }, 600_000);
});
