import { describe, expect, it } from 'vitest';
import { startConversation } from './start-conversation.js';

describe('"only the old one from now on", where two pay', () => {
  it('says which one ends now and its last day, and the ledger pays to that day', async () => {
    const { ask, commit, goat, ids, structures, mock } = await startConversation();
    const trial = { creator: '@ann', amount_cents: 100, period: 'weekly', criteria_type: 'recurring', name: 'Trial' };
    const first = await ask('plan_rate', { ...trial, keep_others: true });
    expect(first.lines).toEqual(['the new rate pays from 2026-01-12 on']);
    await commit(first);
    mock.clock.to('2026-01-13T09:00:00Z');
    const plan = await ask('plan_rate', { creator: '@ann', structure_id: structures.ann });
    expect(plan.lines).toEqual([
      'the wanted rate pays already, and goes on',
      '«Trial» ends now: its last day is 2026-01-18',
    ]);
    await commit(plan);
    mock.clock.to('2026-02-02T09:00:00Z');
    const rows = await goat.payoutAccruals.list({ creator_id: ids.ann }).toArray();
    const days = rows.map(({ structure_id, period_start_at, amount_cents }) => [
      structure_id === structures.ann ? 'old' : 'trial',
      period_start_at.slice(0, 10),
      amount_cents,
    ]);
    expect(days.sort()).toEqual([
      ['old', '2026-01-05', 5_000],
      ['old', '2026-01-12', 5_000],
      ['old', '2026-01-19', 5_000],
      ['old', '2026-01-26', 5_000],
      ['trial', '2026-01-12', 100],
    ]);
  });
});

describe('a rate is the one that was approved', () => {
  it.each(['new', 'ended', 'kept'])(
    'refused when the rule of the %s structure is another one by the yes',
    async (which) => {
      const { ask, refusedCommit, goat, structures, structure, mock, ids } = await startConversation();
      const other = await structure(100);
      const more = which === 'kept' ? { keep_others: true } : {};
      const plan = await ask('plan_rate', { creator: '@ann', structure_id: other, ...more });
      // Approved: $1.00 a week. Without the check $9,000.00 were accrued.
      await goat.payoutStructures.update(which === 'new' ? other : structures.ann, { amount_cents: 900_000 });
      expect(await refusedCommit(plan)).toMatchObject({ code: 'plan_changed', retry: 'replan' });
      expect(await goat.payoutStructures.assignments(other).toArray()).toEqual([]);
      mock.clock.to('2026-01-20T09:00:00Z');
      expect(await goat.payoutAccruals.list({ creator_id: ids.ann, structure_id: other }).toArray()).toEqual([]);
    },
  );

  it('refused when a structure of that name was made with another rule, and never the other one is assigned', async () => {
    const { ask, commit, goat, structure } = await startConversation();
    const plan = await ask('plan_rate', { creator: '@ann', amount_cents: 100, name: 'Trial' });
    const other = await structure(900_000, { name: 'Trial' });
    await expect(commit(plan)).rejects.toThrow('plan_changed: planned again it is refused');
    expect(await goat.payoutStructures.assignments(other).toArray()).toEqual([]);
  });
});
