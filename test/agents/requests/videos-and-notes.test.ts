import { describe, expect, it } from 'vitest';
import { startConversation } from './start-conversation.js';

type Desk = Awaited<ReturnType<typeof startConversation>>;

/** Two videos of Ben wait, whom a structure pays by views. */
async function viewsDeal({ goat, mock, ids, structure }: Desk, criteria_type = 'cpm') {
  const rule = criteria_type === 'view_threshold' ? { criteria_params: { min_views: 100 } } : {};
  const deal = await structure(200, { name: 'Views', criteria_type, ...rule });
  await goat.payoutStructures.assign(deal, { creator_id: ids.ben });
  await goat.creators.update(ids.ben, { tracking_mode: 'selective' });
  mock.postVideos(
    ids.ben,
    [1_000, 2_000].map((view_count) => ({ posted_at: '2026-01-12T08:00:00Z', view_count })),
  );
  return deal;
}

const listVideos = async ({ goat, ids }: Desk, status: string) =>
  (await goat.videos.list({ creator_id: ids.ben }).toArray()).filter(
    ({ tracking_status }) => tracking_status === status,
  );

describe('"count these two videos of Ben"', () => {
  it.each(['cpm', 'view_threshold', 'goals'])('takes a plan and a yes where %s pays by them', async (criterion) => {
    const desk = await startConversation();
    const { ask, commit, read } = desk;
    await viewsDeal(desk, criterion);
    const refused = await ask('review_videos', { creator: '@ben', decision: 'included' });
    expect(refused).toMatchObject({ changed: 0, next: expect.stringContaining('plan_change') });
    expect(await listVideos(desk, 'pending_review')).toHaveLength(2);
    const plan = await ask('plan_change', { creator: '@ben', decision: 'included' });
    expect(plan.summary).toBe('Count 2 videos of @ben with 3000 views in all: they count from now on.');
    expect(await commit(plan)).toMatchObject({ outcome: 'committed', done: ['2 of 2 videos are included'] });
    expect(await listVideos(desk, 'included')).toHaveLength(2);
    expect(read[0]?.split('\n').slice(0, 2)).toEqual(['Approve counting videos.', plan.summary]);
    expect(read[0]).toContain('- paid by videos: «Views» ($2.00 ');
    expect(read[0]?.match(/, posted on 2026-01-12, [12]000 views, pending_review until now/g)).toHaveLength(2);

    const [first] = await listVideos(desk, 'included');
    expect(await ask('review_videos', { video_ids: [first?.id], decision: 'excluded' })).toMatchObject({ changed: 0 });
    const out = await ask('plan_change', { video_ids: [first?.id], decision: 'excluded' });
    expect(await commit(out)).toMatchObject({ outcome: 'committed' });
    expect(await listVideos(desk, 'included')).toHaveLength(1);
    expect(await commit(out)).toMatchObject({ outcome: 'already_done' });
  });

  it('takes a plan also where the rule was by views before, or its assignment has ended: a period may wait', async () => {
    const desk = await startConversation();
    const { ask, goat, ids } = desk;
    const deal = await viewsDeal(desk);
    await goat.payoutStructures.update(deal, { criteria_type: 'recurring' });
    await goat.payoutStructures.unassign(deal, { creator_id: ids.ben });
    expect(await ask('review_videos', { creator: '@ben', decision: 'included' })).toMatchObject({ changed: 0 });
  });

  it('is refused when a video was reviewed otherwise, or another deal pays, by the yes', async () => {
    for (const what of ['video', 'deal'] as const) {
      const desk = await startConversation();
      const { ask, refusedCommit, goat } = desk;
      const deal = await viewsDeal(desk);
      const [, second] = await listVideos(desk, 'pending_review');
      const plan = await ask('plan_change', { creator: '@ben', decision: 'excluded' });
      if (what === 'video') await goat.videos.update(second?.id ?? '', { tracking_status: 'included' });
      else await goat.payoutStructures.update(deal, { amount_cents: 900 });
      expect([what, await refusedCommit(plan)]).toMatchObject([what, { code: 'plan_changed' }]);
    }
  });
});

