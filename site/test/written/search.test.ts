import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type OpenedSite, openSite } from './open-site.js';

/** The words that people type, and the page, or the section, that comes first: a guide before the reference. */
const SEARCHES: readonly (readonly [words: string, target: string])[] = [
  ['refund', 'recipes#undo-a-payment'],
  ['void', 'recipes#undo-a-payment'],
  ['pagination', 'getting-started#lists'],
  ['api key', 'getting-started#the-first-call'],
  ['idempotency', 'getting-started#pay'],
  ['cents', 'getting-started#money-and-names'],
  ['rate limit', 'client#rate-limits'],
  ['webhook', 'client#no-webhooks'],
  ['timeout', 'getting-started#options-responses-and-events'],
  ['error handling', 'errors'],
  ['handle_taken', 'errors#handle_taken'],
  ['double payment', 'getting-started#pay'],
  ['reset', 'mock#control'],
  ['fake timers', 'time-and-faults#fake-timers'],
  ['clock', 'time-and-faults#make-time-pass'],
  ['fixtures', 'seeds'],
  ['cloudflare', 'servers#workers-with-hono'],
  ['jest', 'test-runners'],
  ['python', 'mock-server#from-python-java-go'],
  ['audit ledger', 'verify'],
  ['two approvals', 'agent-limits#limits'],
  ['settleAll', 'workflows~settle-all'],
  ['payout-payments', 'http-api#payout-payments'],
];

let site: OpenedSite;
let page: Page;
beforeAll(async () => {
  site = await openSite();
  page = site.page;
  await site.visit('tour.html');
  await page.keyboard.press('Control+k');
});
afterAll(() => site?.close());

it.each(SEARCHES)('a search for "%s" leads first to %s, with a line of its text', async (words, target) => {
  await page.locator('#localsearch-input').fill(words);
  const first = page.locator('.VPLocalSearchBox .result').first();
  const [path, anchor = ''] = target.split('#');
  await expect.poll(() => first.getAttribute('href')).toMatch(new RegExp(`${path}\\.html#${anchor}`));
  await expect.poll(() => first.locator('.excerpt').textContent()).toMatch(/\w+ \w+ \w+/);
  expect(site.errors).toEqual([]);
});
