import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));

/** The entries that Node can load; msw gives its browser part to browsers only. */
const entries = Object.entries(manifest.exports)
  .filter(([name, target]) => typeof target === 'object' && name !== './mocks/browser')
  .map(([name]) => join(manifest.name, name));

/** The sum of what the entries export, as a fresh Node counts it. */
function exportsBy(load: string): number {
  const program = `const names = ${JSON.stringify(entries)};
    Promise.all(names.map((name) => (${load})(name))).then((all) =>
      console.log(all.reduce((sum, one) => sum + Object.keys(one).filter((key) => key !== 'default').length, 0)));`;
  return Number(execFileSync(process.execPath, ['-e', program], { encoding: 'utf8' }));
}

// The build for CommonJS rewrites classes; what it makes of them shows only when it is loaded.
it('the built package loads by import and by require, with the same exports', () => {
  const byRequire = exportsBy('require');
  expect(byRequire).toBeGreaterThan(100);
  expect(exportsBy('(name) => import(name)')).toBe(byRequire);
});
