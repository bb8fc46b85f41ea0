import { createMock, type Mock } from '../../mocks/index.js';
import { createClient, type TrackagoatClient } from '../../src/index.js';
import type { PaymentItem } from '../../src/workflows/index.js';

/** A mock in which so many creators have earned so many weeks of 250 dollars, and one item for each of them. */
export async function payeesEarned(payees: number, weeks: number) {
  const mock = createMock();
  const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });
  const rule = { period: 'weekly', amount_cents: 25_000, criteria_type: 'recurring' } as const;
  const structure = await goat.payoutStructures.create({ project_id: mock.projectId, name: 'Weekly', ...rule });
  const ids: string[] = [];
  for (let from = 0; from < payees; from += 50) {
    const creators = Array.from({ length: Math.min(50, payees - from) }, (_, at) => ({
      tiktok_handle: `creator.${from + at}`,
    }));
    const made = await goat.creators.create(mock.projectId, { creators });
    const creator_ids = made.map(({ id }) => id);
    await goat.payoutStructures.assign(structure.id, { creator_ids });
    ids.push(...creator_ids);
  }
  mock.clock.advance({ days: 7 * weeks, hours: 9 });
  const accruals = await goat.payoutAccruals.list({ limit: 100 }).toArray();
  const items: PaymentItem[] = ids.map((creatorId, at) => ({
    reference: `2026-04 ${at}`,
    creatorId,
    accrualIds: accruals.flatMap(({ id, creator_id }) => (creator_id === creatorId ? [id] : [])),
    totalCents: weeks * 25_000,
    method: 'PayPal',
  }));
  return { mock, goat, ids, items };
}

/** Records so many payments of other people. */
export async function payOthers(mock: Mock, goat: TrackagoatClient, count: number): Promise<void> {
  for (let at = 0; at < count; at += 1) {
    const metadata = { reference: `other ${at}` };
    await goat.payoutPayments.create({ project_id: mock.projectId, total_amount_cents: 100, metadata });
  }
}
