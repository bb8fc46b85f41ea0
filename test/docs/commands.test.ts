import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));

const readers = ['.', 'docs', 'examples', '.github/workflows', '.ci'].flatMap((folder) =>
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
