import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { buildRunner } from '../../scripts/site/build-runner.js';
import type { FromFrame } from '../../site/runner/protocol.js';
import { launchChromium, openPage, type WatchedPage } from './chromium.js';
import { type ServedFolder, serveFolder } from './serve-folder.js';

/** A page with nothing but the sandbox of the site, made from the sources. */
export interface OpenedSandbox extends WatchedPage {
  readonly served: ServedFolder;
  /** Runs a program and gives all that came out of it until it ended. */
  run(code: string, isSameWorld?: boolean): Promise<FromFrame[]>;
  /** Runs a program that does not end, and moves the clock of page and frame on, until it is stopped. */
  runUntilStopped(code: string): Promise<FromFrame[]>;
  close(): Promise<void>;
}

/** Opens it; programs may take `patience` times as long as on the site. */
export async function openSandbox(patience = 1): Promise<OpenedSandbox> {
  const folder = mkdtempSync(join(tmpdir(), 'runner-'));
  await buildRunner(folder, 'sources', patience);
  await build({ entryPoints: ['test/browser/sandbox-page.ts'], bundle: true, outfile: join(folder, 'page.js') });
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>page</title><body><script src="page.js"></script>');
  writeFileSync(join(folder, 'secret.json'), '{"secret": true}');
  const served = await serveFolder(folder);
  const browser = await launchChromium();
  const opened = await openPage(browser, served.url);
  // From here on the clock of page and frame can be moved. Without that it runs as always, and so does the worker's.
  await opened.page.clock.install();
  await opened.page.reload();
  const run: OpenedSandbox['run'] = (code, isSameWorld = false) =>
    opened.page.evaluate(([text, same]) => window.runProgram(text, same), [code, isSameWorld] as const);
  return {
    ...opened,
    served,
    run,
    runUntilStopped: async (code) => {
      let isStopped = false;
      const running = run(code).finally(() => {
        isStopped = true;
      });
      while (!isStopped) {
        // A living worker gives a sign in between, and by far not six seconds go by without one.
        await new Promise((resolve) => setTimeout(resolve, 1_000));
        await opened.page.clock.runFor(3_000);
      }
      return running;
    },
    close: async () => {
      await browser.close();
      await served.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** The output of a program, without its errors. */
export function printed(messages: readonly FromFrame[]): string[] {
  return messages.flatMap((message) => (message.kind === 'printed' && !message.isError ? [message.text] : []));
}

/** How a program ended. */
export function ending(messages: readonly FromFrame[]): FromFrame | undefined {
  return messages.find(({ kind }) => kind === 'finished' || kind === 'failed' || kind === 'stopped');
}
