import type { Mock } from '../../mocks/index.js';
import { createClient } from '../../src/index.js';

/** The time of the clock when the world begins. */
export const BEGINNING = '2026-01-05T09:00:00Z';

/** Fills every table of a mock with a few rows, and all that it remembers of its callers; the same calls give the same bytes. */
export async function fillWorld(mock: Mock): Promise<void> {
  const goat = createClient({ apiKey: mock.apiKey, baseUrl: mock.baseUrl, fetch: mock.fetch, rateLimit: false });
  const [ana, bo] = (await goat.creators.create(mock.projectId, {
    creators: [{ tiktok_handle: 'ana', readme: 'Pays by the week' }, { tiktok_handle: 'bo' }],
  })) as unknown as { id: string }[];
  if (!ana || !bo) throw new Error('there are two creators');
  const [video] = mock.postVideos(ana.id, [{ posted_at: BEGINNING, title: 'First', view_count: 12_000 }]);
  if (!video) throw new Error('there is a video');
  const spring = await goat.campaigns.create(mock.projectId, { name: 'Spring', target_views: 1000 });
  const summer = await goat.campaigns.create(mock.projectId, { name: 'Summer', readme: 'Beach' });
  await goat.campaigns.addItem(spring.id, { item_type: 'creator', item_id: ana.id });
  await goat.campaigns.addItem(spring.id, { item_type: 'video', item_id: video.id });
  await goat.campaigns.addItem(summer.id, { item_type: 'campaign', item_id: spring.id });
  await goat.goals.create(ana.id, { metric: 'posts', period: 'weekly', target_value: 1 });
  await goat.analytics.createAnnotation({
    project_id: mock.projectId,
    entity: 'creator',
    entity_id: ana.id,
    date: '2026-01-06',
    kind: 'launch',
    label: 'First post',
  });
  const method = await goat.payoutMethods.create({ name: 'Bank' });
  const rule = { project_id: mock.projectId, period: 'weekly' };
  const flat = { ...rule, name: 'Weekly', amount_cents: 5000, criteria_type: 'recurring' };
  const weekly = await goat.payoutStructures.create(flat as never);
  const byViews = { ...rule, name: 'Views', amount_cents: 300, criteria_type: 'cpm' };
  const views = await goat.payoutStructures.create(byViews as never);
  await goat.payoutStructures.assign(weekly.id, { creator_ids: [ana.id, bo.id] } as never);
  await goat.payoutStructures.assign(views.id, { creator_id: ana.id } as never);
  mock.clock.advance({ days: 8 });
  await goat.payoutStructures.update(weekly.id, { amount_cents: 6000 } as never);
  mock.clock.advance({ days: 14 });
  // Less than is due: a payment with an adjustment, and a warning.
  await goat.payoutPayments.create(
    { creator_id: ana.id, auto_apply_outstanding: true, method_id: method.id, total_amount_cents: 9000 },
    { idempotencyKey: 'pay-ana' },
  );
  const second = await goat.payoutPayments.create({ creator_id: bo.id, auto_apply_outstanding: true });
  await goat.payoutPayments.update(second.id, { status: 'voided' });
  mock.stub('getOutliers', [{ id: video.id }], { times: 3 });
  mock.faults.add({ operation: 'listGoals', kind: 'status', status: 503, times: 1 });
  mock.checkpoint('before the last week');
  mock.clock.advance({ days: 7 });
}
