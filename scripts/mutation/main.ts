/**
 * `npm run mutation [SET] [-- OPTIONS of stryker]`: changes code in small ways and reports each change that no test notices. Fails
 * if the tests notice fewer than the set demands. The sets are in `sets.json`: world (the rules of the payouts; the default),
 * money (all code around money in workflows and tools), guards (its guards alone), proofs, api-control (the mock's responses
 * and its control plane), golden (cents, by the tests of test/golden.md alone). Each takes hours. The first run installs stryker beside the other packages. It runs once a week, so
 * `npm ci` does not bring it.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { printHead } from '../print-head.js';
import sets from './sets.json' with { type: 'json' };

printHead(import.meta.url);

const STRYKER = ['@stryker-mutator/core@9.6.1', '@stryker-mutator/vitest-runner@9.6.1'];

const [first = 'world', ...rest] = process.argv.slice(2);
const [name, options] = first.startsWith('-') ? ['world', [first, ...rest]] : [first, rest];
if (Object.hasOwn(sets, name)) {
  if (!existsSync('node_modules/@stryker-mutator/vitest-runner')) {
    const flags = ['--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel', 'error'];
    execFileSync('npm', ['install', ...flags, ...STRYKER], { stdio: ['ignore', 'ignore', 'inherit'] });
  }
  const env = { ...process.env, MUTATION_SET: name };
  process.exitCode = spawnSync('npx', ['stryker', 'run', ...options], { stdio: 'inherit', env }).status ?? 1;
} else {
  console.error(`npm run mutation knows no ${name}. Known are ${Object.keys(sets).join(', ')}.`);
  process.exitCode = 1;
}
