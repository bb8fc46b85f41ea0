import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../bench/size/limits.js';
import { measureEntry } from '../../bench/size/measure-entry.js';
import { entries, ofPages, ofServers, programs } from '../../scripts/build/entries.js';
import { SUPPORTED_PEERS } from '../../src/client/peers.js';
import { needBuild } from '../harness/built.js';
import { followImports } from '../harness/follow-imports.js';
import { readLockfiles } from './source-files.js';

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));

describe('the package', () => {
  it('exports every entry of the build as ESM and CJS, with the types of each', () => {
    const modules = Object.entries(manifest.exports).filter(([, target]) => typeof target === 'object');
    const both = (name: string, code = name) => ({
      import: { types: `./dist/${name}.d.ts`, default: `./dist/${code}.js` },
      require: { types: `./dist/${name}.d.cts`, default: `./dist/${code}.cjs` },
    });
    const expected = Object.keys(entries).map((name) => [
      `./${name.replace(/\/?index$/, '')}`.replace(/\/$/, '') || '.',
      name in ofServers
        ? { workerd: both(name).import, browser: both(name, `in-a-page/${name.replaceAll('/', '-')}`), ...both(name) }
        : name in ofPages
          ? { workerd: both(name, `in-a-worker/${name.replaceAll('/', '-')}`).import, ...both(name) }
          : both(name),
    ]);
    expect(modules).toEqual(expected);
    // By the name of the package too: `npx trackagoat-sdk`, a script of npm and node_modules/.bin all find it.
    const [program] = Object.keys(programs).map((name) => `dist/${name}.js`);
    expect(manifest.bin).toEqual({ trackagoat: program, 'trackagoat-sdk': program });
  });

  it('names the types of every entry for the older way of TypeScript to find modules', () => {
    const entryTypes = Object.entries<{ import?: { types: string } }>(manifest.exports).flatMap(([name, target]) =>
      name === '.' || target.import === undefined ? [] : [[name.slice(2), [target.import.types]]],
    );
    expect(manifest.typesVersions).toEqual({ '*': Object.fromEntries(entryTypes) });
  });

  it('takes any version of a peer at installation, and has a supported range for each', () => {
    expect(new Set(Object.values(manifest.peerDependencies))).toEqual(new Set(['*']));
    // The SDK of Claude's agents is imported by none of our files. As a peer, its own peer zod 4 would be demanded of everybody with zod 3.
    const supported = Object.keys(SUPPORTED_PEERS).filter((name) => name !== '@anthropic-ai/claude-agent-sdk');
    expect(supported.sort()).toEqual(Object.keys(manifest.peerDependencies).sort());
  });

  it('names every peer optional and develops against it', () => {
    const peers = Object.keys(manifest.peerDependencies);
    expect(peers.filter((name) => manifest.peerDependenciesMeta[name]?.optional !== true)).toEqual([]);
    expect(peers.filter((name) => manifest.devDependencies[name] === undefined)).toEqual([]);
  });
});

describe('what an application pays for, minified and gzipped', () => {
  it('is for createClient what the README says, at most', async () => {
    const { oneFile, atOnce, later } = await measureEntry("export { createClient } from './src/index.ts';");
    expect(oneFile).toBeGreaterThan(1_000);
    expect(oneFile).toBeLessThanOrEqual(LIMITS.clientOneFile);
    expect(atOnce).toBeLessThanOrEqual(LIMITS.clientAtOnce);
    expect(later).toBeGreaterThan(0);
  });

  it('is for createMock without the OpenAPI document, which is loaded when it is asked for', async () => {
    const { atOnce, later } = await measureEntry("export { createMock } from './mocks/index.ts';");
    expect(atOnce).toBeLessThanOrEqual(LIMITS.mockAtOnce);
    expect(later).toBeGreaterThan(40_000);
  });
});

it('the zod schemas can be taken one by one: a bundle with one schema holds no other', async () => {
  const { outputFiles } = await build({
    stdin: { contents: "export { UuidSchema } from './src/generated/schemas.js';", resolveDir: '.' },
    bundle: true,
    write: false,
    format: 'esm',
    external: ['zod'],
  });
  const code = outputFiles[0]?.text ?? '';
  expect(code).toContain('UuidSchema');
  expect(code).not.toContain('PayoutPaymentSchema');
});

/** Licences under which a package may be installed by users or bundled: all ask for no more than their text. */
const FREE = /^(?:MIT|ISC|0BSD|Apache-2\.0|BSD-[23]-Clause|BlueOak-1\.0\.0|Unlicense)$/;

/** Others that the tools of this project have; none of them reaches a user. */
const FOR_TOOLS = /^(?:MPL-2\.0|Python-2\.0|CC-BY-4\.0|CC0-1\.0|AFL-2\.1)$/;

