import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Installs the packages of a folder with a package.json of its own into that folder, by its lockfile where it has one. Does nothing
 * if just these are installed. Their install scripts do not run.
 */
export function installFolder(folder: string): void {
  const lockfile = join(folder, 'package-lock.json');
  const isLocked = existsSync(lockfile);
  const wanted = readFileSync(isLocked ? lockfile : join(folder, 'package.json'), 'utf8');
  const installed = join(folder, 'node_modules/.installed');
  if (existsSync(installed) && readFileSync(installed, 'utf8') === wanted) return;
  console.error(`Installing the packages of ${folder} …`);
  const way = isLocked ? ['ci'] : ['install', '--no-package-lock'];
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel', 'error'];
  execFileSync('npm', [...way, ...flags], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  writeFileSync(installed, wanted);
}
