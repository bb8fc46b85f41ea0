/**
 * `npm run house [-- FOLDER…]`: the structure of a folder (default: `mocks/world`, then everything that is shipped).
 * Files and lines by room, imports inside of it, how many floors its imports are deep, types included, and its circles.
 * Without a folder it begins with the budget, and with the places of casts and of long functions.
 */
import { posix } from 'node:path';

import { countStoreys, type ImportLine, importCycles, importLines } from '../../test/house/import-rules.js';
import type { SourceFiles } from '../../test/house/source-files.js';
import { describeBudget } from './budget.js';
import { describeShapes } from './count-shapes.js';
import { readOwnSources, SHIPPED } from './shipped.js';

const named = process.argv.slice(2);
if (named.length === 0) {
  console.log(`${await describeBudget()}\n\n${describeShapes(readOwnSources(SHIPPED))}\n`);
}
for (const folders of named.length > 0 ? named.map((folder) => [folder]) : [['mocks/world'], SHIPPED]) show(folders);

function show(folders: readonly string[]): void {
  const files = readOwnSources(folders);
  const imports = importLines(files).filter(({ target }) => target !== undefined && files.has(target));
  console.log(`${folders.join(', ')} (without what is generated)`);
  const rooms = new Set([...files.keys()].map((path) => posix.dirname(path)));
  for (const room of [...rooms].sort()) {
    const inside = new Map([...files].filter(([path]) => posix.dirname(path) === room));
    console.log(`  ${room.padEnd(36)} ${describeLines(inside)}`);
  }
  console.log(`  ${'all'.padEnd(36)} ${describeLines(files)}`);
  console.log(`  imports among them: ${imports.length}, floors: ${countFloors(imports)}`);
  for (const folder of folders.length === 1 ? folders : []) {
    const { rooms, floors } = countStoreys(imports, folder);
    console.log(`  children of ${folder}: ${rooms} on ${floors} floors`);
  }
  const circles = importCycles(imports);
  console.log(`  circles: ${circles.length}${circles.map((circle) => `\n    ${circle}`).join('')}\n`);
}

function describeLines(files: SourceFiles): string {
  const sizes = [...files].map(([path, text]) => ({ path, lines: text.split('\n').length - 1 }));
  sizes.sort((left, right) => left.lines - right.lines);
  const longest = sizes.at(-1);
  const total = sizes.reduce((sum, { lines }) => sum + lines, 0);
  const median = sizes[sizes.length >> 1]?.lines;
  return `${sizes.length} files, ${total} lines, median ${median}, longest ${longest?.lines} (${posix.basename(longest?.path ?? '')})`;
}

/** The longest chain of imports, counted in files. */
function countFloors(imports: readonly ImportLine[]): number {
  const below = new Map<string, string[]>();
  for (const { from, target = '' } of imports) below.set(from, [...(below.get(from) ?? []), target]);
  const known = new Map<string, number>();
  const depth = (file: string): number => {
    const before = known.get(file);
    if (before !== undefined) return before;
    // A circle has no floor. It is named below.
    known.set(file, 0);
    const floors = 1 + Math.max(0, ...(below.get(file) ?? []).map(depth));
    known.set(file, floors);
    return floors;
  };
  return Math.max(0, ...[...below.keys()].map(depth));
}
