import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { repairAuditLog } from '../../src/agents/audit/file-audit-log.js';
import { memoryToolsetStore, type ToolsetStore } from '../../src/agents/index.js';
import { listUnfinished } from '../../src/agents/payments/commit/list-unfinished.js';
import { guardAuditLog, guardStore } from '../../src/agents/store/guard-store.js';
import { fileAuditLog } from '../../src/agents/stores.js';
import { folderOfTest } from '../harness/temporary-folder.js';
import { oneWeekEarned, stage } from './scene.js';
import { carryOut, getData, getError, getOutcome } from './tool-result.js';

const never = (): Promise<never> => new Promise(() => {});
const reject = (): Promise<never> => Promise.reject(new Error('away'));
const rejectLate = (): Promise<never> => new Promise((_, fail) => setTimeout(() => fail(new Error('late')), 80));
const throwNow = (): never => {
  throw new Error('away at once');
};
const ways = Object.entries({ rejects: reject, 'throws at once': throwNow, hangs: never, 'rejects late': rejectLate });

const unhandled: unknown[] = [];
const keep = (error: unknown): unknown => unhandled.push(error);
beforeAll(() => void process.on('unhandledRejection', keep));
afterAll(() => void process.off('unhandledRejection', keep));

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
  const none = undefined as never;
  const knowsNoMax = (kept: ToolsetStore): Partial<ToolsetStore> => ({
    increment: (key, by, { ttlMs }) => kept.increment(key, by, { ttlMs }),
  });
  const wrong: readonly (readonly [string, Partial<ToolsetStore>, string])[] = [
    ['get finds nothing with undefined', { get: async (key) => (await memory.get(key)) ?? none }, 'get'],
    ['get has parsed the text', { get: async () => 5 as never }, 'get resolved to 5'],
    ['add returns nothing', { add: async () => none }, 'add resolved to undefined'],
    ['add passes on what Redis says', { add: async () => 'OK' as never }, 'add resolved to string'],
    ['increment returns nothing', { increment: async () => none }, 'increment resolved to undefined'],
    ['increment refuses with false', { increment: async () => false as never }, 'increment resolved to boolean'],
    ['increment returns NaN', { increment: async () => Number.NaN }, 'increment resolved to NaN'],
    ['increment knows no max', knowsNoMax(memory), 'null instead of a sum above max, which is 10'],
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
    ['a limit that it does not keep', 10_000, 'store_failed', knowsNoMax],
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

/** A store in memory. `damage` replaces every value whose key begins with the prefix, also one that is not there. */
function damageable() {
  const memory = memoryToolsetStore();
  const read = new Set<string>();
  let damaged: { readonly prefix: string; readonly text: string } | null = null;
  const store: ToolsetStore = {
    ...memory,
    get: async (key) => {
      if (!damaged || !key.startsWith(damaged.prefix)) return memory.get(key);
      read.add(key);
      return damaged.text;
    },
  };
  const damage = (prefix: string, text: string): void => {
    damaged = { prefix, text };
  };
  return { store, damage, read };
}

const texts = ['garbage', '{"cut off', 'null', '5', '"text"', '{}'] as const;

/** A plan to pay Maya, with a limit that is counted, and its commit where the values of one prefix are damaged. */
async function damagedCommit(payee: object = { creator: '@maya.moves' }) {
  const { tools, maya, paid } = await oneWeekEarned();
  const { store, damage, read } = damageable();
  const toolset = await tools({ store, limits: { perDayCents: 100_000 } });
  const { plan_id } = getData(await toolset.call('plan_settlement', { ...payee, method: 'Venmo' }));
  const commit = async (prefix: string, text: string) => {
    damage(prefix, text);
    const result = await toolset.call('commit_plan', { plan_id });
    const [key = ''] = read;
    expect([await paid(maya.id), key]).toEqual([[], expect.stringContaining(prefix)]);
    return { result, key };
  };
  return commit;
}

describe('a damaged value in the store of a toolset', () => {
  it.each(['plan:', 'receipt:', 'counted:'])('stops the payment and is named: %s', async (prefix) => {
    const commit = await damagedCommit();
    for (const text of texts) {
      const { result, key } = await commit(prefix, text);
      expect(getError(result), text).toMatchObject({ code: 'store_failed', message: expect.stringContaining(key) });
    }
  });

  it.each([{ creator: '@maya.moves' }, { everyone: true }])(
    'leaves it unknown whether a call paid %j',
    async (payee) => {
      const commit = await damagedCommit(payee);
      for (const text of texts) {
        const { result, key } = await commit('payment-open:', text);
        expect(getData(result), text).toMatchObject({ outcome: 'unknown', paid: '$0.00' });
        const output = JSON.stringify(result);
        expect(output).toContain('Nothing was sent now. It is not known whether an earlier call sent it');
        // The text of a result is cut.
        expect(output).toContain(key.slice(0, 60));
      }
    },
  );

  it.each(['changes-begun', 'moved:'])('a count of changes is not taken for none: %s', async (prefix) => {
    const { tools } = await oneWeekEarned();
    const { store, damage, read } = damageable();
    const toolset = await tools({ store });
    damage(prefix, 'garbage');
    const result = await toolset.call('plan_settlement', { creator: '@maya.moves', method: 'Venmo' });
    const [key] = read;
    expect(getError(result)).toMatchObject({ code: 'store_failed', message: expect.stringContaining(String(key)) });
  });

  it.each(['payments-begun', 'payments-begun-from'])('a count is not taken for zero: %s', async (key) => {
    const { goat } = await oneWeekEarned();
    const { store, damage } = damageable();
    damage(key, 'garbage');
    await expect(listUnfinished(goat, { store })).rejects.toMatchObject({
      error: { code: 'store_failed', message: expect.stringContaining(key) },
    });
  });
});

it('an audit log has its form in each line, and one of a later version is neither continued nor repaired', async () => {
  const path = join(folderOfTest(), 'audit.log');
  const log = await fileAuditLog(path, { now: () => 0 });
  for (const kind of ['plan', 'attempt'] as const) await log.append({ kind, data: {} });
  await log.close();
  const [first = '', second = ''] = readFileSync(path, 'utf8').split('\n');
  expect([first, second].map((line) => JSON.parse(line).form)).toEqual([1, 1]);
  const text = `${first}\n${second.replace('"form":1', '"form":2')}\n`;
  writeFileSync(path, text);
  const why = /line 2: It is of form 2, which a later version wrote; this one reads up to 1: update the package/i;
  await expect(fileAuditLog(path)).rejects.toThrow(why);
  await expect(fileAuditLog(path)).rejects.toThrow(/Nothing was changed/);
  await expect(repairAuditLog(path)).rejects.toThrow(why);
  expect(readFileSync(path, 'utf8')).toBe(text);
  expect(readdirSync(join(path, '..')).filter((name) => name.includes('.cut'))).toEqual([]);
});

describe('the store of a toolset', () => {
  it('has its form before anything else, and keeps it', async () => {
    const { mock, tools } = stage({ seed: 'demo' });
    const store = memoryToolsetStore();
    const written: string[] = [];
    const add: typeof store.add = async (...given) => written.push(given[0]) > 0 && store.add(...given);
    const toolset = await tools({ store: { ...store, add } });
    mock.clock.advance({ days: 7 });
    expect((await toolset.call('plan_settlement', { creator: '@kenjicooks', method: 'Venmo' })).ok).toBe(true);
    expect(written[0]).toBe('form');
    expect(await store.get('form')).toBe('1');
  });

  it.each([
    ['2', /of form 2, which a later version of trackagoat-sdk wrote; this one reads form 1/],
    ['x', /says that its form is x, which is not a form/],
  ])('of form %s is refused, and nothing is paid or changed in it', async (form, why) => {
    const { mock, tools } = stage({ seed: 'demo' });
    mock.clock.advance({ days: 7 });
    const kept = new Map([['form', form]]);
    const store = {
      get: async (key: string) => kept.get(key) ?? null,
      set: async (key: string, value: string) => void kept.set(key, value),
      add: async (key: string, value: string) => !kept.has(key) && Boolean(kept.set(key, value)),
      increment: async () => 1,
    };
    const toolset = await tools({ store });
    const paid = mock.ledger().payments.paid;
    const plan = await toolset.call('plan_settlement', { creator: '@kenjicooks', method: 'Venmo' });
    const done = plan.ok ? await toolset.call('commit_plan', { plan_id: plan.data.plan_id }) : plan;
    expect(done.ok ? 'paid' : done.error).toMatchObject({ code: 'store_failed', message: expect.stringMatching(why) });
    expect([mock.ledger().payments.paid, [...kept]]).toEqual([paid, [['form', form]]]);
  });
});
