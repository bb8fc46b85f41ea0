import { describe, expect, it } from 'vitest';
import { oddService } from '../workflows/odd-service.js';
import { startConversation } from './requests/start-conversation.js';
import { getData, getError, getOutcome } from './tool-result.js';

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
