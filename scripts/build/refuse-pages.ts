import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ofServers } from './entries.js';

/** Where the files are that bundlers for a page take in place of an entry that needs Node. */
const IN_A_PAGE = 'in-a-page';

/**
 * Writes a module with the same names for each entry that cannot run in a page. A bundle for a page builds with it, and the
 * first line of its error says which entry that is, where it runs, and what to use.
 */
export async function refusePages(folder: string): Promise<void> {
  mkdirSync(join(folder, IN_A_PAGE));
  for (const [entry, instead] of Object.entries(ofServers)) {
    const names = Object.keys(await import(resolve(folder, `${entry}.js`)));
    const why = `trackagoat-sdk/${entry} runs in Node, Bun and Deno, and not in a page: ${instead}.`;
    const refuse = `throw new Error(${JSON.stringify(why)});\n`;
    const file = join(folder, IN_A_PAGE, entry.replaceAll('/', '-'));
    writeFileSync(`${file}.js`, `${refuse}export const ${names.map((name) => `${name} = undefined`).join(', ')};\n`);
    writeFileSync(`${file}.cjs`, refuse);
  }
}
