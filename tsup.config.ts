import { resolve } from 'node:path';
import { defineConfig, type Options } from 'tsup';
import { entries, present, programs } from './scripts/build/entries.js';

const common: Options = {
  target: 'es2022',
  sourcemap: true,
  // Shared code goes into shared chunks: without it every CJS entry has its own copy of the error classes.
  splitting: true,
  external: [/^node:/],
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
    esbuildOptions(options, { format }) {
      // A neutral platform reads none of the older fields by itself.
      options.mainFields = ['module', 'main'];
      // CJS has __dirname instead, and package-root.ts asks for that first.
      if (format === 'cjs') options.define = { ...options.define, 'import.meta.url': '""' };
    },
  },
  { ...common, entry: present(programs), format: ['esm'], platform: 'node' },
]);