/**
 * Tools whose package names a file in place of a licence: spawndamnit's is MIT; the agent SDK has its maker's own terms, and is
 * here to try our entry for it.
 */
const READ = /^node_modules\/(spawndamnit$|@anthropic-ai\/claude-agent-sdk)/;

interface Locked {
  readonly dev?: boolean;
  readonly license?: string;
}

describe.each([...readLockfiles()])('%s', (_, text) => {
  const { packages } = JSON.parse(text) as { packages: Record<string, Locked> };
  /** Of a choice, one such licence is enough. */
  const listBeyond = (...allowed: readonly RegExp[]) =>
    Object.entries(packages).filter(([path, { license = 'none' }]) => {
      const choices = license.replace(/[()]/g, '').split(' OR ');
      return path !== '' && !choices.some((name) => allowed.some((licences) => licences.test(name)));
    });

  it('has packages with licences that were looked at, and free ones for those that reach a user', () => {
    expect(Object.keys(packages).length).toBeGreaterThan(10);
    const unknown = listBeyond(FREE, FOR_TOOLS).filter(([path]) => !READ.test(path));
    const bound = listBeyond(FREE).filter(([, { dev }]) => dev !== true);
    expect([...unknown, ...bound].map(([path, { license }]) => `${path}: ${license}`)).toEqual([]);
  });

  it('pins no registry', () => {
    expect(text).not.toContain('"resolved"');
  });
});

describe('the built files of an entry that runs anywhere', async () => {
  needBuild();
  const portable = Object.keys(entries).filter((name) => !(name in ofServers));
  const follow = await followImports(Object.keys(entries).flatMap((name) => [`dist/${name}.js`, `dist/${name}.cjs`]));
  const listNode = (file: string): string[] => follow(file, 'late').packages.filter((name) => name.startsWith('node:'));

  /** Loads the files in a process of its own; gives what a module read while it was evaluated, of that which is not everywhere. */
  function readAtLoad(files: readonly string[]): string[] {
    const program = `
      const reads = [];
      // jsdom lacks these: a module that needs one to be loaded throws.
      const ofTheWeb = ['fetch', 'Request', 'Response', 'TextDecoder', 'TextEncoder', 'structuredClone', 'ReadableStream', 'DecompressionStream'];
      for (const name of [...ofTheWeb, 'process', 'Buffer', 'global', 'window', 'document', 'navigator', 'location', '__dirname']) {
        const { value, get } = Object.getOwnPropertyDescriptor(globalThis, name) ?? {};
        Object.defineProperty(globalThis, name, {
          configurable: true,
          get() {
            const [, , caller = ''] = new Error().stack.split('\\n');
            const isOurs = caller.includes('/dist/') && !caller.includes('/node_modules/');
            if (isOurs && ofTheWeb.includes(name)) return undefined;
            if (isOurs) reads.push(name + caller);
            return get ? get.call(globalThis) : value;
          },
        });
      }
      for (const file of ${JSON.stringify(files.map((file) => resolve(file)))}) await import(file);
      console.log(JSON.stringify(reads));`;
    return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' }));
  }

  it.each(portable)('%s import nothing of Node, at once or later', (name) => {
    for (const kind of ['js', 'cjs']) expect(listNode(`dist/${name}.${kind}`)).toEqual([]);
  });

  it('read nothing of Node or of a page while they are loaded', () => {
    expect(readAtLoad(portable.flatMap((name) => [`dist/${name}.js`, `dist/${name}.cjs`]))).toEqual([]);
  });

  it('differ from those of an entry that needs Node', () => {
    for (const kind of ['js', 'cjs']) expect(listNode(`dist/mocks/server.${kind}`)).toContain('node:fs');
    expect(portable).toContain('clone/index');
  });

  // The build for CommonJS rewrites classes; what it makes of them shows only when it is loaded.
  it('load by import and by require, with the same exports', () => {
    // MSW gives its browser part to browsers only.
    const names = Object.keys(entries).filter((name) => name !== 'mocks/browser');
    const specifiers = names.map((name) => `trackagoat-sdk/${name}`.replace(/\/index$/, ''));
    const program = `const names = ${JSON.stringify(specifiers)};
      const count = (all) => all.flatMap((one) => Object.keys(one)).filter((key) => key !== 'default').length;
      const required = count(names.map((name) => require(name)));
      Promise.all(names.map((name) => import(name))).then((all) => console.log(JSON.stringify([required, count(all)])));`;
    const counted = execFileSync(process.execPath, ['-e', program], { encoding: 'utf8' });
    const [byRequire, byImport] = JSON.parse(counted) as number[];
    expect(byRequire).toBeGreaterThan(100);
    expect(byImport).toBe(byRequire);
  });
});
