import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { relative, resolve } from 'node:path';
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
  'test/adapters/browser.test.ts': '/usr/bin/chromium',
  'test/cli/pseudo-terminal.test.ts': '/usr/bin/script',
  'test/limiter-redis/**': '/usr/bin/redis-server',
  'test/agents/{stores,mcp-approvals-across-processes,shared-limits}.test.ts': '/usr/bin/redis-server',
};
const leftOut = Object.entries(needs).filter(([, program]) => !process.env.CI && !existsSync(program));
for (const [tests, program] of leftOut) console.warn(`Left out: ${tests}, for there is no ${program}.`);

/**
 * Tests of more than two or three seconds each: browsers, random programs and worlds, races of processes, processes that are
 * killed. The longest first, and before all others: what is long and begins late keeps one core busy, and the other waits for it.
 * Among the first, one that mostly waits (for a window of a rate limit, for a lock) is followed by one that computes.
 */
export const slow = [
  'test/limiter-redis/shared-limit.test.ts',
  'test/examples/examples.test.ts',
  'test/files/lock.test.ts',
  'test/explore/own-programs.test.ts',
  'test/limiter-redis/redis-options.test.ts',
  'test/limiter-redis/stores-of-a-fleet.test.ts',
  'test/adapters/kill.test.ts',
  'test/cli/exit-codes.test.ts',
  'test/clone/forecast-backtest.test.ts',
  'test/limiter-redis/limiter-redis.test.ts',
  'test/explore/published-set.test.ts',
  'test/planted/explore/planted-jobs.test.ts',
  'test/explore/closed-world.test.ts',
  'test/client/waiting.test.ts',
  'test/agents/programs-random.test.ts',
  'test/client/bad-stores.test.ts',
  'test/agents/programs-attacks.test.ts',
  'test/cli/company-limits.test.ts',
  'test/exam/cheats.test.ts',
  'test/agents/kill-rounds.test.ts',
  'test/agents/programs-binding.test.ts',
  'test/payouts/engine-equals-reference.test.ts',
  'test/payouts/accrual-canaries.test.ts',
  'test/clone/forecast.test.ts',
  'test/clone/calibrate.test.ts',
  'test/workflows/reference-races.test.ts',
  'test/cli/mock-process.test.ts',
  'test/cli/mcp-control.test.ts',
  'test/browser/inspector.test.ts',
  'test/browser/inspector-access.test.ts',
  'test/browser/inspector-narrow.test.ts',
  'test/browser/inspector-safety.test.ts',
  'test/browser/reference.test.ts',
  'test/browser/service-worker.test.ts',
  'test/adapters/browser.test.ts',
  'test/control/bounds.test.ts',
  'test/clone/pull-to-file.test.ts',
  'test/client/list-memory.test.ts',
  'test/fuzz/altered-spec.test.ts',
  'test/docs/snippets.test.ts',
  'test/adapters/persistence.test.ts',
  'test/adapters/damaged-folder.test.ts',
  'test/exam/oracle.test.ts',
  'test/exam/command.test.ts',
  'test/control/forms.test.ts',
  'test/control/fuzz.test.ts',
  'test/check/planted-differences.test.ts',
  'test/agents/programs.test.ts',
  'test/agents/unfinished.test.ts',
  'test/agents/payment-contract.test.ts',
  'test/agents/programs-texts.test.ts',
  'test/agents/shared-limits.test.ts',
  'test/agents/mcp-2026-07-28.test.ts',
  'test/agents/settlement-text.test.ts',
  'test/clone/what-if.test.ts',
  'test/clone/verify.test.ts',
  'test/agents/stores.test.ts',
  'test/agents/audit.test.ts',
  'test/cli/report-schema.test.ts',
  'test/cli/pseudo-terminal.test.ts',
  'test/cli/broken-live.test.ts',
  'test/agents/unfinished-guards.test.ts',
  'test/agents/payment-edges.test.ts',
  'test/agents/mcp-both-eras.test.ts',
  'test/agents/audit-file.test.ts',
  'test/cli/approve.test.ts',
  'test/cli/approver-key.test.ts',
  'test/agents/mcp.test.ts',
  'test/agents/contract.test.ts',
  'test/agents/mcp-prompts-resources.test.ts',
  'test/agents/refusals.test.ts',
  'test/agents/audit-cut.test.ts',
  'test/agents/annotations.test.ts',
  'test/cli/terminal.test.ts',
  'test/cli/live-or-mock.test.ts',
  'test/cli/check.test.ts',
  'test/agents/next-tool.test.ts',
  'test/agents/size.test.ts',
  'test/agents/approvals.test.ts',
];

const lost = slow.filter((path) => !existsSync(resolve(import.meta.dirname, path)));
if (lost.length > 0) throw new Error(`vitest.config.ts lists slow tests that are not there: ${lost.join(', ')}`);

/** Tests that need modules that nobody loaded before, and why. */
const ownProcess = [
  // The first call meets parts that are not loaded yet.
  'test/control/{document,rare-parts}.test.ts',
  // Loads the whole package once more, over other generated code.
  'test/stored/new-field.test.ts',
  // Holds what a call costs against what another one does: the heap of others would be in it.
  'test/control/growth.test.ts',
  // Reads folders through a function of its own, so the store must not be loaded before.
  'test/agents/store-of-many-sums.test.ts',
];

/**
 * All other tests. To load the same modules anew for each file took most of the time; `keep-files-apart` keeps the files apart.
 * One project, because each has modules and processes of its own: two made the tests load everything twice.
 */
export const shared = {
  name: 'shared',
  include: ['{test,examples,docs/snippets}/**/*.test.ts'],
  // `npm run site build -- --check` runs the tests of the built site, which `npm test` does not build.
  exclude: [...ownProcess, 'test/site/**'],
  isolate: false,
  setupFiles: ['test/harness/keep-files-apart.ts'],
  // The slow ones take a minute; a busy machine must not turn them red.
  testTimeout: 300_000,
} satisfies TestProjectInlineConfiguration['test'];

/** By default projects run in the order of their names, and their files by size. Those with a process of their own come first. */
class LongestFirst extends BaseSequencer {
  override async sort(specs: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId, project }: TestSpecification): number => {
      if (project.name === 'own-process') return -1;
      const at = slow.indexOf(relative(import.meta.dirname, moduleId));
      return at === -1 ? slow.length : at;
    };
    const rest = await super.sort(specs);
    return rest.sort((left, right) => place(left) - place(right));
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
