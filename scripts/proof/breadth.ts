/**
 * `npm run proof breadth [-- --times 10 FILTER]`: the tests that try a part of their set (`test/harness/breadth.ts`), with
 * all of it, and this many times as many seeds and worlds.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  options: { times: { type: 'string', default: '10' } },
  allowPositionals: true,
});
const isBroad = (path: string): boolean => readFileSync(path, 'utf8').includes('/harness/breadth.js');
const files = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .map((name) => join('test', name))
  .filter((path) => path.endsWith('.test.ts') && isBroad(path) && path.includes(positionals[0] ?? ''));
const { status } = spawnSync('npx', ['vitest', 'run', ...files], {
  env: { ...process.env, TEST_BREADTH: values.times },
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
