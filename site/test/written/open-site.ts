import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page, Request } from 'playwright-core';
import { launchChromium, openPage, type WatchedPage } from '../../../test/browser/chromium.js';
import { type ServedFolder, serveFolder } from '../../../test/browser/serve-folder.js';

const FOLDER = 'site/dist';
const FRAME = join(FOLDER, 'runner/run.html');

/**
 * The site as `npm run site build` wrote it, in one window of Chromium that shows page after page: a new one for each would take
 * three times as long. Errors and loaded files are those of the page that it shows.
 */
export interface OpenedSite extends WatchedPage {
  readonly served: ServedFolder;
  readonly loaded: readonly string[];
  /** Shows a page, and waits until the page has come to life and loads nothing more. */
  visit(path: string): Promise<void>;
  close(): Promise<void>;
}

/** The folder of the built site; throws if it does not hold the package that was built last. */
export function siteFolder(): string {
  const isNew = existsSync(FRAME) && statSync(FRAME).mtimeMs > statSync('dist/index.js').mtimeMs;
  if (!isNew) throw new Error(`${FOLDER} is not of the build in dist/: run \`npm run site build\`.`);
  return FOLDER;
}

export async function openSite(prepare?: (page: Page) => Promise<void>): Promise<OpenedSite> {
  const served = await serveFolder(siteFolder());
  const browser = await launchChromium();
  const loaded: string[] = [];
  const underway = new Set<Request>();
  const opened = await openPage(browser, `${served.url}404.html`, { reducedMotion: 'reduce' }, async (page) => {
    page.on('request', (request) => underway.add(request));
    page.on('requestfailed', (request) => underway.delete(request));
    page.on('requestfinished', (request) => {
      underway.delete(request);
      loaded.push(new URL(request.url()).pathname);
    });
    await prepare?.(page);
  });
  const { page, errors, strays } = opened;
  return {
    ...opened,
    served,
    loaded,
    visit: async (path) => {
      for (const list of [errors, strays, loaded]) list.length = 0;
      underway.clear();
      // Else a link with another anchor would stay on the page that is there.
      if (page.url().includes('#')) await page.goto('about:blank');
      await page.goto(`${served.url}${path}`);
      await page.waitForFunction(() => {
        const app = document.querySelector('#app');
        return !app || '__vue_app__' in app;
      });
      do await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
      while (underway.size > 0);
    },
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
