import { execFile, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { transformSync } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const run = promisify(execFile);

/** The commands of examples/README.md, unchanged. */
const commands = [...readFileSync('examples/README.md', 'utf8').matchAll(/\| `([^`]+)` \|$/gm)].map(
  (match) => match[1] ?? '',
);

/** The needs of an example besides Node. CI brings both; elsewhere an example is left out where its program is missing. */
const needs: Readonly<Record<string, string>> = { browser: '/usr/bin/chromium', fleet: '/usr/sbin/haproxy' };
const isRunnable = (command: string): boolean =>
  process.env.CI !== undefined ||
  Object.entries(needs).every(([part, program]) => !command.includes(`${part}/`) || existsSync(program));
const runnable = commands.filter(isRunnable);

/** Without the paths of the project's tsconfig the published name is the built package. */
const env = {
  ...process.env,
  // A model of somebody's own is not called by a test: a script plays it.
  OPENAI_API_KEY: '',
  ANTHROPIC_API_KEY: '',
  TSX_TSCONFIG_PATH: 'test/examples/built.tsconfig.json',
  TRACKAGOAT_BUILT: '1',
};

/** The program that npx and tsx would start here, without the processes around it. The fleet has 500 tests by default. */
const withoutNpx = (command: string): string[] =>
  command
    .replace('npx tsx ', 'node --import tsx ')
    .replace('npx ', 'node_modules/.bin/')
    .replace(/fleet\/run\.ts$/, '$& --tests 80')
    .split(' ');

describe('over the built package', () => {
  it('there is a build to run the examples over (npm run build)', () => {
    expect(existsSync('dist/index.js')).toBe(true);
  });

  it.each(runnable)(
    '%s ends well, and says what it did',
    async (command) => {
      const [program = '', ...args] = withoutNpx(command);
      const { stdout } = await run(program, args, { env, timeout: 60_000 });
      expect(stdout).not.toBe('');
    },
    90_000,
  );

  it('every program of the examples has its command', () => {
    const parts = ['scripted-model.ts', 'scripted-moves.ts', 'settle.ts', 'main.ts', 'index.html', 'integration.yml'];
    parts.push('haproxy.cfg', 'envoy.yaml', 'kubernetes.yaml');
    const programs = readdirSync('examples', { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== 'README.md' && !parts.includes(entry.name))
      .map((entry) => join(entry.parentPath, entry.name));
    const isListed = (program: string): boolean =>
      commands.some((command) => program.startsWith(command.split(' ').at(-1) ?? '?'));
    expect(programs.filter((program) => !isListed(program))).toEqual([]);
  });
});

/** One fault for each example: the file, the right text, and the wrong one. */
const faults: [command: string, file: string, right: string, wrong: string][] = [
  ['python3 python/main.py', 'python/main.py', '== 2500, paid', '== 2501, paid'],
  ['python3 python/main.py', 'python/main.py', 'world["api_key"]', '"tga_" + "0" * 64'],
  ['bash curl/main.sh', 'curl/main.sh', '= 15000 ]', '= 15001 ]'],
  ['bash curl/main.sh', 'curl/main.sh', 'trackagoat-sdk mock', 'trackagoat-sdk nothing'],
  ['npx tsx agents/weekly-payout-agent.ts', 'agents/weekly-payout-agent.ts', 'approved: true', 'approved: false'],
  ['npx tsx agents/openai-agents.ts', 'agents/openai-agents.ts', 'state.approve(asked)', 'state.reject(asked)'],
  ['npx tsx agents/ai-sdk-7.ts', 'agents/ai-sdk-7.ts', 'approved: true', 'approved: false'],
  ['npx tsx agents/openai-responses.ts', 'agents/openai-responses.ts', 'return true;', 'return false;'],
  ['npx tsx agents/openai-chat.ts', 'agents/openai-chat.ts', 'return true;', 'return false;'],
  ['npx tsx agents/anthropic.ts', 'agents/anthropic.ts', 'return true;', 'return false;'],
  ['npx tsx agents/claude-agent-sdk.ts', 'agents/claude-agent-sdk.ts', 'approve: true', 'approve: false'],
  ['npx tsx agents/langchain.ts', 'agents/langchain.ts', 'approved: true', 'approved: false'],
  ['npx tsx agents/mcp-client.ts', 'agents/mcp-client.ts', 'approve: true', 'approve: false'],
  // The first tests of a fleet see the fault; by default it has 500.
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

  const toJs = (path: string): void =>
    writeFileSync(path.replace(/ts$/, 'js'), transformSync(readFileSync(path, 'utf8'), { loader: 'ts' }).code);

  // Within the project, where its published name leads to the built package. As JavaScript: each starts in half the time.
  beforeAll(() => {
    mkdirSync('.reports', { recursive: true });
    folder = mkdtempSync('.reports/broken-examples-');
    cpSync('examples', folder, { recursive: true });
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
      if (name.endsWith('.ts')) toJs(join(folder, name));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(faults.filter(([command]) => isRunnable(command)))(
    '(%s) ends with another exit code than 0 when %s says something wrong',
    (command, file, right, wrong) => {
      const path = join(folder, file);
      const text = readFileSync(path, 'utf8');
      expect(text.split(right)).toHaveLength(2);
      const write = (content: string): void => {
        writeFileSync(path, content);
        if (path.endsWith('.ts')) toJs(path);
      };
      write(text.replace(right, wrong));
      const [program = '', ...args] = command
        .replace('npx tsx ', 'node ')
        .replace(/\.ts\b/, '.js')
        .split(' ');
      const given = args.map((arg) => (arg.includes('/') ? join(folder, arg) : arg));
      const { status, stderr } = spawnSync(program, given, { env, timeout: 60_000 });
      write(text);
      expect(status).toBeGreaterThan(0);
      expect(String(stderr)).not.toBe('');
      // It began: the fault is what ended it.
      expect(String(stderr)).not.toContain('ERR_MODULE_NOT_FOUND');
    },
    90_000,
  );
});
