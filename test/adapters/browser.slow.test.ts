import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMock, createRouteHandler } from '../../mocks/index.js';
import { launchChromium } from '../browser/chromium.js';
import { serveForTest } from '../harness/served-mock.js';
import { converse, type HeardResponse } from './conversation.js';
import { sendDirectly } from './senders.js';

const options = { now: '2026-01-05T00:00:00Z', randomSeed: 7 };

let browser: Browser;
let site: Server;
let origin: string;

/** The functions that browser-page.ts puts on the window. */
interface PageWindow {
  converseWithWorker(options: object): Promise<HeardResponse[]>;
  loseAndBypass(): Promise<{ lost: unknown; names: string[]; own: unknown }>;
  converseByFetch(apiKey: string, origin?: string): Promise<HeardResponse[]>;
}

beforeAll(async () => {
  const { outputFiles } = await build({
    entryPoints: ['test/adapters/browser-page.ts'],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    logLevel: 'error',
  });
  const files: Record<string, [type: string, text: string]> = {
    '/': ['text/html', '<!doctype html><title>Page</title><script type="module" src="/page.js"></script>'],
    '/own-data.json': ['application/json', '{"from": "the site"}'],
    '/page.js': ['text/javascript', outputFiles[0]?.text ?? ''],
    // The files that `npx msw init public` copies.
    '/mockServiceWorker.js': ['text/javascript', readFileSync('node_modules/msw/lib/mockServiceWorker.js', 'utf8')],
  };
  site = createServer((request, response) => {
    const [type, text] = files[request.url as string] ?? ['text/plain', ''];
    response.writeHead(text === '' ? 404 : 200, { 'content-type': type });
    response.end(text);
  });
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  origin = `http://localhost:${(site.address() as AddressInfo).port}`;
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  site?.closeAllConnections();
  site?.close();
});

async function open(): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(origin);
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
