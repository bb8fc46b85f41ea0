import { describe, expect, it } from 'vitest';
import { startConversation } from './start-conversation.js';

type Desk = Awaited<ReturnType<typeof startConversation>>;

/** Ann gets 400 dollars a month in which she posts 16 times, beside her 50 a week. */
async function goalDeal() {
  const desk = await startConversation();
  const { goat, mock, ids } = desk;
  await goat.goals.create(ids.ann, { metric: 'posts', period: 'monthly', target_value: 16 });
  const deal = await goat.payoutStructures.create({
    project_id: mock.projectId,
    name: 'Goal deal',
    period: 'monthly',
    amount_cents: 40_000,
    criteria_type: 'goals',
  });
  await goat.payoutStructures.assign(deal.id, { creator_id: ids.ann });
  const target = async () => (await goat.goals.list(ids.ann).toArray()).map(({ target_value }) => target_value);
  return { ...desk, deal, target };
}

/** Two videos of Ben wait, whom a structure pays by views. */
async function viewsDeal({ goat, mock, ids }: Desk, criteria_type = 'cpm') {
  const rule = criteria_type === 'view_threshold' ? { criteria_params: { min_views: 100 } } : {};
  const deal = await goat.payoutStructures.create({
    project_id: mock.projectId,
    name: 'Views',
    period: 'weekly',
    amount_cents: 200,
    criteria_type,
    ...rule,
  } as never);
  await goat.payoutStructures.assign(deal.id, { creator_id: ids.ben });
  await goat.creators.update(ids.ben, { tracking_mode: 'selective' });
  mock.postVideos(
    ids.ben,
    [1_000, 2_000].map((view_count) => ({ posted_at: '2026-01-12T08:00:00Z', view_count })),
  );
  return deal;
}

const videosOf = async ({ goat, ids }: Desk, status: string) =>
  (await goat.videos.list({ creator_id: ids.ben }).toArray()).filter(
    ({ tracking_status }) => tracking_status === status,
  );

