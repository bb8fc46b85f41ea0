import { describe, expect, it } from 'vitest';
import { type ApprovalRequest, Approvals, memoryToolsetStore, type ToolsetStore } from '../../src/agents/index.js';
import { oneWeekEarned } from './scene.js';
import { secret } from './three-owed.js';
import { getData, getError, getOutcome } from './tool-result.js';

/** A plan to pay Maya, and a channel that says these in turn, and the last one from then on. */
async function asking(output: readonly ('later' | boolean)[], store: ToolsetStore = memoryToolsetStore()) {
  const scene = await oneWeekEarned();
  const calls: ApprovalRequest[] = [];
  const approve = async (request: ApprovalRequest) => output[Math.min(calls.push(request), output.length) - 1] ?? null;
  const start = () => scene.tools({ store, secret, approve, refusalTtlMs: 60_000 });
  const toolset = await start();
  const { plan_id } = getData(await toolset.call('plan_settlement', { creator: 'maya.moves' }));
  const commit = async (by = toolset) => by.call('commit_plan', { plan_id });
  return { ...scene, store, start, calls, commit };
}

describe('a channel that says later', () => {
  it.each(['one after the other', 'at once'])('is called once by a hundred commits, %s', async (order) => {
    const { mock, store, calls, commit } = await asking(['later']);
    const pending = { code: 'approval_pending', retry: 'later', retry_after_seconds: 60 };
    const hundred = Array.from({ length: 100 }, () => commit);
    if (order === 'at once') {
      for (const result of await Promise.all(hundred.map((each) => each())))
        expect(getError(result)).toMatchObject(pending);
    } else for (const each of hundred) expect(getError(await each())).toMatchObject(pending);
    expect(calls.map(({ isNew }) => isNew)).toEqual([true]);
    // It is answered by the request that it got, with whether that was new.
    const approvals = new Approvals({ store, secret, now: () => Date.parse(mock.clock.now) });
    await approvals.record(calls[0] as ApprovalRequest, { by: 'ann' });
    expect(getData(await commit())).toMatchObject({ outcome: 'committed' });
  });

  it.each([
    [true, { committed: 1, already_paid: 99 }],
    [false, { approval_denied: 100 }],
  ])('%s to one of a hundred commits at once counts for all: one call, one payment', async (output, results) => {
    const { calls, commit, maya, paid } = await asking([output]);
    const counts: Record<string, number> = {};
    for (const result of await Promise.all(Array.from({ length: 100 }, () => commit()))) {
      const ended = getOutcome(result);
      counts[ended] = (counts[ended] ?? 0) + 1;
    }
    expect([counts, calls.length, (await paid(maya.id)).length]).toEqual([results, 1, output ? 1 : 0]);
  });

  it('is called again after a minute with the same question, which is no longer new, and its yes pays: also by two processes', async () => {
    const { start, mock, calls, commit, maya, paid } = await asking(['later', 'later', true]);
    const second = await start();
    for (const seconds of [0, 30, 30]) {
      mock.clock.advance({ seconds });
      for (const by of [second, undefined]) expect(getOutcome(await commit(by))).toBe('approval_pending');
    }
    mock.clock.advance({ seconds: 30 });
    expect(getError(await commit(second))).toMatchObject({ retry_after_seconds: 30 });
    mock.clock.advance({ seconds: 30 });
    expect(getData(await commit())).toMatchObject({ outcome: 'committed' });
    expect(calls.map(({ isNew }) => isNew)).toEqual([true, false, false]);
    const [first, ...others] = calls.map(({ digest, question }) => `${digest} ${question}`);
    expect(others).toEqual([first, first]);
    expect(await paid(maya.id)).toHaveLength(1);
  });

  it('and that a second process asks before it is called gets the question twice as new, and pays once', async () => {
    const kept = memoryToolsetStore();
    let before = async (): Promise<unknown> => undefined;
    const set: ToolsetStore['set'] = async (key, ...value) => {
      await kept.set(key, ...value);
      if (key.startsWith('question-of:')) await before();
    };
    const { start, calls, commit, maya, paid } = await asking(['later', true], { ...kept, set });
    const second = await start();
    before = () => commit(second);
    expect(getOutcome(await commit())).toBe('committed');
    expect(calls.map(({ isNew, question }) => [isNew, question])).toEqual(Array(2).fill([true, 1]));
    expect([getOutcome(await commit(second)), (await paid(maya.id)).length]).toEqual(['already_paid', 1]);
  });

  it('is asked a new question, and at once, after a no ended this one', async () => {
    const { mock, calls, commit } = await asking(['later', false, true]);
    await commit();
    mock.clock.advance({ seconds: 60 });
    expect(getError(await commit())?.code).toBe('approval_denied');
    mock.clock.advance({ seconds: 60 });
    expect(getData(await commit())).toMatchObject({ outcome: 'committed' });
    expect(calls.map(({ isNew }) => isNew)).toEqual([true, false, true]);
  });
});

it('a change that two commits at once ask about by one channel is made by one of them', async () => {
  const { tools } = await oneWeekEarned();
  let calls = 0;
  const toolset = await tools({ approve: async () => Boolean(++calls) });
  const { plan_id } = getData(await toolset.call('plan_change', { method: 'Cash App', enabled: false }));
  const made = await Promise.all([1, 2].map(() => toolset.call('commit_plan', { plan_id })));
  expect([made.map((result) => getData(result).outcome).sort(), calls]).toEqual([['already_done', 'committed'], 1]);
});

/** A store that keeps JSON as a database may: with the fields of objects in another order. */
function reordering(store: ToolsetStore): ToolsetStore {
  const reverse = (_: string, value: unknown) =>
    value?.constructor === Object ? Object.fromEntries(Object.entries(value).reverse()) : value;
  const get = async (key: string) => {
    const text = await store.get(key);
    return text?.startsWith('{') ? JSON.stringify(JSON.parse(text), reverse) : text;
  };
  return { ...store, get };
}

it('a yes fits whatever the order of fields in which a store returns the question and the plan', async () => {
  const { tools, maya, paid } = await oneWeekEarned();
  const toolset = await tools({ store: reordering(memoryToolsetStore()) });
  for (const [tool, input] of [
    ['plan_settlement', { creator: maya.id }],
    ['plan_change', { method: 'Cash App', enabled: false }],
  ] as const) {
    const plan_id = String(getData(await toolset.call(tool, input)).plan_id);
    const approval_token = await toolset.approve(await toolset.approvalRequest(plan_id));
    expect(getOutcome(await toolset.call('commit_plan', { plan_id, approval_token }))).toBe('committed');
  }
  expect(await paid(maya.id)).toHaveLength(1);
});
