import { describe, expect, it } from 'vitest';
import { memoryToolsetStore } from '../../src/agents/index.js';
import { createClient } from '../../src/index.js';
import { createClientWith, oddService } from '../workflows/odd-service.js';
import { startConversation } from './requests/start-conversation.js';
import { carryOut, getData, getError, getOutcome } from './tool-result.js';

type Desk = Awaited<ReturnType<typeof startConversation>>;

describe('a change is refused, and changes nothing, when by the yes', () => {
  it.each<[string, (desk: Desk) => Promise<Record<string, unknown>>, (desk: Desk) => Promise<unknown>]>([
    [
      'another structure pays the creator beside those that go on',
      ({ ask }) => ask('plan_rate', { creator: '@ann', amount_cents: 7_000, keep_others: true }),
      ({ goat, structures, ids }) => goat.payoutStructures.assign(structures.cat, { creator_id: ids.ann }),
    ],
    [
      'something that ended still pays the running week, and the rate would begin at once',
      async ({ ask, goat, mock }) => {
        await goat.creators.create(mock.projectId, { tiktok_handle: 'dan' });
        const rule = { amount_cents: 7_000, period: 'weekly', criteria_type: 'recurring' };
        return ask('plan_rate', { creator: '@dan', ...rule });
      },
      async ({ goat, structures, mock }) => {
        const { id } = await goat.creators.find('@dan');
        await goat.payoutStructures.assign(structures.cat, { creator_id: id, assigned_at: '2026-01-12T00:00:00Z' });
        mock.clock.advance({ hours: 1 });
        await goat.payoutStructures.unassign(structures.cat, { creator_id: id });
      },
    ],
    [
      'the creator who gets another rate was removed',
      ({ ask }) => ask('plan_rate', { creator: '@ann', amount_cents: 7_000 }),
      ({ goat, ids }) => goat.creators.delete(ids.ann),
    ],
  ])('%s', async (_, plan, happens) => {
    const desk = await startConversation();
    let tool = '';
    const made = await plan({
      ...desk,
      ask: (name, input) => {
        tool = name;
        return desk.ask(name, input);
      },
    });
    await happens(desk);
    const before = desk.mock.snapshot().world.tables;
    // The tool that made the plan makes the next one, and no other tool.
    expect(await desk.refusedCommit(made)).toMatchObject({ code: 'plan_changed', retry: 'replan', next_tool: tool });
    expect(desk.mock.snapshot().world.tables).toEqual(before);
  });

  it('the accrual that is rejected has another amount', async () => {
    const { mock, goat, ids, tools } = await startConversation();
    const [accrual] = await goat.payoutAccruals.list({ creator_id: ids.ann }).toArray();
    let cents = 5_000;
    const row = (each: object) => ('amount_cents' in each ? { ...each, amount_cents: cents } : { ...each });
    const toolset = await tools({}, oddService(mock, { row }).goat);
    const input = { accrual_ids: [accrual?.id], status: 'rejected', reason: 'x' };
    const { plan_id } = getData(await toolset.call('plan_reject_accruals', input));
    cents = 900_000;
    expect(getError(await toolset.call('commit_plan', { plan_id }))).toMatchObject({ code: 'plan_changed' });
    expect(await goat.payoutAccruals.get(accrual?.id ?? '')).toMatchObject({ status: 'earned' });
  });
});

