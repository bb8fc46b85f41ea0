import fc from 'fast-check';
import { describe, it } from 'vitest';
import { contractRules } from '../../mocks/world/payouts/rules/accrual-rules.js';
import { accrualProof, profileProof } from './accrual-proof.js';

/** Runs of the property; PAYOUT_RUNS asks for more. */
const RUNS = Number(process.env.PAYOUT_RUNS ?? 120);

describe('the accrual engine and the independent reference', () => {
  it('make the same accruals to the cent, at the same ticks, in any world', () => {
    fc.assert(accrualProof(contractRules), { numRuns: RUNS });
  }, 600_000);

  it('make the same accruals under any rule profile', () => {
    fc.assert(profileProof(), { numRuns: RUNS });
  }, 600_000);
});
