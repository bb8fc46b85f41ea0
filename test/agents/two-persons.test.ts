import { describe, expect, it } from 'vitest';
import { Approvals, memoryToolsetStore } from '../../src/agents/index.js';
import { secret, threeOwed } from './three-owed.js';
import { carryOut, getData, getError } from './tool-result.js';

describe('above an amount', () => {
  const limits = { dualApprovalAboveCents: 250 };

  it('one person is not enough, whether asked twice, unnamed, or spelt another way', async () => {
    const { start, plan, payments } = await threeOwed();
    let decision: boolean | { approved: boolean; by: string } = true;
    const toolset = await start(limits, { approve: async () => decision });
    const plan_id = await plan(toolset, 'cyd');
    const commit = () => toolset.call('commit_plan', { plan_id });
    for (decision of [true, { approved: true, by: 'ann' }, { approved: true, by: ' ANN ' }, true]) {
      expect(getError(await commit())).toMatchObject({ code: 'second_approval_required' });
    }
    expect(await payments()).toEqual([]);
    decision = { approved: true, by: 'bob' };
    expect(getData(await commit())).toMatchObject({ outcome: 'committed', paid_cents: 300 });
    expect(await payments()).toHaveLength(1);
  });

  it('two tokens, or what two persons approved elsewhere, are used up together', async () => {
    const { mock, start, plan } = await threeOwed();
    const store = memoryToolsetStore();
    const toolset = await start(limits, { store });
    const plan_id = await plan(toolset, 'cyd');
    const [first, second] = [
      await toolset.approve(await toolset.approvalRequest(plan_id), { by: 'ann' }),
      await toolset.approve(await toolset.approvalRequest(plan_id), { by: 'bob' }),
    ];
    const commit = (approval_token?: string) =>
      toolset.call('commit_plan', { plan_id, approval_token }, { approve: undefined });
    expect(getError(await commit(first))?.code).toBe('second_approval_required');
    expect(getError(await commit(first))?.code).toBe('second_approval_required');
    expect(getData(await commit(second))).toMatchObject({ outcome: 'committed' });

    mock.clock.to('2026-01-19T09:00:00Z');
    const approvals = new Approvals({ store, secret, now: () => Date.parse(mock.clock.now) });
    const next = await plan(toolset, 'cyd');
    await approvals.record(await approvals.request(next), { by: 'ann' });
    await approvals.record(await approvals.request(next), { by: 'bob' });
    const silent = await start(limits, { store, approve: async () => false });
    expect(getData(await silent.call('commit_plan', { plan_id: next }))).toMatchObject({ outcome: 'committed' });
  });

  it('an undone payment and a rejection of as much need two as well, and a smaller one does not', async () => {
    const { goat, start, pay } = await threeOwed();
    const [bea, cyd] = [await goat.creators.find('bea'), await goat.creators.find('cyd')];
    const toolset = await start(limits);
    await pay(await start({}), 'cyd');
    const [paid] = await goat.payoutPayments.list({ creator_id: cyd.id }).toArray();
    const [owed] = await goat.payoutAccruals.list({ creator_id: bea.id }).toArray();
    const undo = ['plan_undo_payment', { payment_id: paid?.id, reason: 'x' }] as const;
    const reject = ['plan_reject_accruals', { accrual_ids: [owed?.id], status: 'rejected', reason: 'x' }] as const;
    // 300 cents are above the limit of 250, 200 are not.
    for (const [[tool, input], persons] of [
      [undo, 2],
      [reject, 1],
    ] as const) {
      const { plan_id } = getData(await toolset.call(tool, input));
      const commit = (person: string) => toolset.forPerson(person).call('commit_plan', { plan_id });
      if (persons === 2) expect(getError(await commit('ann'))).toMatchObject({ code: 'second_approval_required' });
      expect(getData(await commit('bob'))).toMatchObject({ outcome: 'committed' });
    }
    expect((await goat.payoutPayments.get(paid?.id ?? '')).status).toBe('voided');
  });

  it('an undone payment and a rejection count against no limit that adds up', async () => {
    const { goat, creators, start, pay } = await threeOwed();
    const toolset = await start({ perDayCents: 300, paymentsPerHour: 1 });
    await pay(toolset, 'cyd');
    const [paid] = await goat.payoutPayments.list({ creator_id: creators.cyd ?? '' }).toArray();
    const [owed] = await goat.payoutAccruals.list({ creator_id: creators.bea ?? '' }).toArray();
    const spent = (await toolset.limitsLeft()).left;
    expect(spent).toMatchObject({ perDayCents: { left: 0 }, paymentsPerHour: { left: 0 } });
    for (const [tool, input] of [
      ['plan_undo_payment', { payment_id: paid?.id, reason: 'x' }],
      ['plan_reject_accruals', { accrual_ids: [owed?.id], status: 'rejected', reason: 'x' }],
    ] as const) {
      expect(getData(await carryOut(toolset, tool, input))).toMatchObject({ outcome: 'committed' });
    }
    expect((await toolset.limitsLeft()).left).toEqual(spent);
  });

  it('the first approval waits as long as a token is valid', async () => {
    const { mock, start, plan, payments } = await threeOwed();
    const at = Date.parse(mock.clock.now);
    let now = at;
    const toolset = await start({ dualApprovalAboveCents: 150 }, { now: () => now });
    const plans = [await plan(toolset, 'bea'), await plan(toolset, 'cyd')];
    const commit = (person: string, plan_id = '') => toolset.forPerson(person).call('commit_plan', { plan_id });
    const [beas, cyds] = plans;
    for (const id of plans) expect(getError(await commit('ann', id))?.code).toBe('second_approval_required');
    now = at + 599_999;
    expect(getData(await commit('bob', beas))).toMatchObject({ outcome: 'committed', paid_cents: 200 });
    // After ten minutes the first yes is over: another one is the first again.
    now = at + 600_000;
    expect(getError(await commit('bob', cyds))?.code).toBe('second_approval_required');
    expect(await payments()).toHaveLength(1);
    expect(getData(await commit('ann', cyds))).toMatchObject({ outcome: 'committed', paid_cents: 300 });
  });
});
