import { describe, expect, it } from 'vitest';
import { createToolset } from '../../../src/agents/index.js';
import { createClientWith } from '../../workflows/odd-service.js';
import { getError } from '../tool-result.js';
import { startConversation } from './start-conversation.js';

/** Ann gets 400 dollars a month in which she posts 16 times, beside her 50 a week. */
async function goalDeal() {
  const desk = await startConversation();
  const { goat, ids, structure } = desk;
  await goat.goals.create(ids.ann, { metric: 'posts', period: 'monthly', target_value: 16 });
  const deal = await structure(40_000, { name: 'Goal deal', period: 'monthly', criteria_type: 'goals' });
  await goat.payoutStructures.assign(deal, { creator_id: ids.ann });
  const target = async () => (await goat.goals.list(ids.ann).toArray()).map(({ target_value }) => target_value);
  return { ...desk, target };
}

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
        'Change goals of @ann: 1 post a month instead of 16.',
        'Warning: They decide what is paid, also for the period that runs and for those that are over and not computed yet.',
        '- paid by goals: «Goal deal» ($400.00 a month in which all monthly goals are met)',
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
  it('is left as they are by set_up_creator, whatever differs; the same again changes nothing', async () => {
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

  it.each([
    ['selective', null],
    ['auto', 'creator_exists'],
  ] as const)(
    'whom somebody else added first, in the mode %s, is taken as wanted or left',
    async (tracking_mode, code) => {
      const { goat, mock } = await startConversation();
      const racing = createClientWith(mock, async (request) => {
        if (request.method === 'POST' && request.url.endsWith('/creators')) {
          const { id } = await goat.creators.create(mock.projectId, { tiktok_handle: 'dan' });
          await goat.creators.update(id, { tracking_mode });
        }
        return request;
      });
      const toolset = await createToolset(racing, { allow: ['read', 'write'] });
      const wanted = { project_id: mock.projectId, handle: '@dan', tracking_mode: 'selective' };
      expect(getError(await toolset.call('set_up_creator', wanted))?.code ?? null).toBe(code);
      expect(await goat.creators.find('@dan')).toMatchObject({ tracking_mode });
    },
  );

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