describe('notes', () => {
  it('of a creator are appended or replaced by a plan that shows what goes and what comes', async () => {
    const { ask, commit, read, goat, ids } = await startConversation();
    await goat.creators.update(ids.ann, { readme: 'Likes mornings.\nPays by Venmo.\nEnds in June.' });
    const more = await ask('plan_change', { creator: '@ann', notes: 'New phone.', append: true });
    expect(more.summary).toBe('Add to the notes of @ann: 0 lines go, 1 line comes, 3 lines stay.');
    await commit(more);
    const other = await ask('plan_change', {
      creator: '@ann',
      notes: 'Likes mornings.\nPays by PayPal.\nEnds in June.\nNew phone.',
    });
    await commit(other);
    expect(read[1]).toBe(
      [
        'Approve other notes.',
        'Overwrite the notes of @ann: 1 line goes, 1 line comes, 3 lines stay.',
        '- goes: «Pays by Venmo.»',
        '- comes: «Pays by PayPal.»',
      ].join('\n'),
    );
    expect((await goat.creators.get(ids.ann)).readme).toBe(
      'Likes mornings.\nPays by PayPal.\nEnds in June.\nNew phone.',
    );
  });

  it('of a project too: appended, replaced with each line that is lost, and never over what somebody wrote in between', async () => {
    const { ask, carry, commit, refusedCommit, read, goat, mock, ids } = await startConversation();
    const project_id = mock.projectId;
    const first = await ask('plan_change', { project_id, notes: 'Pay on Fridays.' });
    await goat.projects.update(project_id, { readme: 'Pay on Fridays.\nAsk Jo.' });
    expect(await refusedCommit(first)).toMatchObject({ code: 'plan_changed' });
    const more = await ask('plan_change', { project_id, notes: 'No pay in August.', append: true });
    expect(more.lines).toEqual(['comes: «No pay in August.»']);
    await commit(more);
    expect(read.at(-1)).toMatch(/^- comes: «No pay in August\.»$/m);
    expect(read.at(-1)).toContain(': 0 lines go, 1 line comes, 2 lines stay.');
    expect((await goat.projects.get(project_id)).readme).toBe('Pay on Fridays.\nAsk Jo.\nNo pay in August.');
    // They are written where nothing was written before.
    await carry('plan_change', { creator: '@ben', notes: 'Speaks German.', append: true });
    expect((await goat.creators.get(ids.ben)).readme).toBe('Speaks German.');
    const other = await ask('plan_change', { project_id, notes: 'Closed.' });
    expect(other.summary).toContain(': 3 lines go, 1 line comes, 0 lines stay.');
    expect(other.lines).toEqual([
      'goes: «Pay on Fridays.»',
      'goes: «Ask Jo.»',
      'goes: «No pay in August.»',
      'comes: «Closed.»',
    ]);
    await commit(other);
    expect((await goat.projects.get(project_id)).readme).toBe('Closed.');
    expect(await commit(other)).toMatchObject({ outcome: 'already_done' });
  });
});

/** Lena, whom a flat rate pays, is tracked selectively: 60 of her videos wait, and one of Mia's. */
async function waiting() {
  const desk = await startConversation();
  const { goat, mock, structures } = desk;
  const [lena, mia] = await goat.creators.create(mock.projectId, {
    creators: ['lena', 'mia'].map((tiktok_handle) => ({ tiktok_handle, tracking_mode: 'selective' as const })),
  });
  await goat.payoutStructures.assign(structures.ben, { creator_id: lena?.id ?? '' });
  const post = (count: number) =>
    Array.from({ length: count }, () => ({ posted_at: '2026-01-12T08:00:00Z', view_count: 100 }));
  mock.postVideos(lena?.id ?? '', post(60));
  mock.postVideos(mia?.id ?? '', post(1));
  const pending = async () => (await goat.videos.list({ tracking_status: 'pending_review' }).toArray()).length;
  return { ...desk, lena, mia, pending };
}

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
