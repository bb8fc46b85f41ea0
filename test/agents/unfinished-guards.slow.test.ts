import { describe, expect, it } from 'vitest';
import { createToolset, listUnfinished, memoryToolsetStore, type ToolsetStore } from '../../src/agents/index.js';
import { oneWeekEarned } from '../workflows/stage.js';
import { allow, bonus, leftOpen } from './left-open.js';
import { carryOut, getData } from './tool-result.js';
import { withoutResponse } from './without-response.js';

describe.each(['plan_payment', 'plan_settlement'] as const)('a payment by %s that was never answered', (tool) => {
  it('keeps the time of its first request when it is sent again: its key does not get younger', async () => {
    const { mock, maya, store, plan_id, unfinished, paid } = await leftOpen(tool);
    mock.clock.advance({ hours: 2 });
    const { goat, held } = withoutResponse(mock);
    const silent = await createToolset(goat, { allow, store, approve: async () => true, now: () => mock.clock.now });
    expect(getData(await silent.call('commit_plan', { plan_id }))).toMatchObject({ outcome: 'unknown' });
    expect(held).not.toEqual([]);
    mock.clock.advance({ hours: 22 });
    expect(await unfinished({ finish: true })).toMatchObject([
      { outcome: 'unknown', sentAt: '2026-01-12T09:00:00.000Z', reason: { code: 'key_over' } },
    ]);
    expect(await paid(maya.id)).toEqual([]);
  });
});

describe('the list of unfinished payments', () => {
  it.each([false, true])(
    'never closes a payment by reference as not made, with accruals that others paid: %s',
    async (isOfAccruals) => {
      const { mock, goat, maya, paid } = await oneWeekEarned();
      const store = memoryToolsetStore();
      const { goat: silent, held } = withoutResponse(mock);
      const toolset = await createToolset(silent, { allow, store, approve: async () => true });
      const accruals = isOfAccruals ? await goat.payoutAccruals.list({ creator_id: maya.id }).toArray() : [];
      const ids = accruals.map(({ id }) => id);
      const input = isOfAccruals ? { ...bonus, accrual_ids: ids, total_cents: 25_000 } : bonus;
      expect(getData(await carryOut(toolset, 'plan_payment', input))).toMatchObject({ outcome: 'unknown' });
      expect(held).not.toEqual([]);
      if (isOfAccruals) await goat.payoutPayments.create({ creator_id: maya.id, accrual_ids: ids });
      // The renamed payee is why the plan cannot be looked for any more.
      await goat.creators.update(maya.id, { tiktok_handle: 'maya.two' });
      mock.clock.advance({ hours: 24 });
      const unfinished = () => listUnfinished(goat, { store, now: () => mock.clock.now, finish: true });
      for (let time = 0; time < 2; time++) expect(await unfinished()).toMatchObject([{ outcome: 'unknown' }]);
      expect(await paid(maya.id)).toHaveLength(isOfAccruals ? 1 : 0);
    },
  );

  it.each(['paying:', 'counted:'])('sends nothing again that it cannot lock or count: %s', async (lost) => {
    const { mock, goat, maya, store, paid } = await leftOpen('plan_payment');
    const broken: ToolsetStore = {
      ...store,
      get: (key) => (key.startsWith(lost) ? Promise.reject(new Error('down')) : store.get(key)),
      set: (...given) => store.set(...given),
      add: (...given) => store.add(...given),
      increment: (key, ...more) =>
        key.startsWith(lost) ? Promise.reject(new Error('down')) : store.increment(key, ...more),
    };
    const finish = (by: ToolsetStore) => listUnfinished(goat, { store: by, now: () => mock.clock.now, finish: true });
    expect(await finish(broken)).toMatchObject([{ outcome: 'unknown', reason: { code: 'store_failed' } }]);
    expect(await paid(maya.id)).toEqual([]);
    expect(await finish(store)).toMatchObject([{ outcome: 'committed' }]);
  });

  it('does not say that the record lacks a payment when the record could not be read', async () => {
    const { mock, unfinished, refuse } = await leftOpen('plan_settlement');
    refuse('listPayoutPayments', 100);
    const [open] = await unfinished();
    expect(open).toMatchObject({ outcome: 'unknown', reason: { code: 'insufficient_scope' } });
    expect(open?.reason?.message).not.toContain('the record does not have it');
    expect(open?.nextStep).toContain('Look again when the payments of the payee can be read');
    mock.faults.clear();
    expect(await unfinished()).toMatchObject([{ outcome: 'unknown', reason: { code: 'lost_response' } }]);
  });
});
