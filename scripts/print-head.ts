import { readFileSync } from 'node:fs';

/** Prints the comment at the head of a script and ends, if its arguments ask for help. `url` is its `import.meta.url`. */
export function printHead(url: string): void {
  if (!process.argv.slice(2).some((argument) => argument === '--help' || argument === '-h')) return;
  const [, head = ''] = /^\/\*+\n([\s\S]*?)\n \*\//m.exec(readFileSync(new URL(url), 'utf8')) ?? [];
  console.log(head.replaceAll(/^ \* ?/gm, ''));
  process.exit(0);
}
