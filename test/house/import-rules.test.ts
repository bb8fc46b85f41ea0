import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importLines } from './import-lines.js';
import { countStoreys, forbiddenImports, importCycles, reachedPackages, siblingCycles } from './import-rules.js';
import { readSources } from './source-files.js';

const folders = ['base', 'src', 'mocks', 'proofs', 'cli', 'examples', 'docs/snippets'];
const lines = importLines(readSources(folders, ['.ts', '.tsx', '.js']));

/** The client's declared interfaces are generated, and are above http, whose promises they name: a room of the client. */
const declared = (path: string): string =>
  path === 'src/generated/resources.ts' ? 'src/client/declared/resources.ts' : path;
const ordered = lines
  .filter(({ from }) => !from.startsWith('examples/') && !from.startsWith('docs/'))
  .map((line) => ({
    ...line,
    from: declared(line.from),
    target: line.target === undefined ? undefined : declared(line.target),
  }));

function listLines(files: Record<string, string>) {
  return importLines(new Map(Object.entries(files)));
}

describe('who may import whom', () => {
  it('is kept by every file', () => {
    expect(forbiddenImports(lines)).toEqual([]);
  });

  it('has no circles, of types neither, in the code or around it', () => {
    const everywhere = importLines(readSources([...folders, 'test', 'bench', 'scripts'], ['.ts', '.tsx', '.js']));
    expect(importCycles(everywhere)).toEqual([]);
  });

  it('has no circles between the files and folders of any folder', () => {
    expect(siblingCycles(ordered)).toEqual([]);
  });

  it.each<[what: string, files: Record<string, string>, circle: string]>([
    [
      'two folders',
      { 'src/x/a/a.ts': "import { b } from '../b/b.js';", 'src/x/b/b.ts': "import type { C } from '../a/c.js';" },
      'src/x: a → b → a',
    ],
    [
      'a folder and a file',
      { 'src/x/a/a.ts': "import { b } from '../b.js';", 'src/x/b.ts': "import { c } from './a/c.js';" },
      'src/x: a → b.ts → a',
    ],
    [
      'three folders, far below',
      {
        'mocks/a/deep/one.ts': "import { b } from '../../b/two.js';",
        'mocks/b/two.ts': "import { c } from '../c/three.js';",
        'mocks/c/three.ts': "import { a } from '../a/other.js';",
      },
      'mocks: a → b → c → a',
    ],
  ])('has a circle where there is one: %s', (_, files, circle) => {
    const found = siblingCycles(listLines(files));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(circle);
  });

  it.each<[folder: string, rooms: number, floors: number]>([
    ['base', 4, 2],
    ['src', 6, 5],
    ['src/client', 7, 5],
    ['src/client/http', 41, 11],
    ['src/agents', 13, 9],
    ['src/agents/tools', 5, 3],
    ['src/agents/payments', 5, 5],
    ['src/workflows', 11, 6],
    ['mocks', 6, 6],
    ['mocks/control', 10, 7],
    ['proofs', 11, 5],
    ['proofs/read', 27, 5],
    ['proofs/explore', 9, 7],
    ['cli', 35, 8],
  ])('%s has at most %i rooms on %i floors', (folder, rooms, floors) => {
    const counted = countStoreys(ordered, folder);
    expect(counted.rooms).toBeLessThanOrEqual(rooms);
    expect(counted.floors).toBeLessThanOrEqual(floors);
    expect(counted.floors).toBeGreaterThan(0);
  });

  it('counts a room for each file and folder, and a floor for each step of the longest chain of imports', () => {
    const storeys = listLines({
      'src/x/index.ts': "import { a } from './a/one.js';\nimport { c } from './c.js';",
      'src/x/a/one.ts': "import { two } from './two.js';\nimport type { B } from '../b/deep/b.js';",
      'src/x/a/two.ts': "import { outside } from '../../y/outside.js';",
      'src/x/b/deep/b.ts': "import { c } from '../../c.js';",
      'src/x/c.ts': '',
      'src/y/outside.ts': "import { below } from './below.js';",
    });
    expect(countStoreys(storeys, 'src/x')).toEqual({ rooms: 4, floors: 4 });
    expect(countStoreys(storeys, 'src/x/a')).toEqual({ rooms: 2, floors: 2 });
  });

  it.each<[from: string, text: string, finding: string]>([
    ['src/client/errors/a.ts', "import { b } from '../http/b.js';", 'errors must not import http'],
    ['src/client/http/a.ts', "export { b } from '../resources/b.js';", 'http must not import resources'],
    ['src/workflows/a.ts', "import type { B } from '../agents/b.js';", 'workflows must not import agents'],
    ['mocks/api/a.ts', "import { b } from '../../src/client/client.js';", 'api must not import client'],
    ['mocks/world/store/a.ts', "const b = await import('../../api/b.js');", 'store must not import api'],
    ['mocks/world/store/a.ts', "import { readFile } from 'node:fs';", 'store must not import the package node:fs'],
    ['mocks/world/advance.ts', "type B = import('../control/b.js').B;", 'advance must not import control'],
    ['mocks/world/store/a.ts', "import { b } from '../scraper/b.js';", 'store must not import scraper'],
    ['mocks/world/scraper/a.ts', "import { b } from '../catalogue/b.js';", 'scraper must not import catalogue'],
    ['mocks/world/catalogue/a.ts', "import { b } from '../payouts/b.js';", 'catalogue must not import payouts'],
    [
      'mocks/world/statistics/a.ts',
      "import { b } from '../payouts/rules/b.js';",
      'statistics must not import payouts/rules',
    ],
    [
      'mocks/world/payouts/rules/a.ts',
      "import type { B } from '../criteria/b.js';",
      'rules must not import payouts/criteria',
    ],
    ['mocks/world/payouts/criteria/a.ts', "import { b } from '../cron/b.js';", 'criteria must not import payouts/cron'],
    ['mocks/world/payouts/cron/a.ts', "import { b } from '../b.js';", 'cron must not import payouts'],
    ['mocks/world/payouts/a.ts', "import { b } from '../advance.js';", 'payouts must not import advance'],
    ['mocks/world/elsewhere.ts', "import { b } from './advance.js';", 'lies in no zone'],
    ['examples/a.ts', "import { b } from '../src/index.js';", 'examples must not import entry'],
    ['base/money/a.ts', "import { b } from '../../src/generated/b.js';", 'money must not import generated'],
    ['base/files/a.ts', "import { b } from '../../mocks/api/b.js';", 'files must not import api'],
    ['src/client/http/a.ts', "import { b } from '../../../base/files/b.js';", 'http must not import files'],
    ['mocks/world/store/a.ts', "import { b } from '../../../base/money/b.js';", 'store must not import money'],
    ['src/client/client.ts', "import * as z from 'zod';", 'client must not import the package zod'],
    ['src/elsewhere/a.ts', "import { b } from './b.js';", 'lies in no zone'],
  ])('is broken by %s with %s', (from, text, finding) => {
    const findings = forbiddenImports(listLines({ [from]: text }));
    expect(findings).toHaveLength(1);
    expect(findings[0]).toContain(finding);
  });

  it('finds a circle of any length', () => {
    const circle = listLines({
      'src/client/http/a.ts': "import { b } from './b.js';",
      'src/client/http/b.ts': "import { c } from './c.js';",
      'src/client/http/c.ts': "import { a } from './a.js';",
    });
    expect(importCycles(circle)).toEqual([
      'src/client/http/a.ts → src/client/http/b.ts → src/client/http/c.ts → src/client/http/a.ts',
    ]);
    const types = listLines({
      'src/client/http/a.ts': "import type { B } from './b.js';",
      'src/client/http/b.ts': "type A = import('./a.js').A;",
    });
    expect(importCycles(types)).toEqual(['src/client/http/a.ts → src/client/http/b.ts → src/client/http/a.ts']);
  });
});

