import { describe, expect, it } from 'vitest';
import { runAnthropicToolUse } from '../../src/agents/hosts/anthropic.js';
import { runOpenAiChatCall, runOpenAiFunctionCall } from '../../src/agents/hosts/openai.js';
import { createToolset, type ToolCallOptions } from '../../src/agents/index.js';
import { oneWeekEarned } from '../workflows/stage.js';
import { getData, getError } from './tool-result.js';

/** A proxy that throws whatever is done with it. */
function revoked(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

/** An object whose property throws when it is read. */
function throwing(): object {
  return Object.defineProperty({}, 'creator', {
    enumerable: true,
    get: () => {
      throw revoked();
    },
  });
}

const cyclic: Record<string, unknown> = {};
cyclic.self = cyclic;

describe('a call never rejects', () => {
  it.each<[string, () => unknown]>([
    ['null', () => null],
    ['undefined', () => undefined],
    ['a revoked proxy', revoked],
    ['a revoked proxy within', () => ({ creator: revoked() })],
    ['a getter that throws', throwing],
    ['a cycle', () => cyclic],
    ['a function', () => () => ({})],
    ['a symbol', () => Symbol('x')],
    ['half a character', () => ({ creator: '\ud800' })],
    ['half a character in a reference', () => ({ reference: 'x\udfff', creator: '@maya.moves', total_cents: 5 })],
    ['a big integer', () => ({ creator: 1n })],
  ])('whatever the input: %s', async (_, make) => {
    const { goat } = await oneWeekEarned();
    const toolset = await createToolset(goat, { allow: ['read', 'write', 'money'] });
    for (const { name } of toolset.tools) {
      const result = await toolset.call(name, make());
      expect([name, typeof result.ok]).toEqual([name, 'boolean']);
      expect(() => JSON.stringify(result)).not.toThrow();
    }
  });

  it.each<[path: string, problem: string, input: unknown]>([
    ['creator', 'is undefined', { creator: undefined }],
    ['creator', 'has half a character', { creator: 'a\ud800' }],
    ['limit', 'is NaN', { limit: Number.NaN }],
    ['input', 'is an instance of Map', new Map([['creator', '@maya.moves']])],
    ['input', 'is an instance of Set', new Set(['creator'])],
    ['input', 'is a Date', new Date(0)],
  ])('but refuses %s that %s: it would ask for something else', async (path, problem, input) => {
    const { goat } = await oneWeekEarned();
    const toolset = await createToolset(goat);
    const result = await toolset.call('list_payments', input);
    expect(getError(result)).toMatchObject({ code: 'invalid_input', retry: 'fix_input' });
    expect(getError(result)?.message).toContain(`${path}: ${problem}`);
  });

  it('whatever kind of call a model of OpenAI makes', async () => {
    const { goat } = await oneWeekEarned();
    const toolset = await createToolset(goat);
    const custom = { id: 'call-1', type: 'custom', custom: { name: 'list_projects', input: 'all' } };
    const message = await runOpenAiChatCall(toolset, custom);
    expect(message).toMatchObject({ role: 'tool', tool_call_id: 'call-1' });
    expect(JSON.parse(message.content)).toMatchObject({ error: { code: 'tool_unknown', retry: 'fix_input' } });
    // A toolset that was not awaited is a slip of the host.
    const early = createToolset(goat) as never;
    for (const run of [
      runOpenAiChatCall(early, custom),
      runOpenAiFunctionCall(early, { call_id: 'c', name: 'list_projects', arguments: '{}' }),
      runAnthropicToolUse(early, { id: 't', name: 'list_projects', input: {} }),
    ]) {
      await expect(run).rejects.toThrow('await');
    }
  });

  it.each<[string, () => unknown]>([
    ['null', () => null],
    ['a revoked proxy', revoked],
    ['a signal that is none', () => ({ signal: 'stop' })],
    ['a string', () => 'options'],
  ])('whatever the options: %s', async (_, make) => {
    const { goat } = await oneWeekEarned();
    const toolset = await createToolset(goat);
    const result = await toolset.call('list_projects', {}, make() as ToolCallOptions);
    expect(typeof result.ok).toBe('boolean');
  });

  it('whatever the name', async () => {
    const toolset = await createToolset((await oneWeekEarned()).goat);
    for (const name of [null, undefined, Symbol('x'), {}, revoked(), '\ud800']) {
      expect((await toolset.call(name as string, {})).ok).toBe(false);
    }
  });

  it('whatever the client or a channel throws', async () => {
    const { goat } = await oneWeekEarned();
    const list = () => {
      throw revoked();
    };
    const broken = { ...goat, projects: { ...goat.projects, list } } as unknown as typeof goat;
    const toolset = await createToolset(broken);
    expect(getError(await toolset.call('list_projects', {}))).toEqual({
      code: 'tool_failed',
      message: 'The tool failed. A person is needed.',
      retry: 'no',
    });
  });
});

describe('a person who is asked', () => {
  const scene = async (approve: ToolCallOptions['approve']) => {
    const week = await oneWeekEarned();
    const toolset = await createToolset(week.goat, { allow: ['read', 'money'] });
    const { plan_id } = getData(await toolset.call('plan_settlement', { creator: '@maya.moves' }));
    const commit = (signal?: AbortSignal) => toolset.call('commit_plan', { plan_id }, { approve, signal });
    return { ...week, commit };
  };

  it('may never answer: the call ends with its signal, and a late yes pays nothing', async () => {
    let sayYes = (_: boolean): void => {};
    const decision = new Promise<boolean>((resolve) => (sayYes = resolve));
    const controller = new AbortController();
    const { commit, maya, paid } = await scene(() => {
      setImmediate(() => controller.abort());
      return decision;
    });
    const result = commit(controller.signal);
    expect(getError(await result)).toMatchObject({ code: 'aborted' });
    sayYes(true);
    for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    expect(await paid(maya.id)).toEqual([]);
    expect(getError(await commit(AbortSignal.abort()))).toMatchObject({ code: 'aborted' });
  });

  it('by a channel that throws at once has approved nothing', async () => {
    const { commit, maya, paid } = await scene((): never => {
      throw revoked();
    });
    expect(getError(await commit())).toMatchObject({ code: 'approval_failed' });
    expect(await paid(maya.id)).toEqual([]);
  });
});

it('a toolset that may only pay carries out plans and makes none', async () => {
  const toolset = await createToolset((await oneWeekEarned()).goat, { allow: ['money'] });
  expect(toolset.tools.map(({ name }) => name)).toEqual(['commit_plan']);
});

it.each<[object, RegExp]>([
  [{ limit: { perDayCents: 5 } }, /no option limit; the nearest is limits/],
  [{ limits: { perDayCents: Number.NaN } }, /perDayCents must be a whole number/],
  [
    { limits: { perDayCents: 5 } },
    /limits\.perDayCents limits payments, and these tools cannot pay: add money to allow/,
  ],
  [{ allow: ['read', 'write'], limits: { approvers: ['ann'] } }, /limits\.approvers limits payments/],
  [{ bind: { project: 'x' } }, /no option bind.project; write \{ projectId: '…' \}/],
  [{ approvalTtlMs: Number.NaN }, /approvalTtlMs must be/],
  [{ commitDeadlineMs: 0 }, /commitDeadlineMs must be/],
  [{ secret: new Uint8Array(31) }, /32 bytes/],
])('the options of a toolset are refused when they would be ignored: %j', async (options, message) => {
  const { goat } = await oneWeekEarned();
  await expect(createToolset(goat, options)).rejects.toThrow(message);
});
