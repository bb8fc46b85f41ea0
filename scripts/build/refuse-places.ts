import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ofPages, ofServers } from './entries.js';

/**
 * Writes a module with the same names for each entry that cannot run in a page, or not in a Worker. A bundle for that place
 * builds with it, and the first line of its error says which entry that is, where it runs, and what to use.
 */
export async function refusePlaces(folder: string): Promise<void> {
  const inJsdom = 'In a test in jsdom, choose the environment node.';
  for (const [entry, instead] of Object.entries(ofServers)) {
    await refuse(folder, 'in-a-page', entry, `Node, Bun and Deno, and not in a page: ${instead}. ${inJsdom}`);
  }
  for (const [entry, instead] of Object.entries(ofPages)) {
    await refuse(folder, 'in-a-worker', entry, `a page, and not in a Worker: ${instead}.`);
  }
}

async function refuse(folder: string, place: string, entry: string, where: string): Promise<void> {
  const names = Object.keys(await import(resolve(folder, `${entry}.js`)));
  const code = `throw new Error(${JSON.stringify(`trackagoat-sdk/${entry} runs in ${where}`)});\n`;
  mkdirSync(join(folder, place), { recursive: true });
  const file = join(folder, place, entry.replaceAll('/', '-'));
  writeFileSync(`${file}.js`, `${code}export const ${names.map((name) => `${name} = undefined`).join(', ')};\n`);
  writeFileSync(`${file}.cjs`, code);
}
