import { describe, expect, it } from 'vitest';
import { followImports } from '../harness/follow-imports.js';
import { countStoreys, forbiddenImports, importCycles, importLines, siblingCycles } from './import-rules.js';
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

  it.each<[circle: string, files: Record<string, string>]>([
    [
      'src/x: a → b → a',
      { 'src/x/a/a.ts': "import { b } from '../b/b.js';", 'src/x/b/b.ts': "import type { C } from '../a/c.js';" },
    ],
    [
      'src/x: a → b.ts → a',
      { 'src/x/a/a.ts': "import { b } from '../b.js';", 'src/x/b.ts': "import { c } from './a/c.js';" },
    ],
    [
      'mocks: a → b → c → a',
      {
        'mocks/a/deep/one.ts': "import { b } from '../../b/two.js';",
        'mocks/b/two.ts': "import { c } from '../c/three.js';",
        'mocks/c/three.ts': "import { a } from '../a/other.js';",
      },
    ],
  ])('has a circle of folders and files where there is one: %s', (circle, files) => {
    expect(siblingCycles(listLines(files))).toEqual([expect.stringContaining(circle)]);
  });

  it.each<[folder: string, rooms: number, floors: number]>([
    ['base', 4, 2],
    ['src', 6, 5],
    ['src/client', 7, 5],
    ['src/client/http', 21, 10],
    ['src/agents', 13, 9],
    ['src/agents/tools', 4, 3],
    ['src/agents/payments', 5, 5],
    ['src/workflows', 11, 6],
    ['mocks', 6, 6],
    ['mocks/control', 9, 7],
    ['proofs', 7, 4],
    ['proofs/read', 12, 5],
    ['proofs/explore', 7, 6],
    ['cli', 26, 8],
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
    expect(forbiddenImports(listLines({ [from]: text }))).toEqual([expect.stringContaining(finding)]);
  });

  it('finds a circle of any length, also of types', () => {
    const files = {
      'src/a.ts': "import { b } from './b.js';",
      'src/b.ts': "import type { C } from './c.js';",
      'src/c.ts': "type A = import('./a.js').A;",
    };
    expect(importCycles(listLines(files))).toEqual(['src/a.ts → src/b.ts → src/c.ts → src/a.ts']);
  });
});

describe('what an entry pulls in', async () => {
  const ENTRIES: readonly (readonly [entry: string, never: string, because: string])[] = [
    ['src/index.ts', 'zod', 'the core is small'],
    ['src/index.ts', 'msw', 'it is no test tool'],
    ['src/index.ts', 'node:', 'it runs in browsers and workers'],
    ['src/workflows/index.ts', 'node:', 'it runs in browsers and workers'],
    ['mocks/index.ts', 'msw', 'msw is an optional peer'],
    ['mocks/index.ts', 'node:', 'the mock runs in browsers'],
    ['mocks/adapters/browser.ts', 'node:', 'it runs in browsers'],
    ['proofs/explore/index.ts', 'node:', 'it runs in browsers'],
    ['mocks/adapters/server.ts', 'msw', 'msw costs 150 ms of start'],
    ['cli/main.ts', 'msw', 'msw costs 150 ms of start'],
  ];
  const follow = await followImports([...new Set(ENTRIES.map(([entry]) => entry))]);
  const isOf = (never: string) => (name: string) =>
    name === never || name.startsWith(never.endsWith(':') ? never : `${never}/`);

  it.each(ENTRIES)('%s never reaches %s, for %s', (entry, never) => {
    expect(follow(entry, 'late').packages.filter(isOf(never))).toEqual([]);
  });

  it('is followed through files, also to what is loaded late', () => {
    expect(follow('mocks/adapters/browser.ts', 'late').packages.filter(isOf('msw'))).not.toEqual([]);
    expect(follow('cli/main.ts').packages.filter(isOf('node:'))).not.toEqual([]);
    const late = follow('cli/main.ts', 'late').packages;
    expect(late.filter(isOf('zod'))).not.toEqual([]);
  });
});

/** The names that each part of the proofs imports from the mock. A part that needs fewer lowers its number; none may grow. */
const HELD = { explore: 10, rest: 84 } as const;

it('the proofs import no more names of the mock than before, so that they could be a package', () => {
  const names = { explore: new Set<string>(), rest: new Set<string>() };
  for (const [path, text] of readSources(['proofs'])) {
    const part = path.startsWith('proofs/explore/') ? names.explore : names.rest;
    for (const [, list = ''] of text.matchAll(/import (?:type )?\{([^}]*)\} from '(?:\.\.\/)+mocks\/[^']*'/g)) {
      for (const name of list.split(',')) if (name.trim() !== '') part.add(name.replace(/\btype\b| as .*/g, '').trim());
    }
  }
  expect({ explore: names.explore.size, rest: names.rest.size }).toEqual(HELD);
});
