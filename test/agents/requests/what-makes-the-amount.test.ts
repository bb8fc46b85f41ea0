import { describe, expect, it } from 'vitest';
import { createToolset } from '../../../src/agents/index.js';
import { createClient } from '../../../src/index.js';
import { createClientWith } from '../../workflows/odd-service.js';
import { stage } from '../scene.js';
import { getData, getError, getOutcome } from '../tool-result.js';
import { asMock } from '../without-response.js';
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

describe('the text of a rate by goals', () => {
  it.each([
    [1, '- goal that decides: 1 post a month'],
    [16, '- goal that decides: 16 posts a month'],
  ])('names the goal of %i that set_up_creator made unasked', async (target, line) => {
    const { ask, commit, read } = await newCreator(target);
    const plan = await ask('plan_rate', { creator: '@dan', ...GOAL_RATE });
    expect(await commit(plan)).toMatchObject({ outcome: 'committed' });
    expect(read[0]?.split('\n')).toContain(line);
  });

  it('counts no goal that has ended, or of another period, and names the days of one that begins later', async () => {
    const { ask, goat, id } = await newCreator(3);
    const goal = { metric: 'views', period: 'monthly', target_value: 1_000 } as const;
    await goat.goals.create(id, { ...goal, end_date: '2026-01-10' });
    await goat.goals.create(id, { ...goal, period: 'weekly' });
    await goat.goals.create(id, { ...goal, start_date: '2026-02-01' });
    const { lines } = await ask('plan_rate', { creator: '@dan', ...GOAL_RATE });
    expect((lines as string[]).filter((line) => line.startsWith('goal'))).toEqual([
      'goal that decides: 1,000 views a month from 2026-02-01',
      'goal that decides: 3 posts a month',
    ]);
  });
});

describe('the text of a rate by views', () => {
  it('names the videos that were taken in by hand and that its first period counts', async () => {
    const { ask, commit, read, post } = await newCreator();
    post('Late', '2025-12-31T23:00:00Z');
    post('First', '2026-01-01T00:00:00Z');
    post('Last', '2026-01-11T08:00:00Z');
    await ask('review_videos', { creator: '@dan', decision: 'included' });
    post('Waits', '2026-01-12T08:00:00Z');
    await commit(await ask('plan_rate', { creator: '@dan', ...VIEW_RATE }));
    expect(read[0]?.split('\n')).toContain(
      '- it counts 2 videos that somebody took in by hand, posted on 2026-01-01 to 2026-01-11: «First», «Last»',
    );
  });

  it('counts by the day from its first day on', async () => {
    const { ask, post } = await newCreator();
    post('First', '2026-01-01T00:00:00Z');
    post('Last', '2026-01-12T00:00:00Z');
    await ask('review_videos', { creator: '@dan', decision: 'included' });
    const { lines } = await ask('plan_rate', { creator: '@dan', ...VIEW_RATE, proration_mode: 'daily' });
    expect(lines).toContain('it counts 1 video that somebody took in by hand, posted on 2026-01-12: «Last»');
  });

  it('is not carried out with a video that was taken in after it was read', async () => {
    const { ask, commit, refusedCommit, post } = await newCreator();
    post('First', '2026-01-05T00:00:00Z');
    const plan = await ask('plan_rate', { creator: '@dan', ...VIEW_RATE });
    await ask('review_videos', { creator: '@dan', decision: 'included' });
    expect(await refusedCommit(plan)).toMatchObject({ code: 'plan_changed' });
    const again = await ask('plan_rate', { creator: '@dan', ...VIEW_RATE });
    expect(await commit(again)).toMatchObject({ outcome: 'committed' });
  });
});

/** A desk where a rate of so many cents is planned, by its amount or by a structure that exists. */
async function planned(cents: number, by: 'amount' | 'structure', limits = {}) {
  const desk = await startConversation({ toolset: { limits } });
  const rate = by === 'amount' ? { amount_cents: cents } : { structure_id: await desk.structure(cents) };
  const { plan_id } = await desk.ask('plan_rate', { creator: '@ann', ...rate });
  return { ...desk, plan_id };
}

describe('a rate above a cap', () => {
  it.each([
    ['amount', 10_000_001, {}],
    ['structure', 10_000_001, {}],
    ['amount', 6_001, { maxRateCents: 6_000 }],
    ['structure', 6_001, { maxRateCents: 6_000 }],
  ] as const)('is refused, named by its %s: %d cents, %j', async (by, cents, limits) => {
    const { refusal, plan_id, read } = await planned(cents, by, limits);
    expect(await refusal('commit_plan', { plan_id })).toMatchObject({
      code: 'spending_limit',
      message: expect.stringContaining(`${cents} cents`),
    });
    // Nobody is asked about it.
    expect(read).toEqual([]);
  });

  it.each([
    ['amount', 10_000_000, {}],
    ['structure', 6_000, { maxRateCents: 6_000 }],
  ] as const)('and at the cap it is not, named by its %s: %d cents', async (by, cents, limits) => {
    const { ask, plan_id } = await planned(cents, by, limits);
    expect(await ask('commit_plan', { plan_id })).toMatchObject({ outcome: 'committed' });
  });
});

