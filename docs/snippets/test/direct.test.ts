import { createClient, type TrackagoatClient } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';
import { expect, test } from 'vitest';

/** The code under test takes its client. */
async function owedTo(goat: TrackagoatClient, creatorId: string): Promise<number> {
  let cents = 0;
  for await (const accrual of goat.payoutAccruals.list({ creator_id: creatorId, status: 'earned' })) {
    cents += accrual.amount_cents;
  }
  return cents;
}

test('a weekly retainer is owed when the week is over', async () => {
  const mock = createMock(); // Monday, 2026-01-05T00:00:00Z
  const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });
  const creator = await goat.creators.create(mock.projectId, { tiktok_handle: 'ana.fit' });
  const structure = await goat.payoutStructures.create({
    project_id: mock.projectId,
    name: 'Retainer',
    period: 'weekly',
    amount_cents: 15_000,
    criteria_type: 'recurring',
  });
  await goat.payoutStructures.assign(structure.id, { creator_id: creator.id });

  mock.clock.advance({ days: 7 });
  expect(await owedTo(goat, creator.id)).toBe(0); // the cron runs at a quarter past
  mock.clock.advance({ minutes: 15 });
  expect(await owedTo(goat, creator.id)).toBe(15_000);
});
