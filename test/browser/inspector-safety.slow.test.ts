import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveMock } from '../../mocks/adapters/server.js';
import { addCreator, call, payWeekly } from '../control/plain-call.js';
import { launchChromium, openPage } from './chromium.js';

const PATIENCE = 60_000;
const HOSTILE = '<img src=x onerror="document.title=\'taken\'"><script>document.title="taken"</script>';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
}, PATIENCE);
afterAll(() => browser?.close());

describe(
  'the inspector, given text by a stranger',
  () => {
    it('shows it as text, in lists, explanations, faults, journal and drawers', async () => {
      const served = await serveMock();
      const { mock } = served;
      const ana = addCreator(mock, 'ana', { readme: HOSTILE });
      const structure = payWeekly(mock, ana.id);
      call(mock, `PATCH /payout-structures/${structure.id}`, { body: { name: HOSTILE } });
      const method = call(mock, 'POST /payout-methods', { body: { name: HOSTILE.slice(0, 100) } });
      mock.clock.advance({ days: 8 });
      const body = { creator_id: ana.id, method_id: method.json.data.id, total_amount_cents: 100 };
      call(mock, 'POST /payout-payments', { body, headers: { 'idempotency-key': HOSTILE } });
      call(mock, `GET /creators?search=${encodeURIComponent(HOSTILE)}`);
      const { page, errors, strays } = await openPage(browser, `${served.url}/_mock/`);
      const accruals = page.getByRole('region', { name: 'Accruals', exact: true });
      await accruals.getByText(HOSTILE).waitFor();
      await accruals.getByRole('button', { name: /Jan 5/ }).click();
      await accruals.getByRole('listitem').first().waitFor();
      await page.getByRole('region', { name: 'Payments and adjustments' }).getByText(HOSTILE.slice(0, 100)).waitFor();
      const journal = page.getByRole('region', { name: 'Journal', exact: true });
      await journal.getByText(HOSTILE).waitFor();
      await journal.getByRole('button', { name: 'createPayoutPayment' }).click();
      await page.getByRole('button', { name: 'Copy as test' }).click();
      await page.getByRole('dialog').getByText(HOSTILE).first().waitFor();
      expect(await page.title()).toBe('trackagoat mock · inspector');
      expect(await page.locator('img, script[src="x"]').count()).toBe(0);
      expect({ errors, strays }).toEqual({ errors: [], strays: [] });
      await page.context().close();
      await served.close();
    });

    it('could not run it even if it were in the page: its policy lets nothing inline run, and nothing from elsewhere load', async () => {
      const served = await serveMock();
      const { page, errors, strays } = await openPage(browser, `${served.url}/_mock/`);
      await page.getByRole('region', { name: 'Creators', exact: true }).waitFor();
      await page.evaluate((html) => {
        const place = document.createElement('div');
        place.innerHTML = html;
        document.body.append(place);
        const script = Object.assign(document.createElement('script'), { textContent: 'document.title = "taken"' });
        const remote = Object.assign(document.createElement('script'), { src: 'https://elsewhere.example/x.js' });
        document.body.append(script, remote);
      }, HOSTILE);
      const reached = await page.evaluate(() =>
        fetch('https://elsewhere.example/').then(
          () => 'reached',
          () => 'refused',
        ),
      );
      expect(reached).toBe('refused');
      expect(await page.title()).toBe('trackagoat mock · inspector');
      expect(strays).toEqual([]);
      expect(errors.filter((error) => error.includes('Content Security Policy')).length).toBeGreaterThanOrEqual(4);
      await page.context().close();
      await served.close();
    });
  },
  PATIENCE,
);
