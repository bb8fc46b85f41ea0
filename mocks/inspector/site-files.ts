import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as Esbuild from 'esbuild';
import { packageRoot } from './package-root.js';

const here = join(packageRoot(), 'mocks/inspector');

const makers = {
  'inspector.html': () => readFileSync(join(here, 'page/index.html'), 'utf8'),
  'inspector.js': () => bundleScript(join(here, 'page/main.tsx')),
  'inspector.css': () => bundleStyle(join(here, 'page/style/main.css')),
} as const satisfies Readonly<Record<string, () => string>>;

/** The names of all files of the site. */
export const siteFileNames = Object.keys(makers);

/**
 * A file of the site, made from its sources at each call, so a reload of the page shows a change. In the package
 * `built-site-files.ts` replaces this module (see scripts/build/bundle-modules.ts).
 */
export function siteFile(name: string): string {
  return makers[name as keyof typeof makers]();
}

// esbuild is only needed where the pages are made: in the build, and when the mock runs from its sources.
const require = createRequire(import.meta.url);

/** A bundle, and the time of the last change of each of its sources. */
interface Bundle {
  readonly text: string;
  readonly sources: ReadonlyMap<string, number | undefined>;
}

const bundles = new Map<string, Bundle>();

/** A script of a page, bundled and minified for current browsers. */
function bundleScript(entry: string): string {
  return bundle(entry, {
    format: 'esm',
    target: ['es2022'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    legalComments: 'none',
  });
}

/** A stylesheet of a page, with its imports combined, minified. */
function bundleStyle(entry: string): string {
  return bundle(entry, {});
}

/** Made again only when one of its sources has changed: a page asks for it at each load. */
function bundle(entry: string, options: Esbuild.BuildOptions): string {
  const known = bundles.get(entry);
  if (known && [...known.sources].every(([path, changedAt]) => findLastChange(path) === changedAt)) return known.text;
  const { buildSync } = require('esbuild') as typeof Esbuild;
  const { outputFiles, metafile } = buildSync({
    ...options,
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
  });
  const text = outputFiles[0]?.text ?? '';
  bundles.set(entry, {
    text,
    sources: new Map(Object.keys(metafile.inputs).map((path) => [path, findLastChange(path)])),
  });
  return text;
}

function findLastChange(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs;
}
