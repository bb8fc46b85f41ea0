import type { SeedFile } from './seed-file.js';

/** A seed in TypeScript: returns it as it is, and lets the compiler complete and check it. Default-export what it returns. */
export function defineSeed<const Seed extends SeedFile>(seed: Seed): Seed {
  return seed;
}
