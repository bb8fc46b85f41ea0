import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import tsconfig from './tsconfig.json' with { type: 'json' };

/** Examples import the package by its published name; here that name stands for the sources, as in tsconfig.json. */
const alias = Object.entries(tsconfig.compilerOptions.paths).map(([name, [target]]) => ({
  find: new RegExp(`^${name.replace('*', '(.+)')}$`),
  replacement: resolve((target ?? '').replace('*', '$1')),
}));

export default defineConfig({
  resolve: { alias },
  test: {
    include: ['{test,examples,docs/snippets}/**/*.test.ts'],
    pool: 'threads',
    maxWorkers: 2,
    // Property tests take seconds; a busy machine must not turn them red.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // One place for machine-read results: .ci/run counts from it, so the closing line cannot drift from the run.
    reporters: process.env.CI ? ['default', ['json', { outputFile: '.reports/vitest.json' }]] : ['default'],
  },
});
