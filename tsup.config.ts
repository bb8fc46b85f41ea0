import { resolve } from 'node:path';
import type { BuildOptions, Plugin } from 'esbuild';
import { defineConfig, type Options } from 'tsup';
import { entries, present, programs } from './scripts/build/entries.js';

/** CommonJS reads the document from the file of the package: so it is not installed twice. */
const documentFromFile: Plugin = {
  name: 'document from its file',
  setup: ({ onLoad, onResolve }) => {
    onLoad({ filter: /generated\/openapi-json\.ts$/ }, () => ({
      contents: "export const openapiJson = JSON.stringify(require('./openapi.json'));",
    }));
    onResolve({ filter: /^\.\/openapi\.json$/ }, ({ path }) => ({ path, external: true }));
  },
};

const common: Options = {
  target: 'es2022',
  sourcemap: true,
  // Shared code goes into shared chunks: without it every CJS entry has its own copy of the error classes.
  splitting: true,
  // cli-table3 asks for its colours when a table has a style of its own, and does without; ours have none.
  external: [/^node:/, '@colors/colors/safe'],
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
    // The command line shares its chunks with the modules: a copy of its own would double what is installed.
    entry: present({ ...entries, ...programs }),
    format: ['esm'],
    dts: { entry: present(entries) },
    platform: 'neutral',
    esbuildOptions: readOlderFields,
  },
  {
    ...common,
    entry: present(entries),
    format: ['cjs'],
    esbuildPlugins: [...(common.esbuildPlugins ?? []), documentFromFile],
    dts: { entry: present(entries) },
    platform: 'neutral',
    esbuildOptions(options) {
      readOlderFields(options);
      // CJS has __dirname instead, and package-root.ts asks for that first.
      options.define = { ...options.define, 'import.meta.url': '""' };
    },
  },
]);

/** A neutral platform reads none of the older fields by itself. */
function readOlderFields(options: BuildOptions): void {
  options.mainFields = ['module', 'main'];
}
