import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sample } from '../harness/breadth.js';
import { measurePage, PAGES } from './measure-page.js';
import { type OpenedSite, openSite, pressRun, readSitePages } from './open-site.js';

let site: OpenedSite;
beforeAll(async () => {
  site = await openSite({ colorScheme: 'light' }, (page) => page.clock.install({ time: '2026-03-02T00:00:00Z' }));
});
afterAll(() => site?.close());

let hours = 0;
/** The programs of a page that have a button. The one inside of the playground is its first text. */
const PROGRAMS = 'code-playground, snippet-run:not(code-playground snippet-run)';
const countPrograms = (html: string): number =>
  html.includes('<code-playground>') ? 1 : html.split(/<snippet-run[ >]/).length - 1;
const html = readSitePages();
/** Page → how many programs it has. */
const programs = new Map(PAGES.map((path) => [path, countPrograms(html.get(path) ?? '')]));
const promised = (code: string): string[] => [...code.matchAll(/\/\/ → (.*)$/gm)].map(([, text = '']) => text);

describe.each([...programs])('%s', (path, count) => {
  it('is as wide as a window of 1440 pixels, not too long, light to load, asks nobody else, and axe finds nothing', () =>
    measurePage(site, path));

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

it('has programs on many pages, the first page, the tour and the playground among them', () => {
  expect(['index.html', 'tour.html', 'playground.html'].filter((path) => programs.get(path) === 0)).toEqual([]);
  expect([...programs.values()].reduce((sum, count) => sum + count, 0)).toBeGreaterThan(80);
});
