import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Debian's Chromium. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: '/usr/bin/chromium', args: FLAGS });
}

/** A page, and what went wrong on it or wanted to leave this machine. */
export type WatchedPage = Awaited<ReturnType<typeof openPage>>;

/** Opens `url` where nothing but its own origin answers. `prepare` gets the page before it is loaded. */
export async function openPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
  prepare?: (page: Page) => Promise<void>,
) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  /** Errors of scripts and of the console, violations of the page's policy among them. */
  const errors: string[] = [];
  /** Calls that went elsewhere than to the origin of the page; they got no answer. */
  const strays: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  let { origin } = new URL(url);
  await context.route(
    (asked) => asked.origin !== origin && asked.protocol.startsWith('http'),
    (route) => {
      strays.push(route.request().url());
      return route.abort();
    },
  );
  await prepare?.(page);
  await page.goto(url);
  /** Goes to another address, in the same process, and begins both lists anew. */
  const go = async (to: string): Promise<void> => {
    // The old page ends before the lists begin anew.
    await page.goto('about:blank');
    errors.length = 0;
    strays.length = 0;
    ({ origin } = new URL(to));
    await page.goto(to);
  };
  return { page, errors, strays, go };
}
