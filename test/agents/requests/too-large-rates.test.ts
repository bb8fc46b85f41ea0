import { describe, expect, it } from 'vitest';
import { createToolset } from '../../../src/agents/index.js';
import { createClient } from '../../../src/index.js';
import { stage } from '../../workflows/stage.js';
import { getData, getError, getOutcome } from '../tool-result.js';
import { asMock } from '../without-response.js';
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

describe('a rate in another currency', () => {
  /** Ann is to get a structure of 90.00 in pounds, which the service has from elsewhere. */
  async function pounds(limits = {}) {
    const scene = stage();
    const id = await scene.structure(9_000);
    const old = await scene.structure(5_000);
    const fetch = asMock(scene.mock, async (request) => {
      const response = await scene.mock.fetch(request);
      const text = await response.clone().text();
      if (!text.includes(id)) return response;
      const body = JSON.parse(text);
      const rows = Array.isArray(body.data) ? body.data : [body.data ?? body];
      for (const row of rows) if (row.id === id) row.current_version.currency = 'GBP';
      return new Response(JSON.stringify(body), response);
    });
    await scene.creator('ann', old);
    scene.mock.clock.to('2026-01-12T09:00:00Z');
    const goat = createClient({ apiKey: scene.mock.apiKey, baseUrl: scene.mock.baseUrl, fetch });
    const now = () => scene.mock.clock.now;
    const toolset = await createToolset(goat, { allow: ['read', 'money'], limits, approve: async () => true, now });
    const plan = getData(await toolset.call('plan_rate', { creator: '@ann', structure_id: id }));
    return { toolset, plan };
  }

  it('is refused by a cap, which is in USD, and says that nobody can compare them', async () => {
    const { toolset, plan } = await pounds({ maxRateCents: 10_000 });
    expect(plan.summary).toMatch(/^Pay @ann .*in another currency: nobody can say whether it is less\.$/);
    const error = getError(await toolset.call('commit_plan', { plan_id: plan.plan_id }));
    expect(error).toMatchObject({ code: 'spending_limit', message: expect.stringContaining('maxRateCents') });
    expect(error?.message).toContain('The rate is 9000 cents (GBP 90.00)');
  });

  it("is a person's to decide without a cap", async () => {
    const { toolset, plan } = await pounds();
    expect(getOutcome(await toolset.call('commit_plan', { plan_id: plan.plan_id }))).toBe('committed');
  });
});

describe('a lower rate', () => {
  it('is called a cut in the first words that a person reads', async () => {
    const { ask, commit, read } = await startConversation();
    const plan = await ask('plan_rate', { creator: '@ann', amount_cents: 4_999 });
    expect(plan.summary).toMatch(/^Cut: pay @ann \$49\.99 a week from /);
    await commit(plan);
    expect(read[0]).toMatch(/^Approve a change of pay\.\nCut: pay @ann /);
  });

  it('is a cut too where a rate that pays already is all that stays', async () => {
    const { ask, goat, ids, structures } = await startConversation();
    await goat.payoutStructures.assign(structures.ben, { creator_id: ids.ann });
    const plan = await ask('plan_rate', { creator: '@ann', structure_id: structures.ben });
    expect(plan.summary).toMatch(/^Cut: pay @ann \$100\.00 a week/);
  });

  it('is not called one where it is higher or beside the others', async () => {
    const { ask } = await startConversation();
    for (const more of [{ amount_cents: 5_001 }, { amount_cents: 4_000, keep_others: true }]) {
      expect((await ask('plan_rate', { creator: '@ann', ...more })).summary).toMatch(/^Pay @ann /);
    }
  });
});