describe('a change', () => {
  it('of a payment that somebody else voids while the person is asked is sent no second time', async () => {
    const desk = await startConversation();
    const { goat, mock, ids, ask, toolset } = desk;
    const payment = await goat.payoutPayments.create({ creator_id: ids.ann, auto_apply_outstanding: true });
    const { plan_id } = await ask('plan_undo_payment', { payment_id: payment.id, reason: 'ours' });
    const approve = async () => {
      await goat.payoutPayments.update(payment.id, { status: 'voided', metadata: { void_reason: 'theirs' } });
      return true;
    };
    expect(getOutcome(await toolset.call('commit_plan', { plan_id }, { approve }))).toBe('committed');
    const patches = mock.requests.find().filter(({ operation }) => operation === 'updatePayoutPayment');
    expect(patches).toHaveLength(1);
    expect((await goat.payoutPayments.get(payment.id)).metadata).toEqual({ void_reason: 'theirs' });
  });

  it('that is begun twice is named once, until it is done', async () => {
    const { ask, commit, mock } = await startConversation();
    const plan = await ask('plan_rate', { creator: '@ann', amount_cents: 7_000 });
    mock.faults.add({ operation: 'deletePayoutAssignments', kind: 'status', status: 503, times: 20 });
    mock.faults.add({ operation: 'updateCreator', kind: 'status', status: 503, times: 20 });
    await commit(await ask('plan_change', { creator: '@ann', tracking_mode: 'selective' }));
    await commit(plan);
    await commit(plan);
    mock.faults.clear();
    expect((await ask('weekly_payout_review')).unfinished).toHaveLength(2);
    // The rate is done. The change of tracking is another matter.
    await commit(plan);
    expect((await ask('weekly_payout_review')).unfinished).toMatchObject([expect.stringContaining('selective')]);
  });

  it('of a creator who cannot be read is not told as done', async () => {
    const { ask, toolset, mock } = await startConversation();
    const { plan_id } = await ask('plan_change', { stop: 'creator', creator: '@ann' });
    mock.faults.add({ operation: 'getCreator', kind: 'status', status: 403, times: 50 });
    expect(await toolset.call('commit_plan', { plan_id })).toMatchObject({ ok: false });
    mock.faults.clear();
    expect((await ask('list_creators')).creators).toHaveLength(3);
  });
});

it('the tools that plan settlements pay all but those who are excepted, also where they are bound to creators', async () => {
  const { toolset, ids, paidCents } = await startConversation();
  const bound = toolset.bind({ creatorIds: [ids.ann, ids.ben] });
  const { plan_id } = getData(await bound.call('plan_settlement', { except: [ids.ben] }));
  expect(getData(await bound.call('commit_plan', { plan_id }))).toMatchObject({ paid_cents: 5_000 });
  expect(await paidCents()).toEqual({ ann: 5_000 });
});

type Step = (desk: Desk) => Promise<unknown>;

/** A client whose every call goes through `before`, which may answer in place of the mock or throw. */
function guarded({ mock }: Desk, before: (request: Request) => Promise<Response | undefined>) {
  return createClientWith(mock, async (request) => (await before(request)) ?? request, { maxRetries: 0 });
}

/** Two videos of Ben wait for a review. */
async function waitingVideos({ goat, mock, ids }: Desk) {
  await goat.creators.update(ids.ben, { tracking_mode: 'selective' });
  return mock.postVideos(
    ids.ben,
    [1_000, 2_000].map((view_count) => ({ posted_at: '2026-01-12T08:00:00Z', view_count })),
  );
}

describe('a change that somebody else makes while the person is asked', () => {
  it.each<[string, string, Step, Step]>([
    [
      'rejected accruals',
      'updatePayoutAccrual',
      async ({ ask, goat, ids }) => {
        const [owed] = await goat.payoutAccruals.list({ creator_id: ids.ann }).toArray();
        return ask('plan_reject_accruals', { accrual_ids: [owed?.id], status: 'rejected', reason: 'x' });
      },
      async ({ goat, ids }) => {
        const [owed] = await goat.payoutAccruals.list({ creator_id: ids.ann }).toArray();
        await goat.payoutAccruals.update(owed?.id ?? '', { status: 'rejected' });
      },
    ],
    [
      'the tracking mode',
      'updateCreator',
      ({ ask }) => ask('plan_change', { creator: '@ben', tracking_mode: 'selective' }),
      ({ goat, ids }) => goat.creators.update(ids.ben, { tracking_mode: 'selective' }),
    ],
    [
      'the notes',
      'updateCreator',
      async ({ ask, goat, ids }) => {
        await goat.creators.update(ids.ben, { readme: 'Old.' });
        return ask('plan_change', { creator: '@ben', notes: 'New.' });
      },
      ({ goat, ids }) => goat.creators.update(ids.ben, { readme: 'New.' }),
    ],
    [
      'a goal',
      'updateGoal',
      async ({ ask, goat, ids }) => {
        await goat.goals.create(ids.ben, { metric: 'posts', period: 'weekly', target_value: 3 });
        return ask('plan_change', { creator: '@ben', goals: [{ metric: 'posts', period: 'weekly', target_value: 5 }] });
      },
      async ({ goat, ids }) => {
        const [goal] = await goat.goals.list(ids.ben).toArray();
        await goat.goals.update(goal?.id ?? '', { target_value: 5 });
      },
    ],
    [
      'one of two videos',
      'updateVideo',
      async (desk) => {
        await waitingVideos(desk);
        return desk.ask('plan_change', { creator: '@ben', decision: 'included' });
      },
      async ({ goat, ids }) => {
        for (const { id } of await goat.videos.list({ creator_id: ids.ben }).toArray()) {
          await goat.videos.update(id, { tracking_status: 'included' });
        }
      },
    ],
  ])('is let be, and said to be done: %s', async (_, operation, plan, theirs) => {
    const desk = await startConversation();
    const { plan_id } = (await plan(desk)) as { plan_id: string };
    let writes = 0;
    const count = () => desk.mock.requests.find().filter((call) => call.operation === operation).length;
    const approve = async () => {
      await theirs(desk);
      writes = count();
      return true;
    };
    expect(getOutcome(await desk.toolset.call('commit_plan', { plan_id }, { approve }))).toBe('committed');
    // A status, a goal and a video are looked at before they are written.
    if (operation !== 'updateCreator') expect(count()).toBe(writes);
  });

  it('is refused where a second goal of the kind came up, although the first one is as planned', async () => {
    const { goat, ids, ask, toolset } = await startConversation();
    const goal = { metric: 'posts', period: 'weekly' } as const;
    const first = await goat.goals.create(ids.ben, { ...goal, target_value: 3 });
    const { plan_id } = await ask('plan_change', { creator: '@ben', goals: [{ ...goal, target_value: 5 }] });
    const approve = async () => {
      await goat.goals.create(ids.ben, { ...goal, target_value: 9 });
      await goat.goals.update(first.id ?? '', { target_value: 5 });
      return true;
    };
    expect(getOutcome(await toolset.call('commit_plan', { plan_id }, { approve }))).toBe('plan_changed');
  });
});

