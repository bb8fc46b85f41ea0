import { describe, expect, it } from 'vitest';
import { october, raise } from './october.js';

describe('a change of pay from a later day says what it depends on', () => {
  it('a second deal of the difference needs no later step, and pays the same within a cent', async () => {
    const { ask, mock, earned } = await october();
    const more = { creator: '@ida', amount_cents: 2_900, keep_others: true, from: '2026-11-01' };
    const plan = await ask('plan_rate', more);
    expect(await ask('commit_plan', { plan_id: plan.plan_id })).toMatchObject({ outcome: 'committed' });
    mock.clock.to('2026-12-02T09:00:00Z');
    expect(await earned()).toEqual([
      ['2026-10-01', 3_100],
      ['2026-11-01', 2_900],
      ['2026-11-01', 3_100],
    ]);
  });

  it.each<[string, object, object]>([
    ['another criterion', {}, { criteria_type: 'cpm' }],
    ['another period', {}, { period: 'weekly', from: '2026-11-02' }],
    ['other views', { criteria_type: 'view_threshold', criteria_params: { min_views: 5 } }, { min_views: 9 }],
    ['a cut', {}, { amount_cents: 3_000 }],
  ])('no second deal is offered for %s', async (_, rule, more) => {
    const { ask } = await october({ period: 'monthly', proration_mode: 'daily', ...rule });
    const plan = await ask('plan_rate', { ...raise, ...more });
    expect(plan.next).toContain('keeps the step');
    expect(String(plan.lines)).not.toContain('without a later step');
  });

  it('a cut: the plan says that the old rate pays too much if it is forgotten, and a missed one says how much', async () => {
    const { ask, mock, due } = await october();
    const plan = await ask('plan_rate', { ...raise, amount_cents: 1_600 });
    expect(String(plan.lines)).toContain('it is lower than what pays now: if it is not carried out in time');
    await ask('commit_plan', { plan_id: plan.plan_id });
    mock.clock.to('2026-11-03T08:00:00Z');
    // Three of thirty days: 310 cents in place of 160.
    expect(await due()).toContain('(3 days): $1.50 above the new rate for these days.');
  });

  it('pay by views: a missed day is lost as its views', async () => {
    const { ask, mock, due } = await october({ period: 'monthly', proration_mode: 'daily', criteria_type: 'cpm' });
    await ask('commit_plan', { plan_id: (await ask('plan_rate', raise)).plan_id });
    mock.clock.to('2026-11-02T08:00:00Z');
    expect(await due()).toContain('(2 days). The new rate does not count the views of those days');
  });
});
