import type { WorldDump } from '../../world/store/world.js';

/** File names by key, from the build that made this very code. A name has the digest of what is in the file: one of another build has another name. */
declare const KEPT_DEMOS: Readonly<Record<string, string>>;

/**
 * The demo's world as the build kept it. Undefined for any other start, and where there is no such file to read: in a browser, or in
 * a bundle that took the code alone. Then the world grows, which takes six times as long.
 */
export function readKeptDemo(key: string): WorldDump | undefined {
  const name = KEPT_DEMOS[key];
  return name === undefined ? undefined : readDump(name);
}

function readDump(name: string): WorldDump | undefined {
  try {
    // Not imported: this module is one for browsers too.
    const { readFileSync } = process.getBuiltinModule('node:fs');
    const { brotliDecompressSync } = process.getBuiltinModule('node:zlib');
    // A truncated file throws here.
    return JSON.parse(brotliDecompressSync(readFileSync(findPlace(name))).toString('utf8')) as WorldDump;
  } catch {
    return undefined;
  }
}

/** The file in dist, wherever this code came to lie in it. */
function findPlace(name: string): string | URL {
  const isOlder = typeof __dirname === 'string';
  const here = isOlder ? `${__dirname.replaceAll('\\', '/')}/` : import.meta.url;
  const place = here.slice(0, here.lastIndexOf('/dist/') + '/dist/'.length) + name;
  return isOlder ? place : new URL(place);
}
