import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ServedMock, serveMock } from '../../mocks/adapters/server.js';
import { call } from '../control/plain-call.js';
import { axeFindings } from './axe.js';
import { launchChromium, openPage } from './chromium.js';

const PATIENCE = 60_000;
const WIDTH = 390;

let browser: Browser;
let served: ServedMock;
let page: Page;
beforeAll(async () => {
  browser = await launchChromium();
}, PATIENCE);
afterAll(() => browser?.close());
async function open(): Promise<void> {
  served = await serveMock({ seed: 'demo', now: '2026-03-02T00:00:00Z' });
  ({ page } = await openPage(browser, `${served.url}/_mock/`, { viewport: { width: WIDTH, height: 844 } }));
  await section('Creators').waitFor();
}
async function close(): Promise<void> {
  await page.context().close();
  await served.close();
}

const section = (name: string) => page.getByRole('region', { name, exact: true });

/** The parts of a section that reach beyond the right edge of the screen. */
function reachBeyond(selector: string): Promise<string[]> {
  return page
    .locator(`${selector} :is(button, td, th, li, code)`)
    .evaluateAll(
      (parts, width) =>
        parts.filter((part) => part.getBoundingClientRect().right > width).map((part) => part.textContent ?? ''),
      WIDTH,
    );
}

describe(
  'the inspector on a phone',
  () => {
    // These look at one page, and change nothing of the world.
    beforeAll(open, PATIENCE);
    afterAll(close);

    it('shows who, how much and the status of accruals and payments, and every button, without sideways scrolling', async () => {
      for (const id of ['creators', 'accruals', 'payments', 'records']) {
        expect([id, await reachBeyond(`#${id} .stack > tbody`)]).toEqual([id, []]);
      }
      const first = page.locator('#accruals .stack > tbody > tr').first();
      for (const text of ['@saltandsizzle', '$900.00', 'earned']) {
        expect(await first.getByText(text, { exact: true }).isVisible()).toBe(true);
      }
    });

    it('cuts no choice of the form of faults, and gives the rows of lists and whatever is pressed 24 px or more', async () => {
      // The width that a choice needs: its longest text, its padding, and the arrow, which is less than 24 px.
      const cut = await page.locator('#faults select').evaluateAll((selects) =>
        (selects as HTMLSelectElement[]).filter((select) => {
          const context = document.createElement('canvas').getContext('2d');
          if (!context) throw new Error('no canvas');
          const { font, paddingLeft, paddingRight } = getComputedStyle(select);
          context.font = font;
          const longest = Math.max(...[...select.options].map(({ text }) => context.measureText(text).width));
          const padding = Number.parseFloat(paddingLeft) + Number.parseFloat(paddingRight);
          return longest + padding + 16 > select.clientWidth;
        }),
      );
      expect(cut).toHaveLength(0);
      const parts = page.locator('button, select, input, summary, nav a, tbody > tr, li');
      const low = await parts.evaluateAll((all) =>
        all
          .map((part) => [part.getBoundingClientRect().height, part.tagName, part.textContent] as const)
          .filter(([height]) => height > 0 && height < 24),
      );
      expect(low).toEqual([]);
    });

    it('keeps an explanation within its panel', async () => {
      await section('Accruals').getByRole('combobox', { name: 'Status' }).selectOption('paid');
      const rows = page.locator('#accruals .disclose');
      await rows.nth(3).click();
      await page.locator('#accruals .explanation li').first().waitFor();
      expect(await reachBeyond('#accruals')).toEqual([]);
    });

    it('shows the whole key with a button that copies it and says so', async () => {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.getByText('Key', { exact: true }).click();
      expect(await reachBeyond('.keys')).toEqual([]);
      await page.getByRole('button', { name: 'Copy' }).click();
      await page.getByRole('button', { name: 'Copied' }).waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(served.mock.apiKey);
    });
  },
  PATIENCE,
);

describe(
  'a payment in the inspector on a phone',
  () => {
    beforeEach(open, PATIENCE);
    afterEach(close);

    it('says what came of a click on the screen that was clicked', async () => {
      await page.getByRole('button', { name: 'Clear' }).click();
      const output = page.getByRole('status').filter({ hasText: 'The journal is empty.' });
      await output.waitFor();
      const { y = 0, height = 0 } = (await output.boundingBox()) ?? {};
      expect(y).toBeGreaterThan(0);
      expect(y + height).toBeLessThanOrEqual(844);
    });

    it('opens from the journal, and is in the records, with warnings, assumptions, checkpoints to go back to, and changes with their cause', async () => {
      served.mock.checkpoint('before pay day');
      const maya = served.mock.overview().creators.data.find((one) => one.tiktok_handle === 'maya.moves');
      const [method] = call(served.mock, 'GET /payout-methods').json.data;
      const body = { creator_id: maya?.id, method_id: method.id, auto_apply_outstanding: true };
      const headers = { 'idempotency-key': 'k-1' };
      expect(call(served.mock, 'POST /payout-payments', { body, headers }).status).toBe(201);
      await section('Journal').getByRole('button', { name: 'createPayoutPayment' }).click();
      const drawer = page.getByRole('dialog');
      await drawer.getByRole('button', { name: 'Copy as curl' }).click();
      await drawer.getByText('curl -g').waitFor();
      const [cut, over] = await drawer.evaluate((element) => [
        element.scrollWidth - element.clientWidth,
        element.getBoundingClientRect().right,
      ]);
      expect([cut, over]).toEqual([0, WIDTH]);
      await drawer.getByRole('button', { name: 'Close' }).click();
      const records = section('Records');
      const show = records.getByLabel('Show');
      await show.selectOption('Warnings');
      await records.getByText('underpayment_closes_debt').first().waitFor();
      await show.selectOption('Assumptions');
      await records
        .getByText(/createPayoutPayment/)
        .first()
        .waitFor();
      await show.selectOption('Changes');
      await records.getByText('api: createPayoutPayment').first().waitFor();
      await records.getByText('status: "earned" → "paid"').first().waitFor();
      expect(await axeFindings(page)).toEqual([]);
      await show.selectOption('Checkpoints');
      await records.getByRole('button', { name: 'Rewind to before pay day' }).click();
      await page.getByRole('status').filter({ hasText: 'The world is back at before pay day' }).waitFor();
      expect(served.mock.overview().creators.data.find((one) => one.tiktok_handle === 'maya.moves')).toMatchObject({
        earned_cents: 23_197,
      });
    });
  },
  PATIENCE,
);

it(
  'the records of the inspector say since when changes are kept, where older ones are gone',
  async () => {
    const small = await serveMock({ seed: 'demo', now: '2026-03-02T00:00:00Z', kept: { changesSize: 2 } });
    small.mock.clock.advance({ days: 1 });
    const opened = await openPage(browser, `${small.url}/_mock/`);
    await opened.page.getByRole('region', { name: 'Records', exact: true }).getByLabel('Show').selectOption('Changes');
    await opened.page.getByText(/^Changes since 2026-03-0[23] \d\d:\d\d are kept; older ones are gone\.$/).waitFor();
    await opened.page.context().close();
    await small.close();
  },
  PATIENCE,
);
