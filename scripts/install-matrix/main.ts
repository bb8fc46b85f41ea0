/**
 * `npm run matrix peers`, after a build: the packed package together with other packages of an application, including
 * old versions, without forcing anything. An optional peer whose range is too narrow fails here (ERESOLVE), as it would
 * for a user. With old versions the package is really installed: client, mock and workflows must run, and an entry that
 * cannot work must fail by the name of a peer.
 *   npm run matrix peers -- langchain       only the cells whose name has one of these words
 *   npm run matrix peers -- --record        all, and the results into etc/figures.json
 */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { install, makeProject, packPackage, runIn } from '../consumer-check/project.js';
import { chooseCells } from '../figures/choose-cells.js';
import { type CellResult, recordCells, runCell } from '../figures/record-cells.js';
import { makeTemporaryFolder } from '../temporary-folder.js';
import { newer, older, packageManagers, today } from './cells.js';

const folder = makeTemporaryFolder('install-matrix');
const chosenCells = chooseCells();
const results: CellResult[] = [];
const tarball = packPackage(folder);

function makeApplication(name: string): string {
  return makeProject(join(folder, name.replaceAll(/[^\w]+/g, '-')));
}

/** Resolves the tree of an application and does not write it: whether a combination resolves does not depend on the files. */
function resolve(name: string, packages: readonly string[]): void {
  install(makeApplication(name), '--package-lock-only', ...packages);
}

function runBeside(cwd: string, expected: object): void {
  cpSync('scripts/install-matrix/beside-old-versions.mjs', join(cwd, 'program.mjs'));
  runIn(cwd, process.execPath, ['program.mjs', JSON.stringify(expected)]);
}

function isAccepted(work: () => void): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}

function listChosen<Cell>(cells: Readonly<Record<string, Cell>>): [string, Cell][] {
  return Object.entries(cells).filter(([name]) => chosenCells.has(name));
}

const readName = (spec: string): string => spec.slice(0, spec.lastIndexOf('@'));

for (const [name, packages] of listChosen(newer)) {
  await runCell(results, `resolves beside: ${name}`, () => resolve(name, [tarball, ...packages]));
}
for (const [name, { packages, refuses, loads }] of listChosen(older)) {
  await runCell(results, `runs beside older: ${name}`, () => {
    const cwd = makeApplication(name);
    install(cwd, ...packages);
    install(cwd, tarball);
    runBeside(cwd, { refuses, loads });
  });
}
for (const [old, { packages }] of Object.entries(older)) {
  for (const other of today.filter((one) => !packages.some((own) => readName(own) === readName(one)))) {
    const name = `${old} and ${other}`;
    if (!chosenCells.has(name) || !isAccepted(() => resolve(`${name} alone`, [...packages, other]))) continue;
    await runCell(results, `resolves beside older: ${name}`, () => resolve(name, [tarball, ...packages, other]));
  }
}
for (const [name, command] of listChosen(packageManagers)) {
  await runCell(results, `other package managers: ${name}`, () => {
    const cwd = makeApplication(name);
    runIn(cwd, 'npx', [...command, tarball, 'zod@3.24.4', 'msw@1.3.5']);
    runBeside(cwd, { refuses: ['schemas', 'mocks/node'], loads: [] });
  });
}
if (results.length === 0) throw new Error('No cell has one of these words in its name.');
if (chosenCells.record) recordCells('install-matrix', 'npm run matrix peers -- --record', results);
