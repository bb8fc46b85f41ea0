import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { memoryToolsetStore, type ToolsetStore } from '../../src/agents/index.js';
import { guardAuditLog, guardStore } from '../../src/agents/store/guard-store.js';
import { oneWeekEarned } from './scene.js';
import { carryOut, getOutcome } from './tool-result.js';

const never = (): Promise<never> => new Promise(() => {});
const reject = (): Promise<never> => Promise.reject(new Error('away'));
const rejectLate = (): Promise<never> => new Promise((_, fail) => setTimeout(() => fail(new Error('late')), 80));
const throwNow = (): never => {
  throw new Error('away at once');
};
const ways = Object.entries({ rejects: reject, 'throws at once': throwNow, hangs: never, 'rejects late': rejectLate });

const unhandled: unknown[] = [];
const keep = (error: unknown): unknown => unhandled.push(error);
beforeAll(() => {
  process.on('unhandledRejection', keep);
});
afterAll(() => {
  process.off('unhandledRejection', keep);
});

describe.each(ways)('a store that %s', (_, fail) => {
  it('is a refusal in time, of every method, and leaves no promise behind', async () => {
    const store = guardStore({ get: fail, set: fail, add: fail, increment: fail }, 40);
    const asked = [
      store.get('k'),
      store.set('k', 'v', 1),
      store.add('k', 'v', 1),
      store.increment('k', 1, { ttlMs: 1 }),
    ];
    for (const outcome of await Promise.allSettled(asked)) {
      expect(outcome).toMatchObject({
        status: 'rejected',
        reason: { error: { code: 'store_failed', retry: 'later' } },
      });
    }
    const audit = guardAuditLog({ append: fail, head: { seq: 0, hash: '' } }, 40);
    await expect(audit?.append({ kind: 'plan', data: {} })).rejects.toThrow();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(unhandled).toEqual([]);
  });
});

describe('a store whose result is not what the interface says', () => {
  const memory = memoryToolsetStore();
  const wrong: readonly (readonly [string, Partial<ToolsetStore>, string])[] = [
    [
      'get finds nothing with undefined',
      { get: async (key) => (await memory.get(key)) ?? (undefined as never) },
      'get',
    ],
    ['get has parsed the text', { get: async () => 5 as never }, 'get resolved to 5'],
    ['add returns nothing', { add: async () => undefined as never }, 'add resolved to undefined'],
    ['add passes on what Redis says', { add: async () => 'OK' as never }, 'add resolved to string'],
    ['increment returns nothing', { increment: async () => undefined as never }, 'increment resolved to undefined'],
    ['increment refuses with false', { increment: async () => false as never }, 'increment resolved to boolean'],
    ['increment returns NaN', { increment: async () => Number.NaN }, 'increment resolved to NaN'],
    [
      'increment knows no max',
      { increment: (key, by, { ttlMs }) => memory.increment(key, by, { ttlMs }) },
      'null instead of a sum above max, which is 10',
    ],
  ];

  it.each(wrong)('is refused with the method: %s', async (_, parts, output) => {
    const store = guardStore({ ...memory, ...parts });
    const work = async () => {
      await store.get('nothing');
      await store.add('something', 'v', 60_000);
      await store.increment('sum', 11, { ttlMs: 60_000, max: 10 });
    };
    await expect(work()).rejects.toMatchObject({
      error: { code: 'store_failed', message: expect.stringContaining(output), retry: 'no' },
    });
    // A sum that must not be counted is not left counted.
    expect(Number(await memory.get('sum'))).toBe(0);
  });

  it.each<[string, number, string, (memory: ToolsetStore) => Partial<ToolsetStore>]>([
    [
      'a limit that it does not keep',
      10_000,
      'store_failed',
      (memory) => ({ increment: (key, by, { ttlMs }) => memory.increment(key, by, { ttlMs }) }),
    ],
    ['a key that it never adds', 100_000, 'store_failed', () => ({ add: async () => false })],
    [
      'a key that it added and does not find',
      100_000,
      // It is paid before the store contradicts itself. The count then stays as it was.
      'committed',
      (memory) => ({ get: async (key) => (key.startsWith('counted') ? null : memory.get(key)) }),
    ],
  ])('lets nothing be paid beyond a limit, and the call ends: %s', async (_, perDayCents, outcome, breakIn) => {
    const { tools, maya, paid } = await oneWeekEarned();
    const store = memoryToolsetStore();
    const toolset = await tools({
      store: { ...store, ...breakIn(store) },
      limits: { perDayCents },
      // A bound toolset looks at a limit on totals only when it counts.
      bind: { creatorIds: [maya.id] },
    });
    const result = await carryOut(toolset, 'plan_settlement', { method: 'Venmo' });
    expect(getOutcome(result)).toBe(outcome);
    expect(await paid(maya.id)).toHaveLength(outcome === 'committed' ? 1 : 0);
    await toolset.ended();
  });
});
