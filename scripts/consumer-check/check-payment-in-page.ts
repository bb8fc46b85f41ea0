import { setTimeout as wait } from 'node:timers/promises';
import { launchChromium } from '../../test/browser/chromium.js';

/** Opens a page once its server answers, presses the button that pays @kenjicooks, and waits for the paid amount. */
export async function checkPaymentInPage(url: string, button: string): Promise<void> {
  for (let attempt = 0; attempt < 300 && !(await isUp(url)); attempt += 1) await wait(200);
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.goto(url);
    await page.getByRole('button', { name: button }).click();
    await page.locator('output', { hasText: 'committed 317560' }).waitFor();
  } finally {
    await browser.close();
  }
}

function isUp(url: string): Promise<boolean> {
  return fetch(url).then(
    (response) => response.ok,
    () => false,
  );
}
