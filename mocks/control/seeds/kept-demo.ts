import type { WorldDump } from '../../world/store/world.js';

/**
 * The demo's world as the build kept it; undefined if it kept none. Then a new world is built. Running from the sources
 * uses no kept world, because that of an earlier build may be older than the sources. The build replaces this file by
 * `built-kept-demo.ts`.
 */
export function readKeptDemo(_key: string): WorldDump | undefined {
  return undefined;
}
