import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** Files of the project that pages may link to: those in the package. */
const ALLOWED =
  /^(?:examples\/|docs\/snippets\/guides\/|scripts\/programs\.ts$|openapi\.yaml$|seed\.schema\.json$|llms\.txt$|LICENSE$)/;

/** Copies the files that pages link to next to the pages. A program gets the extension `.txt`, so a browser shows it. */
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
