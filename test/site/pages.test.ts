import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from '../browser/axe.js';
import { type OpenedSite, openSite, readSitePages, siteFolder } from './open-site.js';

/** A page of each kind, and those that have much of what may be too wide or too pale. */
const PAGES = [
  'index.html',
  'tour.html',
  'playground.html',
  'docs/getting-started.html',
  'docs/agents.html',
  'docs/clone.html',
  'docs/errors.html',
  '404.html',
];

/** A page that fits a narrow window fits a wide one, so a wide one shows the first four only. */
const WINDOWS = [
  { viewport: { width: 390, height: 844 }, colorScheme: 'dark', paths: PAGES },
  { viewport: { width: 1440, height: 900 }, colorScheme: 'light', paths: PAGES.slice(0, 4) },
] as const;

let site: OpenedSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

describe.each(WINDOWS)('a window of $viewport.width pixels, $colorScheme', ({ paths, ...window }) => {
  it.each(paths)('shows %s as wide as it is, asks nobody else, and axe finds nothing', async (path) => {
    const { page, errors, strays } = await site.open(path, window);
    await page.waitForLoadState('networkidle');
    const [content, shown] = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return [scrollWidth, clientWidth];
    });
    expect(content).toBe(shown);
    expect([errors, strays, await axeFindings(page)]).toEqual([[], [], []]);
    await page.context().close();
  });
});

/** Pages to read. A reference is looked into, and records are as long as they are. */
const READ = [...readSitePages().keys()].filter(
  (path) => !/^docs\/reference\/|errors\.html$|^CHANGELOG|^404|^scripts\//.test(path),
);
const SCREEN = 900;

describe('a page to read', () => {
  it.each(READ)('%s is at most 12 screens long, and at most 300 KB before Run', async (path) => {
    const loaded: string[] = [];
    const { page } = await site.open(path, { viewport: { width: 1440, height: SCREEN } }, async (page) => {
      page.on('requestfinished', (request) => loaded.push(new URL(request.url()).pathname));
    });
    await page.waitForLoadState('networkidle');
    const tall = await page.evaluate(() => document.documentElement.scrollHeight);
    expect(tall / SCREEN).toBeLessThanOrEqual(12);
    // As a host sends them. Pictures are compressed already.
    const sizes = loaded.map((file) => gzipSync(readFileSync(join(siteFolder(), decodeURIComponent(file)))).length);
    expect(loaded.length).toBeGreaterThan(3);
    expect(sizes.reduce((sum, size) => sum + size, 0) / 1024).toBeLessThanOrEqual(300);
    await page.context().close();
  });
});
