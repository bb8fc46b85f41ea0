import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { configDefaults, defineConfig } from 'vitest/config';
import tsconfig from './tsconfig.json' with { type: 'json' };

/** Examples import the package by its published name; here that name stands for the sources, as in tsconfig.json. */
const alias = Object.entries(tsconfig.compilerOptions.paths).map(([name, [target]]) => ({
  find: new RegExp(`^${name.replace('*', '(.+)')}$`),
  replacement: resolve((target ?? '').replace('*', '$1')),
}));

/** Tests that need a program beyond Node, and the program. CI brings them all and leaves nothing out. */
const needs: Readonly<Record<string, string>> = {
  'test/browser/**': '/usr/bin/chromium',
  'test/adapters/browser.test.ts': '/usr/bin/chromium',
  'test/cli/pseudo-terminal.test.ts': '/usr/bin/script',
  'test/limiter-redis/**': '/usr/bin/redis-server',
  'test/agents/{stores,mcp-used-answers,shared-limits}.test.ts': '/usr/bin/redis-server',
};
const leftOut = Object.entries(needs).filter(([, program]) => !process.env.CI && !existsSync(program));
for (const [tests, program] of leftOut) console.warn(`Left out: ${tests}, for there is no ${program}.`);

export default defineConfig({
  // The examples are also run over the built package: without the alias its name means dist/.
  resolve: { alias: process.env.TRACKAGOAT_BUILT ? [] : alias },
  test: {
    include: ['{test,examples,docs/snippets}/**/*.test.ts'],
    // The guides are tested in projects of their own, by `npm run consumer:check`.
    exclude: [...configDefaults.exclude, 'docs/snippets/guides/**', ...leftOut.map(([tests]) => tests)],
    setupFiles: ['test/harness/assert-ledger.ts'],
    pool: 'threads',
    maxWorkers: 2,
    // Property tests take seconds; a busy machine must not turn them red.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // One place for machine-read results: .ci/run counts from it, so the closing line cannot drift from the run.
    reporters: process.env.CI ? ['default', ['json', { outputFile: '.reports/vitest.json' }]] : ['default'],
  },
});
