import { describe, expect, it } from 'vitest';
import { createToolset } from '../../src/agents/index.js';
import { createClientWith } from '../workflows/odd-service.js';
import { startConversation } from './requests/start-conversation.js';
import { getData, getError } from './tool-result.js';

type Desk = Awaited<ReturnType<typeof startConversation>>;

/** The tools of a desk on a service whose answers a test alters, from the moment that it says so. */
async function altered(desk: Desk) {
  let alter: (text: string) => string = (text) => text;
  const goat = createClientWith(desk.mock, async (request) => {
    const response = await desk.mock.fetch(request);
    const { status, headers } = response;
    return new Response(alter(await response.text()), { status, headers });
  });
  const toolset = await createToolset(goat, {
    allow: ['read', 'money'],
    approve: async () => true,
    now: () => desk.mock.clock.now,
  });
  return {
    ask: async (tool: string, input: object = {}) => getData(await toolset.call(tool, input)),
    refusal: async (tool: string, input: object = {}) => getError(await toolset.call(tool, input)),
    alterWith: (work: (text: string) => string) => {
      alter = work;
    },
  };
}

describe('a change is refused, and changes nothing, when by the yes', () => {
  it.each<[string, (desk: Desk) => Promise<Record<string, unknown>>, (desk: Desk) => Promise<unknown>]>([
    [
      'another structure pays the creator, and the rate would pay double',
      ({ ask }) => ask('plan_rate', { creator: '@ann', amount_cents: 7_000 }),
      ({ goat, structures, ids }) => goat.payoutStructures.assign(structures.cat, { creator_id: ids.ann }),
    ],
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
      'more structures pay the creator than the end of pay names',
      ({ ask }) => ask('plan_change', { stop: 'pay', creator: '@ann' }),
      ({ goat, structures, ids }) => goat.payoutStructures.assign(structures.cat, { creator_id: ids.ann }),
    ],
    [
      'the creator who gets another rate was renamed',
      ({ ask }) => ask('plan_rate', { creator: '@ann', amount_cents: 7_000 }),
      ({ goat, ids }) => goat.creators.update(ids.ann, { tiktok_handle: 'ann.b' }),
    ],
    [
      'the creator who gets another rate was removed',
      ({ ask }) => ask('plan_rate', { creator: '@ann', amount_cents: 7_000 }),
      ({ goat, ids }) => goat.creators.delete(ids.ann),
    ],
    [
      'the creator who is to be removed was renamed',
      ({ ask }) => ask('plan_change', { stop: 'creator', creator: '@ann' }),
      ({ goat, ids }) => goat.creators.update(ids.ann, { tiktok_handle: 'ann.b' }),
    ],
    [
      'the method is called otherwise',
      async ({ ask, goat }) => {
        await goat.payoutMethods.create({ name: 'Wire' });
        return ask('plan_change', { method: 'Wire', enabled: false });
      },
      async ({ goat }) => {
        const wire = (await goat.payoutMethods.list().toArray()).find(({ name }) => name === 'Wire');
        await goat.payoutMethods.update(wire?.id ?? '', { name: 'Cheque' });
      },
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

  it('the payment that is voided has another amount', async () => {
    const desk = await startConversation();
    const payment = await desk.goat.payoutPayments.create({ creator_id: desk.ids.ann, auto_apply_outstanding: true });
    const { ask, refusal, alterWith } = await altered(desk);
    const { plan_id } = await ask('plan_undo_payment', { payment_id: payment.id, reason: 'a slip' });
    alterWith((text) => text.replaceAll('"total_amount_cents":5000', '"total_amount_cents":900000'));
    expect(await refusal('commit_plan', { plan_id })).toMatchObject({ code: 'plan_changed' });
    expect(await desk.goat.payoutPayments.get(payment.id)).toMatchObject({ status: 'paid' });
  });

  it('the accrual that is rejected has another amount', async () => {
    const desk = await startConversation();
    const [accrual] = await desk.goat.payoutAccruals.list({ creator_id: desk.ids.ann }).toArray();
    const { ask, refusal, alterWith } = await altered(desk);
    const input = { accrual_ids: [accrual?.id], status: 'rejected', reason: 'x' };
    const { plan_id } = await ask('plan_reject_accruals', input);
    alterWith((text) => text.replaceAll('"amount_cents":5000', '"amount_cents":900000'));
    expect(await refusal('commit_plan', { plan_id })).toMatchObject({ code: 'plan_changed' });
    expect(await desk.goat.payoutAccruals.get(accrual?.id ?? '')).toMatchObject({ status: 'earned' });
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
    expect(getData(await toolset.call('commit_plan', { plan_id }, { approve }))).toMatchObject({
      outcome: 'committed',
    });
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

describe('the tools that plan settlements', () => {
  it('pay all but those who are excepted, also where they are bound to creators', async () => {
    const { toolset, ids, paidCents } = await startConversation();
    const bound = toolset.bind({ creatorIds: [ids.ann, ids.ben] });
    const { plan_id } = getData(await bound.call('plan_settlement', { except: [ids.ben] }));
    expect(getData(await bound.call('commit_plan', { plan_id }))).toMatchObject({ paid_cents: 5_000 });
    expect(await paidCents()).toEqual({ ann: 5_000 });
  });

  it('make no plan of nothing', async () => {
    const { ask, commit } = await startConversation();
    await commit(await ask('plan_settlement', { everyone: true }));
    for (const [tool, input] of [
      ['plan_settlement', { everyone: true }],
      ['plan_settlement', { creator: '@ann' }],
    ] as const) {
      expect([tool, await ask(tool, input)]).toMatchObject([tool, { plan_id: null, total_cents: 0 }]);
    }
  });

  it('make no plan of debts in two currencies', async () => {
    const desk = await startConversation();
    const { refusal, alterWith } = await altered(desk);
    alterWith((text) => text.replace('"currency":"USD"', '"currency":"EUR"'));
    expect(await refusal('plan_settlement', { everyone: true })).toMatchObject({ code: 'mixed_currencies' });
  });

  it('are bound to a project: a plan of another one is not there to be carried out', async () => {
    const { ask, toolset, goat, paidCents } = await startConversation();
    const other = await goat.projects.create({ name: 'Spring' });
    const { plan_id } = await ask('plan_settlement', { creator: '@ann' });
    const bound = toolset.bind({ projectId: other.id });
    expect(getError(await bound.call('commit_plan', { plan_id }))).toMatchObject({ code: 'plan_not_found' });
    expect(await paidCents()).toEqual({});
  });
});
