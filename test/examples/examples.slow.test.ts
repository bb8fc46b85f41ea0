import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sample } from '../harness/breadth.js';
import {
  commands,
  copyExamples,
  env,
  type Fault,
  isModule,
  isOfFrameworks,
  plantFaults,
  run,
  runModules,
} from './run-examples.js';

/** The needs of an example besides Node. CI brings both; elsewhere an example is left out where its program is missing. */
const needs: Readonly<Record<string, string>> = { browser: '/usr/bin/chromium', fleet: '/usr/sbin/haproxy' };
const isRunnable = (command: string): boolean =>
  process.env.CI !== undefined ||
  Object.entries(needs).every(([part, program]) => !command.includes(`${part}/`) || existsSync(program));
const runnable = commands.filter((command) => isRunnable(command) && !isOfFrameworks(command));

/**
 * The environment with an npx of this test, which starts the built command line without the second that npm takes to begin.
 * The example in Python runs with the real one.
 */
function withQuickNpx(folder: string) {
  const npx = `#!/bin/sh\nshift\nexec "${process.execPath}" "${resolve('dist/cli/main.js')}" "$@"\n`;
  mkdirSync(join(folder, 'bin'));
  writeFileSync(join(folder, 'bin/npx'), npx, { mode: 0o755 });
  return { ...env, PATH: `${resolve(folder, 'bin')}${delimiter}${process.env.PATH}` };
}

const apart = runnable.filter((command) => !isModule(command));

/** Runs an example of a folder without the processes that npx and tsx would put around it. The fleet has 500 tests by default. */
function runApart(command: string, folder: string, given: NodeJS.ProcessEnv) {
  const [program = '', ...args] = command
    .replace('npx tsx', 'node')
    .replace('npx ', 'node_modules/.bin/')
    .replace(/fleet\/run\.ts$/, '$& --tests 20')
    .replace(/\.ts\b/, '.js')
    .split(' ');
  const copied = args.map((arg) => (arg.includes('.') ? join(folder, arg.replace('examples/', '')) : arg));
  return run(program, copied, { env: given, timeout: 60_000 });
}

// `npm run build` makes it.
describe('over the built package', () => {
  let folder: string;
  let quick: NodeJS.ProcessEnv;
  beforeAll(() => {
    folder = copyExamples('examples');
    quick = withQuickNpx(folder);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(apart)('%s ends well, and says what it did', async (command) => {
    const { stdout } = await runApart(command, folder, command.startsWith('python3') ? env : quick);
    expect(stdout).not.toBe('');
  });

  it('each program of agents and workflows ends well, and says what it did', async () => {
    const files = runnable.filter(isModule).map((command) => command.replace('npx tsx examples/', ''));
    expect(files.length).toBeGreaterThan(7);
    const readOutcome = await runModules(folder, files);
    for (const file of files)
      expect([file, readOutcome(file)]).toEqual([file, { printed: expect.stringMatching(/./), error: null }]);
  });

  it('every program of the examples has its command', () => {
    const parts = ['scripted-model.ts', 'scripted-moves.ts', 'settle.ts', 'main.ts', 'index.html', 'integration.yml'];
    const settings = ['haproxy.cfg', 'envoy.yaml', 'kubernetes.yaml'];
    const programs = readdirSync('examples', { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && ![...parts, ...settings, 'README.md'].includes(entry.name))
      .map((entry) => join(entry.parentPath, entry.name));
    const isListed = (program: string): boolean =>
      commands.some((command) => program.startsWith(command.split(' ').at(-1) ?? '?'));
    expect(programs.filter((program) => !isListed(program))).toEqual([]);
  });
});

/** One fault for each example. */
const faults: readonly Fault[] = [
  ['python3 python/main.py', 'python/main.py', '== 2500, paid', '== 2501, paid'],
  ['bash curl/main.sh', 'curl/main.sh', '= 15000 ]', '= 15001 ]'],
  ['npx tsx agents/weekly-payout-agent.ts', 'agents/weekly-payout-agent.ts', 'approved: true', 'approved: false'],
  ['npx tsx agents/openai-agents.ts', 'agents/openai-agents.ts', 'state.approve(asked)', 'state.reject(asked)'],
  ['npx tsx agents/claude-agent-sdk.ts', 'agents/claude-agent-sdk.ts', 'approve: true', 'approve: false'],
  ['npx tsx agents/langchain.ts', 'agents/langchain.ts', 'approved: true', 'approved: false'],
  ['npx tsx agents/mcp-client.ts', 'agents/mcp-client.ts', 'approve: true', 'approve: false'],
  ['npx tsx fleet/run.ts --tests 40', 'fleet/haproxy.cfg', 'balance hdr(Authorization)', 'balance roundrobin'],
  ['npx tsx ci-workflow/run.ts', 'ci-workflow/integration.yml', '.api_key', '.pid'],
  ['npx tsx workflows/audit-unpaid-creators.ts', 'workflows/audit-unpaid-creators.ts', 'earned.amount', 'paid.amount'],
  ['npx tsx workflows/campaign-performance.ts', 'workflows/campaign-performance.ts', "'analytics'", "'stats'"],
  ['npx tsx workflows/record-payment.ts', 'workflows/record-payment.ts', 'apiKey: mock.apiKey', "apiKey: 'tga_'"],
  ['npx tsx workflows/set-up-creator.ts', 'workflows/set-up-creator.ts', 'unchanged: 4', 'unchanged: 3'],
  [
    'npx tsx workflows/weekly-payout-review.ts',
    'workflows/weekly-payout-review.ts',
    'balanced, true',
    'balanced, false',
  ],
];

describe('with a fault in it', () => {
  let folder: string;
  let quick: NodeJS.ProcessEnv;
  let readOutcome: Awaited<ReturnType<typeof runModules>>;
  const tried = sample(faults, 4, 1).filter(([command]) => isRunnable(command));

  beforeAll(async () => {
    folder = copyExamples('broken-examples');
    quick = withQuickNpx(folder);
    plantFaults(folder, tried);
    const files = tried.filter(([command]) => isModule(command)).map(([, file]) => file);
    readOutcome = await runModules(folder, files, '--end');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(tried)('(%s) fails when %s says something wrong', async (command, file) => {
    const error = isModule(command) ? readOutcome(file).error : await readFailure(command);
    expect(error).toMatch(/./);
    // It began: the fault is what ended it.
    expect(error).not.toMatch(/ERR_MODULE_NOT_FOUND|was not run/);
  });

  /** The stderr of a program that ends with another exit code than 0. */
  const readFailure = (command: string): Promise<string | null> =>
    runApart(command, folder, quick).then(
      () => null,
      ({ code, stderr }: { code: number; stderr: string }) => (code > 0 ? stderr : null),
    );
});
