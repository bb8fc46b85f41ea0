import { describe, expect, it } from 'vitest';
import { startConversation } from './start-conversation.js';

/** Lena is tracked selectively: 60 of her videos wait, and one of Mia's. */
async function waiting() {
  const desk = await startConversation();
  const { goat, mock } = desk;
  const [lena, mia] = await goat.creators.create(mock.projectId, {
    creators: ['lena', 'mia'].map((tiktok_handle) => ({ tiktok_handle, tracking_mode: 'selective' as const })),
  });
  const post = (count: number) =>
    Array.from({ length: count }, () => ({ posted_at: '2026-01-12T08:00:00Z', view_count: 100 }));
  mock.postVideos(lena?.id ?? '', post(60));
  mock.postVideos(mia?.id ?? '', post(1));
  const pending = async () => (await goat.videos.list({ tracking_status: 'pending_review' }).toArray()).length;
  return { ...desk, lena, mia, pending };
}

describe('a payout manager says', () => {
  it('"which videos are waiting? include all of Lena\'s": hers alone, to the last one', async () => {
    const { ask, pending, goat, lena } = await waiting();
    expect(await pending()).toBe(61);
    const list = await ask('list_videos', { creators: ['@lena'], status: 'pending_review' });
    expect((list.videos as unknown[]).length).toBe(20);
    const first = await ask('review_videos', { creator: '@lena', decision: 'included' });
    expect(first).toMatchObject({
      changed: 50,
      truncated: { total: 60, rest: 'Call again: the next ones are reviewed then.' },
    });
    expect(await ask('review_videos', { creator: '@lena', decision: 'included' })).toMatchObject({
      changed: 10,
      truncated: null,
    });
    expect(await ask('review_videos', { creator: '@lena', decision: 'included' })).toMatchObject({
      changed: 0,
      videos: [],
    });
    expect(await pending()).toBe(1);
    expect(await goat.videos.list({ creator_id: lena?.id ?? '', tracking_status: 'included' }).toArray()).toHaveLength(
      60,
    );
  });

  it('"which campaigns do we have, and who underperforms?"', async () => {
    const { ask, goat, mock, ids } = await startConversation();
    const campaign = await goat.campaigns.create(mock.projectId, { name: 'Spring', target_views: 10_000 });
    await goat.campaigns.addItem(campaign.id, { item_type: 'creator', item_id: ids.ann });
    mock.postVideos(ids.ann, [{ posted_at: '2026-01-12T08:00:00Z', view_count: 4_000 }]);
    mock.postVideos(ids.cat, [{ posted_at: '2026-01-12T08:00:00Z', view_count: 4_000 }]);
    mock.postVideos(ids.ben, [{ posted_at: '2026-01-12T08:00:00Z', view_count: 10 }]);
    const { campaigns } = await ask('list_campaigns', { project_id: mock.projectId });
    expect(campaigns).toMatchObject([{ name: '«Spring»', campaign_id: campaign.id, target_views: 10_000 }]);
    const campaignData = await ask('get_campaign_stats', { campaign_id: campaign.id });
    expect(campaignData.totals).toMatchObject({ videos: 1, views: 4_000 });
    const { creators, totals } = await ask('get_creator_stats', { behind: true, project_id: mock.projectId });
    expect(totals).toMatchObject({ creators: 3, behind: 1 });
    expect(creators).toMatchObject([{ handle: '@ben', views: 10, posts: 1 }]);
  });
});
