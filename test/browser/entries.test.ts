import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ofPages, ofServers } from '../../scripts/build/entries.js';
import { folderOfFile } from '../harness/temporary-folder.js';
import { launchChromium, openPage, type WatchedPage } from './chromium.js';
import { type ServedFolder, serveFolder } from './serve-folder.js';

/* The built entries in a page, as a bundler puts them there. `npm run matrix runtimes` does it with four bundlers and the packed package. */
const folder = folderOfFile();
let browser: Browser;
let served: ServedFolder;
let watched: WatchedPage;
beforeAll(async () => {
  served = await serveFolder(folder);
  browser = await launchChromium();
  watched = await openPage(browser, 'about:blank');
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

/** Bundles a program for a page without a warning, and opens the page. */
async function open(name: string, contents: string) {
  const { warnings } = await build({
    stdin: { contents, resolveDir: '.' },
    bundle: true,
    format: 'esm',
    platform: 'browser',
    // Without the paths of the project's tsconfig, the package's name is the built package.
    tsconfigRaw: {},
    outfile: join(folder, `${name}.js`),
    logLevel: 'silent',
  });
  writeFileSync(
    join(folder, `${name}.html`),
    `<!doctype html><title>page</title><script type="module" src="${name}.js"></script>`,
  );
  await watched.go(`${served.url}${name}.html`);
  return { ...watched, warnings };
}

describe('in a page or a Worker', () => {
  it('every entry that runs anywhere is bundled without a warning, and does its work', async () => {
    const { page, errors, warnings } = await open(
      'portable',
      "import { usePortable } from './scripts/matrix/scenarios/portable.mjs'; globalThis.run = usePortable;",
    );
    expect([warnings, errors]).toEqual([[], []]);
    await page.evaluate(() => (globalThis as unknown as { run(): Promise<void> }).run());
    expect(errors).toEqual([]);
  });

  it.each(Object.entries(ofServers))('%s is bundled, and its first line says what to use', async (entry, instead) => {
    const name = entry.replaceAll('/', '-');
    const { errors, warnings } = await open(
      name,
      `import * as entry from 'trackagoat-sdk/${entry}'; console.log(entry);`,
    );
    expect(warnings).toEqual([]);
    expect(errors).toEqual([
      `Error: trackagoat-sdk/${entry} runs in Node, Bun and Deno, and not in a page: ${instead}. In a test in jsdom, choose the environment node.`,
    ]);
  });

  it.each(Object.entries(ofPages))('%s in a Worker says what to use', async (entry, instead) => {
    const { outputFiles } = await build({
      stdin: { contents: `import * as entry from 'trackagoat-sdk/${entry}'; console.log(entry);`, resolveDir: '.' },
      bundle: true,
      write: false,
      format: 'esm',
      tsconfigRaw: {},
      conditions: ['workerd', 'worker', 'browser'],
    });
    const module = `data:text/javascript,${encodeURIComponent(outputFiles[0]?.text ?? '')}`;
    await expect(import(/* @vite-ignore */ module)).rejects.toThrow(`in a page, and not in a Worker: ${instead}.`);
  });
});
