/**
 * `npm run proof throws`: runs the tests of agents and workflows with sources that note what they throw. Fails if no
 * test reaches a `throw` in the folders that move money and `unreached.ts` gives no reason. Takes some minutes.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeTemporaryFolder } from '../../temporary-folder.js';
import { findThrows } from './find-throws.js';
import { unreached } from './unreached.js';
import { FOLDERS, isWatched } from './watched.js';

const notes = join(makeTemporaryFolder('throws'), 'reached');
writeFileSync(notes, '');
const tests = ['test/agents/', 'test/workflows/', 'test/cli/', 'test/options/'];
const args = ['vitest', 'run', '--config', 'test/configs/throws.config.ts', ...tests];
const { status } = spawnSync('npx', args, { stdio: 'inherit', env: { ...process.env, THROWS_REACHED: notes } });
const reached = new Set(readFileSync(notes, 'utf8').split('\n'));
const files = FOLDERS.flatMap((path) =>
  readdirSync(path, { recursive: true, encoding: 'utf8' }).map((name) => `${path}${name}`),
);
const sites = files
  .filter(isWatched)
  .flatMap((path) => findThrows(path, readFileSync(path, 'utf8')).map(({ id }) => id));
const open = sites.filter((id) => !reached.has(id) && unreached[id] === undefined);
const stale = Object.keys(unreached).filter((id) => !sites.includes(id) || reached.has(id));
console.log(`${sites.length} throws, ${sites.filter((id) => reached.has(id)).length} reached by a test.`);
for (const id of open) console.log(`reached by no test: ${id}`);
for (const id of stale) console.log(`take it out of unreached.ts, it is gone or reached: ${id}`);
if (status !== 0 || open.length > 0 || stale.length > 0) process.exitCode = 1;
