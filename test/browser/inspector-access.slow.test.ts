import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ServedMock, serveMock } from '../../mocks/adapters/server.js';
import { axeFindings } from './axe.js';
import { launchChromium, openPage } from './chromium.js';

const PATIENCE = 60_000;

let browser: Browser;
let served: ServedMock;
beforeAll(async () => {
  [browser, served] = await Promise.all([launchChromium(), serveMock({ seed: 'demo', now: '2026-03-02T00:00:00Z' })]);
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

/** How bright the page's ground is, 0 to 255. */
async function brightness(page: Page): Promise<number> {
  const colour = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return (red + green + blue) / 3;
}

describe.each(['light', 'dark'] as const)(
  'the inspector in the %s',
  (scheme) => {
    it('has nothing for axe to find: with an explanation open, wide in a dialog or narrow', async () => {
      const isWide = scheme === 'light';
      const page = await open(scheme, isWide ? 1440 : 420);
      await page.getByRole('region', { name: 'Accruals', exact: true }).getByRole('button').first().click();
      await page.getByRole('listitem').first().waitFor();
      await page.getByText('Figures of the last').click();
      expect(await axeFindings(page)).toEqual([]);
      const ground = await brightness(page);
      expect(isWide ? ground > 220 : ground < 40).toBe(true);
      if (isWide) {
        await page.getByRole('button', { name: 'Pay @coachdario' }).click();
        await page.getByRole('dialog').waitFor();
        expect(await axeFindings(page)).toEqual([]);
      } else expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(420);
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
      for (let step = 0; step < 13; step += 1) {
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
      expect(order.slice(0, 9)).toEqual([
        'Skip to the world',
        'World',
        'Key',
        'New…',
        'Snapshot',
        'Restore…',
        'Reset…',
        'Live',
        'Spec',
      ]);
      expect(order.slice(9)).toEqual([
        '+1 h, advance one hour',
        '+1 day, advance one day',
        '+1 week, advance one week',
        'Scraper',
      ]);
      await page.context().close();
    });

    it('pays with keys alone: the dialog holds the focus and gives it back', async () => {
      const page = await open('light');
      const pay = page.getByRole('button', { name: 'Pay @coachdario' });
      await pay.focus();
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog', { name: 'Pay @coachdario' });
      await dialog.waitFor();
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
      await dialog.waitFor({ state: 'detached' });
      expect(await pay.evaluate((element) => element === document.activeElement)).toBe(true);
      await page.keyboard.press('Enter');
      await page.getByLabel('Amount in USD').focus();
      await page.keyboard.press('Enter');
      await page.getByRole('status').filter({ hasText: 'Paid @coachdario' }).waitFor();
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
