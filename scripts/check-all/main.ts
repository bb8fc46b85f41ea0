/** `npm test`: every check, two at a time, longest first. As soon as there is a build, all tests are one of the two. */
import { spawn } from 'node:child_process';
import { runChecks } from './run-checks.js';

const TESTS = 'tests';
/** Scripts of npm and all tests, and what each waits for. */
const CHECKS: Readonly<Record<string, string | undefined>> = {
  build: undefined,
  typecheck: undefined,
  [TESTS]: 'build',
  lint: undefined,
  'write docs -- --check': undefined,
  'write api -- --check': 'build',
  'write reports -- --check': undefined,
  'generate -- --check': undefined,
  'release check': 'build',
};

/** Programs in Go, such as the compiler and the linter, take two thirds of the time with more memory. */
const env = { GOGC: '300', ...process.env };

function run(command: string, options: { readonly quiet: boolean }): Promise<{ code: number; output: string }> {
  const child = spawn(command, { shell: true, env, stdio: options.quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit' });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += String(chunk)));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code: code ?? 1, output })));
}

const failed = await runChecks(CHECKS, {
  lanes: 2,
  run: (name) =>
    name === TESTS ? run('npx vitest run', { quiet: false }) : run(`npm run --silent ${name}`, { quiet: true }),
  say: console.log,
});
if (failed.length > 0) {
  console.error(`Failed: ${failed.join(', ')}`);
  process.exitCode = 1;
}
