import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type ServedMock, type ServeOptions, serveMock } from '../../mocks/adapters/server.js';
import { operations } from '../../src/generated/operations.js';
import { launchChromium, openPage, type WatchedPage } from './chromium.js';

const PATIENCE = 60_000;

let browser: Browser;
let served: ServedMock;
beforeAll(async () => {
  browser = await launchChromium();
}, PATIENCE);
afterAll(() => browser?.close());
afterEach(() => served.close());

async function open(options: ServeOptions = {}, colorScheme: 'light' | 'dark' = 'light'): Promise<WatchedPage> {
  served = await serveMock(options);
  const opened = await openPage(browser, `${served.url}/docs`, { colorScheme });
  await opened.page.getByRole('heading', { name: /trackagoat API/ }).waitFor();
  return opened;
}

describe(
  'the API reference at /docs',
  () => {
    it('shows every operation of the spec, without a call to anywhere else and without an error', async () => {
      const { page, errors, strays } = await open();
      await page.locator('.opblock').first().waitFor();
      const shown = await page.locator('.opblock-summary-operation-id').allTextContents();
      expect(shown.sort()).toEqual(Object.keys(operations).sort());
      expect({ errors, strays }).toEqual({ errors: [], strays: [] });
      await page.context().close();
    });

    it('makes calls to this mock with its key, and says whose word a thing is', async () => {
      const { page, errors } = await open({ seed: 'demo' });
      await page.getByText('listCreators', { exact: true }).click();
      const operation = page.locator('.opblock.is-open');
      await operation.getByText('x-provenance: docs').first().waitFor();
      await operation.getByRole('button', { name: 'Try it out' }).click();
      await operation.getByRole('button', { name: 'Execute' }).click();
      await operation.locator('.live-responses-table .response-col_status', { hasText: '200' }).waitFor();
      expect(served.mock.requests.last({ operation: 'listCreators' })).toMatchObject({ status: 200 });
      expect(errors).toEqual([]);
      await page.context().close();
    });

    it('is there without the control plane, and then knows no key', async () => {
      const { page } = await open({ control: false });
      await page.getByRole('button', { name: 'Authorize' }).first().waitFor();
      await page.getByText('listCreators', { exact: true }).click();
      const operation = page.locator('.opblock.is-open');
      await operation.getByRole('button', { name: 'Try it out' }).click();
      await operation.getByRole('button', { name: 'Execute' }).click();
      await operation.locator('.live-responses-table .response-col_status', { hasText: '401' }).waitFor();
      await page.context().close();
    });

    it('is dark where the reader wants it dark', async () => {
      const { page } = await open({}, 'dark');
      expect(await page.evaluate(() => document.documentElement.classList.contains('dark-mode'))).toBe(true);
      await page.context().close();
    });
  },
  PATIENCE,
);
