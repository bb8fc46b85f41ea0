import fc from 'fast-check';
import { describe, it } from 'vitest';
import { ledgerProof } from './ledger-commands.js';

/** Runs of the property; PAYOUT_RUNS asks for more. */
const RUNS = Number(process.env.PAYOUT_RUNS ?? 100);

describe('the ledger under random commands', () => {
  it('stay right whatever is done in whatever order, and every answer is the predicted one', () => {
    fc.assert(
      ledgerProof(() => ({})),
      { numRuns: RUNS },
    );
  }, 600_000);
});
