import { expect, test } from '@playwright/test';
import { createMock, createRouteHandler } from 'trackagoat-sdk/mocks';

test('pays what a creator is owed', async ({ page }) => {
  const mock = createMock({ seed: 'demo' });
  mock.clock.advance({ days: 7 });
  await page.route('**/*', createRouteHandler(mock)); // other requests go on to the network
  await page.addInitScript((key) => localStorage.setItem('key', key), mock.apiKey);

  await page.goto('/');
  await page.getByRole('button', { name: 'Pay' }).click();
  await expect(page.locator('output')).toHaveText('317560');
  expect(mock.ledger().balanced).toBe(true);
});
