import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Browser, chromium } from 'playwright-core';
import { createClient } from 'trackagoat-sdk';
import { createMock, createRouteHandler } from 'trackagoat-sdk/mocks';
import { afterAll, beforeAll, expect, test } from 'vitest';

const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];
const app = createServer((_, response) => response.end('<!doctype html><title>App</title>'));
let browser: Browser;

beforeAll(async () => {
  await new Promise<void>((resolve) => app.listen(0, '127.0.0.1', resolve));
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: flags });
}, 60_000);

afterAll(async () => {
  await browser?.close();
  app.close();
});

test('a page talks to the mock', async () => {
  const page = await browser.newPage();
  const mock = createMock({ seed: 'demo' });
  await page.route('**/*', createRouteHandler(mock)); // other requests go on to the network
  await page.goto(`http://127.0.0.1:${(app.address() as AddressInfo).port}/`);
  const names = await page.evaluate(
    async ({ url, apiKey }) => {
      const response = await fetch(`${url}/projects`, { headers: { authorization: `Bearer ${apiKey}` } });
      return (await response.json()).data.map((project: { name: string }) => project.name);
    },
    { url: mock.baseUrl, apiKey: mock.apiKey },
  );
  expect(names).toEqual(['Copperleaf kitchen launch', 'TempoBand ambassadors']);

  mock.clock.advance({ days: 7 }); // the page calls this very mock
  expect(mock.requests.count({ operation: 'listProjects' })).toBe(1);
  const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });
  expect((await goat.projects.list()).data).toHaveLength(2);
});
