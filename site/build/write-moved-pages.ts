import { writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** Writes a page at each address that left. It leads to the page that has its subject now, with and without scripts. */
export function writeMovedPages(folder: string, moved: Readonly<Record<string, string>>): void {
  for (const [from, to] of Object.entries(moved)) {
    const target = `${relative(dirname(from), to)}.html`;
    const html = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="refresh" content="0; url=${target}">
<title>This page has moved</title></head><body><main><h1>This page has moved</h1><p><a href="${target}">Go on to its new address.</a></p></main></body></html>
`;
    writeFileSync(join(folder, `${from}.html`), html);
  }
}
