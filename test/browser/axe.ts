import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds on the page, as `rule: element`; empty when all is well. `exclude` are selectors that do not count. */
export async function axeFindings(page: Page, exclude: readonly string[] = []): Promise<string[]> {
  // Not as a script element: the page's policy would refuse it, as it should.
  await page.evaluate(source);
  const results = await page.evaluate(
    (leftOut) =>
      (globalThis as unknown as { axe: { run(context: object): Promise<AxeResults> } }).axe.run({
        exclude: leftOut.map((selector) => [selector]),
      }),
    [...exclude],
  );
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary}`),
  );
}
