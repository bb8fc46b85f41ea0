import { statSync } from 'node:fs';
import { createRequire } from 'node:module';
import type * as Esbuild from 'esbuild';

// esbuild is only needed where the pages are made: in the build, and when the mock runs from its sources.
const require = createRequire(import.meta.url);

/** A bundle, and the time of the last change of each of its sources. */
interface Bundle {
  readonly text: string;
  readonly sources: ReadonlyMap<string, number | undefined>;
}

const bundles = new Map<string, Bundle>();

/** A script of a page, bundled and minified for current browsers. */
export function bundleScript(entry: string): string {
  return bundle(entry, {
    format: 'esm',
    target: ['es2022'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    legalComments: 'none',
  });
}

/** A stylesheet of a page, with its imports combined, minified. */
export function bundleStyle(entry: string): string {
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
