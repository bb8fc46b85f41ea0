import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createMock } from '../../mocks/index.js';
import { createClient } from '../../src/index.js';
import {
  auditUnpaidCreators,
  commitSettlement,
  planSettlement,
  settleAll,
  weeklyPayoutReview,
} from '../../src/workflows/index.js';

const page = readFileSync('docs/recipes.md', 'utf8');

/** What the page says that a workflow costs. */
function costOnPage(workflow: string): number {
  const row = page.split('\n').find((line) => line.startsWith(`| ${workflow} |`));
  if (!row) throw new Error(`docs/recipes.md has no row of ${workflow}`);
  return Number(row.split('|')[2]);
}

function demo() {
  const mock = createMock({ seed: 'demo', now: '2026-03-02T00:30:00Z' });
  return { mock, goat: createClient({ apiKey: mock.apiKey, fetch: mock.fetch }) };
}

describe('requests', () => {
  it.each([
    ['`auditUnpaidCreators`', auditUnpaidCreators],
    ['`weeklyPayoutReview`', weeklyPayoutReview],
    ['`settleAll` with `dryRun`', (goat: ReturnType<typeof demo>['goat']) => settleAll(goat, { dryRun: true })],
    ['`settleAll`', (goat: ReturnType<typeof demo>['goat']) => settleAll(goat, { method: 'Venmo' })],
  ] as const)('of %s are as many as the page says, and as it reports', async (name, run) => {
    const { mock, goat } = demo();
    const { usage } = await run(goat);
    expect(mock.requests.count()).toBe(costOnPage(name));
    expect(usage.requests).toBe(costOnPage(name));
  });

  it('of settling twelve creators at once are 41 at most', () => {
    expect(costOnPage('`settleAll`')).toBeLessThanOrEqual(41);
  });

  it('of a plan and a commit for each of twelve creators are as many as the page says', async () => {
    const { mock, goat } = demo();
    const { creators } = await auditUnpaidCreators(goat);
    expect(creators).toHaveLength(12);
    const before = mock.requests.count();
    let told = 0;
    for (const { creatorId } of creators) {
      const plan = await planSettlement(goat, { creatorId, method: 'Venmo' });
      const receipt = await commitSettlement(goat, plan, { acceptProvisional: true });
      expect(receipt.outcome).toBe('committed');
      told += plan.usage.requests + receipt.usage.requests;
    }
    expect(mock.requests.count() - before).toBe(costOnPage('`planSettlement` and `commitSettlement` for each'));
    expect(told).toBe(mock.requests.count() - before);
  });
});
