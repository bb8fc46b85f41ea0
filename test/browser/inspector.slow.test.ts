import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ServedMock, serveMock } from '../../mocks/adapters/server.js';
import { addCreator, payWeekly } from '../control/plain-call.js';
import { launchChromium, openPage } from './chromium.js';

const PATIENCE = 60_000;

let browser: Browser;
let served: ServedMock;
let page: Page;
let errors: string[];

beforeAll(async () => {
  browser = await launchChromium();
}, PATIENCE);
afterAll(() => browser?.close());

/** Ana earns $50.00 a week from Monday, 2026-01-05. */
beforeEach(async () => {
  served = await serveMock();
  payWeekly(served.mock, addCreator(served.mock, 'ana').id);
  addCreator(served.mock, 'beto');
  served.mock.requests.clear();
  ({ page, errors } = await openPage(browser, `${served.url}/_mock/`));
  await section('Creators').waitFor();
}, PATIENCE);
afterEach(async () => {
  await page.context().close();
  await served.close();
});

const section = (name: string) => page.getByRole('region', { name, exact: true });
const button = (name: string | RegExp) => page.getByRole('button', { name });
const said = (text: string) => page.getByRole('status').filter({ hasText: text }).waitFor();
const figure = (name: string) => section('Summary').locator('div', { hasText: name }).locator('dd').textContent();

async function advanceWeek(): Promise<void> {
  await button('Advance one week').click();
  await said('It is');
}

