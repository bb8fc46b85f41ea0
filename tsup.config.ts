import { defineConfig } from 'tsup';
import { entries, present } from './scripts/build/entries.js';

/**
 * The declarations of every entry; the modules are bundled by `scripts/build/bundle-modules.ts`. They are written without a check of
 * the types, which `npm run typecheck` does: the declarations are the same, in half the time.
 */
export default defineConfig({
  entry: present(entries),
  format: ['esm'],
  dts: { only: true, entry: present(entries), compilerOptions: { noCheck: true } },
  external: [/^node:/],
});
