import { createClient } from 'trackagoat-sdk';
import { createMock, type Mock } from 'trackagoat-sdk/mocks';

/** The criteria that pay the creators: all that depend on views and posts. */
const DEALS = [
  { criteria_type: 'cpm', period: 'weekly', amount_cents: 300 },
  { criteria_type: 'cpm', period: 'monthly', amount_cents: 150 },
  { criteria_type: 'view_threshold', period: 'weekly', amount_cents: 8000, criteria_params: { min_views: 20_000 } },
  { criteria_type: 'goals', period: 'weekly', amount_cents: 5000 },
  { criteria_type: 'recurring', period: 'weekly', amount_cents: 2500 },
] as const;

const DAYS_LIVED = 75;

/** A mock whose creators, eight by default, have posted and grown for some weeks as its simulated scraper lets them, each paid by two deals. */
export async function createLivingWorld(seed: number, count = 8): Promise<Mock> {
  const mock = createMock({ now: '2026-01-05T09:00:00Z', randomSeed: seed });
  const goat = createClient({ apiKey: mock.apiKey, baseUrl: mock.baseUrl, fetch: mock.fetch });
  const creators = (await goat.creators.create(mock.projectId, {
    creators: Array.from({ length: count }, (_, at) => ({ tiktok_handle: `living${seed}.${at}` })),
  })) as unknown as { id: string }[];
  const structures: string[] = [];
  for (const deal of DEALS) {
    const body = { project_id: mock.projectId, name: `${deal.criteria_type} ${deal.period}`, ...deal };
    structures.push((await goat.payoutStructures.create(body as never)).id);
  }
  for (const [at, { id }] of creators.entries()) {
    await goat.goals.create(id, { metric: 'posts', period: 'weekly', target_value: 3 });
    for (const deal of [at, at + 1]) {
      await goat.payoutStructures.assign(structures[deal % structures.length] as string, { creator_id: id });
    }
  }
  mock.setScraper('simulated');
  mock.clock.advance({ days: DAYS_LIVED, hours: seed % 24 });
  for (const { id } of creators)
    await goat.payoutPayments.create({ creator_id: id, auto_apply_outstanding: true }).catch(() => {});
  return mock;
}
