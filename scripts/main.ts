/**
 * `npm run GROUP NAME -- OPTIONS`: runs the program of this name in `programs.ts`. `npm run write` without a name runs all
 * generators: `npm run write`, or `npm run write -- --check`.
 */
import { spawnSync } from 'node:child_process';
import { GENERATORS, programs } from './programs.js';
import { findProgram, runProgram } from './run-program.js';

const [group = '', ...rest] = process.argv.slice(2);
if (!isGroup(group)) throw new RangeError(`There is no group ${group}. Known are ${Object.keys(programs).join(', ')}.`);
const [name, ...options] = rest;

if (group === 'write' && (name === undefined || name.startsWith('-'))) {
  const failed = GENERATORS.filter((generator) => !writeApart(generator));
  if (failed.length > 0) console.error(`Failed: ${failed.join(', ')}`);
  process.exitCode = failed.length > 0 ? 1 : 0;
} else {
  const { module, problem } = findProgram(group, name);
  if (module !== undefined) await runProgram(module, options);
  else {
    console.error(problem);
    process.exitCode = 1;
  }
}

function isGroup(text: string): text is keyof typeof programs {
  return Object.hasOwn(programs, text);
}

/** Runs a generator in a process of its own, because each reads what the one before it has written. Returns whether it was successful. */
function writeApart(generator: (typeof GENERATORS)[number]): boolean {
  const parts = ['--import', 'tsx', programs.write[generator], ...rest];
  return spawnSync(process.execPath, parts, { stdio: 'inherit' }).status === 0;
}
