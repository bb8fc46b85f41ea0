import { describe, expect, it } from 'vitest';
import { startConversation } from './start-conversation.js';

type Desk = Awaited<ReturnType<typeof startConversation>>;

/** Two videos of Ben wait, whom a structure pays by views. */
async function viewsDeal({ goat, mock, ids, structure }: Desk, criteria_type = 'cpm') {
  const rule = criteria_type === 'view_threshold' ? { criteria_params: { min_views: 100 } } : {};
  const deal = await structure(200, { name: 'Views', criteria_type, ...rule });
  await goat.payoutStructures.assign(deal, { creator_id: ids.ben });
  await goat.creators.update(ids.ben, { tracking_mode: 'selective' });
  for (const view_count of [1_000, 2_000])
    mock.postVideos(ids.ben, [{ posted_at: '2026-01-12T08:00:00Z', view_count }]);
  return deal;
}

const listVideos = ({ goat, ids }: Desk, tracking_status: 'pending_review' | 'included') =>
  goat.videos.list({ creator_id: ids.ben, tracking_status }).toArray();

describe('"count these two videos of Ben"', () => {
  it.each(['cpm', 'view_threshold', 'goals'])('takes a plan and a yes where %s pays by them', async (criterion) => {
    const desk = await startConversation();
    const { ask, commit, read, goat, mock, ids } = desk;
    const deal = await viewsDeal(desk, criterion);
    const refused = await ask('review_videos', { creator: '@ben', decision: 'included' });
    expect(refused).toMatchObject({ changed: 0, next: expect.stringContaining('plan_change') });
    expect(await listVideos(desk, 'pending_review')).toHaveLength(2);
    const plan = await ask('plan_change', { creator: '@ben', decision: 'included' });
    expect(plan.summary).toBe('Count 2 videos of @ben with 3000 views in all: they count from now on.');
    expect(await commit(plan)).toMatchObject({ outcome: 'committed', done: ['2 of 2 videos are included'] });
    expect(await listVideos(desk, 'included')).toHaveLength(2);
    const decides = 'They decide what is paid for periods that are not computed yet; those that are stay as they are.';
    expect(read[0]?.split('\n').slice(0, 3)).toEqual(['Approve counting videos.', plan.summary, `Warning: ${decides}`]);
    expect(read[0]).toContain('- paid by videos: «Views» ($2.00 ');
    expect(read[0]?.match(/, posted on 2026-01-12, [12]000 views, pending_review until now/g)).toHaveLength(2);

    const [first] = await listVideos(desk, 'included');
    expect(await ask('review_videos', { video_ids: [first?.id], decision: 'excluded' })).toMatchObject({ changed: 0 });
    const out = await ask('plan_change', { video_ids: [first?.id], decision: 'excluded' });
    expect(await commit(out)).toMatchObject({ outcome: 'committed' });
    expect(await listVideos(desk, 'included')).toHaveLength(1);
    expect(await commit(out)).toMatchObject({ outcome: 'already_done' });
    // Also where the rule was by videos before, or its assignment has ended: a period may wait.
    await goat.payoutStructures.update(deal, { criteria_type: 'recurring' });
    await goat.payoutStructures.unassign(deal, { creator_id: ids.ben });
    mock.postVideos(ids.ben, [{ posted_at: '2026-01-12T08:00:00Z' }]);
    expect(await ask('review_videos', { creator: '@ben', decision: 'included' })).toMatchObject({ changed: 0 });
    expect(await listVideos(desk, 'pending_review')).toHaveLength(1);
  });

  it('is refused for videos of two creators, and for videos and a creator at once', async () => {
    const desk = await startConversation();
    await viewsDeal(desk);
    const [anns] = desk.mock.postVideos(desk.ids.ann, [{ posted_at: '2026-01-12T08:00:00Z' }]);
    const [bens] = await listVideos(desk, 'pending_review');
    const refusal = (more: object) =>
      desk.refusal('plan_change', { decision: 'excluded', video_ids: [anns?.id, bens?.id], ...more });
    expect(await refusal({})).toMatchObject({ code: 'invalid_input', next_tool: 'review_videos' });
    expect((await refusal({ creator: '@ben' }))?.message).toContain('not both');
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

it.each([
  ['creator', '@ann', ({ goat, ids }: Desk) => [{ creator: '@ann' }, goat.creators, ids.ann] as const],
  [
    'project',
    'the project «Default project»',
    ({ goat, mock }: Desk) => [{ project_id: mock.projectId }, goat.projects, mock.projectId] as const,
  ],
])('notes of a %s are appended or replaced by a plan that shows what goes and what comes', async (_, whose, toRow) => {
  const desk = await startConversation();
  const { ask, carry, commit, refusedCommit, read } = desk;
  const [target, rows, id] = toRow(desk);
  const plan = (notes: string, append = false) => ask('plan_change', { ...target, notes, append });
  const kept = async () => (await rows.get(id)).readme;
  // They are written where nothing was written before.
  await carry('plan_change', { ...target, notes: 'Likes mornings.', append: true });
  expect(await kept()).toBe('Likes mornings.');
  const early = await plan('Ends in June.');
  await rows.update(id, { readme: 'Likes mornings.\nPays by Venmo.\nEnds in June.' });
  expect(await refusedCommit(early)).toMatchObject({ code: 'plan_changed' });
  const more = await plan('New phone.', true);
  expect(more).toMatchObject({
    summary: `Add to the notes of ${whose}: 0 lines go, 1 line comes, 3 lines stay.`,
    lines: ['comes: «New phone.»'],
  });
  await commit(more);
  expect(read.at(-1)).toMatch(/^- comes: «New phone\.»$/m);
  await commit(await plan('Likes mornings.\nPays by PayPal.\nEnds in June.\nNew phone.'));
  expect(read.at(-1)).toBe(
    [
      'Approve other notes.',
      `Overwrite the notes of ${whose}: 1 line goes, 1 line comes, 3 lines stay.`,
      '- goes: «Pays by Venmo.»',
      '- comes: «Pays by PayPal.»',
    ].join('\n'),
  );
  expect(await kept()).toBe('Likes mornings.\nPays by PayPal.\nEnds in June.\nNew phone.');
  const other = await plan('Closed.');
  expect(other.summary).toContain(': 4 lines go, 1 line comes, 0 lines stay.');
  expect(other.lines).toEqual([
    ...['Likes mornings.', 'Pays by PayPal.', 'Ends in June.', 'New phone.'].map((line) => `goes: «${line}»`),
    'comes: «Closed.»',
  ]);
  await commit(other);
  expect(await kept()).toBe('Closed.');
  expect(await commit(other)).toMatchObject({ outcome: 'already_done' });
});

it('"which videos are waiting? include all of Lena\'s": hers alone, to the last one', async () => {
  const { ask, goat, mock, structures } = await startConversation();
  // A flat rate pays Lena; 60 of her videos wait, and one of Mia's.
  const [lena, mia] = await goat.creators.create(mock.projectId, {
    creators: ['lena', 'mia'].map((tiktok_handle) => ({ tiktok_handle, tracking_mode: 'selective' as const })),
  });
  await goat.payoutStructures.assign(structures.ben, { creator_id: lena?.id ?? '' });
  const video = { posted_at: '2026-01-12T08:00:00Z', view_count: 100 };
  mock.postVideos(lena?.id ?? '', Array(60).fill(video));
  mock.postVideos(mia?.id ?? '', [video]);
  const pending = async () => (await goat.videos.list({ tracking_status: 'pending_review' }).toArray()).length;
  expect(await pending()).toBe(61);
  const list = await ask('list_videos', { creators: ['@lena'], status: 'pending_review' });
  expect((list.videos as unknown[]).length).toBe(20);
  expect(await ask('plan_change', { creator: '@lena', decision: 'included' })).toMatchObject({
    warnings: ['10 more videos of theirs wait and are not in this plan.'],
    truncated: { total: 50, rest: 'The person reads all of them.' },
  });
  for (const result of [
    { changed: 50, truncated: { total: 60, rest: 'Call again: the next ones are reviewed then.' } },
    { changed: 10, truncated: null },
    { changed: 0, videos: [] },
  ])
    expect(await ask('review_videos', { creator: '@lena', decision: 'included' })).toMatchObject(result);
  expect(await pending()).toBe(1);
  const included = await goat.videos.list({ creator_id: lena?.id ?? '', tracking_status: 'included' }).toArray();
  expect(included).toHaveLength(60);
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
