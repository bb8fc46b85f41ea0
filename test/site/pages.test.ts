import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from '../browser/axe.js';
import { type OpenedSite, openSite, readSitePages, siteFolder } from './open-site.js';

/** Pages to read, and some to look things up in: those are as long as they are. */
const isReference = (path: string): boolean => /^docs\/reference\/|errors\.html$|^CHANGELOG|^404|^scripts\//.test(path);
const PAGES = [...readSitePages().keys()].filter(
  (path) => !path.startsWith('docs/reference/') || /(?:README|mocks|~create-mock|~mock)\.html$/.test(path),
);

const SCREEN = 900;
const WINDOWS = [
  { viewport: { width: 390, height: 844 }, colorScheme: 'dark' },
  { viewport: { width: 1440, height: SCREEN }, colorScheme: 'light' },
] as const;

let site: OpenedSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

describe.each(WINDOWS)('a window of $viewport.width pixels, $colorScheme', (window) => {
  it.each(PAGES)('shows %s as wide as it is, light to load, asks nobody else, and axe finds nothing', async (path) => {
    const loaded: string[] = [];
    const { page, errors, strays } = await site.open(path, window, async (page) => {
      page.on('requestfinished', (request) => loaded.push(new URL(request.url()).pathname));
    });
    await page.waitForLoadState('networkidle');
    const [width, shown, height] = await page.evaluate(() => {
      const { scrollWidth, clientWidth, scrollHeight } = document.documentElement;
      return [scrollWidth, clientWidth, scrollHeight] as const;
    });
    expect(width).toBe(shown);
    const screens = path.includes('first-payout-job') ? 6 : isReference(path) ? Number.POSITIVE_INFINITY : 12;
    if (shown > 390) expect(height / SCREEN).toBeLessThanOrEqual(screens);
    // As a host sends them, before Run. Pictures are compressed already.
    const sizes = loaded.map((file) => gzipSync(readFileSync(join(siteFolder(), decodeURIComponent(file)))).length);
    expect(sizes.length).toBeGreaterThan(0);
    expect(sizes.reduce((sum, size) => sum + size, 0) / 1024).toBeLessThanOrEqual(300);
    expect([errors, strays, await axeFindings(page)]).toEqual([[], [], []]);
    await page.context().close();
  });
});
