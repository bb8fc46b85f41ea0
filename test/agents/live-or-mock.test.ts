import { describe, expect, it } from 'vitest';
import { serveMock } from '../../mocks/adapters/server.js';
import { Approvals, approvalText, createToolset, listUnfinished, memoryToolsetStore } from '../../src/agents/index.js';
import { offerToolset } from '../../src/agents/mcp/toolset-offer.js';
import { createClient } from '../../src/index.js';
import { oneWeekEarned } from '../workflows/stage.js';
import { secret } from './three-owed.js';
import { carryOut, getData, getError } from './tool-result.js';

const allow = ['read', 'write', 'money'] as const;

/** The same world reached as a mock, and by a client that cannot know it as one. */
async function bothWays() {
  const scene = await oneWeekEarned();
  const { apiKey, fetch, clock } = scene.mock;
  const live = createClient({ apiKey, fetch: async (request) => fetch(request), rateLimit: false });
  const store = memoryToolsetStore();
  const now = () => Date.parse(clock.now);
  const options = { allow, store, secret, now, approve: async () => true };
  const tools = { mock: await createToolset(scene.goat, options), live: await createToolset(live, options) };
  return { ...scene, store, now, tools };
}

const settle = { creator: '@maya.moves', method: 'Venmo' };

describe('live or mock', () => {
  it('is the first line of what a person approves, and is in the instructions for the model; a yes on a mock does not count for the same plan made live', async () => {
    const { tools, paid, maya } = await bothWays();
    const lines: Record<string, string> = {
      mock: 'Mock: nothing real is paid or changed (mock in this process).',
      live: 'Live: live service at www.trackagoat.com.',
    };
    for (const [kind, toolset] of Object.entries(tools)) {
      const payment = getData(await toolset.call('plan_settlement', settle));
      const change = getData(await toolset.call('plan_change', { method: 'Cash App', enabled: false }));
      for (const { plan_id } of [payment, change]) {
        const text = approvalText(await toolset.approvalRequest(String(plan_id)));
        expect(text.split('\n')[0]).toBe(lines[kind]);
      }
    }
    expect(offerToolset(tools.mock).instructions).toContain('mock in this process. Nothing here is real.');
    expect(offerToolset(tools.live).instructions).toContain(
      'live service at www.trackagoat.com. Their writes and payments are real',
    );
    const { plan_id } = getData(await tools.mock.call('plan_settlement', settle));
    const approval_token = await tools.mock.approve(await tools.mock.approvalRequest(String(plan_id)));
    expect(getData(await tools.live.call('plan_settlement', settle)).plan_id).toBe(plan_id);
    expect(getError(await tools.live.call('commit_plan', { plan_id, approval_token }))).toMatchObject({
      code: 'approval_invalid',
      message: expect.stringContaining('it would now be carried out elsewhere'),
    });
    expect(await paid(maya.id)).toEqual([]);
  });

  it('is signed: a plan that was made and approved on a mock pays nothing live, and changes nothing', async () => {
    const { tools, store, now, paid, maya, goat } = await bothWays();
    const payment = getData(await tools.mock.call('plan_settlement', settle)).plan_id;
    const change = getData(await tools.mock.call('plan_change', { method: 'Cash App', enabled: false })).plan_id;
    const approvals = new Approvals({ store, secret, now });
    for (const planId of [String(payment), String(change)]) {
      const request = await approvals.request(planId);
      expect(request.target).toBe('mock in this process');
      await approvals.record(request);
      const refused = getError(await tools.live.call('commit_plan', { plan_id: planId }));
      expect(refused?.code).toBe('other_target');
      expect(refused?.message).toContain('made for the mock in this process, and this is the live service at');
    }
    expect(await paid(maya.id)).toEqual([]);
    expect((await goat.payoutMethods.list()).data.find(({ name }) => name === 'Cash App')?.is_active).toBe(true);
    // Where they were made, both are still good.
    for (const plan_id of [payment, change]) {
      expect(getData(await tools.mock.call('commit_plan', { plan_id }))).toMatchObject({ outcome: 'committed' });
    }
  });

  it('is kept with a payment that was left open: it is not finished elsewhere', async () => {
    const { tools, store, goat, maya, paid, mock } = await bothWays();
    mock.faults.add({ operation: 'createPayoutPayment', kind: 'drop_before', times: 50 });
    expect(
      getData(await carryOut(tools.mock, 'plan_payment', { ...settle, reference: 'bonus', total_cents: 1 })).outcome,
    ).toBe('unknown');
    mock.faults.clear();
    const live = createClient({ apiKey: mock.apiKey, fetch: async (request) => mock.fetch(request), rateLimit: false });
    const [left] = await listUnfinished(live, { store, finish: true });
    expect(left).toMatchObject({ outcome: 'unknown', reason: { code: 'other_target' } });
    expect(await paid(maya.id)).toEqual([]);
    expect(await listUnfinished(goat, { store, finish: true })).toMatchObject([{ outcome: 'committed' }]);
  });

  it('is looked at again after the person has answered: what listens on this machine may be another by then', async () => {
    const served = await serveMock({ seed: 'demo', now: '2026-03-02T00:30:00Z' });
    const goat = createClient({ apiKey: served.mock.apiKey, baseUrl: served.baseUrl });
    const { fetch: real } = globalThis;
    const approve = async () => {
      // The mock is still there for the API, and says no more that it is one.
      globalThis.fetch = (async (input, init) =>
        input instanceof Request && input.url.endsWith('/_mock/health')
          ? new Response('{}')
          : real(input, init)) as typeof globalThis.fetch;
      return true;
    };
    try {
      const toolset = await createToolset(goat, { allow, approve, now: () => served.mock.clock.now });
      for (const [tool, input] of [
        ['plan_settlement', settle],
        ['plan_change', { method: 'Cash App', enabled: false }],
      ] as const) {
        globalThis.fetch = real;
        expect(getError(await carryOut(toolset, tool, input))?.code).toBe('other_target');
      }
      const posted = served.mock.requests.find({ method: 'POST' });
      expect(posted).toEqual([]);
      expect((await goat.payoutMethods.list()).data.map(({ is_active }) => is_active)).not.toContain(false);
    } finally {
      globalThis.fetch = real;
      await served.close();
    }
  });
});
