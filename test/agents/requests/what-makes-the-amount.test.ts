import { describe, expect, it } from 'vitest';
import { createToolset, type SpendingLimits } from '../../../src/agents/index.js';
import { createClientWith, oddService } from '../../workflows/odd-service.js';
import { stage } from '../scene.js';
import { getData, getError, getOutcome } from '../tool-result.js';
import { startConversation } from './start-conversation.js';

/** Ann gets 400 dollars a month in which she posts 16 times, beside her 50 a week. */
async function goalDeal() {
  const desk = await startConversation();
  const { goat, ids, structure } = desk;
  const posts = { metric: 'posts', period: 'monthly', target_value: 16 } as const;
  const { id: goalId = '' } = await goat.goals.create(ids.ann, posts);
  const deal = await structure(40_000, { name: 'Goal deal', period: 'monthly', criteria_type: 'goals' });
  await goat.payoutStructures.assign(deal, { creator_id: ids.ann });
  const target = async () => (await goat.goals.list(ids.ann).toArray()).map(({ target_value }) => target_value);
  return { ...desk, goalId, target };
}

describe('"make it one post a month instead of 16", which is worth 400 dollars a month', () => {
  const goals = [{ metric: 'posts', period: 'monthly', target_value: 1 }];

  it('is not done by set_up_creator, nor without a yes: it takes a plan and a yes', async () => {
    const { ask, refusal, mock, target, commit, read, toolset } = await goalDeal();
    expect(await refusal('set_up_creator', { project_id: mock.projectId, handle: '@ann', goals })).toMatchObject({
      code: 'creator_exists',
      next_tool: 'plan_change',
    });
    const other = await ask('plan_change', { creator: '@ann', goals: [{ ...goals[0], target_value: 2 }] });
    const no = await toolset.call('commit_plan', { plan_id: other.plan_id }, { approve: async () => false });
    expect(no).toMatchObject({ ok: false, error: { code: 'approval_denied' } });
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

  it.each<[string, (desk: Awaited<ReturnType<typeof goalDeal>>) => Promise<unknown>]>([
    ['the target is another one', ({ goat, goalId }) => goat.goals.update(goalId, { target_value: 8 })],
    [
      'the goal is another one',
      async ({ goat, ids, goalId }) => {
        await goat.goals.update(goalId, { is_active: false });
        await goat.goals.create(ids.ann, { metric: 'posts', period: 'monthly', target_value: 16 });
      },
    ],
    ['she was removed', ({ goat, ids }) => goat.creators.delete(ids.ann)],
  ])('is refused when %s by the yes', async (_, happens) => {
    const desk = await goalDeal();
    const plan = await desk.ask('plan_change', { creator: '@ann', goals });
    await happens(desk);
    const before = desk.mock.snapshot().world.tables;
    expect((await desk.refusedCommit(plan))?.code).toMatch(/^(plan_changed|not_found)$/);
    expect(desk.mock.snapshot().world.tables).toEqual(before);
  });
});

describe('a creator who is there', () => {
  it('is left as they are by set_up_creator, whatever differs, and comes back so: notes, mode and goals of before', async () => {
    const { ask, refusal, goat, mock, ids } = await startConversation();
    await goat.creators.update(ids.ann, { readme: 'Pays by invoice.' });
    const before = mock.snapshot().world.tables;
    const who = { project_id: mock.projectId, handle: 'ANN' };
    const goals = [{ metric: 'views', period: 'weekly', target_value: 5 }];
    for (const more of [{ notes: 'Approved.' }, { tracking_mode: 'selective' }, { goals }]) {
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
    await goat.creators.delete(ids.ann);
    expect((await ask('set_up_creator', { ...who, notes: 'Other.', goals })).done).toEqual([
      'creator brought back',
      'notes left as before: plan_change',
      'goals left as before: plan_change',
    ]);
    expect(await goat.creators.get(ids.ann)).toMatchObject({ readme: 'Pays by invoice.' });
    expect(await goat.goals.list(ids.ann).toArray()).toEqual([]);
  });

  it.each([
    ['selective', 'creator brought back'],
    ['auto', 'The creator is there already, with other settings'],
  ] as const)('whom somebody else added first in the mode %s is taken or left', async (tracking_mode, words) => {
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
    const result = await toolset.call('set_up_creator', wanted);
    expect(getError(result)?.message ?? String(getData(result).done)).toContain(words);
    expect(await goat.creators.find('@dan')).toMatchObject({ tracking_mode });
  });

  it('is set up with everything when new, without a person, once, and is paid only after a yes', async () => {
    const { ask, commit, read, earned, goat, mock } = await startConversation();
    const goals = [{ metric: 'posts', period: 'weekly', target_value: 3 }];
    const who = { project_id: mock.projectId, handle: '@dan' };
    const dan = { ...who, notes: 'New.', tracking_mode: 'selective', goals };
    const first = await ask('set_up_creator', dan);
    expect(first.done).toEqual(['creator created', 'goal 3 posts weekly created']);
    expect(first.next).toBe('plan_rate sets what the creator is paid.');
    expect((await ask('set_up_creator', dan)).done).toEqual(['creator unchanged']);
    const made = await goat.creators.find('@dan');
    expect(made).toMatchObject({ tracking_mode: 'selective', readme: 'New.' });
    expect(await goat.goals.list(made.id).toArray()).toHaveLength(1);
    const weekly = { amount_cents: 8_000, period: 'weekly', criteria_type: 'recurring' };
    const plan = await ask('plan_rate', { creator: '@dan', ...weekly });
    expect(plan).toMatchObject({
      summary: 'Pay @dan $80.00 a week from now on (a new structure «$80.00 a week»).',
      warnings: ['The first week is paid in full, though it has begun.'],
    });
    await commit(plan);
    expect(read).toHaveLength(1);
    mock.clock.to('2026-01-19T09:00:00Z');
    expect(await earned(made.id)).toEqual([8_000]);
  });

  it('is tracked otherwise by a plan and a yes', async () => {
    const { ask, carry, refusal, refusedCommit, read, goat, ids } = await startConversation();
    expect(await refusal('plan_change', { creator: '@ben', tracking_mode: 'auto' })).toMatchObject({
      code: 'nothing_to_change',
    });
    const selective = { creator: '@ben', tracking_mode: 'selective' };
    expect(await carry('plan_change', selective)).toMatchObject({ outcome: 'committed' });
    expect(await goat.creators.get(ids.ben)).toMatchObject({ tracking_mode: 'selective' });
    expect(read).toEqual([
      'Approve another tracking mode.\nTrack @ben in the mode selective instead of auto: new videos wait for a review, and count when they are included.\n- no structure pays this creator by videos',
    ]);
    const back = await ask('plan_change', { creator: '@ben', tracking_mode: 'auto' });
    await goat.creators.update(ids.ben, { tiktok_handle: 'benny' });
    expect(await refusedCommit(back)).toMatchObject({ code: 'plan_changed' });
  });
});

const GOAL_RATE = { amount_cents: 40_000, period: 'monthly', criteria_type: 'goals' } as const;
const VIEW_RATE = { amount_cents: 500, period: 'monthly', criteria_type: 'cpm' } as const;

/** A new creator with a goal that nobody was asked about, and with videos that wait. */
async function newCreator(target_value: number | null = null) {
  const desk = await startConversation();
  const { ask, mock } = desk;
  const goals = target_value === null ? [] : [{ metric: 'posts', period: 'monthly', target_value }];
  const made = await ask('set_up_creator', {
    project_id: mock.projectId,
    handle: '@dan',
    tracking_mode: 'selective',
    goals,
  });
  const id = String(made.creator_id);
  const post = (title: string, posted_at: string) => mock.postVideos(id, [{ title, posted_at, view_count: 9_000 }])[0];
  return { ...desk, id, post };
}

it('the text of a rate by goals names the goal of 16 that set_up_creator made unasked, none that has ended or of another period, and the days of one that begins later', async () => {
  const { carry, read, goat, id } = await newCreator(16);
  const goal = { metric: 'views', period: 'monthly', target_value: 1_000 } as const;
  await goat.goals.create(id, { ...goal, end_date: '2026-01-10' });
  await goat.goals.create(id, { ...goal, period: 'weekly' });
  await goat.goals.create(id, { ...goal, start_date: '2026-02-01' });
  expect(await carry('plan_rate', { creator: '@dan', ...GOAL_RATE })).toMatchObject({ outcome: 'committed' });
  expect(read[0]?.split('\n').filter((line) => line.startsWith('- goal'))).toEqual([
    '- goal that decides: 1,000 views a month from 2026-02-01',
    '- goal that decides: 16 posts a month',
  ]);
});

it('the text of a rate by views names the videos that were taken in by hand and that its first period counts, by the day from its first day on; with one that was taken in after it was read it is not carried out', async () => {
  const { ask, carry, refusedCommit, read, post } = await newCreator();
  post('Late', '2025-12-31T23:00:00Z');
  post('First', '2026-01-01T00:00:00Z');
  post('Last', '2026-01-12T00:00:00Z');
  const early = await ask('plan_rate', { creator: '@dan', ...VIEW_RATE });
  await ask('review_videos', { creator: '@dan', decision: 'included' });
  expect(await refusedCommit(early)).toMatchObject({ code: 'plan_changed' });
  post('Waits', '2026-01-12T08:00:00Z');
  const { lines } = await ask('plan_rate', { creator: '@dan', ...VIEW_RATE, proration_mode: 'daily' });
  expect(lines).toContain('it counts 1 video that somebody took in by hand, posted on 2026-01-12: «Last»');
  expect(await carry('plan_rate', { creator: '@dan', ...VIEW_RATE })).toMatchObject({ outcome: 'committed' });
  expect(read[0]?.split('\n')).toContain(
    '- it counts 2 videos that somebody took in by hand, posted on 2026-01-01 to 2026-01-12: «First», «Last»',
  );
});

it.each([
  ['amount', 10_000_001, undefined],
  ['structure', 10_000_001, undefined],
  ['amount', 6_001, 6_000],
  ['structure', 6_001, 6_000],
] as const)('a rate above a cap is refused, named by its %s: %d cents', async (by, cents, maxRateCents) => {
  const limits = maxRateCents ? { maxRateCents } : {};
  const { carry, ask, refusedCommit, read, structure } = await startConversation({ toolset: { limits } });
  const rate = async (cents: number) => ({
    creator: '@ann',
    ...(by === 'amount' ? { amount_cents: cents } : { structure_id: await structure(cents) }),
  });
  expect(await refusedCommit(await ask('plan_rate', await rate(cents)))).toMatchObject({
    code: 'spending_limit',
    message: expect.stringContaining(`${cents} cents`),
  });
  expect(read).toEqual([]);
  expect(await carry('plan_rate', await rate(cents - 1))).toMatchObject({ outcome: 'committed' });
});

it("a rate in another currency is refused by a cap, which is in USD, and is a person's to decide without one", async () => {
  const scene = stage();
  // Ann is to get a structure of 90.00 in pounds, which the service has from elsewhere.
  const id = await scene.structure(9_000);
  await scene.creator('ann', await scene.structure(9_500));
  scene.mock.clock.to('2026-01-12T09:00:00Z');
  const row = (each: Readonly<Record<string, unknown>>) =>
    each.id === id ? { ...each, current_version: { ...(each.current_version as object), currency: 'GBP' } } : each;
  const { goat } = oddService(scene.mock, { row });
  const plan = async (limits: SpendingLimits) => {
    const toolset = await scene.tools({ limits }, goat);
    const { plan_id, summary } = getData(await toolset.call('plan_rate', { creator: '@ann', structure_id: id }));
    return { summary, result: await toolset.call('commit_plan', { plan_id }) };
  };
  const { summary, result } = await plan({ maxRateCents: 10_000 });
  expect(summary).toMatch(/^Pay @ann .*in another currency: nobody can say whether it is less\.$/);
  expect(getError(result)).toMatchObject({
    code: 'spending_limit',
    message: expect.stringMatching(/The rate is 9000 cents \(GBP 90\.00\).*maxRateCents.* has to set it outside/),
  });
  expect(getOutcome((await plan({})).result)).toBe('committed');
});

it('a lower rate is called a cut in the first words that a person reads, and a higher one or one beside the others is not', async () => {
  const { ask, commit, read, goat, ids, structures, creator, structure } = await startConversation();
  const rate = (more: object) => ask('plan_rate', { creator: '@ann', ...more });
  await creator('dan', await structure(500, { criteria_type: 'cpm' }));
  const dan = { creator: '@dan', amount_cents: 501 };
  for (const more of [{ amount_cents: 5_001 }, { amount_cents: 4_000, keep_others: true }, dan])
    expect((await rate(more)).summary).toMatch(/^Pay @(ann|dan) /);
  expect((await rate({ ...dan, amount_cents: 499 })).summary).toMatch(/^Cut: pay @dan /);
  const plan = await rate({ amount_cents: 4_999 });
  expect(plan.summary).toMatch(/^Cut: pay @ann \$49\.99 a week from /);
  await goat.payoutStructures.assign(structures.ben, { creator_id: ids.ann });
  // A rate that pays already is all that stays.
  expect((await rate({ structure_id: structures.ben })).summary).toMatch(/^Cut: pay @ann \$100\.00 a week/);
  await goat.payoutStructures.unassign(structures.ben, { creator_id: ids.ann });
  await commit(plan);
  expect(read[0]).toMatch(/^Approve a change of pay\.\nCut: pay @ann /);
});

it('no goal is planned where there are two of a kind, or one is asked for twice; others of its metric or period are', async () => {
  const { ask, goat, ids, refusal } = await startConversation();
  const goals = [3, 4].map((target_value) => ({ metric: 'posts', period: 'weekly', target_value }) as const);
  for (const goal of goals) await goat.goals.create(ids.ben, goal);
  const message = 'There is more than one goal of posts weekly; a person has to say which is meant.';
  for (const asked of [
    { creator: '@ben', goals: goals.slice(1) },
    { creator: '@cat', goals },
  ])
    expect(await refusal('plan_change', asked)).toMatchObject({ code: 'invalid_input', message });
  const alike = [{ ...goals[0], period: 'monthly' }, { ...goals[0], metric: 'views' }, goals[0]];
  expect((await ask('plan_change', { creator: '@cat', goals: alike })).summary).toBe(
    'Change goals of @cat: 3 posts a month (new), 3 views a week (new), 3 posts a week (new).',
  );
});

it('a deal that has not begun ends before it begins, and the person reads that', async () => {
  const { goat, mock, creator, structure, carry, read } = await startConversation();
  const { id: creator_id } = await creator('dan');
  const plan = async (day: string, wanted: object) => {
    await goat.payoutStructures.assign(await structure(6_000), { creator_id, assigned_at: `${day}T00:00:00Z` });
    await carry('plan_rate', { creator: '@dan', ...wanted });
    expect(read.at(-1)).toMatch(/ends before it begins/);
  };
  await plan('2026-02-02', { amount_cents: 7_000, period: 'weekly', criteria_type: 'recurring' });
  const structures = await goat.payoutStructures.list().toArray();
  const present = structures.find(({ current_version: { amount_cents } }) => amount_cents === 7_000);
  mock.clock.to('2026-02-03T09:00:00Z');
  await plan('2026-03-02', { structure_id: present?.id });
  expect(mock.ledger().balanced).toBe(true);
});
