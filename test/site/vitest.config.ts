import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** The tests of the built site, which `npm run site build -- --check` runs. They need site/dist, and no module of the sources. */
export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['test/site/**/*.test.ts'],
    pool: 'forks',
    // Each file has a browser of its own, and waits for it much of the time.
    maxWorkers: availableParallelism(),
    testTimeout: 180_000,
    hookTimeout: 120_000,
  },
});
