import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleScript, bundleStyle } from './bundle.js';
import { packageRoot } from './package-root.js';

const here = join(packageRoot(), 'mocks/inspector');

const makers = {
  'inspector.html': () => readFileSync(join(here, 'page/index.html'), 'utf8'),
  'inspector.js': () => bundleScript(join(here, 'page/main.tsx')),
  'inspector.css': () => bundleStyle(join(here, 'page/style/main.css')),
  'reference.html': () => readFileSync(join(here, 'reference/index.html'), 'utf8'),
  'reference.js': () => bundleScript(join(here, 'reference/main.tsx')),
  'reference.css': () => bundleStyle(join(here, 'reference/main.css')),
} as const satisfies Readonly<Record<string, () => string>>;

/** The names of all files of the site. */
export const siteFileNames = Object.keys(makers);

/**
 * A file of the site, made from its sources at each call, so a reload of the page shows a change. In the package
 * `built-site-files.ts` replaces this module (see scripts/build/bundle-modules.ts).
 */
export function siteFile(name: string): string {
  return makers[name as keyof typeof makers]();
}