describe('"make it one post a month instead of 16", which is worth 400 dollars a month', () => {
  it('is not done by set_up_creator: it takes a plan and a yes', async () => {
    const { ask, refusal, mock, target, commit, read } = await goalDeal();
    const goals = [{ metric: 'posts', period: 'monthly', target_value: 1 }];
    expect(await refusal('set_up_creator', { project_id: mock.projectId, handle: '@ann', goals })).toMatchObject({
      code: 'creator_exists',
      next_tool: 'plan_change',
    });
    expect(await target()).toEqual([16]);
    const plan = await ask('plan_change', { creator: '@ann', goals });
    expect(await target()).toEqual([16]);
    expect(await commit(plan)).toMatchObject({ outcome: 'committed', done: ['goal posts monthly: 1'] });
    expect(await target()).toEqual([1]);
    expect(read).toEqual([
      [
        'Approve other goals.',
        'Change goals of @ann: 1 posts a month instead of 16.',
        'Warning: They decide what is paid, also for the period that runs and for those that are over and not computed yet.',
        '- paid by goals: «Goal deal» (USD 400.00 a month in which all monthly goals are met)',
      ].join('\n'),
    ]);
    expect(await commit(plan)).toMatchObject({ outcome: 'already_done' });
    expect(await refusal('plan_change', { creator: '@ann', goals })).toMatchObject({ code: 'nothing_to_change' });
  });

  it('is not done without a yes', async () => {
    const { ask, target, toolset } = await goalDeal();
    const plan = await ask('plan_change', {
      creator: '@ann',
      goals: [{ metric: 'posts', period: 'monthly', target_value: 1 }],
    });
    const no = await toolset.call('commit_plan', { plan_id: plan.plan_id }, { approve: async () => false });
    expect(no).toMatchObject({ ok: false, error: { code: 'approval_denied' } });
    expect(await target()).toEqual([16]);
  });

  it.each<[string, (desk: Awaited<ReturnType<typeof goalDeal>>) => Promise<unknown>]>([
    [
      'the target is another one',
      async ({ goat, ids }) => {
        const [goal] = await goat.goals.list(ids.ann).toArray();
        await goat.goals.update(goal?.id ?? '', { target_value: 8 });
      },
    ],
    [
      'the goal is another one',
      async ({ goat, ids }) => {
        const [goal] = await goat.goals.list(ids.ann).toArray();
        await goat.goals.update(goal?.id ?? '', { is_active: false });
        await goat.goals.create(ids.ann, { metric: 'posts', period: 'monthly', target_value: 16 });
      },
    ],
    ['the deal pays more', ({ goat, deal }) => goat.payoutStructures.update(deal.id, { amount_cents: 900_000 })],
    [
      'another goal deal pays too',
      async ({ goat, mock, ids }) => {
        const rule = { period: 'monthly', amount_cents: 1, criteria_type: 'goals' } as const;
        const { id } = await goat.payoutStructures.create({ project_id: mock.projectId, name: 'More', ...rule });
        await goat.payoutStructures.assign(id, { creator_id: ids.ann });
      },
    ],
    ['she is called otherwise', ({ goat, ids }) => goat.creators.update(ids.ann, { tiktok_handle: 'ann.b' })],
    ['she was removed', ({ goat, ids }) => goat.creators.delete(ids.ann)],
  ])('is refused when %s by the yes', async (_, happens) => {
    const desk = await goalDeal();
    const { ask, refusal, mock } = desk;
    const goals = [{ metric: 'posts', period: 'monthly', target_value: 1 }];
    const plan = await ask('plan_change', { creator: '@ann', goals });
    await happens(desk);
    const before = mock.snapshot().world.tables;
    expect(await refusal('commit_plan', { plan_id: plan.plan_id })).toMatchObject({
      code: expect.stringMatching(/^(plan_changed|not_found)$/),
    });
    expect(mock.snapshot().world.tables).toEqual(before);
  });
});

describe('a creator who is there', () => {
  it('is left as they are by set_up_creator, whatever differs; the same again is no change', async () => {
    const { ask, refusal, goat, mock, ids } = await startConversation();
    await goat.creators.update(ids.ann, { readme: 'Pays by invoice.' });
    const before = mock.snapshot().world.tables;
    const who = { project_id: mock.projectId, handle: 'ANN' };
    for (const more of [
      { notes: 'Approved.' },
      { tracking_mode: 'selective' },
      { goals: [{ metric: 'views', period: 'weekly', target_value: 5 }] },
    ]) {
      expect(await refusal('set_up_creator', { ...who, ...more })).toMatchObject({
        code: 'creator_exists',
        retry: 'replan',
      });
    }
    expect(await ask('set_up_creator', { ...who, notes: 'Pays by invoice.', tracking_mode: 'auto' })).toMatchObject({
      creator_id: ids.ann,
      done: ['creator unchanged'],
    });
    expect(mock.snapshot().world.tables).toEqual(before);
  });

  it('is set up with everything when new; the same call again changes nothing', async () => {
    const { ask, goat, mock } = await startConversation();
    const dan = {
      project_id: mock.projectId,
      handle: '@dan',
      notes: 'New.',
      tracking_mode: 'selective',
      goals: [{ metric: 'posts', period: 'weekly', target_value: 3 }],
    };
    expect((await ask('set_up_creator', dan)).done).toEqual(['creator created', 'goal 3 posts weekly created']);
    expect((await ask('set_up_creator', dan)).done).toEqual(['creator unchanged']);
    const made = await goat.creators.find('@dan');
    expect(made).toMatchObject({ tracking_mode: 'selective', readme: 'New.' });
    expect(await goat.goals.list(made.id).toArray()).toHaveLength(1);
  });

  it('comes back as they were: notes, mode and goals of before are not overwritten', async () => {
    const { ask, goat, mock, ids } = await startConversation();
    await goat.creators.update(ids.ann, { readme: 'Pays by invoice.' });
    await goat.creators.delete(ids.ann);
    const asked = {
      project_id: mock.projectId,
      handle: '@ann',
      notes: 'Other.',
      goals: [{ metric: 'posts', period: 'weekly', target_value: 1 }],
    };
    const { done } = await ask('set_up_creator', asked);
    expect(done).toEqual([
      'creator brought back',
      'notes left as before: plan_change',
      'goals left as before: plan_change',
    ]);
    expect(await goat.creators.get(ids.ann)).toMatchObject({ readme: 'Pays by invoice.' });
    expect(await goat.goals.list(ids.ann).toArray()).toEqual([]);
  });

  it('is tracked otherwise by a plan and a yes', async () => {
    const { ask, commit, refusedCommit, read, goat, ids } = await startConversation();
    const plan = await ask('plan_change', { creator: '@ben', tracking_mode: 'selective' });
    expect(await commit(plan)).toMatchObject({ outcome: 'committed' });
    expect(await goat.creators.get(ids.ben)).toMatchObject({ tracking_mode: 'selective' });
    expect(read).toEqual([
      'Approve another tracking mode.\nTrack @ben in the mode selective instead of auto: new videos wait for a review, and count when they are included.\n- no structure pays this creator by videos',
    ]);
    const back = await ask('plan_change', { creator: '@ben', tracking_mode: 'auto' });
    await goat.creators.update(ids.ben, { tiktok_handle: 'benny' });
    expect(await refusedCommit(back)).toMatchObject({ code: 'plan_changed' });
  });
});

