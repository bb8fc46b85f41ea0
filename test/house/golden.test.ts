import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import sets from '../../scripts/mutation/sets.json' with { type: 'json' };

const page = readFileSync('test/golden.md', 'utf8');
const [list = '', faults = ''] = page.split('## Planted faults');
const toPath = (file: string): string => `test/${file}.test.ts`;

it('the page of the golden tests says of each file of the set what it proves, and of no other', () => {
  const listed = list.split(/^\| file of `test\//m).flatMap((table) => {
    const [folder = ''] = table.split('`');
    const rows = [...table.matchAll(/^\| ((?:`[\w./-]+`(?:, )?)+) \| (.+) \|$/gm)];
    expect(rows.filter(([, , sentence = '']) => sentence.length < 30)).toEqual([]);
    return rows.flatMap(([, names = '']) => [...names.matchAll(/`([^`]+)`/g)].map(([, name]) => `${folder}/${name}`));
  });
  expect(listed.map(toPath).sort()).toEqual([...sets.golden.tests].sort());
});

it('each planted fault is of code that is there once, and names a test of a golden file that is there', () => {
  const rows = [...faults.matchAll(/^\| .+? \| `([\w/.-]+)`: `([^`]+)` \| .+? \| (.+?): (.+) \|$/gm)];
  expect(rows.length).toBeGreaterThan(5);
  for (const [, file = '', code = '', red = '', title = ''] of rows) {
    expect(readFileSync(file, 'utf8').split(code), `${file}: ${code}`).toHaveLength(2);
    const files = [...red.matchAll(/`([^`]+)`/g)].map(([, name = '']) => toPath(name));
    expect(sets.golden.tests).toEqual(expect.arrayContaining(files));
    expect(
      files.some((path) => readFileSync(path, 'utf8').includes(title)),
      title,
    ).toBe(true);
  }
});
