import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from './package-root.js';

const kept = new Map<string, string>();

/** A file of the site, from dist/site, where the build put it. */
export function siteFile(name: string): string {
  let text = kept.get(name);
  if (text === undefined) {
    text = readFileSync(join(packageRoot(), 'dist/site', name), 'utf8');
    kept.set(name, text);
  }
  return text;
}
