import { createClient } from 'trackagoat-sdk';
import { createMock, type Mock } from 'trackagoat-sdk/mocks';

/**
 * @maya.moves, and whoever else is named, with $100 a week and two weeks owed. It is Sunday 23:30, so the next tick brings a
 * third week. A bonus of $200 was paid to her before, by none of the workers.
 */
export async function createWorld(others: readonly string[] = []): Promise<{
  readonly world: Mock;
  readonly creatorId: string;
  readonly projectId: string;
}> {
  const world = createMock({ now: '2026-01-12T00:00:00Z' });
  const goat = createClient({ apiKey: world.apiKey, fetch: world.fetch });
  const creator = await goat.creators.create(world.projectId, { tiktok_handle: 'maya.moves' });
  const structure = await goat.payoutStructures.create({
    project_id: world.projectId,
    name: 'Weekly base',
    period: 'weekly',
    amount_cents: 10_000,
    criteria_type: 'recurring',
  });
  await goat.payoutStructures.assign(structure.id, { creator_id: creator.id });
  for (const tiktok_handle of others) {
    const other = await goat.creators.create(world.projectId, { tiktok_handle });
    await goat.payoutStructures.assign(structure.id, { creator_id: other.id });
  }
  await goat.payoutPayments.create({ creator_id: creator.id, total_amount_cents: 20_000 });
  world.clock.to('2026-02-01T23:30:00Z');
  return { world, creatorId: creator.id, projectId: world.projectId };
}
