import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { configDefaults, defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import tsconfig from './tsconfig.json' with { type: 'json' };

/** Examples import the package by its published name; here that name stands for the sources, as in tsconfig.json. */
const alias = Object.entries(tsconfig.compilerOptions.paths).map(([name, [target]]) => ({
  find: new RegExp(`^${name.replace('*', '(.+)')}$`),
  replacement: resolve((target ?? '').replace('*', '$1')),
}));

/** Tests that need a program beyond Node, and the program. CI brings them all and leaves nothing out. */
const needs: Readonly<Record<string, string>> = {
  'test/browser/**': '/usr/bin/chromium',
  'test/adapters/browser.slow.test.ts': '/usr/bin/chromium',
  'test/cli/pseudo-terminal.slow.test.ts': '/usr/bin/script',
  'test/limiter-redis/**': '/usr/bin/redis-server',
  'test/agents/{stores.slow,mcp-approvals-across-processes,shared-limits.slow}.test.ts': '/usr/bin/redis-server',
};
const leftOut = Object.entries(needs).filter(([, program]) => !process.env.CI && !existsSync(program));
for (const [tests, program] of leftOut) console.warn(`Left out: ${tests}, for there is no ${program}.`);

/**
 * Tests of more than two or three seconds each: browsers, random worlds, races of processes, processes that are
 * killed. They are named so; they run before all others, and `npm run area` leaves them out.
 */
export const SLOW = '**/*.slow.test.ts';

/** Tests that need modules that nobody loaded before, or leave some that nobody can use after them, and why. */
const ownProcess = [
  // The first call meets parts that are not loaded yet.
  'test/control/load-on-demand.test.ts',
  // Loads the whole package once more, over other generated code, with other parts and tables.
  'test/stored/additions.test.ts',
  // Holds what a call costs against what another one does: the heap of others would be in it.
  'test/control/growth.test.ts',
  // Reads folders through a function of its own, so the store must not be loaded before.
  'test/agents/store-of-many-sums.test.ts',
  // Its jobs use undici, whose one timer of the whole process is then of a world that has ended: no connection times out any more.
  'test/explore/closed-world.slow.test.ts',
];

/**
 * All other tests. To load the same modules anew for each file took most of the time; `keep-files-apart` keeps the files apart.
 * One project, because each has modules and processes of its own: two made the tests load everything twice.
 */
export const shared = {
  name: 'shared',
  include: ['{test,examples,docs/snippets}/**/*.test.ts'],
  // `npm run matrix frameworks` runs those that need SDKs of its own.
  exclude: [...ownProcess, 'test/frameworks/**'],
  isolate: false,
  // A fifth of the processor time was optimizing code that runs a few more times: the engine waits ten times as long with it. A
  // fifteenth was compiling again what it had forgotten, because no file had called it for a while.
  execArgv: ['--interrupt-budget=1350000', '--no-flush-bytecode'],
  setupFiles: ['test/harness/keep-files-apart.ts'],
  // The slow ones take a minute; a busy machine must not turn them red.
  testTimeout: 300_000,
} satisfies TestProjectInlineConfiguration['test'];

/**
 * First the files with a process of their own, then the slow ones, then the rest: what is long and begins late keeps one core
 * busy, and the other waits for it. Among each, vitest takes the longest of the last run first (it keeps the times in
 * `node_modules/.vite`), and where there was none the largest file.
 */
class LongestFirst extends BaseSequencer {
  override async sort(specs: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId, project }: TestSpecification): number => {
      if (project.name !== 'shared') return 0;
      return moduleId.endsWith('.slow.test.ts') ? 1 : 2;
    };
    const sorted = await super.sort(specs);
    return sorted.sort((left, right) => place(left) - place(right));
  }
}

const isLimited = process.argv.some((argument) => argument.startsWith('--maxWorkers'));

export default defineConfig({
  // The examples are also run over the built package: without the alias its name means dist/.
  resolve: { alias: process.env.TRACKAGOAT_BUILT ? [] : alias },
  test: {
    // The guides are tested in projects of their own, by `npm run matrix consumer`.
    exclude: [...configDefaults.exclude, 'docs/snippets/guides/**', ...leftOut.map(([tests]) => tests)],
    setupFiles: ['test/harness/assert-ledger.ts'],
    // A file that crashes its process takes no other one with it.
    pool: 'forks',
    // Many tests wait for processes and sockets: one more than cores keeps the cores busy. A project prefers this to `--maxWorkers`.
    ...(isLimited ? {} : { maxWorkers: availableParallelism() + 1 }),
    // Property tests take seconds; a busy machine must not turn them red.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    sequence: { sequencer: LongestFirst },
    // One place for machine-read results: .ci/run counts from it, so the closing line cannot drift from the run.
    reporters: process.env.CI ? ['default', ['json', { outputFile: '.reports/vitest.json' }]] : ['default'],
    projects: [
      { extends: true, test: { name: 'own-process', include: ownProcess, testTimeout: 300_000 } },
      { extends: true, test: shared },
    ],
  },
});
