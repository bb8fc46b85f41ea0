import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ServedMock, serveMock } from '../../mocks/adapters/server.js';
import { call } from '../control/plain-call.js';
import { axeFindings } from './axe.js';
import { launchChromium, openPage } from './chromium.js';

const PATIENCE = 60_000;

let browser: Browser;
let served: ServedMock;
beforeAll(async () => {
  [browser, served] = await Promise.all([launchChromium(), serveMock({ seed: 'demo', now: '2026-03-02T00:00:00Z' })]);
  call(served.mock, 'POST /projects', { body: { nam: 1 } });
}, PATIENCE);
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

async function open(colorScheme: 'light' | 'dark', width = 1440): Promise<Page> {
  const { page } = await openPage(browser, `${served.url}/_mock/`, { colorScheme, viewport: { width, height: 900 } });
  await page.getByRole('region', { name: 'Creators', exact: true }).waitFor();
  return page;
}

const journal = (page: Page) => page.getByRole('region', { name: 'Journal', exact: true });

/** How bright the page's ground is, 0 to 255. */
async function brightness(page: Page): Promise<number> {
  const colour = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return (red + green + blue) / 3;
}

describe.each(['light', 'dark'] as const)(
  'the inspector in the %s',
  (scheme) => {
    it('has nothing for axe to find: with an explanation open, wide and narrow, and in the drawer', async () => {
      const isWide = scheme === 'light';
      const page = await open(scheme, isWide ? 1440 : 420);
      await page.getByRole('region', { name: 'Accruals', exact: true }).getByRole('button').first().click();
      await page.getByRole('listitem').first().waitFor();
      expect(await axeFindings(page)).toEqual([]);
      const ground = await brightness(page);
      expect(isWide ? ground > 220 : ground < 40).toBe(true);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(isWide ? 1440 : 420);
      await journal(page).getByRole('button', { name: 'createProject' }).first().click();
      await page.getByRole('button', { name: 'Copy as test' }).click();
      await page.getByText('import { createMock }').waitFor();
      expect(await axeFindings(page)).toEqual([]);
      await page.context().close();
    });
  },
  PATIENCE,
);

describe(
  'the inspector by keyboard',
  () => {
    it('skips to the world first, then goes through world, clock and lists in the order of the page', async () => {
      const page = await open('light');
      const order: string[] = [];
      for (let step = 0; step < 12; step += 1) {
        await page.keyboard.press('Tab');
        order.push(
          await page.evaluate(() => {
            const element = document.activeElement as HTMLElement;
            return (
              (element.ariaLabel ??
                element.closest('label')?.querySelector('span')?.textContent ??
                element.textContent) ||
              ''
            );
          }),
        );
      }
      expect(order.slice(0, 8)).toEqual([
        'Skip to the world',
        'World',
        'Key',
        'Snapshot',
        'Restore…',
        'Reset…',
        'Live',
        'Spec',
      ]);
      expect(order.slice(8)).toEqual([
        '+1 h, advance one hour',
        '+1 day, advance one day',
        '+1 week, advance one week',
        'Scraper',
      ]);
      await page.context().close();
    });

    it('opens a call with keys alone: the drawer holds the focus and gives it back', async () => {
      const page = await open('light');
      const row = journal(page).getByRole('button', { name: 'createProject' }).first();
      await row.focus();
      await page.keyboard.press('Enter');
      const drawer = page.getByRole('dialog', { name: '400 createProject' });
      await drawer.waitFor();
      for (let step = 0; step < 8; step += 1) {
        await page.keyboard.press('Tab');
        // After its last field the browser's own controls have their turn; never the page behind.
        expect(
          await page.evaluate(
            () => document.activeElement === document.body || Boolean(document.activeElement?.closest('dialog')),
          ),
        ).toBe(true);
      }
      await page.keyboard.press('Escape');
      await drawer.waitFor({ state: 'detached' });
      expect(await row.evaluate((element) => element === document.activeElement)).toBe(true);
      await page.context().close();
    });

    it('opens and closes an explanation and scrolls its list', async () => {
      const page = await open('light');
      const list = page.getByRole('region', { name: 'Accruals, newest first' });
      await list.focus();
      await page.keyboard.press('End');
      await page.waitForFunction((element) => (element as HTMLElement).scrollTop > 0, await list.elementHandle());
      const toggle = list.getByRole('button').first();
      await toggle.focus();
      await page.keyboard.press('Space');
      expect(await toggle.getAttribute('aria-expanded')).toBe('true');
      await page.keyboard.press('Space');
      expect(await toggle.getAttribute('aria-expanded')).toBe('false');
      await page.context().close();
    });
  },
  PATIENCE,
);
