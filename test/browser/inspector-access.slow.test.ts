import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ServeOptions } from '../../mocks/adapters/server.js';
import { addCreator, call, payWeekly } from '../control/plain-call.js';
import { serveForFile, serveForTest } from '../harness/served-mock.js';
import { axeFindings } from './axe.js';
import { launchChromium, openPage, type WatchedPage } from './chromium.js';

const DEMO: ServeOptions = { seed: 'demo', now: '2026-03-02T00:00:00Z' };
const WIDTH = 390;
const HOSTILE = '<img src=x onerror="document.title=\'taken\'"><script>document.title="taken"</script>';

let browser: Browser;
let watched: WatchedPage;
beforeAll(async () => {
  browser = await launchChromium();
  watched = await openPage(browser, 'about:blank');
});
afterAll(() => browser?.close());

/** A world for tests that change nothing of it, with a refused call in its journal. */
const demo = await serveForFile(DEMO);
call(demo.mock, 'POST /projects', { body: { nam: 1 } });

type Screen = { colorScheme?: 'light' | 'dark'; width?: number; height?: number };
const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

/** Opens the inspector of a mock in the page of all tests. */
async function watch(url: string, { colorScheme = 'light', width = 1440, height = 900 }: Screen = {}): Promise<void> {
  await watched.page.setViewportSize({ width, height });
  await watched.page.emulateMedia({ colorScheme });
  await watched.go(`${url}/_mock/`);
}

/** The same, and waits until it shows the world. */
async function openInspector(url: string, screen?: Screen): Promise<Page> {
  await watch(url, screen);
  await section(watched.page, 'Creators').waitFor();
  return watched.page;
}

/** How bright the page's ground is, 0 to 255. */
async function brightness(page: Page): Promise<number> {
  const colour = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return (red + green + blue) / 3;
}

describe.each(['light', 'dark'] as const)('the inspector in the %s', (colorScheme) => {
  it('has nothing for axe to find: with an explanation open, wide and narrow, and in the drawer', async () => {
    const isWide = colorScheme === 'light';
    const page = await openInspector(demo.url, { colorScheme, width: isWide ? 1440 : 420 });
    await section(page, 'Accruals').getByRole('button').first().click();
    await page.getByRole('listitem').first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    const ground = await brightness(page);
    expect(isWide ? ground > 220 : ground < 40).toBe(true);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(isWide ? 1440 : 420);
    await section(page, 'Journal').getByRole('button', { name: 'createProject' }).first().click();
    await page.getByRole('button', { name: 'Copy as test' }).click();
    await page.getByText('import { createMock }').waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });
});

it('the inspector by keyboard goes through the page in its order, opens an explanation, and a call whose drawer holds the focus and gives it back', async () => {
  const page = await openInspector(demo.url);
  const order: string[] = [];
  for (let step = 0; step < 12; step += 1) {
    await page.keyboard.press('Tab');
    order.push(
      await page.evaluate(() => {
        const element = document.activeElement as HTMLElement;
        const label = element.closest('label')?.querySelector('span')?.textContent;
        return (element.ariaLabel ?? label ?? element.textContent) || '';
      }),
    );
  }
  const ofPage = ['Skip to the world', 'World', 'Key', 'Snapshot', 'Restore…', 'Reset…', 'Live', 'Spec'];
  const ofClock = ['+1 h, advance one hour', '+1 day, advance one day', '+1 week, advance one week', 'Scraper'];
  expect(order).toEqual([...ofPage, ...ofClock]);

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

  const row = section(page, 'Journal').getByRole('button', { name: 'createProject' }).first();
  await row.focus();
  await page.keyboard.press('Enter');
  const drawer = page.getByRole('dialog', { name: '400 createProject' });
  await drawer.waitFor();
  for (let step = 0; step < 8; step += 1) {
    await page.keyboard.press('Tab');
    // After its last field the browser's own controls have their turn; never the page behind.
    const holds = () => document.activeElement === document.body || !!document.activeElement?.closest('dialog');
    expect(await page.evaluate(holds)).toBe(true);
  }
  await page.keyboard.press('Escape');
  await drawer.waitFor({ state: 'detached' });
  expect(await row.evaluate((element) => element === document.activeElement)).toBe(true);
});

/** The parts of a section that reach beyond the right edge of the screen. */
function reachBeyond(page: Page, selector: string): Promise<string[]> {
  return page
    .locator(`${selector} :is(button, td, th, li, code)`)
    .evaluateAll(
      (parts, width) =>
        parts.filter((part) => part.getBoundingClientRect().right > width).map((part) => part.textContent ?? ''),
      WIDTH,
    );
}

