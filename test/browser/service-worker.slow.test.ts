import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {} from './app-page.js';
import { launchChromium, openPage } from './chromium.js';

const PATIENCE = 60_000;

let browser: Browser;
let site: Server;
let folder: string;
let page: Page;
let errors: string[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'public-'));
  // The documented command, which puts MSW's worker script beside the page.
  execFileSync('npx', ['msw', 'init', folder, '--no-save'], { stdio: 'ignore' });
  await build({
    entryPoints: ['test/browser/app-page.ts'],
    bundle: true,
    outfile: join(folder, 'app.js'),
    format: 'esm',
    platform: 'browser',
    logLevel: 'error',
  });
  site = createServer((request, response) => {
    const name = (request.url ?? '/').slice(1);
    if (name === '') {
      response.setHeader('content-type', 'text/html');
      response.end('<!doctype html><title>App</title><script type="module" src="/app.js"></script>');
    } else if (name === 'own-data.json') {
      response.setHeader('content-type', 'application/json');
      response.end('{"from": "the site"}');
    } else {
      response.setHeader('content-type', 'text/javascript');
      response.end(readFileSync(join(folder, name), 'utf8'));
    }
  });
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  browser = await launchChromium();
  const { port } = site.address() as AddressInfo;
  ({ page, errors } = await openPage(browser, `http://localhost:${port}/`));
  await page.waitForFunction('window.app');
  await page.evaluate(() => window.app.start({ now: '2026-01-05T00:00:00Z' }));
}, PATIENCE);
afterAll(async () => {
  await browser?.close();
  site?.closeAllConnections();
  site?.close();
  rmSync(folder, { recursive: true, force: true });
});

const call = (path: string, init?: { method?: string; body?: object }) =>
  page.evaluate(([to, init]) => window.app.call(to, init), [path, init] as const);

// biome-ignore lint/suspicious/noExplicitAny: the answers of several operations
const readData = async (response: ReturnType<typeof call>): Promise<any> =>
  ((await response).json as { data: unknown }).data;

describe(
  'a page whose own fetch meets the mock, through the service worker of MSW',
  () => {
    it('earns by an advance of the clock, and pays', async () => {
      const [project] = await readData(call('/projects'));
      const ana = await readData(
        call(`/projects/${project.id}/creators`, { method: 'POST', body: { tiktok_handle: 'ana' } }),
      );
      const rule = { period: 'weekly', amount_cents: 5000, criteria_type: 'recurring', proration_mode: 'none' };
      const structure = await readData(
        call('/payout-structures', { method: 'POST', body: { project_id: project.id, name: 'Weekly', ...rule } }),
      );
      await call(`/payout-structures/${structure.id}/assignments`, { method: 'POST', body: { creator_id: ana.id } });
      expect(await readData(call('/payout-accruals'))).toEqual([]);

      const report = await page.evaluate(() => window.app.mocked().mock.clock.advance({ days: 8 }));
      expect(report).toEqual({ now: '2026-01-13T00:00:00.000Z', ticks: 192, accruals_created: 1 });
      expect(await readData(call('/payout-accruals'))).toMatchObject([
        { creator_id: ana.id, status: 'earned', amount_cents: 5000, period_start_at: '2026-01-05T00:00:00.000Z' },
      ]);

      const paid = await call('/payout-payments', {
        method: 'POST',
        body: { creator_id: ana.id, auto_apply_outstanding: true },
      });
      expect(paid).toMatchObject({ status: 201, json: { data: { total_amount_cents: 5000, status: 'paid' } } });
      expect(errors).toEqual([]);
    });

    it('moves the clock by the control plane too, which lies on the service’s origin', async () => {
      const response = await page.evaluate(async () => {
        const response = await fetch('https://www.trackagoat.com/_mock/clock', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: '{"advance": {"days": 7}}',
        });
        return response.json();
      });
      expect(response).toEqual({ now: '2026-01-20T00:00:00.000Z', ticks: 168, accruals_created: 1 });
    });

    it('sees a lost answer as a failed fetch, after the work was done', async () => {
      const name = 'Made, answer lost';
      const outcome = await page.evaluate(async (projectName) => {
        const { mock } = window.app.mocked();
        mock.faults.add({ operation: 'createProject', kind: 'drop_after' });
        return window.app.call('/projects', { method: 'POST', body: { name: projectName } }).then(
          () => 'answered',
          (error: Error) => error.name,
        );
      }, name);
      expect(outcome).toBe('TypeError');
      const projects: { name: string }[] = await readData(call('/projects'));
      expect(projects.map((project) => project.name)).toContain(name);
    });

    it('leaves the page’s other calls alone', async () => {
      expect(await page.evaluate(() => fetch('/own-data.json').then((response) => response.json()))).toEqual({
        from: 'the site',
      });
    });
  },
  PATIENCE,
);
