import { describe, expect, it } from 'vitest';
import { Approvals, createAuditLog, createToolset, memoryToolsetStore } from '../../src/agents/index.js';
import { oneWeekEarned } from '../workflows/stage.js';
import { getData, getError } from './tool-result.js';

const allow = ['read', 'money'] as const;
const secret = new Uint8Array(32).fill(7);

describe('an approval is for exactly one payment', () => {
  it('not for a debt under a reference that was approved as a bonus of a dollar, with other plans in between', async () => {
    const { goat, maya, paid } = await oneWeekEarned();
    const toolset = await createToolset(goat, { allow });
    const input = { reference: 'June', creator: '@maya.moves', method: 'Venmo' };
    const bonus = getData(await toolset.call('plan_payment', { ...input, total_cents: 100 }));
    const approval_token = await toolset.approve(await toolset.approvalRequest(String(bonus.plan_id)));
    for (let number = 0; number < 20; number++) {
      getData(await toolset.call('plan_payment', { ...input, reference: `other ${number}`, total_cents: 1 }));
    }
    const { data: accruals } = await goat.payoutAccruals.list({ creator_id: maya.id });
    const accrual_ids = accruals.map(({ id }) => id);
    // The same cents: what is left of the debt would be written off.
    const debt = { ...input, accrual_ids, total_cents: 100, write_off_cents: 24_900 };
    const anew = getData(await toolset.call('plan_payment', debt));
    expect(anew.plan_id).not.toBe(bonus.plan_id);
    expect(getError(await toolset.call('commit_plan', { plan_id: anew.plan_id, approval_token }))).toMatchObject({
      code: 'approval_invalid',
      message: 'The approval token is for another plan or amount.',
    });
    expect(await paid(maya.id)).toEqual([]);
  });

  it('and used once, by all processes that share a store', async () => {
    const { goat, mock, maya, paid } = await oneWeekEarned();
    const store = memoryToolsetStore();
    const [one, other] = [
      await createToolset(goat, { allow, secret, store }),
      await createToolset(goat, { allow, secret, store }),
    ];
    const { plan_id } = getData(await one.call('plan_settlement', { creator: '@maya.moves' }));
    const approval_token = await one.approve(await one.approvalRequest(String(plan_id)));
    mock.faults.add({ operation: 'listPayoutAccruals', kind: 'status', status: 403, times: 1 });
    expect(await one.call('commit_plan', { plan_id, approval_token })).toMatchObject({ ok: false });
    expect(getError(await other.call('commit_plan', { plan_id, approval_token }))?.message).toBe(
      'The approval token was used before.',
    );
    expect(await paid(maya.id)).toEqual([]);
  });

  it('also where no token is carried: what was approved elsewhere is found in the store, once', async () => {
    const { goat, mock } = await oneWeekEarned();
    const store = memoryToolsetStore();
    const now = () => Date.parse(mock.clock.now);
    const toolset = await createToolset(goat, { allow, secret, store, now });
    const { plan_id } = getData(await toolset.call('plan_settlement', { creator: '@maya.moves', method: 'Venmo' }));
    const commit = () => toolset.call('commit_plan', { plan_id });
    expect(getError(await commit())?.code).toBe('approval_required');

    const stranger = new Approvals({ store, secret: new Uint8Array(32).fill(8), now });
    await stranger.record(await stranger.request(String(plan_id)));
    expect(getError(await commit())?.code).toBe('approval_required');

    const approvals = new Approvals({ store, secret, now });
    await approvals.record(await approvals.request(String(plan_id)));
    expect(getData(await commit())).toMatchObject({ outcome: 'committed', paid_cents: 25_000 });
    await expect(approvals.request(String(plan_id))).rejects.toThrow('nothing to approve');
  });
});

describe('a store that is shared', () => {
  it('counts once what nobody knew of, when it is tried again', async () => {
    const { goat, mock } = await oneWeekEarned();
    const lost: { readonly id: string }[] = [];
    const audit = createAuditLog((line) => {
      if (!line.includes('"kind":"attempt"') || lost.length > 0) return;
      lost.push(
        mock.faults.add({ operation: 'createPayoutPayment', kind: 'drop_after', times: 1_000 }),
        mock.faults.add({ operation: 'listPayoutPayments', kind: 'status', status: 503, times: 1_000 }),
      );
    });
    const limits = { perDayCents: 30_000 };
    const toolset = await createToolset(goat, { allow, limits, audit, approve: async () => true });
    const { plan_id } = getData(await toolset.call('plan_settlement', { creator: '@maya.moves' }));
    expect(getData(await toolset.call('commit_plan', { plan_id }))).toMatchObject({ outcome: 'unknown' });
    for (const { id } of lost) mock.faults.clear(id);
    // 25,000 of 30,000 are counted; the same 25,000 again are not more.
    expect(getData(await toolset.call('commit_plan', { plan_id }))).toMatchObject({ paid_before_cents: 25_000 });
    const bonus = { creator: '@maya.moves', reference: 'bonus' };
    const small = getData(await toolset.call('plan_payment', { ...bonus, total_cents: 5_000 }));
    const large = getData(await toolset.call('plan_payment', { ...bonus, total_cents: 5_001 }));
    expect(getError(await toolset.call('commit_plan', { plan_id: large.plan_id }))?.code).toBe('spending_limit');
    expect(getData(await toolset.call('commit_plan', { plan_id: small.plan_id }))).toMatchObject({
      paid_cents: 5_000,
    });
  });

  it('finds in a session only the plans that were made in it', async () => {
    const { goat } = await oneWeekEarned();
    const toolset = await createToolset(goat, { allow, approve: async () => true });
    const [one, other] = [toolset.forSession('1'), toolset.forSession('2')];
    const { plan_id } = getData(await one.call('plan_settlement', { creator: '@maya.moves' }));
    expect(getError(await other.call('commit_plan', { plan_id }))?.code).toBe('plan_not_found');
    const request = await one.approvalRequest(String(plan_id));
    await expect(other.approvalRequest(String(plan_id))).rejects.toThrow('no plan');
    await expect(other.approve(request)).rejects.toThrow('no plan');
    expect(getData(await one.call('commit_plan', { plan_id }))).toMatchObject({ outcome: 'committed' });
  });
});
