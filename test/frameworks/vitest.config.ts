import { defineConfig } from 'vitest/config';
import base from '../../vitest.config.js';

/** The tests that `npm run matrix frameworks` runs. */
export default defineConfig({
  ...(base.resolve ? { resolve: base.resolve } : {}),
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['test/frameworks/**/*.test.ts'],
    setupFiles: ['test/harness/assert-ledger.ts'],
    pool: 'forks',
    testTimeout: 300_000,
    reporters: process.env.CI ? ['default', ['json', { outputFile: '.reports/vitest-frameworks.json' }]] : ['default'],
  },
});