describe('a change of what cannot be read', () => {
  it('does not refuse the plan as changed: data that cannot be read is not taken for gone', async () => {
    for (const [tool, input, path] of [
      ['plan_change', { creator: '@ben', tracking_mode: 'selective' }, '/creators/'],
      ['plan_change', { creator: '@ben', decision: 'included' }, '/videos/'],
    ] as const) {
      const desk = await startConversation();
      await waitingVideos(desk);
      await desk.goat.creators.update(desk.ids.ben, { tracking_mode: 'auto' });
      let isDown = false;
      const goat = guarded(desk, async ({ method, url }) =>
        isDown && method === 'GET' && url.includes(path) ? Response.json({}, { status: 503 }) : undefined,
      );
      const toolset = await desk.tools({}, goat);
      const { plan_id } = getData(await toolset.call(tool, input));
      const before = desk.mock.snapshot().world.tables;
      // It is down from the yes on: what a commit looks at before it asks is there.
      const approve = async () => {
        isDown = true;
        return true;
      };
      const refusal = getError(await toolset.call('commit_plan', { plan_id }, { approve }));
      expect([tool, path, refusal?.code]).toEqual([tool, path, 'http_503']);
      expect(desk.mock.snapshot().world.tables).toEqual(before);
    }
  });

  it('after it was sent is unknown, with the reason, and never said to be done', async () => {
    const desk = await startConversation();
    let [isPlanned, isDown] = [false, false];
    const goat = guarded(desk, async ({ method }) => {
      isDown ||= isPlanned && method === 'PATCH';
      return isDown && method === 'GET' ? Response.json({}, { status: 503 }) : undefined;
    });
    const toolset = await desk.tools({}, goat);
    const { plan_id } = getData(await toolset.call('plan_change', { creator: '@ben', tracking_mode: 'selective' }));
    isPlanned = true;
    expect(getData(await toolset.call('commit_plan', { plan_id }))).toMatchObject({ outcome: 'unknown', done: [] });
    expect((await desk.goat.creators.get(desk.ids.ben)).tracking_mode).toBe('selective');
    isDown = false;
    expect(getData(await toolset.call('commit_plan', { plan_id }))).toMatchObject({ outcome: 'already_done' });
  });

  it.each(['PATCH', 'GET'])('by a program that fails at the %s is an error, and no outcome', async (failing) => {
    const desk = await startConversation();
    let isSent = false;
    let isBroken = false;
    // A middleware of the host that stumbles: nothing that the service said.
    const goat = createClient({
      apiKey: desk.mock.apiKey,
      maxRetries: 0,
      fetch: desk.mock.fetch,
      middleware: [
        async (request, next) => {
          if (isBroken && request.method === failing && (isSent || failing === 'PATCH')) throw new RangeError('ours');
          isSent ||= request.method === 'PATCH';
          return next(request);
        },
      ],
    });
    const toolset = await desk.tools({}, goat);
    const { plan_id } = getData(await toolset.call('plan_change', { creator: '@ben', tracking_mode: 'selective' }));
    isBroken = true;
    expect(getError(await toolset.call('commit_plan', { plan_id }))).toMatchObject({ code: 'tool_failed' });
  });
});

