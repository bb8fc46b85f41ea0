import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { install, makeProject, runIn } from '../consumer-check/project.js';
import { makeTemporaryFolder } from '../temporary-folder.js';

/**
 * Writes what the packed package of a version reads and keeps into `to/vVERSION`, in place of what is there: a program, a
 * seed, a snapshot, a kept folder and plans. Every later version goes on from it (`test/upgrade/upgrade.test.ts`).
 */
export function writeUpgradeFixtures(tarball: string, version: string, to: string = 'test/upgrade'): string {
  const folder = makeProject(makeTemporaryFolder('upgrade'));
  cpSync('test/upgrade/seed.json', join(folder, 'seed.json'));
  cpSync(findProgram(), join(folder, 'program.ts'));
  cpSync('scripts/release/write-fixtures.mjs', join(folder, 'write-fixtures.mjs'));
  install(folder, resolve(tarball));
  runIn(folder, process.execPath, ['write-fixtures.mjs']);
  renameSync(join(folder, 'kept/worlds.log'), join(folder, 'worlds.log'));
  const place = `${to}/v${version}`;
  rmSync(place, { recursive: true, force: true });
  mkdirSync(place);
  const written = ['ledger.json', 'plans.json', 'seed-ledger.json', 'snapshot.json', 'worlds.log'];
  for (const name of ['seed.json', 'program.ts', ...written]) cpSync(join(folder, name), join(place, name));
  return place;
}

/** That of the newest version, unless `test/upgrade/program.ts` is to take its place. */
function findProgram(): string {
  const versions = readdirSync('test/upgrade').filter((name) => /^v\d/.test(name));
  const [newest] = versions.sort((left, right) => right.localeCompare(left, 'en', { numeric: true }));
  const next = 'test/upgrade/program.ts';
  return existsSync(next) ? next : `test/upgrade/${newest}/program.ts`;
}
