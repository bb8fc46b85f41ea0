import type { WorldDump } from '../../world/store/world.js';
import { keptDemoFiles } from './kept-demo-files.js';

/**
 * The demo's world as the build kept it. Undefined for any other start, and where there is no such file to read: in the sources, in a
 * browser, or in a bundle that took the code alone. Then the world grows, which takes six times as long.
 */
export function readKeptDemo(key: string): WorldDump | undefined {
  const name = keptDemoFiles[key];
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
