/** `npm run write picture`: the inspector of the demo world, as docs/images/inspector.webp. Needs Chromium. */
import { writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { createClient } from 'trackagoat-sdk';
import { serveMock } from 'trackagoat-sdk/mocks/server';
import { launchChromium, openPage } from '../../test/browser/chromium.js';

const { url, mock, close } = await serveMock({ seed: 'demo', now: '2026-03-02T00:00:00Z' });
const browser = await launchChromium();
try {
  mock.clock.advance({ days: 7 });
  const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch, maxRetries: 0 });
  const refused = await goat.request('GET', '/analytics', { query: { entity: 'creator' } }).catch(() => 'refused');
  if (refused !== 'refused') throw new Error('the journal was to show a refusal');
  await goat.creators.list({ limit: 20 });
  mock.faults.add({ operation: 'listVideos', kind: 'latency', ms: 20 });
  await goat.videos.list({ limit: 2 });
  const maya = await goat.creators.find('@maya.moves');
  await goat.payoutPayments.create({ creator_id: maya.id, auto_apply_outstanding: true }, { idempotencyKey: 'week-9' });
  mock.faults.add({ operation: 'createPayoutPayment', kind: 'drop_after', times: 2 });

  const { page } = await openPage(browser, `${url}/_mock/`, { viewport: { width: 1440, height: 860 } });
  const accrual = page.getByRole('row', { name: /Feb 23 – Mar 1, 2026.*@theo\.on\.foot.*Views bonus/ });
  await accrual.getByRole('button').click();
  await page.getByText('halves rounded up').waitFor();
  await page.mouse.move(0, 0);
  const picture = await encodeWebp(await browser.newPage(), await page.screenshot());
  writeFileSync('docs/images/inspector.webp', picture);
} finally {
  await browser.close();
  await close();
}

/** A picture as WebP, small enough to be part of the package. */
async function encodeWebp(page: Page, png: Buffer): Promise<Buffer> {
  const url = await page.evaluate(
    async (source) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const [width, height] = [image.width * 0.8, image.height * 0.8];
      const canvas = Object.assign(document.createElement('canvas'), { width, height });
      canvas.getContext('2d')?.drawImage(image, 0, 0, width, height);
      return canvas.toDataURL('image/webp', 0.4);
    },
    `data:image/png;base64,${png.toString('base64')}`,
  );
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
}
