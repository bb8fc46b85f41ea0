import { defineConfig } from 'vitest/config';
import sets from '../../scripts/mutation/sets.json' with { type: 'json' };
import base, { shared } from '../../vitest.config.js';

/**
 * The tests as `npm run mutation SET` runs them, in one process. Each set leaves out tests that cost seconds a mutant and show
 * what others show: those that start processes, run programs or serve MCP, and the canaries, which test the tests.
 */
const set = sets[(process.env.MUTATION_SET ?? 'world') as keyof typeof sets];

export default defineConfig({
  ...(base.resolve ? { resolve: base.resolve } : {}),
  test: {
    include: set.tests,
    exclude: set.without,
    setupFiles: set.setup,
    // The files of the tests share what they import: to load it anew for each of them took most of the time of a mutant.
    isolate: false,
    testTimeout: shared.testTimeout,
    env: { PAYOUT_RUNS: process.env.PAYOUT_RUNS ?? '60' },
  },
});