describe('a rate in another currency', () => {
  /** Ann is to get a structure of 90.00 in pounds, which the service has from elsewhere. */
  async function pounds(limits = {}) {
    const scene = stage();
    const id = await scene.structure(9_000);
    const old = await scene.structure(5_000);
    const fetch = asMock(scene.mock, async (request) => {
      const response = await scene.mock.fetch(request);
      const text = await response.clone().text();
      if (!text.includes(id)) return response;
      const body = JSON.parse(text);
      const rows = Array.isArray(body.data) ? body.data : [body.data ?? body];
      for (const row of rows) if (row.id === id) row.current_version.currency = 'GBP';
      return new Response(JSON.stringify(body), response);
    });
    await scene.creator('ann', old);
    scene.mock.clock.to('2026-01-12T09:00:00Z');
    const goat = createClient({ apiKey: scene.mock.apiKey, baseUrl: scene.mock.baseUrl, fetch });
    const toolset = await scene.tools({ limits }, goat);
    const plan = getData(await toolset.call('plan_rate', { creator: '@ann', structure_id: id }));
    return { toolset, plan };
  }

  it('is refused by a cap, which is in USD, and says that nobody can compare them', async () => {
    const { toolset, plan } = await pounds({ maxRateCents: 10_000 });
    expect(plan.summary).toMatch(/^Pay @ann .*in another currency: nobody can say whether it is less\.$/);
    const error = getError(await toolset.call('commit_plan', { plan_id: plan.plan_id }));
    expect(error).toMatchObject({ code: 'spending_limit', message: expect.stringContaining('maxRateCents') });
    expect(error?.message).toContain('The rate is 9000 cents (GBP 90.00)');
  });

  it("is a person's to decide without a cap", async () => {
    const { toolset, plan } = await pounds();
    expect(getOutcome(await toolset.call('commit_plan', { plan_id: plan.plan_id }))).toBe('committed');
  });
});

describe('a lower rate', () => {
  it('is called a cut in the first words that a person reads', async () => {
    const { ask, commit, read } = await startConversation();
    const plan = await ask('plan_rate', { creator: '@ann', amount_cents: 4_999 });
    expect(plan.summary).toMatch(/^Cut: pay @ann \$49\.99 a week from /);
    await commit(plan);
    expect(read[0]).toMatch(/^Approve a change of pay\.\nCut: pay @ann /);
  });

  it('is a cut too where a rate that pays already is all that stays', async () => {
    const { ask, goat, ids, structures } = await startConversation();
    await goat.payoutStructures.assign(structures.ben, { creator_id: ids.ann });
    const plan = await ask('plan_rate', { creator: '@ann', structure_id: structures.ben });
    expect(plan.summary).toMatch(/^Cut: pay @ann \$100\.00 a week/);
  });

  it('is not called one where it is higher or beside the others', async () => {
    const { ask } = await startConversation();
    for (const more of [{ amount_cents: 5_001 }, { amount_cents: 4_000, keep_others: true }]) {
      expect((await ask('plan_rate', { creator: '@ann', ...more })).summary).toMatch(/^Pay @ann /);
    }
  });
});

const goal = { metric: 'posts', period: 'weekly' } as const;

it.each([
  ['there are two of a kind', { creator: '@ben', goals: [{ ...goal, target_value: 5 }] }],
  ['one is asked for twice', { creator: '@cat', goals: [3, 4].map((target_value) => ({ ...goal, target_value })) }],
])('no goal is planned where %s', async (_, input) => {
  const { goat, ids, refusal } = await startConversation();
  for (const target_value of [1, 2]) await goat.goals.create(ids.ben, { ...goal, target_value });
  expect(await refusal('plan_change', input)).toMatchObject({ code: 'invalid_input' });
});

it.each([
  ['least views that it lacks', { criteria_type: 'view_threshold' }, /^view_threshold needs min_views\.$/],
  [
    'least views that it has no use for',
    { criteria_type: 'recurring', min_views: 1_000 },
    /^min_views goes with .+ alone\.$/,
  ],
  [
    'a structure and a rule',
    { structure_id: '00000000-0000-4000-8000-000000000000' },
    /^Give structure_id or a rule, not both\.$/,
  ],
])('no rate is planned with %s', async (_, rule, message) => {
  const { refusal } = await startConversation();
  const input = { creator: '@ann', amount_cents: 5_000, period: 'weekly', ...rule };
  expect((await refusal('plan_rate', input))?.message).toMatch(message);
});

it('no change is planned to what is so already', async () => {
  const { refusal } = await startConversation();
  expect(await refusal('plan_change', { creator: '@ann', tracking_mode: 'auto' })).toMatchObject({
    code: 'nothing_to_change',
  });
});

it('a deal that has not begun ends before it begins, and the person reads that', async () => {
  const { goat, mock, creator, structure, ask, commit, read } = await startConversation();
  const { id: creator_id } = await creator('dan');
  const plan = async (day: string, wanted: object) => {
    await goat.payoutStructures.assign(await structure(6_000), { creator_id, assigned_at: `${day}T00:00:00Z` });
    await commit(await ask('plan_rate', { creator: '@dan', ...wanted }));
    expect(read.at(-1)).toMatch(/ends before it begins/);
  };
  await plan('2026-02-02', { amount_cents: 7_000, period: 'weekly', criteria_type: 'recurring' });
  const structures = await goat.payoutStructures.list().toArray();
  const present = structures.find(({ current_version: { amount_cents } }) => amount_cents === 7_000);
  mock.clock.to('2026-02-03T09:00:00Z');
  await plan('2026-03-02', { structure_id: present?.id });
  expect(mock.ledger().balanced).toBe(true);
});

it('a person reads of a payment beyond what is owed both how much is on top and that it is far above all before', async () => {
  const { goat, ids, ask, commit, read } = await startConversation();
  const [accrual] = await goat.payoutAccruals.list({ creator_id: ids.ann }).toArray();
  const input = { creator: '@ann', reference: 'x', accrual_ids: [accrual?.id], total_cents: 20_000 };
  await commit(await ask('plan_payment', input));
  expect(read.at(-1)).toMatch(/\$150\.00 are paid on top/);
  expect(read.at(-1)).toMatch(/more than 3 times anything paid or owed/);
});
