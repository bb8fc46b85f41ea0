import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { playAll, scenario } from './scenarios.js';
import { Twin } from './twin.js';

/** Runs of the property; PAYOUT_RUNS asks for more. */
const RUNS = Number(process.env.PAYOUT_RUNS ?? 60);

describe('the accrual engine and the independent reference', () => {
  it('make the same accruals to the cent, at the same ticks, in any world', () => {
    fc.assert(
      fc.property(scenario, (one) => {
        const twin = playAll(new Twin(one.start), one);
        expect(twin.madeLines()).toEqual(twin.expectedLines());
      }),
      { numRuns: RUNS },
    );
  }, 120_000);
});
