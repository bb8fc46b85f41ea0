import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from '../../../test/browser/axe.js';
import { sample } from '../../../test/harness/breadth.js';
import { moved } from '../../pages.js';
import { type OpenedSite, openSite, pressRun, readSitePages, siteFolder } from './open-site.js';

/** A page is loaded on a phone, and then widened. */
const WINDOWS = [
  { width: 390, height: 844, colorScheme: 'dark' },
  { width: 1440, height: 900, colorScheme: 'light' },
] as const;
/** Pages to read, and some to look things up in: those are as long as they are. */
const isReference = (path: string): boolean => /^docs\/reference\/|errors\.html$|^CHANGELOG|^404|^scripts\//.test(path);

let site: OpenedSite;
beforeAll(async () => {
  site = await openSite((page) => page.clock.install({ time: '2026-03-02T00:00:00Z' }));
});
afterAll(() => site?.close());

let hours = 0;
/** The programs of a page that have a button. The one inside of the playground is its first text. */
const PROGRAMS = 'code-playground, snippet-run:not(code-playground snippet-run)';
const countPrograms = (html: string): number =>
  html.includes('<code-playground>') ? 1 : html.split(/<snippet-run[ >]/).length - 1;
/** Page → how many programs it has. Of the reference there are the pages of each kind. */
const programs = new Map(
  [...readSitePages()]
    .filter(([path]) => !(path.replace('.html', '') in moved))
    .filter(
      ([path]) => !/^docs\/reference\/(?!(?:README|mocks(?:~create-mock|~mock)?|\w+~settle-all)\.html)/.test(path),
    )
    .map(([path, html]) => [path, countPrograms(html)]),
);
const promised = (code: string): string[] => [...code.matchAll(/\/\/ → (.*)$/gm)].map(([, text = '']) => text);

describe.each([...programs])('%s', (path, count) => {
  it.each(WINDOWS)(
    'is as wide as a window of $width pixels in $colorScheme colors, light to load, and without findings',
    async ({ colorScheme, ...viewport }) => {
      const { page, loaded, errors, strays } = site;
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme });
      if (colorScheme === 'dark') await site.visit(path);
      const [width, shown, height] = await page.evaluate(() => {
        const { scrollWidth, clientWidth, scrollHeight } = document.documentElement;
        return [scrollWidth, clientWidth, scrollHeight] as const;
      });
      expect([width, shown]).toEqual([viewport.width, viewport.width]);
      const screens = path.includes('first-payout-job') ? 6 : isReference(path) ? Number.POSITIVE_INFINITY : 15;
      if (colorScheme === 'light') expect(height / viewport.height).toBeLessThanOrEqual(screens);
      // As a host sends them, before Run. Pictures are compressed already.
      const sizes = loaded.map((file) => gzipSync(readFileSync(join(siteFolder(), decodeURIComponent(file)))).length);
      expect(sizes.length).toBeGreaterThan(0);
      expect(sizes.reduce((sum, size) => sum + size, 0) / 1024).toBeLessThanOrEqual(300);
      await page.evaluate(unwrapRepeated);
      expect([errors, strays, await axeFindings(page)]).toEqual([[], [], []]);
    },
  );

  describe.runIf(count > 0)('its programs', () => {
    // The time that a program may take is judged by the frame's clock. It is stopped, because the machine may be busy.
    beforeAll(() => site.page.clock.pauseAt(Date.UTC(2026, 2, 2, ++hours)));
    afterAll(() => site.page.clock.resume());

    const numbers = Array.from({ length: count }, (_, at) => at + 1);
    // Node runs each of them in `test/docs`: of many a third shows that the page can.
    it.each(count > 10 ? sample(numbers, 3) : numbers)(
      'runs its program %i, which prints what its comments say',
      async (at) => {
        const program = site.page.locator(PROGRAMS).nth(at - 1);
        const code = await program.evaluate(
          (element) => (element.querySelector('pre code') ?? element.previousElementSibling)?.textContent ?? '',
        );
        const shown = await pressRun(program);
        const section = await program.evaluate((element) => {
          const before = [...document.querySelectorAll('h2[id], h3[id]')].filter(
            (heading) => heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING,
          );
          return before.at(-1)?.id ?? '';
        });
        // A section of an error shows a program that ends with it, or that prints the status, the code and the error of a raw response.
        if (code.includes('// →') || !path.endsWith('errors.html')) {
          expect(shown).toEqual({
            state: expect.stringMatching(/^Done in \d+ ms\.$/),
            printed: promised(code),
            errors: expect.anything(),
          });
        } else if (shown.printed.length > 0) {
          expect(shown.printed.join()).toMatch(new RegExp(`^4\\d\\d ${section} `));
        } else {
          expect([shown.state, shown.errors.join(), section]).toEqual([
            'The program ended with an error.',
            expect.stringContaining(section),
            section,
          ]);
        }
        expect(site.errors).toEqual([]);
      },
    );
  });
});

it.each(Object.entries(moved))('the old address %s leads on to %s', async (from, to) => {
  await site.page.goto(`${site.served.url}${from}.html`);
  await site.page.waitForURL(`${site.served.url}${to}.html`);
});

it('has programs on many pages, the first page, the tour and the playground among them', () => {
  expect(['index.html', 'tour.html', 'playground.html'].filter((path) => programs.get(path) === 0)).toEqual([]);
  expect([...programs.values()].reduce((sum, count) => sum + count, 0)).toBeGreaterThan(80);
});

/** Leaves one word of each look in the code of a page: most of the time of axe went into the contrast of the others. */
function unwrapRepeated(): void {
  const seen = new Set<string>();
  for (const word of document.querySelectorAll('.line > span')) {
    const { color, backgroundColor } = getComputedStyle(word);
    const ground = getComputedStyle(word.closest('div') ?? word).backgroundColor;
    // Its attribute has its colors in light and dark.
    const style = [word.getAttribute('style'), color, backgroundColor, ground].join();
    if (seen.has(style)) word.replaceWith(word.textContent ?? '');
    else seen.add(style);
  }
}
