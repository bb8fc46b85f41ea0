import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { launchChromium, openPage, type WatchedPage } from '../browser/chromium.js';
import { type ServedFolder, serveFolder } from '../browser/serve-folder.js';

const FOLDER = 'site/dist';
const FRAME = join(FOLDER, 'runner/run.html');

/** The site as `site:build` wrote it, in Chromium. */
export interface OpenedSite {
  readonly served: ServedFolder;
  open(path: string, options?: BrowserContextOptions, prepare?: (page: Page) => Promise<void>): Promise<WatchedPage>;
  close(): Promise<void>;
}

/** The folder of the built site; throws if it does not hold the package that was built last. */
export function siteFolder(): string {
  const isNew = existsSync(FRAME) && statSync(FRAME).mtimeMs > statSync('dist/index.js').mtimeMs;
  if (!isNew) throw new Error(`${FOLDER} is not of the build in dist/: run \`npm run site build\`.`);
  return FOLDER;
}

export async function openSite(): Promise<OpenedSite> {
  const served = await serveFolder(siteFolder());
  const browser = await launchChromium();
  return {
    served,
    open: (path, ...more) => openPage(browser, `${served.url}${path}`, ...more),
    close: async () => {
      await browser.close();
      await served.close();
    },
  };
}

/** Path → text of each page of the built site, without the frames in which programs run. */
export function readSitePages(): Map<string, string> {
  const names = readdirSync(siteFolder(), { recursive: true, encoding: 'utf8' });
  const pages = names.filter((name) => name.endsWith('.html') && !name.startsWith('runner/')).sort();
  return new Map(pages.map((name) => [name, readFileSync(join(FOLDER, name), 'utf8')]));
}

/** A program that has ended, as a reader sees it. */
export interface Shown {
  /** How it ended, in the words of the page. */
  readonly state: string;
  readonly printed: string[];
  readonly errors: string[];
}

/** Presses Run of a program, `snippet-run` or `code-playground`, and waits until it has ended. */
export async function pressRun(program: Locator): Promise<Shown> {
  await program.getByRole('button', { name: 'Run', exact: true }).click();
  return awaitEnd(program);
}

/** Waits until the program has ended. */
export async function awaitEnd(program: Locator): Promise<Shown> {
  const state = program.locator('.program-state').filter({ hasText: /^(Done in|The program ended|Stopped)/ });
  await state.waitFor({ timeout: 120_000 });
  const read = (selector: string) => program.locator(`.program-output pre${selector}`).allTextContents();
  return {
    state: (await state.textContent()) ?? '',
    printed: await read(':not(.is-error)'),
    errors: await read('.is-error'),
  };
}
