// A page that talks to the mock in its service worker, opened in Chromium: npx tsx examples/browser/run.ts
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const bundled = await build({ entryPoints: [here('main.ts')], bundle: true, format: 'esm', write: false });
const files: Record<string, [type: string, text: string]> = {
  '/': ['text/html', readFileSync(here('index.html'), 'utf8')],
  '/main.js': ['text/javascript', bundled.outputFiles[0]?.text ?? ''],
  // The file that `npx msw init public --no-save` copies.
  '/mockServiceWorker.js': [
    'text/javascript',
    readFileSync(createRequire(import.meta.url).resolve('msw/mockServiceWorker.js'), 'utf8'),
  ],
};
const site = createServer(({ url = '/' }, response) => {
  const [type, text] = files[url] ?? [];
  response.writeHead(type === undefined ? 404 : 200, { 'content-type': type ?? 'text/plain' }).end(text);
});
await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));

const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args });
try {
  const page = await browser.newPage();
  const failed = new Promise<never>((_, reject) => page.on('pageerror', reject));
  await page.goto(`http://127.0.0.1:${(site.address() as AddressInfo).port}/`);
  await Promise.race([page.waitForSelector('#owed li'), failed]);
  const lines = await page.locator('#owed li').allTextContents();
  console.log(lines.join('\n'));
  assert(lines.includes('@maya.moves: $729.71'));
} finally {
  await browser.close();
  site.closeAllConnections();
  site.close();
}
