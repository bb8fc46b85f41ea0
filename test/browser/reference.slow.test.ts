import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ServedMock, type ServeOptions, serveMock } from '../../mocks/adapters/server.js';
import { operations } from '../../src/generated/operations.js';
import { axeFindings } from './axe.js';
import { launchChromium, openPage, type WatchedPage } from './chromium.js';

const PATIENCE = 60_000;
const DEMO = { seed: 'demo', now: '2026-03-02T00:00:00Z' } as const;

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
}, PATIENCE);
afterAll(() => browser?.close());

interface Opened extends WatchedPage {
  readonly served: ServedMock;
  /** Opens an operation and gives its part of the page. */
  readonly unfold: (id: string) => Promise<ReturnType<WatchedPage['page']['locator']>>;
  readonly close: () => Promise<void>;
}

async function open(
  options: ServeOptions = {},
  colorScheme: 'light' | 'dark' = 'light',
  width = 1440,
): Promise<Opened> {
  const served = await serveMock(options);
  const opened = await openPage(browser, `${served.url}/docs`, { colorScheme, viewport: { width, height: 844 } });
  const { page } = opened;
  await page.getByRole('heading', { name: /trackagoat API/ }).waitFor();
  const unfold: Opened['unfold'] = async (id) => {
    const operation = page.locator(`#${id}`);
    const send = operation.getByRole('button', { name: 'Send' });
    if (!(await send.isVisible())) await operation.locator('summary').first().click();
    await send.waitFor();
    return operation;
  };
  const close = async () => {
    await page.context().close();
    await served.close();
  };
  return { ...opened, served, unfold, close };
}

/** A page for all tests of a group: to draw every operation takes longer than to look at it. */
function openOnce(options: ServeOptions = {}): () => Opened {
  let opened: Opened;
  beforeAll(async () => {
    opened = await open(options);
  }, PATIENCE);
  afterAll(() => opened?.close());
  return () => opened;
}

describe(
  'the API reference at /docs, of an empty world',
  () => {
    const getOpened = openOnce();

    it('shows every operation of the spec, without a call to anywhere else and without an error', async () => {
      const { page, served, errors, strays } = getOpened();
      const shown = await page.locator('.operation .id').allTextContents();
      const control = await (await fetch(`${served.url}/_mock/openapi.json`)).json();
      const steered = Object.values<Record<string, { operationId: string }>>(control.paths).flatMap((item) =>
        Object.values(item).map(({ operationId }) => operationId),
      );
      expect(shown.sort()).toEqual([...Object.keys(operations), ...steered].sort());
      expect({ errors, strays }).toEqual({ errors: [], strays: [] });
    });

    it('marks what the service has not published, and says what a call takes and answers', async () => {
      const { unfold } = getOpened();
      const created = await unfold('createProject');
      await created.getByLabel('not published by the service').first().waitFor();
      const operation = await unfold('listCreators');
      expect(await operation.getByText('x-provenance').count()).toBe(0);
      await operation.getByText('One page of creators.').click();
      await operation.getByText('tiktok_handle', { exact: true }).waitFor();
    });

    it('has a list at its side that leads to each operation, where the window has room for it', async () => {
      const { page } = getOpened();
      const side = page.getByRole('navigation', { name: 'Operations' });
      expect(await side.getByRole('link').count()).toBe(await page.locator('.operation').count());
      await side.getByRole('link', { name: 'listCampaigns' }).click();
      await page.locator('#listCampaigns').getByRole('button', { name: 'Send' }).waitFor();
    });

    it('finds operations by id, path or words, and says when nothing matches', async () => {
      const { page } = getOpened();
      const search = page.getByRole('searchbox', { name: 'Find an operation' });
      await search.fill('createPayoutPayment');
      await page.getByRole('status').getByText('1 of').waitFor();
      expect(await page.locator('.operation .id').allTextContents()).toEqual(['createPayoutPayment']);
      await search.fill('no such thing');
      await page.getByText('Nothing matches “no such thing”.').waitFor();
      expect(await page.locator('.operation').count()).toBe(0);
      await search.fill('');
    });
  },
  PATIENCE,
);

describe(
  'the API reference at /docs, of the demo',
  () => {
    const getOpened = openOnce(DEMO);

    it.each([
      ['a page of creators', 'listCreators', 200],
      ['one row', 'getPayoutPayment', 200],
      ['a payment', 'createPayoutPayment', 201],
      ['an item that the body names', 'removeCampaignItem', 200],
    ] as const)('makes a call that works as it is filled in: %s', async (_, id, status) => {
      const { served, errors, unfold } = getOpened();
      const operation = await unfold(id);
      await operation.getByRole('button', { name: 'Send' }).click();
      await operation.getByRole('region', { name: `Response ${status}` }).waitFor();
      expect(served.mock.requests.last({ operation: id })).toMatchObject({ status });
      expect(errors).toEqual([]);
    });

    it('steers the mock by the calls of its control plane', async () => {
      const { served, unfold } = getOpened();
      const operation = await unfold('postClock');
      await operation.getByRole('button', { name: 'Send' }).click();
      await operation.getByRole('region', { name: 'Response 200' }).waitFor();
      expect(served.mock.clock.now).toBe('2026-03-09T00:00:00.000Z');
    });
  },
  PATIENCE,
);

describe(
  'the API reference at /docs',
  () => {
    it('is there without the control plane, and then knows no key', async () => {
      const { page, unfold, close } = await open({ control: false });
      expect(await page.getByLabel('API key').inputValue()).toBe('');
      const operation = await unfold('listCreators');
      await operation.getByRole('button', { name: 'Send' }).click();
      await operation.getByRole('region', { name: 'Response 401' }).waitFor();
      await close();
    });

    it.each([
      ['light', 1440],
      ['dark', 390],
    ] as const)('has nothing for axe to find in the %s, %i wide, with an answer shown', async (scheme, width) => {
      const { page, unfold, close } = await open(DEMO, scheme, width);
      const operation = await unfold('createPayoutPayment');
      await operation.getByRole('button', { name: 'Send' }).click();
      await operation.getByRole('region', { name: 'Response 201' }).waitFor();
      expect(await axeFindings(page)).toEqual([]);
      await close();
    });

    it('shows the first operations on the first screen of a phone, and nothing scrolls sideways', async () => {
      const { page, unfold, close } = await open(DEMO, 'light', 390);
      const first = await page.locator('.operation').first().boundingBox();
      expect(first?.y).toBeLessThan(500);
      await unfold('createPayoutPayment');
      await unfold('getAnalytics');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      const heights = await page
        .locator('.operation .id')
        .evaluateAll((ids) => ids.map((id) => id.getBoundingClientRect().height));
      expect(Math.max(...heights)).toBeLessThan(26);
      await close();
    });
  },
  PATIENCE,
);
