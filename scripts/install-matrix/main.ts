/**
 * `npm run matrix peers`, after a build: the packed package together with other packages of an application, including
 * old versions, without forcing anything. An optional peer whose range is too narrow fails here (ERESOLVE), as it would
 * for a user. With old versions the package is really installed: client, mock and workflows must run, and an entry that
 * cannot work must fail by the name of a peer.
 *   npm run matrix peers -- langchain       only the cells whose name has one of these words
 *   npm run matrix peers -- --record        all, and the results into etc/figures.json
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packPackage } from '../consumer-check/pack-package.js';
import { chooseCells } from '../figures/choose-cells.js';
import { type CellResult, recordCells, runCell } from '../figures/record-cells.js';
import { newer, older, packageManagers, today } from './cells.js';

const folder = mkdtempSync(join(tmpdir(), 'install-matrix-'));
const chosenCells = chooseCells();
const results: CellResult[] = [];

function run(cwd: string, command: string, args: readonly string[]): void {
  execFileSync(command, args, { cwd, stdio: 'pipe', timeout: 240_000 });
}

function makeApplication(name: string): string {
  const cwd = join(folder, name.replaceAll(/[^\w]+/g, '-'));
  mkdirSync(cwd);
  writeFileSync(join(cwd, 'package.json'), '{"private": true, "type": "module"}');
  return cwd;
}

function isAccepted(install: () => void): boolean {
  try {
    install();
    return true;
  } catch {
    return false;
  }
}

const readName = (spec: string): string => spec.slice(0, spec.lastIndexOf('@'));

const NPM = ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];

try {
  const tarball = packPackage(folder);
  for (const [name, packages] of Object.entries(newer).filter(([name]) => chosenCells.has(name))) {
    // The tree is resolved and not written: whether a combination resolves does not depend on the files.
    await runCell(results, `resolves beside: ${name}`, () =>
      run(makeApplication(name), 'npm', [...NPM, '--package-lock-only', tarball, ...packages]),
    );
  }
  for (const [name, { packages, refuses, loads }] of Object.entries(older).filter(([name]) => chosenCells.has(name))) {
    await runCell(results, `runs beside older: ${name}`, () => {
      const cwd = makeApplication(name);
      run(cwd, 'npm', [...NPM, ...packages]);
      run(cwd, 'npm', [...NPM, tarball]);
      cpSync('scripts/install-matrix/beside-old-versions.mjs', join(cwd, 'program.mjs'));
      run(cwd, process.execPath, ['program.mjs', JSON.stringify({ refuses, loads })]);
    });
  }
  const resolve = (name: string, packages: readonly string[]): void =>
    run(makeApplication(name), 'npm', [...NPM, '--package-lock-only', ...packages]);
  for (const [old, { packages }] of Object.entries(older)) {
    for (const other of today.filter((one) => !packages.some((own) => readName(own) === readName(one)))) {
      const name = `${old} and ${other}`;
      if (!chosenCells.has(name) || !isAccepted(() => resolve(`${name} alone`, [...packages, other]))) continue;
      await runCell(results, `resolves beside older: ${name}`, () => resolve(name, [tarball, ...packages, other]));
    }
  }
  for (const [name, command] of Object.entries(packageManagers).filter(([name]) => chosenCells.has(name))) {
    await runCell(results, `other package managers: ${name}`, () => {
      const cwd = makeApplication(name);
      run(cwd, 'npx', [...command, tarball, 'zod@3.24.4', 'msw@1.3.5']);
      cpSync('scripts/install-matrix/beside-old-versions.mjs', join(cwd, 'program.mjs'));
      run(cwd, process.execPath, ['program.mjs', JSON.stringify({ refuses: ['schemas', 'mocks/node'], loads: [] })]);
    });
  }
  if (results.length === 0) throw new Error('No cell has one of these words in its name.');
  if (chosenCells.record) recordCells('install-matrix', 'npm run matrix peers -- --record', results);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
