import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ServedMock, serveMock } from '../../mocks/adapters/server.js';
import { addCreator, call, payWeekly } from '../control/plain-call.js';
import { launchChromium, openPage } from './chromium.js';

let browser: Browser;
let served: ServedMock;
let page: Page;
let errors: string[];
let go: (url: string) => Promise<void>;
let ana: string;

beforeAll(async () => {
  browser = await launchChromium();
  ({ page, errors, go } = await openPage(browser, 'about:blank'));
});
afterAll(() => browser?.close());

/** Ana earns $50.00 a week from Monday, 2026-01-05. */
beforeEach(async () => {
  served = await serveMock();
  ana = addCreator(served.mock, 'ana').id;
  payWeekly(served.mock, ana);
  addCreator(served.mock, 'beto');
  served.mock.requests.clear();
  await go(`${served.url}/_mock/`);
  await section('Creators').waitFor();
});
afterEach(() => served.close());

const section = (name: string) => page.getByRole('region', { name, exact: true });
const button = (name: string | RegExp) => page.getByRole('button', { name });
const output = (text: string) => page.getByRole('status').filter({ hasText: text }).waitFor();
const figure = (name: string) => section('Summary').locator('div', { hasText: name }).locator('dd').textContent();

async function advanceWeek(): Promise<void> {
  await button('Advance one week').click();
  await output('It is');
}

/** Ana is owed $50.00. */
async function owe(): Promise<void> {
  await advanceWeek();
  await button('Advance one day').click();
  await section('Accruals').getByText('$50.00').waitFor();
}

function pay(key = 'k-1') {
  const body = { creator_id: ana, auto_apply_outstanding: true };
  return call(served.mock, 'POST /payout-payments', { body, headers: { 'idempotency-key': key } });
}

