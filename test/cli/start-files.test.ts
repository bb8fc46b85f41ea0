import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { needBuild } from '../harness/built.js';

/*
 * The files that the built command reads before it serves. A file costs a quarter of a millisecond, and a start once read forty. They
 * are found in the text of dist, by the imports at the top and by the two late imports that every start of the mock makes.
 */
needBuild();
const DIST = resolve('dist');
const RELATIVE = /(?:\bfrom|^import|;import)\s*"(\.{1,2}\/[^"]+)"/g;

function loadAll(files: readonly string[], seen = new Set<string>()): Set<string> {
  for (const file of files) {
    if (seen.has(file)) continue;
    seen.add(file);
    const imported = [...readFileSync(file, 'utf8').matchAll(RELATIVE)].map(([, path = '']) =>
      resolve(file, '..', path),
    );
    loadAll(imported, seen);
  }
  return seen;
}

/** The file that holds an export of a command, or the program itself. */
function findFile(name: RegExp): string {
  const found = readdirSync(DIST).filter((file) => name.test(file));
  expect(found).toHaveLength(1);
  return join(DIST, found[0] as string);
}

/** The file of `trackagoat mock`, among those of all commands. */
function findMockCommand(): string {
  const files = readdirSync(DIST).filter((file) => /^command-\w+\.js$/.test(file));
  const found = files.filter((file) => readFileSync(join(DIST, file), 'utf8').includes('mockCommand'));
  expect(found).toHaveLength(1);
  return join(DIST, found[0] as string);
}

function measure(files: Iterable<string>): number {
  return [...files].reduce((sum, file) => sum + statSync(file).size, 0);
}

const program = [join(DIST, 'cli/main.js'), findFile(/^run-command-\w+\.js$/)];

describe('the built command', () => {
  it('reads few files to start the mock', () => {
    const files = loadAll([...program, findMockCommand()]);
    // The code of the mock is among them.
    expect(measure(files)).toBeGreaterThan(300_000);
    expect(files.size).toBeLessThanOrEqual(12);
  });

  it('loads no mock to say its version', () => {
    expect(measure(loadAll(program))).toBeLessThan(75_000);
  });
});

it('a built entry imports no chunk for side effects', () => {
  const modules = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'));
  expect(modules.length).toBeGreaterThan(50);
  const vain = modules.filter((file) => /(?:^|;)import\s*"\.{1,2}\//m.test(readFileSync(join(DIST, file), 'utf8')));
  expect(vain).toEqual([]);
});
