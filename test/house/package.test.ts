import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { entries, programs } from '../../scripts/build/entries.js';

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));

describe('the package', () => {
  it('exports every entry of the build as ESM and CJS, with the types of each', () => {
    const modules = Object.entries(manifest.exports).filter(([, target]) => typeof target === 'object');
    const expected = Object.keys(entries).map((name) => [
      `./${name.replace(/\/?index$/, '')}`.replace(/\/$/, '') || '.',
      {
        import: { types: `./dist/${name}.d.ts`, default: `./dist/${name}.js` },
        require: { types: `./dist/${name}.d.cts`, default: `./dist/${name}.cjs` },
      },
    ]);
    expect(modules).toEqual(expected);
    expect(Object.values(manifest.bin)).toEqual(Object.keys(programs).map((name) => `dist/${name}.js`));
  });

  it('has a source file for every entry', () => {
    const missing = Object.values({ ...entries, ...programs }).filter((source) => !existsSync(source));
    expect(missing).toEqual([]);
  });

  it('names every peer optional and develops against it', () => {
    const peers = Object.keys(manifest.peerDependencies);
    expect(peers.filter((name) => manifest.peerDependenciesMeta[name]?.optional !== true)).toEqual([]);
    expect(peers.filter((name) => manifest.devDependencies[name] === undefined)).toEqual([]);
  });

  it('pins no registry in the lockfile', () => {
    const lock = readFileSync('package-lock.json', 'utf8');
    expect(lock).not.toContain('"resolved"');
  });
});

describe('the core of the client', () => {
  async function gzippedSize(source: string): Promise<number> {
    const { outputFiles } = await build({
      entryPoints: [source],
      bundle: true,
      minify: true,
      write: false,
      format: 'esm',
      target: 'es2022',
      external: ['openapi-fetch'],
    });
    return gzipSync(outputFiles[0]?.contents ?? new Uint8Array(), { level: 9 }).length;
  }

  it('is at most 12.5 KB gzipped, all of it, beside openapi-fetch', async () => {
    const size = await gzippedSize('src/index.ts');
    expect(size).toBeGreaterThan(1_000);
    expect(size).toBeLessThanOrEqual(12_600);
  });
});

describe('the zod schemas', () => {
  it('can be taken one by one: a bundle with one schema holds no other', async () => {
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
});
