import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMock, createRouteHandler } from '../../mocks/index.js';
import { launchChromium } from '../browser/chromium.js';
import { type ServedFolder, serveFolder } from '../browser/serve-folder.js';
import { serveForTest } from '../harness/served-mock.js';
import { folderOfFile } from '../harness/temporary-folder.js';
import { converse, type HeardResponse } from './conversation.js';
import { sendDirectly } from './senders.js';

const options = { now: '2026-01-05T00:00:00Z', randomSeed: 7 };

const folder = folderOfFile();
let browser: Browser;
let site: ServedFolder;

/** The functions that browser-page.ts puts on the window. */
interface PageWindow {
  converseWithWorker(options: object): Promise<HeardResponse[]>;
  loseAndBypass(): Promise<{ lost: unknown; names: string[]; own: unknown }>;
  converseByFetch(apiKey: string, origin?: string): Promise<HeardResponse[]>;
}

beforeAll(async () => {
  await build({
    entryPoints: ['test/adapters/browser-page.ts'],
    bundle: true,
    outfile: join(folder, 'page.js'),
    format: 'esm',
    platform: 'browser',
    logLevel: 'error',
  });
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><title>Page</title><script type="module" src="/page.js"></script>',
  );
  writeFileSync(join(folder, 'own-data.json'), '{"from": "the site"}');
  // The file that `npx msw init public` copies.
  copyFileSync('node_modules/msw/lib/mockServiceWorker.js', join(folder, 'mockServiceWorker.js'));
  site = await serveFolder(folder);
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

async function open(): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(site.url.replace('127.0.0.1', 'localhost'));
  await page.waitForFunction('window.converseByFetch');
  return page;
}

/** Where the mock is, and how a page holds the conversation with it. */
const places: Readonly<Record<string, (page: Page) => Promise<HeardResponse[]>>> = {
  'through the service worker of MSW, with the mock in the page': (page) =>
    page.evaluate((given) => (window as unknown as PageWindow).converseWithWorker(given), options),
  'through Playwright’s route, with the mock in the test': async (page) => {
    const mock = createMock(options);
    await page.route('**/*', createRouteHandler(mock));
    return page.evaluate((key) => (window as unknown as PageWindow).converseByFetch(key), mock.apiKey);
  },
  'over HTTP, as a page of this machine': async (page) => {
    const { url, mock } = await serveForTest(options);
    const input = { key: mock.apiKey, url };
    return page.evaluate((given) => (window as unknown as PageWindow).converseByFetch(given.key, given.url), input);
  },
};

describe('in Chromium the conversation gives the same status, headers and bytes', () => {
  it.each(Object.entries(places))('%s', async (_, hold) => {
    const page = await open();
    const heard = await hold(page);
    const mock = createMock(options);
    expect(heard).toEqual(await converse(sendDirectly(mock), mock.apiKey));
    await page.context().close();
  });
});

it('the service worker loses a response after the work was done, and leaves the page’s own calls alone', async () => {
  const page = await open();
  const { lost, names, own } = await page.evaluate(() => (window as unknown as PageWindow).loseAndBypass());
  expect([lost, own]).toEqual(['TypeError', { from: 'the site' }]);
  expect(names).toContain('Lost');
  await page.context().close();
});