it('an undone payment that went to nobody is void, and nothing is owed again', async () => {
  const { goat, mock, ask, commit } = await startConversation();
  const paid = await goat.payoutPayments.create({ project_id: mock.projectId, total_amount_cents: 500 });
  const plan = await ask('plan_undo_payment', { payment_id: paid.id, reason: 'a slip' });
  expect(await commit(plan)).toMatchObject({ outcome: 'committed', done: [`payment ${paid.id}: voided`] });
});

it('what was changed here lists what makes the pay, and not notes and undone payments', async () => {
  const { goat, ids, ask, commit, toolset } = await startConversation();
  const paid = await goat.payoutPayments.create({ creator_id: ids.ann, total_amount_cents: 7 });
  await commit(await ask('plan_undo_payment', { payment_id: paid.id, reason: 'x' }));
  await goat.creators.update(ids.ann, { readme: 'Old.' });
  await commit(await ask('plan_change', { creator: '@ann', notes: 'New.' }));
  await commit(await ask('plan_change', { creator: '@ann', tracking_mode: 'selective' }));
  const { plan_id } = await ask('plan_settlement', { creator: '@ann' });
  const { details } = await toolset.approvalRequest(String(plan_id));
  expect(details.filter((detail) => detail.startsWith('changed here on'))).toEqual([
    expect.stringContaining('Track @ann in the mode selective'),
  ]);
});

describe('the notes of changes that were begun', () => {
  it.each(['done', 'forgotten'])('are closed by a later rate, also behind one that is %s', async (first) => {
    let lost = '';
    const memory = memoryToolsetStore();
    const get = async (key: string) => (key === lost ? null : memory.get(key));
    const { ask, commit, mock } = await startConversation({ toolset: { store: { ...memory, get } } });
    await commit(await ask('plan_rate', { creator: '@ben', amount_cents: 9_000 }));
    if (first === 'forgotten') lost = 'change-begun:1';
    const plan = await ask('plan_rate', { creator: '@ann', amount_cents: 7_000 });
    mock.faults.add({ operation: 'deletePayoutAssignments', kind: 'status', status: 503, times: 20 });
    await commit(plan);
    mock.faults.clear();
    expect((await ask('weekly_payout_review')).unfinished).toHaveLength(1);
    const other = { creator: '@ann', amount_cents: 8_000, period: 'weekly', criteria_type: 'recurring' };
    await commit(await ask('plan_rate', other));
    expect((await ask('weekly_payout_review')).unfinished).toBeUndefined();
  });

  it('stay open when a change of another creator, or of another kind, is finished', async () => {
    const { ask, commit, mock } = await startConversation();
    const plan = await ask('plan_rate', { creator: '@ann', amount_cents: 7_000 });
    mock.faults.add({ operation: 'deletePayoutAssignments', kind: 'status', status: 503, times: 20 });
    await commit(plan);
    mock.faults.clear();
    await commit(await ask('plan_rate', { creator: '@ben', amount_cents: 9_000 }));
    await commit(await ask('plan_change', { creator: '@ann', tracking_mode: 'selective' }));
    expect((await ask('weekly_payout_review')).unfinished).toEqual([expect.stringContaining('@ann')]);
  });
});

it('a rate that is assigned says so when the rule became another one after it was assigned', async () => {
  const desk = await startConversation();
  const { goat, mock, structure } = desk;
  const trial = await structure(100);
  const racing = guarded(desk, async (request) => {
    if (request.method !== 'POST' || !request.url.endsWith('/assignments')) return undefined;
    const response = await mock.fetch(request);
    await goat.payoutStructures.update(trial, { amount_cents: 900_000 });
    return response;
  });
  const toolset = await desk.tools({}, racing);
  const { done } = getData(await carryOut(toolset, 'plan_rate', { creator: '@ann', structure_id: trial }));
  expect(String(done)).toContain('by another rule than was approved: $9,000.00 a week');
});
