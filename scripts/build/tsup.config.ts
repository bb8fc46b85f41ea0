import { join } from 'node:path';
import { defineConfig } from 'tsup';
import { entries } from './entries.js';
import { MODULE_TYPES } from './write-types.js';

const entry = Object.fromEntries(
  Object.entries(entries).map(([name, source]) => [name, join(MODULE_TYPES, source.replace(/\.ts$/, '.d.ts'))]),
);

/** The declarations of every entry; the modules are bundled by `scripts/build/bundle-modules.ts`. */
export default defineConfig({ entry, format: ['esm'], dts: { only: true, entry }, external: [/^node:/] });
