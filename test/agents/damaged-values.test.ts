import { describe, expect, it } from 'vitest';
import { memoryToolsetStore, type ToolsetStore } from '../../src/agents/index.js';
import { listUnfinished } from '../../src/agents/payments/commit/list-unfinished.js';
import { oneWeekEarned } from './scene.js';
import { getData, getError } from './tool-result.js';

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

/** Pays Maya, with a limit that is counted, from a store in which the values of one prefix are damaged. */
async function commitWithDamage(prefix: string, text: string, payee: object = { creator: '@maya.moves' }) {
  const { tools, maya, paid } = await oneWeekEarned();
  const { store, damage, read } = damageable();
  const toolset = await tools({ store, limits: { perDayCents: 100_000 } });
  const { plan_id } = getData(await toolset.call('plan_settlement', { ...payee, method: 'Venmo' }));
  damage(prefix, text);
  const result = await toolset.call('commit_plan', { plan_id });
  return { result, paid: await paid(maya.id), read };
}

describe('a damaged value in the store of a toolset', () => {
  for (const prefix of ['plan:', 'receipt:', 'counted:']) {
    it.each(texts)(`stops the payment that depends on it and is named: ${prefix} %s`, async (text) => {
      const { result, paid, read } = await commitWithDamage(prefix, text);
      const [key] = read;
      expect(key).toMatch(prefix);
      expect(getError(result)).toMatchObject({ code: 'store_failed', message: expect.stringContaining(String(key)) });
      expect(paid).toEqual([]);
    });
  }

  for (const payee of [{ creator: '@maya.moves' }, { everyone: true }]) {
    it.each(texts)(
      `leaves it unknown whether an earlier call paid a plan of ${JSON.stringify(payee)}: payment-open: %s`,
      async (text) => {
        const { result, paid, read } = await commitWithDamage('payment-open:', text, payee);
        const [key] = read;
        expect(getData(result)).toMatchObject({ outcome: 'unknown', paid: '$0.00' });
        const output = JSON.stringify(result);
        expect(output).toContain('Nothing was sent now. It is not known whether an earlier call sent it');
        // The text of a result is cut.
        expect(output).toContain(String(key).slice(0, 60));
        expect(paid).toEqual([]);
      },
    );
  }

  it.each(['changes-begun', 'moved:'])('a count of changes is not taken for none: %s', async (prefix) => {
    const { tools } = await oneWeekEarned();
    const { store, damage, read } = damageable();
    const toolset = await tools({ store });
    damage(prefix, 'garbage');
    const result = await toolset.call('plan_settlement', { creator: '@maya.moves', method: 'Venmo' });
    const [key] = read;
    expect(getError(result)).toMatchObject({ code: 'store_failed', message: expect.stringContaining(String(key)) });
  });

  it.each(['payments-begun', 'payments-begun-from'])(
    'a count of open payments is not taken for none: %s',
    async (key) => {
      const { goat } = await oneWeekEarned();
      const { store, damage } = damageable();
      damage(key, 'garbage');
      await expect(listUnfinished(goat, { store })).rejects.toMatchObject({
        error: { code: 'store_failed', message: expect.stringContaining(key) },
      });
    },
  );
});