describe(
  'the inspector',
  () => {
    it('advances a week at a click, and the accrual appears with its balance and its place in the chart', async () => {
      await section('Accruals').getByText('No accruals').waitFor();
      await button('Advance one week').click();
      await said('It is 2026-01-12 00:00 now. The cron ran 168 times and made 0 accruals.');
      await button('Advance one hour').click();
      await said('The cron ran 1 time and made 1 accrual.');
      const row = section('Accruals').getByRole('row', { name: /Jan 5 – 11, 2026/ });
      await row.waitFor();
      expect(await row.locator('th, td').allTextContents()).toEqual([
        'Jan 5 – 11, 2026',
        '@ana',
        'Weekly retainer',
        'earned',
        '$50.00',
      ]);
      expect(await figure('Owed')).toBe('$50.00');
      const chart = page.getByRole('img', { name: /From .* earned/ });
      expect(await chart.getAttribute('aria-label')).toBe(
        'From 2026-01-11 to 2026-01-12, $50.00 was earned and $0.00 paid.',
      );
      expect(served.mock.clock.now).toBe('2026-01-12T01:00:00.000Z');
    });

    it('opens the explanation of an accrual, step by step', async () => {
      await advanceWeek();
      await button('Advance one day').click();
      const toggle = button(/Jan 5 – 11, 2026/);
      await toggle.click();
      const steps = section('Accruals').getByRole('listitem');
      await steps.first().waitFor();
      expect(await toggle.getAttribute('aria-expanded')).toBe('true');
      const [accrual] = served.mock.overview().accruals.data;
      expect(await steps.allInnerTexts()).toEqual(served.mock.explain(accrual?.id ?? '').steps);
      await toggle.click();
      expect(await steps.count()).toBe(0);
    });

    it('pays what is due through the API, and voids it again', async () => {
      await advanceWeek();
      await button('Advance one day').click();
      await section('Accruals').getByText('$50.00').waitFor();
      await button('Pay @ana').click();
      await page.getByRole('combobox', { name: 'Method' }).selectOption('PayPal');
      await button('Pay $50.00').click();
      await said('Paid @ana $50.00.');
      const payment = section('Payments and adjustments').getByRole('row', { name: /@ana/ });
      await payment.getByText('paid', { exact: true }).waitFor();
      await payment.getByText('PayPal').waitFor();
      await payment.getByText('1 line').waitFor();
      expect([await figure('Owed'), await figure('Paid')]).toEqual(['$0.00', '$50.00']);
      expect(served.mock.requests.last()).toMatchObject({ operation: 'createPayoutPayment', status: 201 });

      await button('Void the payment of $50.00 to @ana').click();
      await button('Void it').click();
      await said('is voided; its accruals are earned again.');
      await payment.getByText('voided').waitFor();
      expect([await figure('Owed'), await figure('Paid')]).toEqual(['$50.00', '$0.00']);
      expect(served.mock.ledger().balanced).toBe(true);
    });

    it('says what another amount means before it is paid, and refuses anything but an amount', async () => {
      await advanceWeek();
      await button('Advance one day').click();
      await section('Accruals').getByText('$50.00').waitFor();
      await button('Pay @ana').click();
      const amount = page.getByLabel('Amount in USD');
      await amount.fill('12.345');
      await page.getByText('at most two decimals').waitFor();
      expect(await button(/^Pay$/).last().isDisabled()).toBe(true);
      await amount.fill('62.50');
      await page.getByText('$12.50 over what is due: an adjustment of 1,250 cents.').waitFor();
      await button('Pay $62.50').click();
      await section('Payments and adjustments').getByText('1 line, +$12.50 overpayment').waitFor();
    });

    it('pays once although the answer was lost, because asking again sends the same key', async () => {
      await advanceWeek();
      await button('Advance one day').click();
      await section('Accruals').getByText('$50.00').waitFor();
      const faults = section('Faults');
      await faults.getByLabel('Calls').selectOption('createPayoutPayment');
      await faults.getByLabel('Kind').selectOption('drop_after');
      // Chromium sends a call again by itself as long as it has connections that it used before: hence many.
      await faults.getByLabel('Times').fill('20');
      await faults.getByRole('button', { name: 'Inject' }).click();
      await faults.getByText('struck 0 of 20').waitFor();
      await button('Pay @ana').click();
      await button('Pay $50.00').click();
      await page.getByText('The response was lost, so the payment may have been made.').waitFor();
      served.mock.faults.clear();
      await button('Ask again').click();
      await said('Paid @ana $50.00.');
      const calls = served.mock.requests.find({ operation: 'createPayoutPayment' });
      expect(calls.at(0)).toMatchObject({ fault: 'drop_after', replayed: false });
      expect(calls.at(-1)).toMatchObject({ fault: null, replayed: true });
      expect(new Set(calls.map((call) => call.idempotency_key)).size).toBe(1);
      expect(served.mock.overview().payments.total).toBe(1);
    });

    it('puts faults on and takes them off', async () => {
      const faults = section('Faults');
      await faults.getByLabel('Kind').selectOption('latency');
      await faults.getByLabel('Milliseconds').fill('250');
      await faults.getByLabel('Times').fill('3');
      await faults.getByRole('button', { name: 'Inject' }).click();
      await faults.getByText('struck 0 of 3').waitFor();
      expect(served.mock.faults.list()).toMatchObject([{ operation: '*', kind: 'latency', ms: 250, times: 3 }]);
      await faults.getByRole('button', { name: 'All off' }).click();
      await said('All faults are off.');
      expect(served.mock.faults.list()).toEqual([]);
    });

    it('shows the calls of others as they come, and leaves none of its own reads in the journal', async () => {
      const journal = section('Journal');
      await journal.getByText('No calls yet.').waitFor();
      await fetch(`${served.url}/api/v1/videos`, { headers: { authorization: `Bearer ${served.mock.apiKey}` } });
      await journal.getByText('listVideos').waitFor();
      expect(served.mock.requests.total).toBe(1);
    });

    it('keeps a world in a file and puts it back', async () => {
      const downloading = page.waitForEvent('download');
      await button('Snapshot').click();
      const download = await downloading;
      expect(download.suggestedFilename()).toBe('trackagoat-2026-01-05.json');
      const path = await download.path();
      expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(JSON.parse(JSON.stringify(served.mock.snapshot())));
      await advanceWeek();
      await page.locator('input[type=file]').setInputFiles(path);
      await said('The world is back at 2026-01-05 00:00');
      expect(served.mock.clock.now).toBe('2026-01-05T00:00:00.000Z');
      await page.locator('input[type=file]').setInputFiles({
        name: 'x.json',
        mimeType: 'application/json',
        buffer: Buffer.from('{"format": 99, "written_by": "9.9.9"}'),
      });
      await said('which a later version of trackagoat-sdk wrote (9.9.9)');
    });

    it('resets the world after asking', async () => {
      await button('Reset…').click();
      await page.keyboard.press('Escape');
      expect(served.mock.overview().totals.creators).toBe(2);
      await button('Reset…').click();
      await page.getByRole('dialog').getByRole('button', { name: 'Reset', exact: true }).click();
      await said('The world began anew at 2026-01-05 00:00.');
      await section('Creators').getByText('No creators yet.').waitFor();
      expect(served.mock.overview().totals.creators).toBe(0);
    });

    it('narrows chart and lists to a creator, and back', async () => {
      await advanceWeek();
      await button('Advance one day').click();
      await section('Accruals').getByText('@ana').waitFor();
      await button('@beto').first().click();
      await section('Accruals').getByText('No accruals').waitFor();
      await section('Earned against paid').getByText('@beto').waitFor();
      await button('@beto').first().click();
      await section('Accruals').getByText('@ana').waitFor();
    });

    it('makes a world and shows each by its own key', async () => {
      await button('New…').click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Seed').selectOption('empty');
      await dialog.getByRole('button', { name: 'Make it' }).click();
      await section('Creators').getByText('No creators yet.').waitFor();
      const [first, second] = served.mock.organizations.list();
      expect(page.url()).toContain(`#${second?.orgId}`);
      await button('Advance one week').click();
      await said('It is');
      expect([first?.clock.now, second?.clock.now]).toEqual(['2026-01-05T00:00:00.000Z', '2026-01-12T00:00:00.000Z']);
      await page.getByRole('combobox', { name: 'World' }).selectOption(first?.orgId ?? '');
      await section('Creators').getByText('@ana').waitFor();
      await page.reload();
      await section('Creators').getByText('@ana').waitFor();
    });

    it('says when the mock has gone, and goes on when it is back', async () => {
      await page.context().route('**/_mock/overview*', (route) => route.abort());
      await page.getByRole('alert').getByText('The mock gave no complete response').waitFor();
      await page.context().unroute('**/_mock/overview*');
      await page.getByRole('alert').waitFor({ state: 'detached' });
    });

    it('raises no error on the way', async () => {
      await advanceWeek();
      await button('Pay @beto').click();
      await page.keyboard.press('Escape');
      expect(errors).toEqual([]);
    });
  },
  PATIENCE,
);
