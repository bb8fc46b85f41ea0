import { describe, expect, it } from 'vitest';
import { createToolset, memoryToolsetStore, type ToolsetStore } from '../../src/agents/index.js';
import { fileToolsetStore, redisToolsetStore } from '../../src/agents/stores.js';
import { createClient } from '../../src/index.js';
import { folderOfTest } from '../harness/temporary-folder.js';
import { connectStateless, respond, type WireResult } from './hosts/mcp-stateless-host.js';
import { oneWeekEarned } from './scene.js';
import { secret } from './three-owed.js';
import { getData, getError } from './tool-result.js';
import { useRedis } from './use-redis.js';

const resources = useRedis();

/** A store of its own, and what opens it again, as another process would. */
const stores: Record<string, () => () => ToolsetStore> = {
  memory: () => {
    const store = memoryToolsetStore();
    return () => store;
  },
  file: () => {
    const own = folderOfTest();
    return () => fileToolsetStore(own);
  },
  redis: () => {
    const prefix = `${crypto.randomUUID()}:`;
    return () => redisToolsetStore(resources.redis, { prefix });
  },
};

/** Two processes that serve the same debt of 250 dollars from one store. */
async function twoProcesses(openStore: () => ToolsetStore, otherSecret = secret) {
  const { mock, maya, paid } = await oneWeekEarned();
  const start = async (key: Uint8Array) => {
    const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });
    const toolset = await createToolset(goat, { allow: ['read', 'money'], store: openStore(), secret: key });
    return { toolset, ...connectStateless(toolset) };
  };
  const [one, other] = [await start(secret), await start(otherSecret)];
  const plan = getData(await one.toolset.call('plan_settlement', { creator: maya.id, method: 'Venmo' }));
  return { one, other, planId: String(plan.plan_id), payments: async () => (await paid(maya.id)).length };
}

const read = ({ content }: WireResult) => JSON.parse(content?.[0]?.text ?? 'null');

describe.each(Object.entries(stores))('an answer of 2026-07-28, kept in the %s store', (_, open) => {
  it('asks with what the person has to know, and is taken by whichever process gets it, once', async () => {
    const { one, other, planId, payments } = await twoProcesses(open());
    const { requestState, resultType, inputRequests } = (await one.commit(planId)).result;
    expect(resultType).toBe('input_required');
    expect(inputRequests?.approval.params.message).toContain('Pay $250.00 to @maya.moves by «Venmo»');
    expect(await payments()).toBe(0);
    const paid = read((await other.commit(planId, respond(requestState, true))).result);
    expect(paid).toMatchObject({ outcome: 'committed', paid_cents: 25_000 });
    for (const { commit } of [one, other])
      expect(read((await commit(planId, respond(requestState, true))).result)).toMatchObject({ paid_cents: 0 });
    expect(await payments()).toBe(1);
  });

  it('that was a no cannot be sent again as a yes, nor to another process', async () => {
    const { one, other, planId, payments } = await twoProcesses(open());
    const { requestState } = (await one.commit(planId)).result;
    expect(read((await one.commit(planId, respond(requestState, false))).result).error.code).toBe('approval_denied');
    for (const { commit } of [one, other])
      expect(read((await commit(planId, respond(requestState, true))).result).error.code).toBe('approval_denied');
    expect(await payments()).toBe(0);
  });

  it('is used by one of many processes at once', async () => {
    const { one, other, planId, payments } = await twoProcesses(open());
    const { requestState } = (await one.commit(planId)).result;
    const calls = [one, other, one, other].map(({ commit }) => commit(planId, respond(requestState, true)));
    const results = (await Promise.all(calls)).map(({ result }) => result);
    const paid = results.filter(({ content }) => content && read({ content }).paid_cents === 25_000);
    expect(paid).toHaveLength(1);
    expect(await payments()).toBe(1);
  });
});

it('an answer that a store cannot keep, or that was signed otherwise, pays nothing', async () => {
  const store = memoryToolsetStore();
  let isDown = false;
  const failing: ToolsetStore = {
    ...store,
    add: (...args) => (isDown ? Promise.reject(new Error('down')) : store.add(...args)),
  };
  const { one, other, planId, payments } = await twoProcesses(() => failing, new Uint8Array(32).fill(8));
  const { requestState = '' } = (await one.commit(planId)).result;
  isDown = true;
  expect(read((await one.commit(planId, respond(requestState, true))).result).error.code).toBe('approval_failed');
  isDown = false;
  expect((await other.commit(planId, respond(requestState, true))).error?.code).toBe(-32_602);
  // An approval token is not an answer, although one secret makes both.
  const token = await one.toolset.approve(await one.toolset.approvalRequest(planId));
  expect((await one.commit(planId, respond(token, true))).error?.code).toBe(-32_602);
  const input = { plan_id: planId, approval_token: requestState };
  expect(getError(await one.toolset.call('commit_plan', input))).toBeDefined();
  expect(await payments()).toBe(0);
});
