import { describe, expect, it } from 'vitest';
import { createToolset, memoryToolsetStore } from '../../src/agents/index.js';
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
});