describe('the inspector on a phone', () => {
  const small = { width: WIDTH, height: 844 };

  it('shows accruals and payments, every button, an explanation and the whole key, which it copies, without sideways scrolling', async () => {
    const page = await openInspector(demo.url, small);
    for (const id of ['creators', 'accruals', 'payments', 'records']) {
      expect([id, await reachBeyond(page, `#${id} .stack > tbody`)]).toEqual([id, []]);
    }
    const first = page.locator('#accruals .stack > tbody > tr').first();
    for (const text of ['@saltandsizzle', '$900.00', 'earned']) {
      expect(await first.getByText(text, { exact: true }).isVisible()).toBe(true);
    }
    await section(page, 'Accruals').getByRole('combobox', { name: 'Status' }).selectOption('paid');
    await first.getByText('paid', { exact: true }).waitFor();
    const rows = page.locator('#accruals .disclose');
    await rows.nth(3).click();
    await page.locator('#accruals .explanation li').first().waitFor();
    expect(await reachBeyond(page, '#accruals')).toEqual([]);

    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByText('Key', { exact: true }).click();
    expect(await reachBeyond(page, '.keys')).toEqual([]);
    await page.getByRole('button', { name: 'Copy' }).click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(demo.mock.apiKey);
  });

  it('cuts no choice of the form of faults, and gives the rows of lists and whatever is pressed 24 px or more', async () => {
    const page = await openInspector(demo.url, small);
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

  it('says on the screen what came of a click; the journal opens, and the records have warnings, assumptions, changes and checkpoints', async () => {
    const { mock, url } = await serveForTest(DEMO);
    const page = await openInspector(url, small);
    await page.getByRole('button', { name: 'Clear' }).click();
    const output = page.getByRole('status').filter({ hasText: 'The journal is empty.' });
    await output.waitFor();
    const { y = 0, height = 0 } = (await output.boundingBox()) ?? {};
    expect(y).toBeGreaterThan(0);
    expect(y + height).toBeLessThanOrEqual(844);

    mock.checkpoint('before pay day');
    const maya = mock.overview().creators.data.find((one) => one.tiktok_handle === 'maya.moves');
    const [method] = call(mock, 'GET /payout-methods').json.data;
    const body = { creator_id: maya?.id, method_id: method.id, auto_apply_outstanding: true };
    const headers = { 'idempotency-key': 'k-1' };
    expect(call(mock, 'POST /payout-payments', { body, headers }).status).toBe(201);
    await section(page, 'Journal').getByRole('button', { name: 'createPayoutPayment' }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByRole('button', { name: 'Copy as curl' }).click();
    await drawer.getByText('curl -g').waitFor();
    const [cut, over] = await drawer.evaluate((element) => [
      element.scrollWidth - element.clientWidth,
      element.getBoundingClientRect().right,
    ]);
    expect([cut, over]).toEqual([0, WIDTH]);
    await drawer.getByRole('button', { name: 'Close' }).click();
    const records = section(page, 'Records');
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
    expect(mock.overview().creators.data.find((one) => one.tiktok_handle === 'maya.moves')).toMatchObject({
      earned_cents: 23_197,
    });
  });
});

it('the records of the inspector say since when changes are kept, where older ones are gone', async () => {
  const { mock, url } = await serveForTest({ ...DEMO, kept: { changesSize: 2 } });
  mock.clock.advance({ days: 1 });
  const page = await openInspector(url);
  await section(page, 'Records').getByLabel('Show').selectOption('Changes');
  await page.getByText(/^Changes since 2026-03-0[23] \d\d:\d\d are kept; older ones are gone\.$/).waitFor();
});

it('the inspector shows the text of a stranger as text in lists, explanations, journal and drawers, and could not run it even as a part of the page', async () => {
  const { mock, url } = await serveForTest();
  const ana = addCreator(mock, 'ana', { readme: HOSTILE });
  const structure = payWeekly(mock, ana.id);
  call(mock, `PATCH /payout-structures/${structure.id}`, { body: { name: HOSTILE } });
  const method = call(mock, 'POST /payout-methods', { body: { name: HOSTILE.slice(0, 100) } });
  mock.clock.advance({ days: 8 });
  const body = { creator_id: ana.id, method_id: method.json.data.id, total_amount_cents: 100 };
  call(mock, 'POST /payout-payments', { body, headers: { 'idempotency-key': HOSTILE } });
  call(mock, `GET /creators?search=${encodeURIComponent(HOSTILE)}`);
  await watch(url);
  const { page, errors, strays } = watched;
  const accruals = section(page, 'Accruals');
  await accruals.getByText(HOSTILE).waitFor();
  await accruals.getByRole('button', { name: /Jan 5/ }).click();
  await accruals.getByRole('listitem').first().waitFor();
  await page.getByRole('region', { name: 'Payments and adjustments' }).getByText(HOSTILE.slice(0, 100)).waitFor();
  const journal = section(page, 'Journal');
  await journal.getByText(HOSTILE).waitFor();
  await journal.getByRole('button', { name: 'createPayoutPayment' }).click();
  await page.getByRole('button', { name: 'Copy as test' }).click();
  await page.getByRole('dialog').getByText(HOSTILE).first().waitFor();
  expect(await page.title()).toBe('trackagoat mock · inspector');
  expect(await page.locator('img, script[src="x"]').count()).toBe(0);
  expect({ errors, strays }).toEqual({ errors: [], strays: [] });

  // Even in the page it could not run: the policy lets nothing inline run, and nothing from elsewhere load.
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
});
