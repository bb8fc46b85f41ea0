import { describe, expect, it } from 'vitest';
import { startConversation } from './start-conversation.js';

/** A creator of one structure of the period, assigned on the 12th of January; the clock is at the first instant of `at`. */
async function atTheStart(period: 'daily' | 'weekly' | 'monthly', at: string) {
  const desk = await startConversation();
  const { goat, structure, mock } = desk;
  const deal = await structure(1_000, { period, name: 'Old' });
  const dot = await goat.creators.create(mock.projectId, { tiktok_handle: 'dot' });
  await goat.payoutStructures.assign(deal, { creator_id: dot.id, assigned_at: '2026-01-12T00:00:00Z' });
  mock.clock.to(at);
  return { ...desk, dot };
}

// By hand: each period once, the old rate to the day before `next`, the new one (20.00) from there on.
const CASES = [
  ['daily', '2026-01-19T00:00:00Z', '2026-01-20', 7, '2026-01-21T01:00:00Z'],
  ['weekly', '2026-01-19T00:00:00Z', '2026-01-26', 1, '2026-02-02T01:00:00Z'],
  ['monthly', '2026-02-01T00:00:00Z', '2026-03-01', 1, '2026-04-01T01:00:00Z'],
] as const;

describe.each(CASES)('in the first instant of a %s period', (period, at, next, before, later) => {
  it('a raise from now on begins with it: an end at the very start does not pay that period', async () => {
    const { ask, commit, read, earned, dot, mock } = await atTheStart(period, at);
    const plan = await ask('plan_rate', { creator: '@dot', amount_cents: 2_000 });
    expect(await commit(plan)).toMatchObject({ outcome: 'committed' });
    expect(read[0]).toContain(`the new rate's first day is ${at.slice(0, 10)}`);
    mock.clock.to(later);
    expect(await earned(dot.id)).toEqual([...Array(before).fill(1_000), 2_000, 2_000]);
  });

  it('a raise from the next period on is refused, since the old rate ended now would not pay this one; a millisecond later it is made', async () => {
    const { ask, refusal, commit, earned, dot, mock } = await atTheStart(period, at);
    const asked = { creator: '@dot', amount_cents: 2_000, from: next };
    expect(await refusal('plan_rate', asked)).toMatchObject({ code: 'invalid_input', retry: 'same_input' });
    mock.clock.to(new Date(Date.parse(at) + 1));
    expect(await commit(await ask('plan_rate', asked))).toMatchObject({ outcome: 'committed' });
    mock.clock.to(later);
    expect(await earned(dot.id)).toEqual([...Array(before).fill(1_000), 1_000, 2_000]);
  });

  it('an end of pay names the day before as the last one, and that is what is paid', async () => {
    const { ask, commit, read, earned, dot, mock } = await atTheStart(period, at);
    await commit(await ask('plan_change', { creator: '@dot', stop: 'pay' }));
    const last = new Date(Date.parse(at) - 1).toISOString().slice(0, 10);
    expect(read[0]).toContain(`its last day is ${last}`);
    mock.clock.to(later);
    expect(await earned(dot.id)).toEqual(Array(before).fill(1_000));
  });
});
