import { readFileSync } from 'node:fs';

/** What a program says that it prints: its comments `// → …`, in their order. */
export function promisedLines(path: string): string[] {
  return [...readFileSync(path, 'utf8').matchAll(/\/\/ → (.*)$/gm)].map((match) => match[1] ?? '');
}
