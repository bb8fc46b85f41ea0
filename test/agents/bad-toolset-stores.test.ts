import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createToolset, memoryToolsetStore, type ToolsetStore } from '../../src/agents/index.js';
import { guardAuditLog, guardStore } from '../../src/agents/store/guard-store.js';
import { oneWeekEarned } from '../workflows/stage.js';
import { getData, getError } from './tool-result.js';

const never = (): Promise<never> => new Promise(() => {});
const reject = (): Promise<never> => Promise.reject(new Error('away'));
const rejectLate = (): Promise<never> => new Promise((_, fail) => setTimeout(() => fail(new Error('late')), 80));
const throwNow = (): never => {
  throw new Error('away at once');
};
const ways = Object.entries({ rejects: reject, 'throws at once': throwNow, hangs: never, 'rejects late': rejectLate });
const methods = ['get', 'set', 'add', 'increment'] as const;

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

  it.each(methods)('when it comes to %s lets nothing be paid', async (method) => {
    const { goat, maya, paid } = await oneWeekEarned();
    const memory = memoryToolsetStore();
    let isBroken = false;
    const store: ToolsetStore = {
      get: (key) => (isBroken && method === 'get' ? fail() : memory.get(key)),
      set: (key, value, ttlMs) => (isBroken && method === 'set' ? fail() : memory.set(key, value, ttlMs)),
      add: (key, value, ttlMs) => (isBroken && method === 'add' ? fail() : memory.add(key, value, ttlMs)),
      increment: (key, by, options) =>
        isBroken && method === 'increment' ? fail() : memory.increment(key, by, options),
    };
    const toolset = await createToolset(goat, {
      allow: ['read', 'money'],
      // The patience of the toolset itself is 10 s.
      store: guardStore(store, 40),
      limits: { perDayCents: 100_000 },
      approve: async () => true,
    });
    const { plan_id } = getData(await toolset.call('plan_settlement', { creator: '@maya.moves', method: 'Venmo' }));
    isBroken = true;
    const result = await toolset.call('commit_plan', { plan_id });
    if (method === 'set') {
      // The toolset writes this after the payment. A failure must not hide the receipt.
      expect(getData(result)).toMatchObject({ outcome: 'committed', paid_cents: 25_000 });
      expect(await paid(maya.id)).toHaveLength(1);
    } else {
      expect(getError(result)).toMatchObject({ code: 'store_failed', retry: 'later' });
      expect(await paid(maya.id)).toEqual([]);
    }
    expect(unhandled).toEqual([]);
  });
});
