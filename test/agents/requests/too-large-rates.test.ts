import { describe, expect, it } from 'vitest';
import { startConversation } from './start-conversation.js';

/** A desk where a rate of so many cents is planned, by its amount or by a structure that exists. */
async function planned(cents: number, by: 'amount' | 'structure', limits = {}) {
  const desk = await startConversation({ toolset: { limits } });
  const rate = by === 'amount' ? { amount_cents: cents } : { structure_id: await desk.structure(cents) };
  const { plan_id } = await desk.ask('plan_rate', { creator: '@ann', ...rate });
  return { ...desk, plan_id };
}

describe('a rate above a cap', () => {
  it.each([
    ['amount', 10_000_001, {}],
    ['structure', 10_000_001, {}],
    ['amount', 6_001, { maxRateCents: 6_000 }],
    ['structure', 6_001, { maxRateCents: 6_000 }],
  ] as const)('is refused, named by its %s: %d cents, %j', async (by, cents, limits) => {
    const { refusal, plan_id, read } = await planned(cents, by, limits);
    expect(await refusal('commit_plan', { plan_id })).toMatchObject({
      code: 'spending_limit',
      message: expect.stringContaining(`${cents} cents`),
    });
    // Nobody is asked about it.
    expect(read).toEqual([]);
  });

  it.each([
    ['amount', 10_000_000, {}],
    ['structure', 6_000, { maxRateCents: 6_000 }],
  ] as const)('and at the cap it is not, named by its %s: %d cents', async (by, cents, limits) => {
    const { ask, plan_id } = await planned(cents, by, limits);
    expect(await ask('commit_plan', { plan_id })).toMatchObject({ outcome: 'committed' });
  });
});
