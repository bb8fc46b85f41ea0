import { resolve } from 'node:path';
import { defineConfig, type Options } from 'tsup';
import { entries, present, programs } from './scripts/build/entries.js';

const common: Options = {
  target: 'es2022',
  sourcemap: true,
  // Shared code goes into shared chunks: without it every CJS entry has its own copy of the error classes.
  splitting: true,
  external: [/^node:/],
  // CJS has no import.meta.url, by which the mock server finds its pages.
  shims: true,
  esbuildPlugins: [
    {
      name: 'built pages instead of their sources',
      setup: ({ onResolve }) => {
        onResolve({ filter: /\/site-files\.js$/ }, () => ({ path: resolve('mocks/inspector/built-site-files.ts') }));
      },
    },
  ],
};

export default defineConfig([
  {
    ...common,
    entry: present(entries),
    format: ['esm', 'cjs'],
    dts: true,
    platform: 'neutral',
    esbuildOptions(options) {
      // A neutral platform reads none of the older fields by itself.
      options.mainFields = ['module', 'main'];
    },
  },
  { ...common, entry: present(programs), format: ['esm'], platform: 'node' },
]);
