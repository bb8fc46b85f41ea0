import { axeFindings } from '../../test/browser/axe.js';
import { launchChromium, openPage } from '../../test/browser/chromium.js';
import { serveFolder } from '../../test/browser/serve-folder.js';

/** A page of each kind, and those that have much of what may be too wide or too pale. */
const PAGES = [
  'index.html',
  'tour.html',
  'playground.html',
  'docs/getting-started.html',
  'docs/agents.html',
  'docs/clone.html',
  'docs/errors.html',
  'docs/reference/mocks-matchers.html',
  '404.html',
];

/** A page that fits a narrow window fits a wide one, so a wide one shows the first four only. */
const WINDOWS = [
  { viewport: { width: 390, height: 844 }, colorScheme: 'dark', paths: PAGES },
  { viewport: { width: 1440, height: 900 }, colorScheme: 'light', paths: PAGES.slice(0, 4) },
] as const;

/** Opens the main pages of a built site in Chromium. Gives their defects, one sentence each. */
export async function inspectPages(folder: string): Promise<string[]> {
  const served = await serveFolder(folder);
  const browser = await launchChromium();
  const findings: string[] = [];
  try {
    for (const { paths, ...window } of WINDOWS) {
      for (const path of paths) {
        const { page, errors, strays } = await openPage(browser, `${served.url}${path}`, window);
        await page.waitForLoadState('networkidle');
        const wider = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        const found = [...errors, ...strays.map((url) => `asks for ${url}`), ...(await axeFindings(page))];
        if (wider > 0) found.push(`is ${wider} pixels wider than its window`);
        findings.push(...found.map((what) => `${path}, ${window.viewport.width} px, ${window.colorScheme}: ${what}`));
        await page.context().close();
      }
    }
  } finally {
    await browser.close();
    await served.close();
  }
  return findings;
}