describe('what an entry pulls in', () => {
  const isNode = (name: string) => name.startsWith('node:');
  const isPackage = (wanted: string) => (name: string) => name === wanted || name.startsWith(`${wanted}/`);

  it.each([
    { entry: 'src/index.ts', never: 'zod', because: 'the core is small', banned: isPackage('zod') },
    { entry: 'src/index.ts', never: 'msw', because: 'it is no test tool', banned: isPackage('msw') },
    { entry: 'src/index.ts', never: 'node:', because: 'it runs in browsers and workers', banned: isNode },
    { entry: 'src/workflows/index.ts', never: 'node:', because: 'it runs in browsers and workers', banned: isNode },
    { entry: 'mocks/index.ts', never: 'msw', because: 'msw is an optional peer', banned: isPackage('msw') },
    { entry: 'mocks/index.ts', never: 'node:', because: 'the mock runs in browsers', banned: isNode },
    { entry: 'mocks/adapters/browser.ts', never: 'node:', because: 'it runs in browsers', banned: isNode },
    { entry: 'mocks/adapters/server.ts', never: 'msw', because: 'msw costs 150 ms of start', banned: isPackage('msw') },
    { entry: 'cli/main.ts', never: 'msw', because: 'msw costs 150 ms of start', banned: isPackage('msw') },
  ])('$entry never reaches $never, for $because', ({ entry, banned }) => {
    expect(existsSync(entry)).toBe(true);
    const reached = [...reachedPackages(lines, entry)].filter(([name]) => banned(name));
    expect(reached).toEqual([]);
  });

  it('is followed through files, and types do not count', () => {
    const graph = listLines({
      'src/index.ts': "export { a } from './client/client.js';\nimport type { Z } from 'zod';",
      'src/client/client.ts': "import { b } from './http/b.js';",
      'src/client/http/b.ts': "import { http } from 'msw';\nimport { type A, type B } from 'zod';",
    });
    expect([...reachedPackages(graph, 'src/index.ts')]).toEqual([['msw', 'src/client/http/b.ts']]);
  });
});
