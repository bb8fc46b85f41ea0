import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** Files of the project that pages may lead to: what the package brings. */
const ALLOWED = /^(?:examples\/|openapi\.yaml$|seed\.schema\.json$|llms\.txt$|LICENSE$)/;

/** Puts the files that pages lead to beside the pages; a program gets `.txt` at its end, so that it is shown and not loaded. */
export function copyLinkedFiles(folder: string): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((one) =>
    one.endsWith('.html'),
  )) {
    for (const [, target = ''] of readFileSync(join(folder, name), 'utf8').matchAll(/\shref="([^"#?:/][^"#?:]*)"/g)) {
      const path = normalize(join(name, '..', target));
      const source = path.replace(/\.txt$/, '');
      if (existsSync(join(folder, path)) || !ALLOWED.test(source) || !existsSync(source) || !statSync(source).isFile())
        continue;
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      copyFileSync(source, join(folder, path));
    }
  }
}
