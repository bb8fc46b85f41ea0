import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../bench/size/limits.js';
import { measureEntry } from '../../bench/size/measure-entry.js';
import { measureInstalled } from '../../bench/size/measure-installed.js';
import { entries, ofPages, ofServers, programs } from '../../scripts/build/entries.js';
import { SUPPORTED_PEERS } from '../../src/client/peers.js';
import { needBuild } from '../harness/built.js';
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

  it('pins no registry in a lockfile', () => {
    const pinned = [...readLockfiles()].filter(([, lock]) => lock.includes('"resolved"'));
    expect(pinned.map(([path]) => path)).toEqual([]);
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

it('an installation brings no more than the limit, unpacked', () => {
  needBuild();
  expect(measureInstalled()).toBeLessThanOrEqual(LIMITS.installed);
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
