import { readdirSync, readFileSync } from 'node:fs';
import type { TableEntry } from '../../cli/command.js';
import { groups } from '../../cli/command-table.js';
import { allTools } from '../../src/agents/tools/all-tools.js';
import { readSources } from '../../test/house/source-files.js';
import { entries } from '../build/entries.js';
import { countNames } from './count-names.js';
import { countPackedPages } from './count-pages.js';
import { countShapes } from './count-shapes.js';
import { readOwnSources, SHIPPED } from './shipped.js';

/**
 * The most that an amount may be, and its goal. `held` is only ever lowered, by the commit that takes away, and never below the
 * goal: there the row stops. `slack` lets an amount pass `held` by that much, so that no rule forbids one more file.
 */
export interface Limit {
  readonly held: number;
  readonly goal: number;
  readonly slack?: number;
}

/** How much there may be to know. Lines of code are neither blank nor comments; `test/planted` is not counted. */
export const BUDGET = {
  'lines of code that ship': { held: 54_400, goal: 54_400 },
  'files that ship': { held: 650, goal: 650, slack: 10 },
  'casts in them': { held: 522, goal: 522 },
  'functions above 60 lines in them': { held: 0, goal: 0 },
  'lines of tests': { held: 60_500, goal: 60_500 },
  'scripts of npm': { held: 20, goal: 20 },
  'folders in the root': { held: 13, goal: 13 },
  'files in the root': { held: 20, goal: 20 },
  commands: { held: 11, goal: 11 },
  'flags of commands': { held: 48, goal: 48 },
  'tools for agents': { held: 25, goal: 25 },
  entries: { held: 19, goal: 19 },
  'exported names': { held: 340, goal: 340 },
  pages: { held: 31, goal: 31 },
  'words of pages': { held: 33_000, goal: 33_000 },
} as const satisfies Readonly<Record<string, Limit>>;

type Amounts = Readonly<Record<keyof typeof BUDGET, number>>;

/** The amounts of this checkout. */
export async function measureBudget(): Promise<Amounts> {
  const shipped = readOwnSources(SHIPPED);
  const { code, casts, long } = countShapes(shipped);
  const { pages, words } = countPackedPages();
  const root = listRoot();
  const commands = Object.values(groups).flatMap((group) => Object.values(group));
  return {
    'lines of code that ship': code,
    'files that ship': shipped.size,
    'casts in them': casts,
    'functions above 60 lines in them': long.length,
    'lines of tests': countTestLines(),
    'scripts of npm': Object.keys(JSON.parse(readFileSync('package.json', 'utf8')).scripts).length,
    'folders in the root': root.filter((entry) => entry.isDirectory()).length,
    'files in the root': root.filter((entry) => entry.isFile()).length,
    commands: commands.length,
    'flags of commands': await countFlags(commands),
    'tools for agents': allTools.length,
    entries: Object.keys(entries).length,
    'exported names': countNames(),
    pages,
    'words of pages': words,
  };
}

/** The budget as a table: what there is now, what it is held at, and the goal. */
export async function describeBudget(): Promise<string> {
  const amounts = await measureBudget();
  const rows = Object.entries<Limit>(BUDGET).map(([what, { held, goal, slack = 0 }]) => {
    const now = amounts[what as keyof Amounts];
    const numbers = [now, held, goal].map((number) => number.toLocaleString('en').padStart(7)).join('');
    return `  ${what.padEnd(42)}${numbers}${now > held + slack ? '  too many' : ''}`;
  });
  return [`${'budget'.padEnd(44)}${['now', 'held', 'goal'].map((text) => text.padStart(7)).join('')}`, ...rows].join(
    '\n',
  );
}

/** Flags by their names: one that several commands have is known once. */
async function countFlags(commands: readonly TableEntry[]): Promise<number> {
  const loaded = await Promise.all(commands.map(({ load }) => load()));
  return new Set(loaded.flatMap(({ flags }) => Object.keys(flags))).size;
}

function countTestLines(): number {
  const files = [...readSources(['test', 'site/test'], ['.ts', '.tsx'])].filter(
    ([path]) => !path.startsWith('test/planted/'),
  );
  return files.reduce((sum, [, text]) => sum + text.split('\n').length - 1, 0);
}

/** The entries that `ls` shows in a fresh clone: neither hidden nor made by a command. */
function listRoot() {
  const ignored = readFileSync('.gitignore', 'utf8').split('\n');
  const made = new Set(ignored.map((line) => line.replace(/\/$/, '')));
  const endings = ignored.filter((line) => line.startsWith('*.')).map((line) => line.slice(1));
  return readdirSync('.', { withFileTypes: true }).filter(
    ({ name }) => !name.startsWith('.') && !made.has(name) && !endings.some((ending) => name.endsWith(ending)),
  );
}
