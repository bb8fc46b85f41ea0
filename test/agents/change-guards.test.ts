import { describe, expect, it } from 'vitest';
import { createAuditLog, memoryToolsetStore, type ToolsetStore } from '../../src/agents/index.js';
import { createClient } from '../../src/index.js';
import { createClientWith } from '../workflows/odd-service.js';
import { startConversation } from './requests/start-conversation.js';
import { carryOut, getData, getError, getOutcome } from './tool-result.js';

type Desk = Awaited<ReturnType<typeof startConversation>>;
type Step = (desk: Desk) => Promise<unknown>;

/** The outcome of a commit, while whose question something happens. */
async function commitWhile({ toolset }: Pick<Desk, 'toolset'>, plan: unknown, happens: () => unknown) {
  const approve = async () => {
    await happens();
    return true;
  };
  const { plan_id } = plan as { plan_id: string };
  return getOutcome(await toolset.call('commit_plan', { plan_id }, { approve }));
}

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

describe('a change is refused, and changes nothing, when by the yes', () => {
  it.each<[string, Step, Step]>([
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
    const made = (await plan(desk)) as Record<string, unknown>;
    await happens(desk);
    const before = desk.mock.snapshot().world.tables;
    // The tool that made the plan makes the next one, and no other tool.
    const refusal = { code: 'plan_changed', retry: 'replan', next_tool: 'plan_rate' };
    expect(await desk.refusedCommit(made)).toMatchObject(refusal);
    expect(desk.mock.snapshot().world.tables).toEqual(before);
  });
});

describe('a change that somebody else makes while the person is asked', () => {
  it('is refused where a second goal of the kind came up, although the first one is as planned', async () => {
    const desk = await startConversation();
    const { goat, ids, ask } = desk;
    const goal = { metric: 'posts', period: 'weekly' } as const;
    const first = await goat.goals.create(ids.ben, { ...goal, target_value: 3 });
    const plan = await ask('plan_change', { creator: '@ben', goals: [{ ...goal, target_value: 5 }] });
    const outcome = await commitWhile(desk, plan, async () => {
      await goat.goals.create(ids.ben, { ...goal, target_value: 9 });
      await goat.goals.update(first.id ?? '', { target_value: 5 });
    });
    expect(outcome).toBe('plan_changed');
  });

  it.each(['creator', 'project'])('keeps the notes that they wrote of a %s', async (entity) => {
    const desk = await startConversation();
    const { goat, ids, mock, ask } = desk;
    const isCreator = entity === 'creator';
    const [row, id] = isCreator ? [goat.creators, ids.ben] : [goat.projects, mock.projectId];
    const target = isCreator ? { creator: '@ben' } : { project_id: id };
    const plan = await ask('plan_change', { ...target, notes: 'Ours.' });
    expect(await commitWhile(desk, plan, () => row.update(id, { readme: 'Theirs.' }))).toBe('plan_changed');
    expect((await row.get(id)).readme).toBe('Theirs.');
  });
});

describe('a change of what cannot be read', () => {
  const tracking = { creator: '@ben', tracking_mode: 'selective' };

  const counting = { creator: '@ben', decision: 'included' };

  it.each([
    [tracking, '/creators/', 503, 'http_503'],
    [counting, '/videos/', 503, 'http_503'],
    [{ ...counting, decision: 'excluded' }, '/videos/', 403, 'insufficient_scope'],
    [{ creator: '@ben', stop: 'pay' }, '/creators/', 403, 'insufficient_scope'],
    [{ creator: '@ben', stop: 'creator' }, '/creators/', 403, 'insufficient_scope'],
  ])('is not made, nor told as done: what cannot be read is not gone: %j', async (input, path, status, code) => {
    const desk = await startConversation();
    await waitingVideos(desk);
    await desk.goat.creators.update(desk.ids.ben, { tracking_mode: 'auto' });
    let isDown = false;
    const goat = guarded(desk, async ({ method, url }) =>
      isDown && method === 'GET' && url.includes(path)
        ? Response.json(status === 403 ? { data: null, error: 'No.', meta: { code } } : {}, { status })
        : undefined,
    );
    const toolset = await desk.tools({}, goat);
    const plan = getData(await toolset.call('plan_change', input));
    const before = desk.mock.snapshot().world.tables;
    // It is down from the yes on: what a commit looks at before it asks is there. Then it is down from the start.
    for (let time = 0; time < 2; time++) expect(await commitWhile({ toolset }, plan, () => (isDown = true))).toBe(code);
    expect(desk.mock.snapshot().world.tables).toEqual(before);
  });

  it('after it was sent is unknown, with the reason, and never said to be done', async () => {
    const desk = await startConversation();
    let [isPlanned, isDown] = [false, false];
    const goat = guarded(desk, async ({ method }) => {
      isDown ||= isPlanned && method === 'PATCH';
      return isDown && method === 'GET' ? Response.json({}, { status: 503 }) : undefined;
    });
    const toolset = await desk.tools({}, goat);
    const { plan_id } = getData(await toolset.call('plan_change', tracking));
    isPlanned = true;
    expect(getData(await toolset.call('commit_plan', { plan_id }))).toMatchObject({ outcome: 'unknown', done: [] });
    expect((await desk.goat.creators.get(desk.ids.ben)).tracking_mode).toBe('selective');
    isDown = false;
    expect(getOutcome(await toolset.call('commit_plan', { plan_id }))).toBe('already_done');
  });

  it.each(['PATCH', 'GET'])('by a program that fails at the %s is an error, unknown in the log', async (failing) => {
    const desk = await startConversation();
    let [isSent, isBroken] = [false, false];
    // A middleware of the host that stumbles: nothing that the service said.
    const goat = createClient({
      apiKey: desk.mock.apiKey,
      maxRetries: 0,
      fetch: desk.mock.fetch,
      middleware: [
        async (request, next) => {
          if (isBroken && request.method === failing && (isSent || failing === 'PATCH')) throw new RangeError('ours');
          // Whether the key may write was asked by a PATCH too.
          isSent ||= isBroken && request.method === 'PATCH';
          return next(request);
        },
      ],
    });
    const lines: string[] = [];
    const toolset = await desk.tools({ audit: createAuditLog((line) => void lines.push(line)) }, goat);
    const { plan_id } = getData(await toolset.call('plan_change', tracking));
    isBroken = true;
    expect(getError(await toolset.call('commit_plan', { plan_id }))?.code).toBe('tool_failed');
    const receipts = lines.map((line) => JSON.parse(line)).filter(({ kind }) => kind === 'receipt');
    expect(receipts.map(({ data }) => data.outcome)).toEqual(['unknown']);
  });
});

