import { oneWeekEarned } from '../workflows/stage.js';

/** Maya and Otis in the default project, Zoe in another one; each with a video, a debt and a payment. */
export async function twoProjects() {
  const week = await oneWeekEarned();
  const { goat, mock, structureId, maya } = week;
  const elsewhere = await goat.projects.create({ name: 'Elsewhere' });
  const otis = await goat.creators.create(mock.projectId, { tiktok_handle: 'chef_otis' });
  const zoe = await goat.creators.create(elsewhere.id, { tiktok_handle: 'zoe' });
  const rule = { period: 'weekly', amount_cents: 900, criteria_type: 'recurring' } as const;
  const structure = await goat.payoutStructures.create({ project_id: elsewhere.id, name: 'Base', ...rule });
  const from = { assigned_at: '2026-01-05T00:00:00Z' };
  await goat.payoutStructures.assign(structureId, { creator_id: otis.id, ...from });
  await goat.payoutStructures.assign(structure.id, { creator_id: zoe.id, ...from });
  const campaign = await goat.campaigns.create(elsewhere.id, { name: 'Secret' });
  const ownCampaign = await goat.campaigns.create(mock.projectId, { name: 'Ours' });
  mock.clock.to('2026-01-19T09:00:00Z');
  const addRows = async (creatorId: string) => {
    const [video] = mock.postVideos(creatorId, [{ posted_at: '2026-01-12T08:00:00Z', view_count: 5 }]);
    const payment = await goat.payoutPayments.create({ creator_id: creatorId, total_amount_cents: 5 });
    const [accrual] = (await goat.payoutAccruals.list({ creator_id: creatorId })).data;
    return {
      creator: creatorId,
      video: video?.id ?? '',
      payment: payment.id,
      accrual: accrual?.id ?? '',
    } satisfies Ids;
  };
  const [ofMaya, ofOtis, ofZoe] = [await addRows(maya.id), await addRows(otis.id), await addRows(zoe.id)];
  return { ...week, elsewhere, structure, campaign, ownCampaign, ofMaya, ofOtis, ofZoe };
}

/** The rows of one creator. */
export interface Ids {
  readonly creator: string;
  readonly video: string;
  readonly payment: string;
  readonly accrual: string;
}
