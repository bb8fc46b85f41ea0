import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect } from 'vitest';
import { axeFindings } from '../browser/axe.js';
import { type OpenedSite, readSitePages, siteFolder } from './open-site.js';

/** Pages to read, and some to look things up in: those are as long as they are. */
const isReference = (path: string): boolean => /^docs\/reference\/|errors\.html$|^CHANGELOG|^404|^scripts\//.test(path);

/** The pages that are looked at: of the reference those of each kind. */
export const PAGES: readonly string[] = [...readSitePages().keys()].filter(
  (path) => !path.startsWith('docs/reference/') || /(?:README|mocks|~create-mock|~mock|~settle-all)\.html$/.test(path),
);

const SCREEN = 900;

/** Visits a page, which has to be as wide as its window, not too long, light to load, and without findings of axe. */
export async function measurePage(site: OpenedSite, path: string): Promise<void> {
  const { page, loaded, errors, strays } = site;
  await site.visit(path);
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
  await page.evaluate(unwrapRepeated);
  expect([errors, strays, await axeFindings(page)]).toEqual([[], [], []]);
}

/** Leaves one word of each look in the code of a page: most of the time of axe went into the contrast of the others. */
function unwrapRepeated(): void {
  const seen = new Set<string>();
  const readStyle = (element: Element): string => {
    const { color, fontWeight } = getComputedStyle(element);
    const grounds: string[] = [];
    for (let at: Element | null = element; at; at = at.parentElement)
      grounds.push(getComputedStyle(at).backgroundColor);
    return [color, fontWeight, ...grounds].join();
  };
  for (const selector of ['.line > span', 'code > .line'])
    for (const word of document.querySelectorAll(selector)) {
      const style = readStyle(word);
      if (seen.has(style) && word.childElementCount === 0) word.replaceWith(word.textContent ?? '');
      else seen.add(style);
    }
}