describe('"count these two videos of Ben"', () => {
  it.each(['cpm', 'view_threshold', 'goals'])('takes a plan and a yes where %s pays by them', async (criterion) => {
    const desk = await startConversation();
    const { ask, commit, read } = desk;
    await viewsDeal(desk, criterion);
    const refused = await ask('review_videos', { creator: '@ben', decision: 'included' });
    expect(refused).toMatchObject({ changed: 0, next: expect.stringContaining('plan_change') });
    expect(await videosOf(desk, 'pending_review')).toHaveLength(2);
    const plan = await ask('plan_change', { creator: '@ben', decision: 'included' });
    expect(plan.summary).toBe('Count 2 videos of @ben with 3000 views in all: they count from now on.');
    expect(await commit(plan)).toMatchObject({ outcome: 'committed', done: ['2 of 2 videos are included'] });
    expect(await videosOf(desk, 'included')).toHaveLength(2);
    expect(read[0]?.split('\n').slice(0, 2)).toEqual(['Approve counting videos.', plan.summary]);
    expect(read[0]).toContain('- paid by videos: «Views» (USD 2.00 ');
    expect(read[0]?.match(/, posted on 2026-01-12, [12]000 views, pending_review until now/g)).toHaveLength(2);

    const [first] = await videosOf(desk, 'included');
    expect(await ask('review_videos', { video_ids: [first?.id], decision: 'excluded' })).toMatchObject({ changed: 0 });
    const out = await ask('plan_change', { video_ids: [first?.id], decision: 'excluded' });
    expect(await commit(out)).toMatchObject({ outcome: 'committed' });
    expect(await videosOf(desk, 'included')).toHaveLength(1);
    expect(await commit(out)).toMatchObject({ outcome: 'already_done' });
  });

  it('takes neither where a flat rate pays', async () => {
    const desk = await startConversation();
    const { ask, goat, mock, ids } = desk;
    await goat.creators.update(ids.ben, { tracking_mode: 'selective' });
    mock.postVideos(ids.ben, [{ posted_at: '2026-01-12T08:00:00Z', view_count: 5 }]);
    expect(await ask('review_videos', { creator: '@ben', decision: 'included' })).toMatchObject({ changed: 1 });
  });

  it('takes a plan also where the rule was by views before, or its assignment has ended: a period may wait', async () => {
    const desk = await startConversation();
    const { ask, goat, ids } = desk;
    const deal = await viewsDeal(desk);
    await goat.payoutStructures.update(deal.id, { criteria_type: 'recurring' });
    await goat.payoutStructures.unassign(deal.id, { creator_id: ids.ben });
    expect(await ask('review_videos', { creator: '@ben', decision: 'included' })).toMatchObject({ changed: 0 });
  });

  it('is refused when a video was reviewed otherwise, or another deal pays, by the yes', async () => {
    for (const what of ['video', 'deal'] as const) {
      const desk = await startConversation();
      const { ask, refusedCommit, goat } = desk;
      const deal = await viewsDeal(desk);
      const [, second] = await videosOf(desk, 'pending_review');
      const plan = await ask('plan_change', { creator: '@ben', decision: 'excluded' });
      if (what === 'video') await goat.videos.update(second?.id ?? '', { tracking_status: 'included' });
      else await goat.payoutStructures.update(deal.id, { amount_cents: 900 });
      expect([what, await refusedCommit(plan)]).toMatchObject([what, { code: 'plan_changed' }]);
    }
  });
});

