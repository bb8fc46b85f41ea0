import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const INSTALL = ['install', '--no-audit', '--no-fund', '--prefer-offline', '--ignore-scripts', '--loglevel=error'];

/**
 * Writes what the packed package of a version reads and keeps into `to/vVERSION`, in place of what is there: a program, a
 * seed, a snapshot, a kept folder and plans. Every later version goes on from it (`test/upgrade/upgrade.test.ts`).
 */
export function writeUpgradeFixtures(tarball: string, version: string, to: string = 'test/upgrade'): string {
  const folder = mkdtempSync(join(tmpdir(), 'upgrade-'));
  try {
    writeFileSync(join(folder, 'package.json'), '{"private": true, "type": "module"}');
    for (const name of ['seed.json', 'program.ts']) cpSync(resolve('test/upgrade', name), join(folder, name));
    cpSync(resolve('scripts/release/write-fixtures.mjs'), join(folder, 'write-fixtures.mjs'));
    const run = (command: string, ...args: string[]): void => {
      execFileSync(command, args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
    };
    run('npm', ...INSTALL, resolve(tarball));
    run(process.execPath, 'write-fixtures.mjs');
    renameSync(join(folder, 'kept/worlds.log'), join(folder, 'worlds.log'));
    const place = `${to}/v${version}`;
    rmSync(place, { recursive: true, force: true });
    mkdirSync(place);
    const written = ['ledger.json', 'plans.json', 'seed-ledger.json', 'snapshot.json', 'worlds.log'];
    for (const name of ['seed.json', 'program.ts', ...written]) cpSync(join(folder, name), join(place, name));
    return place;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