describe('a change that was begun', () => {
  const unfinished = async ({ ask }: Desk) => (await ask('weekly_payout_review')).unfinished;

  /** Another rate for Ann, whose first half alone is done. `before` is done ahead of it. */
  async function halfDone(store: ToolsetStore = memoryToolsetStore(), before: Step = async () => {}) {
    const desk = await startConversation({ toolset: { store } });
    await before(desk);
    const plan = await desk.ask('plan_rate', { creator: '@ann', amount_cents: 7_000 });
    desk.mock.faults.add({ operation: 'deletePayoutAssignments', kind: 'status', status: 503, times: 20 });
    await desk.commit(plan);
    const change = async (tool: string, input: object) => desk.commit(await desk.ask(tool, input));
    return { ...desk, plan, change };
  }

  it('twice is named once, until it is done', async () => {
    const desk = await halfDone();
    const { commit, change, mock, plan } = desk;
    mock.faults.add({ operation: 'updateCreator', kind: 'status', status: 503, times: 20 });
    await change('plan_change', { creator: '@ann', tracking_mode: 'selective' });
    await commit(plan);
    mock.faults.clear();
    expect(await unfinished(desk)).toHaveLength(2);
    // The rate is done. The change of tracking is another matter.
    await commit(plan);
    expect(await unfinished(desk)).toEqual([expect.stringContaining('selective')]);
  });

  it.each(['done', 'forgotten'])('is closed by a later rate, also behind one that is %s', async (first) => {
    let lost = '';
    const memory = memoryToolsetStore();
    const get = async (key: string) => (key === lost ? null : memory.get(key));
    const desk = await halfDone({ ...memory, get }, async ({ ask, commit }) => {
      await commit(await ask('plan_rate', { creator: '@ben', amount_cents: 9_000 }));
      if (first === 'forgotten') lost = 'change-begun:1';
    });
    desk.mock.faults.clear();
    expect(await unfinished(desk)).toHaveLength(1);
    const rule = { amount_cents: 8_000, period: 'weekly', criteria_type: 'recurring' };
    await desk.change('plan_rate', { creator: '@ann', ...rule });
    expect(await unfinished(desk)).toBeUndefined();
  });

  it('stays open when a change of another creator, or of another kind, is finished', async () => {
    const desk = await halfDone();
    desk.mock.faults.clear();
    await desk.change('plan_rate', { creator: '@ben', amount_cents: 9_000 });
    await desk.change('plan_change', { creator: '@ann', tracking_mode: 'selective' });
    expect(await unfinished(desk)).toEqual([expect.stringContaining('@ann')]);
  });
});

it('the tools that plan settlements pay all but those who are excepted, also where they are bound to creators', async () => {
  const { toolset, ids, paidCents } = await startConversation();
  const bound = toolset.bind({ creatorIds: [ids.ann, ids.ben] });
  const paid = await carryOut(bound, 'plan_settlement', { except: [ids.ben] });
  expect(getData(paid)).toMatchObject({ paid_cents: 5_000 });
  expect(await paidCents()).toEqual({ ann: 5_000 });
});

it('an undone payment that went to nobody is void, and nothing is owed again', async () => {
  const { goat, mock, ask, commit } = await startConversation();
  const paid = await goat.payoutPayments.create({ project_id: mock.projectId, total_amount_cents: 500 });
  const plan = await ask('plan_undo_payment', { payment_id: paid.id, reason: 'a slip' });
  expect(await commit(plan)).toMatchObject({ outcome: 'committed', done: [`payment ${paid.id}: voided`] });
});

it('what was changed here lists what makes the pay, and not notes and undone payments', async () => {
  const { goat, ids, ask, commit, readPlan } = await startConversation();
  const paid = await goat.payoutPayments.create({ creator_id: ids.ann, total_amount_cents: 7 });
  await commit(await ask('plan_undo_payment', { payment_id: paid.id, reason: 'x' }));
  await goat.creators.update(ids.ann, { readme: 'Old.' });
  await commit(await ask('plan_change', { creator: '@ann', notes: 'New.' }));
  await commit(await ask('plan_change', { creator: '@ann', tracking_mode: 'selective' }));
  const text = await readPlan('plan_settlement', { creator: '@ann' });
  expect(text.filter((line) => line.startsWith('- changed here on'))).toEqual([
    expect.stringContaining('Track @ann in the mode selective'),
  ]);
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
