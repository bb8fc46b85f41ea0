import { describe, expect, it } from 'vitest';
import { createToolset } from '../../src/agents/index.js';
import { stage } from '../workflows/stage.js';
import { getData, getError } from './tool-result.js';

describe('what was paid', () => {
  const approve = async () => true;
  const allow = ['read', 'money'] as const;

  it('counts against the limits, without what the cron added after the plan was made', async () => {
    const { goat, mock, creator, structure } = stage();
    const maya = await creator('ada', await structure(200));
    await creator('bea', await structure(100));
    mock.clock.to('2026-01-12T09:00:00Z');
    const toolset = await createToolset(goat, { allow, approve, limits: { perDayCents: 300 } });
    const { plan_id } = getData(await toolset.call('plan_settlement', { creator: 'ada' }));
    // The first attempt is refused, and until the second another week of 200 cents is earned.
    mock.faults.add({ operation: 'createPayoutPayment', kind: 'status', status: 503 });
    goat.on('retry', () => void mock.clock.to('2026-01-19T09:00:00Z'));
    expect(getData(await toolset.call('commit_plan', { plan_id }))).toMatchObject({
      paid_cents: 200,
      warnings: [],
    });
    expect((await goat.payoutPayments.list({ creator_id: maya.id })).data).toHaveLength(1);
    // 200 of 300 are spent; bea is owed two weeks of 100.
    const bea = getData(await toolset.call('plan_settlement', { creator: 'bea' }));
    expect(getError(await toolset.call('commit_plan', { plan_id: bea.plan_id }))).toMatchObject({
      code: 'spending_limit',
      message: expect.stringContaining('of which 100 are left'),
    });
  });
});
