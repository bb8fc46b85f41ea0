import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { benches } from '../../bench/benches.js';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));

const readers = ['.', 'docs', 'examples', 'scripts', '.github/workflows', '.ci'].flatMap((folder) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(md|txt|yml)$|^run$/.test(entry.name))
    .map((entry) => join(folder, entry.name)),
);
const named = readers.flatMap((path) =>
  [...readFileSync(path, 'utf8').matchAll(/npm run (?:-s )?([a-z][\w:-]*)/g)].map((match) => [path, match[1] ?? '']),
);

it('every script of npm that a page or a workflow names is there', () => {
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter(([, name = '']) => scripts[name] === undefined)).toEqual([]);
});

const list = readFileSync('scripts/README.md', 'utf8');
const [daily = '', benchList = ''] = list.split('## Benches');

/** The names in the first column of the tables. */
function listNames(text: string): string[] {
  const cells = [...text.matchAll(/^\| (`[^|]*) \|/gm)].map((match) => match[1] ?? '');
  return cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? ''));
}

it('scripts/README.md lists every script of npm once, and no other', () => {
  expect([...listNames(daily), 'bench', 'bench:against'].sort()).toEqual(Object.keys(scripts).sort());
});

it('scripts/README.md lists every bench once, and every program of bench/more', () => {
  const programs = [
    'history-size',
    'pull-size',
    'snapshot-size',
    'explore-cost',
    'forecast-coverage',
    'growth/main',
    'peers',
    'load-from-outside',
    'fleet',
  ];
  expect(listNames(benchList).sort()).toEqual([...Object.keys(benches), ...programs].sort());
  const files = readdirSync('bench/more').map((name) => name.replace(/\.ts$/, ''));
  const listed = new Set(listNames(benchList).map((name) => name.split('/')[0]));
  expect(files.filter((name) => !listed.has(name))).toEqual([]);
});
