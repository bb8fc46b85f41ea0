import { describe, expect, it } from 'vitest';
import { type SetRate, sealChange } from '../../src/agents/changes/change-plan.js';
import { recordBegun } from '../../src/agents/changes/open-change.js';
import { createToolset } from '../../src/agents/index.js';
import { PlanStore } from '../../src/agents/payments/plan/plan-store.js';
import { october, raise } from './requests/october.js';

describe('a change of pay that an earlier version kept for a later day', () => {
  /** On its day: the plan of Ida's raise as the earlier version made it, with what it noted beside. */
  async function planned(noted: { readonly notBefore: string | null; readonly stepId: string | null }) {
    const desk = await october();
    const { ask, mock, goat, store } = desk;
    mock.clock.to('2026-10-31T08:00:00Z');
    const plans = new PlanStore(store, { target: goat.target });
    const now = await plans.getChange(String((await ask('plan_rate', raise)).plan_id));
    const { id: _, seal: __, kind: ___, totalCents: ____, change, ...about } = now;
    const plan = await sealChange({ ...(change as SetRate), ...noted }, about);
    return { ...desk, plan, planId: await plans.keepChange(plan) };
  }

  it.each([
    { notBefore: '2026-10-31T00:00:00.000Z', stepId: null },
    { notBefore: null, stepId: 'change-1' },
  ])('is refused, with or without an approval, and nothing is changed: %j', async (noted) => {
    const { refusal, read, goat, mock, store, planId } = await planned(noted);
    const toolset = await createToolset(goat, { allow: ['read', 'money'], store, now: () => mock.clock.now });
    const approval_token = await toolset.approve(await toolset.approvalRequest(planId));
    const before = mock.snapshot().world.tables;
    for (const given of [{}, { approval_token }]) {
      expect(await refusal('commit_plan', { plan_id: planId, ...given })).toMatchObject({
        code: 'plan_changed',
        message: expect.stringContaining('an earlier version kept it for a later day'),
        retry: 'replan',
        next_tool: 'plan_rate',
      });
    }
    expect(read).toEqual([]);
    expect(mock.snapshot().world.tables).toEqual(before);
  });

  it('is finished once it was begun, because its old rate has ended', async () => {
    const { ask, goat, mock, store, ida, structureId, plan, planId, earned } = await planned({
      notBefore: null,
      stepId: 'change-1',
    });
    await recordBegun(plan, { planId, at: Date.parse(mock.clock.now) }, store);
    await goat.payoutStructures.unassign(structureId, { creator_id: ida.id });
    expect(await ask('commit_plan', { plan_id: planId })).toMatchObject({ outcome: 'committed' });
    expect((await ask('weekly_payout_review')).unfinished).toBeUndefined();
    mock.clock.to('2026-12-02T09:00:00Z');
    expect(await earned()).toEqual([
      ['2026-10-01', 3_100],
      ['2026-11-01', 6_000],
    ]);
  });
});
