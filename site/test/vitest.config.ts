import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import base from '../../vitest.config.js';

/** The tests of the site. Those in `written` look at the built site in Chromium, and need site/dist. */
export default defineConfig({
  ...(base.resolve ? { resolve: base.resolve } : {}),
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['site/test/**/*.test.ts'],
    pool: 'forks',
    // Each file of `written` has a browser of its own, and waits for it much of the time.
    maxWorkers: availableParallelism(),
    testTimeout: 180_000,
    hookTimeout: 120_000,
    reporters: process.env.CI ? ['default', ['json', { outputFile: '.reports/vitest-site.json' }]] : ['default'],
  },
});