describe('the inspector', () => {
  it('advances a week at a click, and the accrual appears with its balance, its place in the chart and its explanation', async () => {
    await section('Accruals').getByText('No accruals').waitFor();
    await button('Advance one week').click();
    await output('It is 2026-01-12 00:00 now. The cron ran 168 times and made 0 accruals.');
    await button('Advance one hour').click();
    await output('The cron ran 1 time and made 1 accrual.');
    const row = section('Accruals').getByRole('row', { name: /Jan 5 – 11, 2026/ });
    await row.waitFor();
    const cells = ['Jan 5 – 11, 2026', '@ana', 'Weekly retainer', 'earned', '$50.00'];
    expect(await row.locator('th, td').allTextContents()).toEqual(cells);
    expect(await figure('Owed')).toBe('$50.00');
    const chart = page.getByRole('img', { name: /From .* earned/ });
    expect(await chart.getAttribute('aria-label')).toBe(
      'From 2026-01-11 to 2026-01-12, $50.00 was earned and $0.00 paid.',
    );
    expect(served.mock.clock.now).toBe('2026-01-12T01:00:00.000Z');

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

  it('says why a call was refused, and opens it with what was sent, what came back and no changed row, without an error', async () => {
    await owe();
    pay();
    expect(pay('k-2').status).toBe(409);
    const why = `Creator ${ana} has no earned accrual to settle.`;
    await section('Journal').getByText(why).waitFor();
    await section('Journal').getByRole('button', { name: 'createPayoutPayment' }).first().click();
    const drawer = page.getByRole('dialog', { name: '409 createPayoutPayment' });
    await drawer.getByText('Changed no row').waitFor();
    await drawer.getByText(why).first().waitFor();
    const [request, response] = await drawer.locator('pre').allInnerTexts();
    const head = 'authorization: Bearer tga_[redacted]\ncontent-type: application/json\nidempotency-key: k-2';
    expect(request).toContain(head);
    expect(request).toContain(`"creator_id": "${ana}"`);
    expect(response).toContain('x-request-id: req_6');
    expect(response).toContain('"code": "no_outstanding_accruals"');
    await page.keyboard.press('Escape');
    expect(errors).toEqual([]);
  });

  it('copies a call as curl and as a test, fails the next one, and leads to its payment and accruals and back; voiding asks', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await owe();
    pay();
    await section('Journal').getByRole('button', { name: 'createPayoutPayment' }).click();
    const call = page.getByRole('dialog', { name: '201 createPayoutPayment' });
    await call.getByRole('button', { name: 'Copy as curl' }).click();
    const read = () => page.evaluate(() => navigator.clipboard.readText());
    await call.getByText('curl -g').waitFor();
    expect(await read()).toContain(
      `'${served.url}/api/v1/payout-payments' \\\n  -H "Authorization: Bearer $TRACKAGOAT_API_KEY"`,
    );
    await call.getByRole('button', { name: 'Copy as test' }).click();
    await call.getByText('import { createMock }').waitFor();
    expect(await read()).toContain('before.payments.paid.amount_cents).toBe(5000);');
    await call.getByRole('button', { name: 'Fail the next one of these' }).click();
    await call.getByRole('button', { name: 'The next one responds 503' }).waitFor();
    expect([pay('k-2').status, pay('k-2').status]).toEqual([503, 409]);
    await call.getByText('payout_accrual updated status: "earned" → "paid"').waitFor();
    await call.getByRole('button', { name: 'Open the payment' }).click();
    const payment = page.getByRole('dialog', { name: '$50.00 to @ana' });
    await payment.getByText('$50.00 Weekly retainer, Jan 5 – 11, 2026').waitFor();
    await payment.getByRole('button', { name: 'created by createPayoutPayment, req_5' }).click();
    await call.getByRole('button', { name: 'Close' }).click();
    await button(/Jan 5 – 11, 2026/).click();
    await button('Open its payment').click();
    await payment.getByRole('button', { name: 'Void', exact: true }).click();
    expect(served.mock.overview().payments.data[0]?.status).toBe('paid');
    await payment.getByRole('button', { name: 'Void it; its accruals are owed again' }).click();
    await payment.getByText('voided').waitFor();
    await payment.getByRole('button', { name: 'updated by updatePayoutPayment, req_8' }).waitFor();
    await payment.getByRole('button', { name: 'Only @ana' }).click();
    await section('Earned against paid').getByText('@ana').waitFor();
    expect([await figure('Owed'), await figure('Paid')]).toEqual(['$50.00', '$0.00']);
    expect(served.mock.ledger().balanced).toBe(true);
  });

  it('narrows the journal by outcome, operation and text; the address keeps it, and one click shows all', async () => {
    const get = (path: string) => call(served.mock, `GET ${path}`);
    for (const path of ['/videos', '/creators?search=ana', '/nowhere']) get(path);
    const journal = section('Journal');
    const rows = journal.locator('tbody tr');
    const wait = (count: number) =>
      page.waitForFunction((n) => document.querySelectorAll('#journal tbody tr').length === n, count);
    await wait(3);
    await journal.getByLabel('Outcome of the call').selectOption('refused');
    await wait(1);
    await rows.getByText('no such route').waitFor();
    await journal.getByLabel('Outcome of the call').selectOption('any outcome');
    await journal.getByLabel('Operation of the call').selectOption('listVideos');
    await wait(1);
    await journal.getByLabel('Operation of the call').selectOption('any operation');
    await journal.getByLabel('Text in the call').fill('SEARCH=ana');
    await rows.getByText('listCreators').waitFor();
    await rows.getByRole('button').click();
    await page.getByRole('dialog', { name: '200 listCreators' }).waitFor();
    await page.reload();
    await page.getByRole('dialog', { name: '200 listCreators' }).getByText('Response').waitFor();
    await page.keyboard.press('Escape');
    await wait(1);
    await button('Show all').click();
    await wait(3);
    expect(await button('Show all').count()).toBe(0);
    await page.waitForURL(`${served.url}/_mock/#${served.mock.orgId}`);
  });

  it('has creators whose sums come to what was paid, a row for what names no creator, and narrows to one and back', async () => {
    await owe();
    pay();
    const body = { project_id: served.mock.projectId, total_amount_cents: 240 };
    call(served.mock, 'POST /payout-payments', { body });
    await section('Creators').getByRole('row', { name: 'without a creator $2.40' }).waitFor();
    expect(await figure('Paid')).toBe('$52.40');
    const paid = await section('Creators').locator('tbody td:nth-child(3)').allInnerTexts();
    expect(paid).toEqual(['$50.00', '$0.00', '$2.40']);

    await button('@beto').first().click();
    await section('Accruals').getByText('No accruals').waitFor();
    await section('Earned against paid').getByText('@beto').waitFor();
    await button('@beto').first().click();
    await section('Accruals').getByText('@ana').waitFor();
  });

  it('shows the calls of others as they come, none of its own reads, and puts faults on and takes them off', async () => {
    const journal = section('Journal');
    await journal.getByText('No calls yet.').waitFor();
    await fetch(`${served.url}/api/v1/videos`, { headers: { authorization: `Bearer ${served.mock.apiKey}` } });
    await journal.getByRole('button', { name: 'listVideos' }).waitFor();
    expect(served.mock.requests.total).toBe(1);

    const faults = section('Faults');
    await faults.getByLabel('Kind').selectOption('latency');
    await faults.getByLabel('Milliseconds').fill('250');
    await faults.getByLabel('Times').fill('3');
    await faults.getByRole('button', { name: 'Inject' }).click();
    await faults.getByText('struck 0 of 3').waitFor();
    expect(served.mock.faults.list()).toMatchObject([{ operation: '*', kind: 'latency', ms: 250, times: 3 }]);
    await faults.getByRole('button', { name: 'All off' }).click();
    await output('All faults are off.');
    expect(served.mock.faults.list()).toEqual([]);
  });

  it('keeps a world in a file, puts it back, and resets it after asking', async () => {
    const downloading = page.waitForEvent('download');
    await button('Snapshot').click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe('trackagoat-2026-01-05.json');
    const path = await download.path();
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(JSON.parse(JSON.stringify(served.mock.snapshot())));
    await advanceWeek();
    await page.locator('input[type=file]').setInputFiles(path);
    await output('The world is back at 2026-01-05 00:00');
    expect(served.mock.clock.now).toBe('2026-01-05T00:00:00.000Z');
    await page.locator('input[type=file]').setInputFiles({
      name: 'x.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{"format": 99, "written_by": "9.9.9"}'),
    });
    await output('which a later version of trackagoat-sdk wrote (9.9.9)');

    await button('Reset…').click();
    await button('Reset everything to its start').waitFor();
    await page.getByRole('searchbox', { name: 'Find creators by handle' }).focus();
    await button('Reset…').click();
    expect(served.mock.overview().totals.creators).toBe(2);
    await button('Reset everything to its start').click();
    await output('The world began anew at 2026-01-05 00:00.');
    await section('Creators').getByText('No creators yet.').waitFor();
    expect(served.mock.overview().totals.creators).toBe(0);
  });

  it('shows each world by its own key', async () => {
    const second = served.mock.organizations.create();
    await page.reload();
    await page.getByRole('combobox', { name: 'World' }).selectOption(second.orgId);
    await section('Creators').getByText('No creators yet.').waitFor();
    expect(page.url()).toContain(`#${second.orgId}`);
    await button('Advance one week').click();
    await output('It is');
    const clocks = [served.mock.clock.now, second.clock.now];
    expect(clocks).toEqual(['2026-01-05T00:00:00.000Z', '2026-01-12T00:00:00.000Z']);
    await page.getByRole('combobox', { name: 'World' }).selectOption(served.mock.orgId);
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
});
