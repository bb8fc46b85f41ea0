import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildRunner } from '../../scripts/site/build-runner.js';
import { readNeeds } from '../../scripts/site/read-needs.js';
import type { FromFrame } from '../../site/runner/protocol.js';
import { readSources } from '../house/source-files.js';
import { launchChromium, openPage, type WatchedPage } from './chromium.js';
import { type ServedFolder, serveFolder } from './serve-folder.js';

const folder = mkdtempSync(join(tmpdir(), 'runner-'));
let browser: Browser;
let served: ServedFolder;
let opened: WatchedPage;

beforeAll(async () => {
  await buildRunner(folder, 'sources');
  await build({ entryPoints: ['test/browser/sandbox-page.ts'], bundle: true, outfile: join(folder, 'page.js') });
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>page</title><body><script src="page.js"></script>');
  served = await serveFolder(folder);
  browser = await launchChromium();
  opened = await openPage(browser, served.url);
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await served?.close();
  rmSync(folder, { recursive: true });
});

async function run(code: string, isSameWorld = false): Promise<FromFrame[]> {
  return opened.page.evaluate(([text, same]) => window.runProgram(text, same), [code, isSameWorld] as const);
}

function printed(messages: readonly FromFrame[]): string[] {
  return messages.flatMap((message) => (message.kind === 'printed' && !message.isError ? [message.text] : []));
}

function ending(messages: readonly FromFrame[]): FromFrame | undefined {
  return messages.find(({ kind }) => kind === 'finished' || kind === 'failed' || kind === 'stopped');
}

const all = [...readSources(['docs/snippets'])].filter(([path]) => !path.includes('/guides/'));
const runnable = all.filter(([path, code]) => readNeeds(path, code) === undefined);
const promised = (code: string): string[] => [...code.matchAll(/\/\/ → (.*)$/gm)].map(([, text = '']) => text);

describe('a snippet of the docs, run in a page', () => {
  it.each(runnable.filter(([path]) => !path.includes('/errors/')))('%s prints what it says', async (_, code) => {
    const messages = await run(code);
    expect(ending(messages)).toEqual({ kind: 'finished', ms: expect.any(Number) });
    expect(printed(messages)).toEqual(promised(code));
  });

  it.each(runnable.filter(([path]) => path.includes('/errors/')))('%s ends with its error', async (path, code) => {
    const name = path.replace(/^.*\/|\.ts$/g, '').replaceAll('-', '_');
    const messages = await run(code);
    // By the error of the client; or it prints status, code and error of a raw answer.
    if (printed(messages).length > 0) expect(printed(messages).join()).toMatch(new RegExp(`^4\\d\\d ${name} `));
    else expect(ending(messages)).toMatchObject({ kind: 'failed', code: name });
  });

  it('is one of many', () => expect(runnable.length).toBeGreaterThan(60));
});
