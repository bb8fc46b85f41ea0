import type { SeedFile } from '../../../src/generated/seed-types.js';

/**
 * A seed in TypeScript: returns it unchanged, and lets the compiler complete and check it. Make the returned value the
 * default export.
 *
 * @example
 * ```ts
 * const seed = defineSeed({
 *   projects: [{ name: 'Spring', creators: [{ tiktok_handle: 'maya.moves' }] }],
 * });
 * const mock = createMock({ seed });
 * ```
 */
export function defineSeed<const Seed extends SeedFile>(seed: Seed): Seed {
  return seed;
}
