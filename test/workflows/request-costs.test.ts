import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { createMock } from '../../mocks/index.js';
import { fillRequestCosts, measureRequestCosts } from '../../scripts/docs/request-costs.js';
import { createClient } from '../../src/index.js';
import {
  auditUnpaidCreators,
  commitPayment,
  commitSettlement,
  planPayment,
  planSettlement,
} from '../../src/workflows/index.js';
import { stage } from './stage.js';

it('requests are on the page as a run counts them, and settling twelve creators takes 31', async () => {
  const costs = await measureRequestCosts();
  const page = readFileSync('docs/recipes.md', 'utf8');
  expect(fillRequestCosts(page, costs)).toBe(page);
  expect(costs.size).toBeGreaterThan(12);
  expect(costs.get('`settleAll`, 12 creators')).toBe(6 + 1 + 12 * 2);
  // One of them reads the service's time before the range of the week.
  expect(costs.get('`weeklyPayoutReview`')).toBe(10);
  // 12 times methods, creator, debt and payments, debt, method, creator, payment and its reading back; of 11 the project, of 8 the videos.
  expect(costs.get('`planSettlement` and `commitSettlement` for each of 12 creators')).toBe(12 * 9 + 11 + 8);
});

it.each([{ method: 'Venmo' }, {}])(
  'what a plan says that its commit takes is what it takes, with %o',
  async (choice) => {
    const mock = createMock({ seed: 'demo', now: '2026-03-02T00:30:00Z' });
    const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });
    const { creators } = await auditUnpaidCreators(goat);
    for (const { creatorId } of creators.slice(0, 3)) {
      const plan = await planSettlement(goat, { creatorId, ...choice });
      const before = mock.requests.count();
      const receipt = await commitSettlement(goat, plan, { acceptProvisional: true });
      expect(receipt.outcome).toBe('committed');
      expect([plan.requests, receipt.usage.requests]).toEqual(Array(2).fill(mock.requests.count() - before));
    }
    const [accrual] = (await goat.payoutAccruals.list({ status: 'earned' })).data;
    for (const wanted of [
      { creatorId: accrual?.creator_id ?? '', accrualIds: [accrual?.id ?? ''] },
      { creatorId: '@maya.moves', totalCents: 5 },
      { projectId: mock.projectId, totalCents: 5 },
    ]) {
      const plan = await planPayment(goat, { reference: 'bonus', ...wanted, ...choice });
      const before = mock.requests.count();
      expect((await commitPayment(goat, plan)).outcome).toBe('committed');
      expect(plan.requests).toBe(mock.requests.count() - before);
    }
  },
);

it('what a plan says that its commit takes counts a page for each hundred accruals, and two requests for a creator who was removed', async () => {
  const { goat, mock, creator, structure } = stage();
  const ada = await creator('ada');
  for (let made = 0; made < 3; made += 1) {
    const id = await structure(100 + made);
    await goat.payoutStructures.assign(id, { creator_id: ada.id, assigned_at: '2026-01-05T00:00:00Z' });
  }
  // Three structures for 34 weeks: 102 accruals.
  mock.clock.advance({ days: 34 * 7, hours: 9 });
  expect(await goat.payoutAccruals.list({ creator_id: ada.id, limit: 100 }).toArray()).toHaveLength(102);
  await goat.creators.delete(ada.id);
  const plan = await planSettlement(goat, { creatorId: ada.id });
  const before = mock.requests.count();
  expect((await commitSettlement(goat, plan)).outcome).toBe('committed');
  expect(plan.requests).toBe(2 + 2 + 2);
  expect(mock.requests.count() - before).toBe(plan.requests);
});
