import { describe, expect, it, vi } from 'vitest';
import { memoryToolsetStore } from '../../src/agents/index.js';
import { PaymentAudit } from '../../src/agents/payments/commit/payment-audit.js';
import { Turns } from '../../src/agents/payments/gate/payment-gate.js';
import type { Receipt, SinglePlan } from '../../src/agents/payments/plan/any-plan.js';
import { keepReceipt } from '../../src/agents/payments/plan/plan-store.js';
import { whyNoWrite } from '../../src/agents/toolset/toolset-options.js';
import type { TrackagoatClient } from '../../src/index.js';
import { threeOwed } from './three-owed.js';
import { getData, getError } from './tool-result.js';

const everyone = { everyone: true, method: 'Venmo' };

describe('an approval', () => {
  it('that cannot be looked up is not taken for none: nobody is asked', async () => {
    const { start, plan, commit, approvals, payments } = await threeOwed();
    const memory = memoryToolsetStore();
    const approve = vi.fn(async () => true);
    const get = async (key: string) => {
      if (key.startsWith('used:')) throw new Error('no connection');
      return memory.get(key);
    };
    const toolset = await start({}, { store: { ...memory, get }, approve });
    const plan_id = await plan(toolset, 'cyd');
    const others = approvals(memory);
    await others.record(await others.request(plan_id));
    expect(await commit(toolset, plan_id)).toBe('store_failed');
    expect([approve.mock.calls, await payments()]).toEqual([[], []]);
  });

  it('of a plan of which a part was paid while the person was asked pays nothing', async () => {
    const { start, creators, commit, payments } = await threeOwed();
    const store = memoryToolsetStore();
    let part: SinglePlan | undefined;
    const approve = async () => {
      const receipt = { planId: part?.id, outcome: 'committed', plannedCents: 100, paidCents: 100, payment: null };
      await keepReceipt(receipt as unknown as Receipt, store);
      return true;
    };
    const toolset = await start({}, { store, approve });
    const { plan_id } = getData(await toolset.call('plan_settlement', everyone));
    const { kept } = JSON.parse((await store.get(`plan:${plan_id}`)) ?? '') as {
      kept: { plan: { plans: SinglePlan[] } };
    };
    part = kept.plan.plans.find(({ creatorId }) => creatorId === creators.ada);
    expect(await commit(toolset, plan_id)).toBe('plan_changed');
    expect(await payments()).toEqual([]);
  });
});

describe('a commit', () => {
  it('has no bound of requests, because it must come to its receipts', async () => {
    const { start } = await threeOwed();
    const store = memoryToolsetStore();
    const { plan_id } = getData(await (await start({}, { store })).call('plan_settlement', everyone));
    const toolset = await start({}, { store, budget: { maxRequests: 1 } });
    expect(getData(await toolset.call('commit_plan', { plan_id }))).toMatchObject({ counts: { committed: 3 } });
  });

  it('that is stopped before anything is sent answers what was not begun', async () => {
    const { start, goat, payments } = await threeOwed();
    const toolset = await start({});
    const { plan_id } = getData(await toolset.call('plan_settlement', everyone));
    const stop = new AbortController();
    goat.on('request', ({ operationId }) => {
      if (operationId === 'listPayoutAccruals') stop.abort();
    });
    const result = await toolset.call('commit_plan', { plan_id }, { signal: stop.signal });
    expect(getData(result)).toMatchObject({ paid_cents: 0, counts: { not_started: 3 } });
    expect(await payments()).toEqual([]);
  });

  it('waits for all that have the plan before it, one at a time', async () => {
    const turns = new Turns();
    let [now, most] = [0, 0];
    const work = async (): Promise<void> => {
      now += 1;
      most = Math.max(most, now);
      await new Promise((resolve) => setImmediate(resolve));
      now -= 1;
    };
    const [first, second] = [turns.take('a', work), turns.take('a', work)];
    await first;
    await new Promise((resolve) => setImmediate(resolve));
    await Promise.all([second, turns.take('a', work)]);
    expect(most).toBe(1);
  });

  it('goes on when what was found is written down, and not before', async () => {
    let isWritten = false;
    const append = async (): Promise<void> => {
      await new Promise((resolve) => setImmediate(resolve));
      isWritten = true;
    };
    const audit = new PaymentAudit({ append, head: { seq: 0, hash: '' } });
    const settled = { outcome: 'unknown', resolvedBy: null, payment: null } as never;
    await audit.witness({ id: 'settle-1' } as SinglePlan).readBack(settled);
    expect(isWritten).toBe(true);
  });
});

it('whether a key may write is not taken for known when the program itself stumbled', async () => {
  const goat = { call: async () => Promise.reject(new TypeError('a slip')) } as unknown as TrackagoatClient;
  await expect(whyNoWrite(goat)).rejects.toThrow('a slip');
});

describe('a payment that is refused when it begins', () => {
  const bonus = { method: 'Venmo', reference: 'bonus', total_cents: 70 };

  it.each([
    ['plan_settlement', { creator: '@cyd', method: 'Venmo' }],
    ['plan_payment', { ...bonus, creator: '@cyd' }],
    ['plan_payment', { ...bonus, creators: ['@cyd'] }],
  ])('sends to the tool that made its plan, and to no other: %s %j', async (tool, input) => {
    const { goat, start, payments } = await threeOwed();
    const toolset = await start({});
    const { plan_id } = getData(await toolset.call(tool, input));
    const venmo = (await goat.payoutMethods.list()).data.find(({ name }) => name === 'Venmo');
    const change = (body: object) => goat.payoutMethods.update(venmo?.id ?? '', body);
    for (const [code, before, after] of [
      ['method_inactive', { is_active: false }, { is_active: true }],
      ['plan_changed', { name: 'Wire' }, { name: 'Venmo' }],
    ] as const) {
      await change(before);
      const result = await toolset.call('commit_plan', { plan_id });
      // Each payment of several has its own reason.
      if (result.ok) expect(String(result.data.payments)).toContain(code);
      expect(result).toMatchObject(
        'creator' in input ? { error: { code, retry: 'replan', next_tool: tool } } : { ok: true },
      );
      await change(after);
    }
    expect(await payments()).toEqual([]);
  });

  it('sends to plan_payment when its reference is taken, and not to the settlement of the whole debt', async () => {
    const { goat, start, creators } = await threeOwed();
    const toolset = await start({});
    const { plan_id } = getData(await toolset.call('plan_payment', { ...bonus, creator: '@cyd' }));
    const metadata = { reference: 'BONUS' };
    await goat.payoutPayments.create({ creator_id: creators.cyd ?? '', total_amount_cents: 7, metadata });
    const refusal = { code: 'reference_reused', retry: 'replan', next_tool: 'plan_payment' };
    expect(getError(await toolset.call('commit_plan', { plan_id }))).toMatchObject(refusal);
  });
});
