import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The licences of bundled packages, one after another. Throws for a package without one. */
export function collectLicences(packages: readonly string[]): string {
  return packages
    .flatMap((name) => {
      const folder = join('node_modules', name);
      const files = readdirSync(folder).filter((file) => /licen[sc]e|^notice/i.test(file));
      if (files.length === 0) throw new Error(`${name} is bundled and brings no licence`);
      return files.map((file) => `${name}/${file}\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`);
    })
    .join('\n\n');
}
