import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { WatchedPage } from '../browser/chromium.js';
import { type OpenedSite, openSite } from './open-site.js';

/** The words that people type, and where the first result leads. */
const SEARCHES: readonly (readonly [words: string, page: RegExp])[] = [
  ['refund', /recipes\.html#undo-a-payment/],
  ['void a payment', /recipes\.html#undo-a-payment/],
  ['pagination', /getting-started\.html#lists/],
  ['cursor', /getting-started\.html#lists|client\.html#long-lists/],
  ['api key', /getting-started\.html|errors\.html/],
  ['double payment', /explore\.html|tour\.html#7-the-explorer/],
  ['webhook', /client\.html#no-webhooks/],
  ['429', /client\.html#rate-limits|errors\.html/],
  ['fake timers', /time-and-faults\.html#fake-timers/],
  ['cloudflare', /servers\.html#workers-with-hono/],
  ['jest', /test-runners\.html/],
  ['python', /ci-and-docker\.html/],
  ['tutorial', /first-payout-job\.html/],
  ['dollars', /getting-started\.html#money-and-names/],
  ['bonus', /recipes\.html#record-a-bonus/],
  ['fixtures', /seeds\.html/],
  ['handle_taken', /errors\.html#handle_taken/],
  ['proxy', /client\.html#behind-a-proxy/],
  ['audit ledger', /verify\.html|agent-limits\.html/],
  ['predict', /forecast\.html/],
  ['interceptor', /client\.html#middleware/],
  ['simulate outage', /time-and-faults\.html/],
];

let site: OpenedSite;
let opened: WatchedPage;
let page: Page;
beforeAll(async () => {
  site = await openSite();
  opened = await site.open('tour.html');
  page = opened.page;
  // A page that has not come to life yet takes no key.
  await vi.waitFor(
    async () => {
      await page.keyboard.press('Control+k');
      await page.locator('#localsearch-input').waitFor({ timeout: 2_000 });
    },
    { timeout: 60_000 },
  );
});
afterAll(() => site?.close());

it.each(SEARCHES)('a search for "%s" leads first to its guide, with a line of text', async (words, target) => {
  await page.locator('#localsearch-input').fill(words);
  const first = page.locator('.VPLocalSearchBox .result').first();
  await expect.poll(() => first.getAttribute('href'), { timeout: 10_000 }).toMatch(target);
  expect(opened.errors).toEqual([]);
});
