import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const [, table = ''] = readFileSync('docs/architecture.md', 'utf8').split('## Where it is decided');
/** A path, and the names that follow it. */
const PLACE = /`([\w/-]+\.ts)`((?:,? `\w+`)*)/g;
const places = [...table.matchAll(PLACE)]
  .filter(([, path = '']) => !path.startsWith('test/'))
  .map(([, path = '', names = '']) => ({ path, names: [...names.matchAll(/\w+/g)].map(([name]) => name) }));

/** Whether a file defines a function, a class, a constant or a method of this name. */
function defines(path: string, name: string): boolean {
  const text = readFileSync(path, 'utf8');
  const declared = `(?:function\\*?|class|const) ${name}\\b|^  (?:private |async )*${name}\\(`;
  return new RegExp(declared, 'm').test(text);
}

it('every function of the table "Where it is decided" is where the table says', () => {
  expect(places.length).toBeGreaterThan(15);
  const lost = places.flatMap(({ path, names }) =>
    existsSync(path) ? names.filter((name) => !defines(path, name)).map((name) => `${path} ${name}`) : [path],
  );
  expect(lost).toEqual([]);
});
