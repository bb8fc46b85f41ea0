import { readFileSync } from 'node:fs';

/** The names that a program in a page may import: those of the table in `site/runner/modules.ts`. */
export const modules: readonly string[] = [
  ...readFileSync('site/runner/modules.ts', 'utf8').matchAll(/^ {2}'([^']+)':/gm),
].map(([, name = '']) => name);