describe('notes', () => {
  it('of a creator are appended or replaced by a plan that shows what goes and what comes', async () => {
    const { ask, commit, read, goat, ids } = await startConversation();
    await goat.creators.update(ids.ann, { readme: 'Likes mornings.\nPays by Venmo.\nEnds in June.' });
    const more = await ask('plan_change', { creator: '@ann', notes: 'New phone.', append: true });
    expect(more.summary).toBe('Add to the notes of @ann: 0 lines go, 1 line come, 3 stay.');
    await commit(more);
    const other = await ask('plan_change', {
      creator: '@ann',
      notes: 'Likes mornings.\nPays by PayPal.\nEnds in June.\nNew phone.',
    });
    await commit(other);
    expect(read[1]).toBe(
      [
        'Approve other notes.',
        'Overwrite the notes of @ann: 1 line go, 1 line come, 3 stay.',
        '- goes: «Pays by Venmo.»',
        '- comes: «Pays by PayPal.»',
      ].join('\n'),
    );
    expect((await goat.creators.get(ids.ann)).readme).toBe(
      'Likes mornings.\nPays by PayPal.\nEnds in June.\nNew phone.',
    );
  });

  it('of a project too, and never over what somebody wrote in between', async () => {
    const { ask, commit, refusedCommit, goat, mock } = await startConversation();
    const project_id = mock.projectId;
    const plan = await ask('plan_change', { project_id, notes: 'Pay on Fridays.' });
    await goat.projects.update(project_id, { readme: 'Never pay on Fridays.' });
    expect(await refusedCommit(plan)).toMatchObject({ code: 'plan_changed' });
    const again = await ask('plan_change', { project_id, notes: 'Pay on Fridays.' });
    expect(again.lines).toEqual(['goes: «Never pay on Fridays.»', 'comes: «Pay on Fridays.»']);
    await commit(again);
    expect((await goat.projects.get(project_id)).readme).toBe('Pay on Fridays.');
    expect(await commit(again)).toMatchObject({ outcome: 'already_done' });
  });
});

describe('plan_change', () => {
  it('takes one change a plan, and says what goes together', async () => {
    const { refusal } = await startConversation();
    const creator = '@ann';
    for (const input of [
      { creator },
      { creator, tracking_mode: 'auto', notes: 'x' },
      { creator, notes: 'x', video_ids: ['x'] },
      { creator, tracking_mode: 'selective', append: true },
      { notes: 'x' },
    ]) {
      expect(await refusal('plan_change', input)).toMatchObject({ code: 'invalid_input', retry: 'fix_input' });
    }
  });
});
