import { defineConfig } from 'vitest/config';

/** The payout tests as `npm run mutation` runs them: without the canaries, which test the tests. */
export default defineConfig({
  test: {
    include: ['test/payouts/**/*.test.ts'],
    exclude: ['test/payouts/*-canaries.test.ts'],
    setupFiles: ['test/payouts/fixed-seed.ts'],
    env: { PAYOUT_RUNS: '60' },
  },
});
