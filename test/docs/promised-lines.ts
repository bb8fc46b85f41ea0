import { readFileSync } from 'node:fs';

/** The lines that a program promises to print: its comments `// → …`, in their order. */
export function promisedLines(path: string): string[] {
  return [...readFileSync(path, 'utf8').matchAll(/\/\/ → (.*)$/gm)].map((match) => match[1] ?? '');
}
