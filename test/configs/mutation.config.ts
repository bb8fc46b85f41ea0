import { defineConfig } from 'vitest/config';

/** The payout tests as `npm run mutation` runs them: without the canaries, which test the tests. */
export default defineConfig({
  test: {
    include: ['test/payouts/**/*.test.ts'],
    exclude: ['test/payouts/*-canaries{,.slow}.test.ts'],
    setupFiles: ['test/payouts/fixed-seed.ts', 'test/harness/assert-ledger.ts'],
    // The files of the tests share what they import: to load it anew for each of them took most of the time of a mutant.
    isolate: false,
    env: { PAYOUT_RUNS: process.env.PAYOUT_RUNS ?? '60' },
  },
});
