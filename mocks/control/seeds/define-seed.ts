import type { SeedFile } from './seed-file.js';

/**
 * A seed in TypeScript: returns it unchanged, and lets the compiler complete and check it. Make the returned value the
 * default export.
 */
export function defineSeed<const Seed extends SeedFile>(seed: Seed): Seed {
  return seed;
}
