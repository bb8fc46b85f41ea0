import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of this package, from any location of this module: in the sources, or in a chunk of dist. */
export function packageRoot(): string {
  // One source for both kinds of module: an ES module has no __dirname, and the CJS build no import.meta.url.
  let folder = typeof __dirname === 'string' ? __dirname : dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error(`There is no package.json above ${folder}.`);
    folder = parent;
  }
  return folder;
}
