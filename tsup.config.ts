import { defineConfig } from 'tsup';
import { entries, present } from './scripts/build/entries.js';

/** The declarations of every entry; the modules are bundled by `scripts/build/bundle-modules.ts`. */
export default defineConfig({
  entry: present(entries),
  format: ['esm'],
  dts: { only: true, entry: present(entries) },
  external: [/^node:/],
});
