import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { benches } from '../../bench/benches.js';
import { programs } from '../../scripts/programs.js';
import { findProgram } from '../../scripts/run-program.js';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));

const readers = ['.', 'docs', 'examples', 'scripts', '.github/workflows', '.ci'].flatMap((folder) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(md|txt|yml)$|^run$/.test(entry.name))
    .map((entry) => join(folder, entry.name)),
);
const readCommands = (pattern: RegExp): string[][] =>
  readers.flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(pattern)].map(([, ...parts]) => [path, ...parts.map((part) => part ?? '')]),
  );

it('every script of npm that a page or a workflow names is there', () => {
  const named = readCommands(/npm run (?:-s )?([a-z][\w:-]*)/g);
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter(([, name = '']) => scripts[name] === undefined)).toEqual([]);
});

it('every name of a program that a page or a workflow gives to a script is known', () => {
  const named = readCommands(/npm run (write|proof|matrix|release) ([a-z][\w-]*)/g);
  expect(named.length).toBeGreaterThan(15);
  const unknown = named.filter(([, group = '', name]) => findProgram(group as keyof typeof programs, name).problem);
  expect(unknown).toEqual([]);
});

it('an unknown name of a program is refused with the known ones, and so is a missing one', () => {
  expect(findProgram('proof', 'fuz').problem).toBe(
    `npm run proof knows no fuz. Known are ${Object.keys(programs.proof).sort().join(', ')}.`,
  );
  expect(findProgram('matrix', undefined).problem).toContain('needs a name. Known are consumer, frameworks, mcp');
  expect(findProgram('write', 'toString').problem).toContain('knows no toString');
});

it('every program is a module that is there and says what it does', () => {
  const modules = Object.values(programs).flatMap((group): string[] => Object.values(group));
  expect(modules.filter((path) => !existsSync(path) || !readFileSync(path, 'utf8').includes('/*'))).toEqual([]);
});

const list = readFileSync('scripts/README.md', 'utf8');

/** The names in the first column of the tables of a section. */
function listNames(heading: string): string[] {
  const text = list.split(/^## /m).find((section) => section.startsWith(`${heading}\n`)) ?? '';
  const cells = [...text.matchAll(/^\| (`[^|]*) \|/gm)].map((match) => match[1] ?? '');
  return cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? ''));
}

it('scripts/README.md lists every script of npm, and no other', () => {
  expect([...new Set(listNames('Every day'))].sort()).toEqual(Object.keys(scripts).sort());
});

it.each(['write', 'proof', 'matrix', 'release'] as const)(
  'scripts/README.md lists every name of npm run %s once',
  (group) => {
    expect(listNames(`\`npm run ${group} NAME\``).sort()).toEqual(Object.keys(programs[group]).sort());
  },
);

it('scripts/README.md lists every bench once, and every program of bench/more', () => {
  const listed = listNames('Benches');
  expect([...listed].sort()).toEqual([...Object.keys(benches), ...Object.keys(programs.bench)].sort());
  const files = readdirSync('bench/more').map((name) => name.replace(/\.ts$/, ''));
  expect(files.filter((name) => !listed.includes(name))).toEqual([]);
});
