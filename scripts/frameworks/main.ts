/**
 * `npm run matrix frameworks`, after a build: what needs an SDK that no entry of the package imports. Installs `test/frameworks`
 * into itself, checks the types of its tests and of the examples and snippets that they run, and runs them.
 */
import { spawnSync } from 'node:child_process';
import { installFolder } from '../install-folder.js';
import { printHead } from '../print-head.js';

printHead(import.meta.url);

const FOLDER = 'test/frameworks';
installFolder(FOLDER);
const steps = [
  [process.execPath, 'node_modules/typescript-7/bin/tsc', '-p', FOLDER],
  ['npx', 'vitest', 'run', '--config', `${FOLDER}/vitest.config.ts`],
] as const;
const isGood = steps.every(([program, ...args]) => spawnSync(program, args, { stdio: 'inherit' }).status === 0);
if (!isGood) process.exitCode = 1;
