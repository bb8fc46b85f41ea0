import { createRequire } from 'node:module';
import type * as Esbuild from 'esbuild';

// esbuild is only needed where the pages are made: in the build, and when the mock runs from its sources.
const require = createRequire(import.meta.url);

/** A script of a page, bundled and minified for current browsers. */
export function bundleScript(entry: string): string {
  const { buildSync } = require('esbuild') as typeof Esbuild;
  const { outputFiles } = buildSync({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: ['es2022'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    legalComments: 'none',
  });
  return outputFiles[0]?.text ?? '';
}

/** A stylesheet of a page, with its imports combined, minified. */
export function bundleStyle(entry: string): string {
  const { buildSync } = require('esbuild') as typeof Esbuild;
  const { outputFiles } = buildSync({ entryPoints: [entry], bundle: true, minify: true, write: false });
  return outputFiles[0]?.text ?? '';
}
