import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { brokenLinks } from '../../scripts/docs/links.js';
import { folderOfFile } from '../harness/temporary-folder.js';

const folder = folderOfFile();

/** All files and folders of the packed package, by their path in it. */
function unpack(): Set<string> {
  const packed = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder]);
  const [{ filename }] = JSON.parse(packed.toString()) as [{ filename: string }];
  execFileSync('tar', ['-xzf', join(folder, filename), '-C', folder]);
  const root = join(folder, 'package');
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  return new Set(entries.map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll(sep, '/')));
}

describe('the packed package', () => {
  const paths = unpack();
  const pages = new Map(
    [...paths]
      .filter((path) => /\.(?:md|txt)$/.test(path))
      .map((path) => [path, readFileSync(join(folder, 'package', path), 'utf8')]),
  );

  // Images are shown where a page is read, in the repository, by the registry and on the site.
  it('has no link in any page that leads out of it, or to a heading that is not there', () => {
    expect(pages.size).toBeGreaterThan(30);
    const isThere = (path: string): boolean => paths.has(path.replace(/\/$/, '')) || path.startsWith('docs/images/');
    expect(brokenLinks(pages, isThere)).toEqual([]);
  });

  it.each([
    ['module', "import { createMock } from './package/dist/mocks/index.js';"],
    ['commonjs', "const { createMock } = require('./package/dist/mocks/index.cjs');"],
  ])('has errors whose stack leads by names to lines that one can read: %s', (type, loading) => {
    const program = `${loading} try { createMock().faults.add({ operation: 'x', kind: 'status' }) } catch (error) { console.log(error.stack) }`;
    const stack = execFileSync(process.execPath, [`--input-type=${type}`, '-e', program], {
      cwd: folder,
      encoding: 'utf8',
    });
    const frames = [...stack.matchAll(/at (\S+) \((?:file:\/\/)?(.*\/package\/dist\/.*):(\d+):\d+\)/g)];
    const lines = frames.map(([, name, file = '', line]) => [
      name,
      readFileSync(file, 'utf8').split('\n')[Number(line) - 1]?.trim(),
    ]);
    expect(lines).toContainEqual(['FaultList.add', expect.stringMatching(/^const taken = .*takeFault\)?\(/)]);
    expect(lines).toContainEqual(['takeFault', expect.stringMatching(/^throw .*invalidBody.*unknownOperation/)]);
  });

  it('has a statement of code on each line', () => {
    for (const path of [...paths].filter((one) => /^dist\/.*\.c?js$/.test(one))) {
      const lengths = readFileSync(join(folder, 'package', path), 'utf8')
        .split('\n')
        .map((line) => line.length);
      const median = lengths.sort((a, b) => a - b)[Math.floor(lengths.length / 2)];
      if (lengths.length > 20) expect(median, path).toBeLessThan(90);
    }
  });

  it('brings what its pages promise by name', () => {
    for (const path of ['CHANGELOG.md', 'llms.txt', 'seed.schema.json', 'dist/openapi.json', 'docs/seeds.md']) {
      expect(paths.has(path), path).toBe(true);
    }
  });
});
