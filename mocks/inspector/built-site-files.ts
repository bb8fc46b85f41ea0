import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from './package-root.js';

const kept = new Map<string, string>();

/** A file of the site, from dist/site, where the build put it, compressed. */
export function siteFile(name: string): string {
  let text = kept.get(name);
  if (text === undefined) {
    // Not by `import`: every start would load it.
    const { brotliDecompressSync } = process.getBuiltinModule('node:zlib');
    text = brotliDecompressSync(readFileSync(join(packageRoot(), 'dist/site', `${name}.br`))).toString('utf8');
    kept.set(name, text);
  }
  return text;
}
