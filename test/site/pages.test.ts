import { afterAll, beforeAll, describe, it } from 'vitest';
import { measurePage, PAGES } from './measure-page.js';
import { type OpenedSite, openSite } from './open-site.js';

let site: OpenedSite;
beforeAll(async () => {
  site = await openSite({ viewport: { width: 390, height: 844 }, colorScheme: 'dark' });
});
afterAll(() => site?.close());

// `programs.test.ts` does the same at 1440 pixels in light colors, where it also runs the programs.
describe('on a phone, in dark colors', () => {
  it.each(PAGES)('%s is as wide as its window, light to load, asks nobody else, and axe finds nothing', (path) =>
    measurePage(site, path),
  );
});
