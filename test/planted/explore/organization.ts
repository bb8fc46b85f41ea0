import { createClient } from 'trackagoat-sdk';
import { createMock, type Mock } from 'trackagoat-sdk/mocks';

const EVE = 'eve.paints';
const HANDLES = ['ana.bakes', 'bo.fits', 'cleo.sings', 'dex.games', EVE];

/**
 * An agency on Sunday evening, 1 March 2026, 23:40. Five creators have a weekly base of $150.45; the first two also have a
 * monthly retainer of $800. Two weeks and February are owed to all of them; the next week comes due at 00:15.
 * `dex.games` is tracked by selection. `eve.paints` is of a second project, at $90 a week. A bonus of $150.45 was paid to the
 * first creator in February, and one week of the second was paid by hand. With fewer handles there are only those, and a lone
 * creator has all of it.
 */
export async function createOrganization(handles = HANDLES): Promise<Mock> {
  const world = createMock({ now: '2026-01-26T00:00:00Z' });
  const goat = createClient({ apiKey: world.apiKey, fetch: world.fetch });
  const offer = (project_id: string, name: string, period: 'weekly' | 'monthly', amount_cents: number) =>
    goat.payoutStructures.create({ project_id, name, period, amount_cents, criteria_type: 'recurring' });
  const weekly = await offer(world.projectId, 'Weekly base', 'weekly', 15_045);
  const monthly = await offer(world.projectId, 'Monthly retainer', 'monthly', 80_000);
  const ids: string[] = [];
  for (const tiktok_handle of handles.filter((handle) => handle !== EVE)) {
    const tracking_mode = tiktok_handle === 'dex.games' ? 'selective' : 'auto';
    const { id } = await goat.creators.create(world.projectId, { tiktok_handle, tracking_mode });
    await goat.payoutStructures.assign(weekly.id, { creator_id: id, assigned_at: '2026-02-09T00:00:00Z' });
    ids.push(id);
  }
  for (const creator_id of ids.slice(0, 2)) {
    await goat.payoutStructures.assign(monthly.id, { creator_id, assigned_at: '2026-02-01T00:00:00Z' });
  }
  if (handles.includes(EVE)) {
    const spring = await goat.projects.create({ name: 'Spring launch' });
    const launch = await offer(spring.id, 'Launch week', 'weekly', 9_000);
    const eve = await goat.creators.create(spring.id, { tiktok_handle: EVE });
    await goat.payoutStructures.assign(launch.id, { creator_id: eve.id, assigned_at: '2026-02-09T00:00:00Z' });
  }
  world.clock.to('2026-02-17T12:00:00Z');
  const [ana = '', bo = ana] = ids;
  await goat.payoutPayments.create({ creator_id: ana, total_amount_cents: 15_045, metadata: { note: 'thank you' } });
  const [week] = (await goat.payoutAccruals.list({ creator_id: bo })).data;
  if (week) await goat.payoutPayments.create({ creator_id: bo, accrual_ids: [week.id] });
  world.clock.to('2026-03-01T23:40:00Z');
  return world;
}
