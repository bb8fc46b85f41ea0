import { describe, expect, it, vi } from 'vitest';
import { Approvals, memoryToolsetStore, type ToolsetStore } from '../../src/agents/index.js';
import { ApprovalTokens } from '../../src/agents/payments/approve/approvals.js';
import { PaymentAudit } from '../../src/agents/payments/commit/payment-audit.js';
import { Turns } from '../../src/agents/payments/gate/payment-gate.js';
import { Approvers } from '../../src/agents/payments/limit/approvers.js';
import { Spending } from '../../src/agents/payments/limit/spending.js';
import type { Receipt, SinglePlan } from '../../src/agents/payments/plan/any-plan.js';
import { keepReceipt } from '../../src/agents/payments/plan/plan-store.js';
import { whyNoWrite } from '../../src/agents/toolset/toolset-options.js';
import type { TrackagoatClient } from '../../src/index.js';
import { secret, threeOwed } from './three-owed.js';
import { getData, getError } from './tool-result.js';

/** A store in which some work on keys with a prefix fails. */
function failing(store: ToolsetStore, work: 'get' | 'add', prefix: string): ToolsetStore {
  const run = async (key: string, ...rest: unknown[]): Promise<never> => {
    if (key.startsWith(prefix)) throw new Error('no connection');
    return (store[work] as (...args: unknown[]) => Promise<never>)(key, ...rest);
  };
  return { ...store, [work]: run };
}

const left = async (spending: Spending): Promise<number | null | undefined> =>
  (await spending.left({ isBound: false })).perDayCents?.left;

describe('a reservation', () => {
  it('of which one payment cannot be written down gives back the others, and no more', async () => {
    const memory = memoryToolsetStore();
    const limits = { perDayCents: 2_000 };
    const before = new Spending(memory, limits, () => 0);
    await (await before.reserve([{ id: 'x', totalCents: 500 }])).settle('x', 500);
    const broken = new Spending(failing(memory, 'add', 'counted:b:'), limits, () => 0);
    const payments = [
      { id: 'a', totalCents: 100 },
      { id: 'b', totalCents: 200 },
      { id: 'c', totalCents: 300 },
    ];
    await expect(broken.reserve(payments)).rejects.toThrow('no connection');
    // 500 are paid; of b nobody knows whether it was written down, so it stays counted. a and c are given back.
    expect(await left(before)).toBe(2_000 - 500 - 200);
  });

  it('that a kill left half counted makes a limit too strict, and never too loose', async () => {
    const memory = memoryToolsetStore();
    const limits = { perDayCents: 1_000 };
    const payment = [{ id: 'a', totalCents: 400 }];
    // The process ends between the sum and the note of the plan.
    const kept: ToolsetStore = {
      ...failing(memory, 'add', 'counted:'),
      increment: (key, by, options) =>
        by > 0 ? memory.increment(key, by, options) : Promise.reject(new Error('dead')),
    };
    await expect(new Spending(kept, limits, () => 0).reserve(payment)).rejects.toThrow();
    const after = new Spending(memory, limits, () => 0);
    const reservation = await after.reserve(payment);
    await reservation.settle('a', 400);
    expect(await left(after)).toBe(200);
  });

  it('is settled once', async () => {
    const spending = new Spending(memoryToolsetStore(), { perDayCents: 1_000 }, () => 0);
    const reservation = await spending.reserve([{ id: 'a', totalCents: 400 }]);
    await reservation.settle('a', 400);
    await reservation.settle('a', 50);
    await reservation.settle('a', null);
    expect(await left(spending)).toBe(600);
  });

  it('is given back where the ledger of a batch cannot be read', async () => {
    const { start, mock, payments } = await threeOwed();
    const toolset = await start({ perDayCents: 1_000 });
    const { plan_id } = getData(await toolset.call('plan_settlement', { everyone: true, method: 'Venmo' }));
    mock.faults.add({ operation: 'listPayoutAccruals', kind: 'status', status: 503, times: 50 });
    expect((await toolset.call('commit_plan', { plan_id })).ok).toBe(false);
    expect((await toolset.limitsLeft()).left.perDayCents?.left).toBe(1_000);
    expect(await payments()).toEqual([]);
  });
});

describe('an approval', () => {
  it('by a token is used by one of two that look at the same time', async () => {
    const tokens = new ApprovalTokens({ store: memoryToolsetStore(), secret, now: () => 0 }, new Approvers(undefined));
    const grant = { planId: 'settle-1', question: 1, digest: 'd' };
    const token = await tokens.issue(grant);
    const uses = await Promise.allSettled([tokens.redeem(token, 'settle-1'), tokens.redeem(token, 'settle-1')]);
    expect(uses.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('counts also when it is the ninth that waits', async () => {
    const { start, plan, mock } = await threeOwed();
    const store = memoryToolsetStore();
    const toolset = await start({ dualApprovalAboveCents: 100 }, { store });
    const plan_id = await plan(toolset, 'cyd');
    const approvals = new Approvals({ store, secret, now: () => Date.parse(mock.clock.now) });
    for (let time = 0; time < 8; time++) await approvals.record(await approvals.request(plan_id), { by: 'ann' });
    await approvals.record(await approvals.request(plan_id), { by: 'bob' });
    expect(getData(await toolset.call('commit_plan', { plan_id }))).toMatchObject({ outcome: 'committed' });
  });

  it('that cannot be looked up is not taken for none: nobody is asked', async () => {
    const { start, plan, mock, payments } = await threeOwed();
    const memory = memoryToolsetStore();
    const approve = vi.fn(async () => true);
    const store = failing(memory, 'get', 'used:');
    const toolset = await start({}, { store, approve });
    const plan_id = await plan(toolset, 'cyd');
    const approvals = new Approvals({ store: memory, secret, now: () => Date.parse(mock.clock.now) });
    await approvals.record(await approvals.request(plan_id));
    expect(getError(await toolset.call('commit_plan', { plan_id }))?.code).toBe('store_failed');
    expect([approve.mock.calls, await payments()]).toEqual([[], []]);
  });

  it('of a plan of which a part was paid while the person was asked pays nothing', async () => {
    const { start, creators, payments } = await threeOwed();
    const store = memoryToolsetStore();
    let during = async (): Promise<void> => {};
    const toolset = await start({}, { store, approve: async () => during().then(() => true) });
    const { plan_id } = getData(await toolset.call('plan_settlement', { everyone: true, method: 'Venmo' }));
    const { kept } = JSON.parse((await store.get(`plan:${plan_id}`)) ?? '') as {
      kept: { plan: { plans: SinglePlan[] } };
    };
    const part = kept.plan.plans.find(({ creatorId }) => creatorId === creators.ada);
    during = async () => {
      const receipt = { planId: part?.id, outcome: 'committed', plannedCents: 100, paidCents: 100, payment: null };
      await keepReceipt(receipt as unknown as Receipt, store);
    };
    expect(getError(await toolset.call('commit_plan', { plan_id }))?.code).toBe('plan_changed');
    expect(await payments()).toEqual([]);
  });
});

describe('a commit', () => {
  it('has no bound of requests, because it must come to its receipts', async () => {
    const { start } = await threeOwed();
    const store = memoryToolsetStore();
    const { plan_id } = getData(
      await (await start({}, { store })).call('plan_settlement', { everyone: true, method: 'Venmo' }),
    );
    const toolset = await start({}, { store, budget: { maxRequests: 1 } });
    expect(getData(await toolset.call('commit_plan', { plan_id }))).toMatchObject({ counts: { committed: 3 } });
  });

  it('that is stopped before anything is sent answers what was not begun', async () => {
    const { start, goat, payments } = await threeOwed();
    const toolset = await start({});
    const { plan_id } = getData(await toolset.call('plan_settlement', { everyone: true, method: 'Venmo' }));
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
    let now = 0;
    let most = 0;
    const work = async (): Promise<void> => {
      now += 1;
      most = Math.max(most, now);
      await new Promise((resolve) => setImmediate(resolve));
      now -= 1;
    };
    const first = turns.take('a', work);
    const second = turns.take('a', work);
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

it('a change that was altered in the store is not found', async () => {
  const { start, creators } = await threeOwed();
  const store = memoryToolsetStore();
  const toolset = await start({}, { store });
  const { plan_id } = getData(await toolset.call('plan_change', { stop: 'pay', creator: creators.ada }));
  const text = (await store.get(`plan:${plan_id}`)) ?? '';
  await store.set(`plan:${plan_id}`, text.replaceAll(creators.ada ?? '', creators.bea ?? ''), 60_000);
  expect(getError(await toolset.call('commit_plan', { plan_id }))?.code).toBe('plan_not_found');
  await expect(toolset.approvalRequest(String(plan_id))).rejects.toMatchObject({ error: { code: 'plan_not_found' } });
});

it('whether a key may write is not taken for known when the program itself stumbled', async () => {
  const goat = { call: async () => Promise.reject(new TypeError('a slip')) } as unknown as TrackagoatClient;
  await expect(whyNoWrite(goat)).rejects.toThrow('a slip');
});

describe('a payment that is refused when it begins', () => {
  it.each([
    ['plan_settlement', { creator: '@cyd', method: 'Venmo' }],
    ['plan_payment', { creator: '@cyd', method: 'Venmo', reference: 'bonus', total_cents: 70 }],
    ['plan_payment', { creators: ['@cyd'], method: 'Venmo', reference: 'bonus', total_cents: 70 }],
  ])('sends to the tool that made its plan, and to no other: %s %j', async (tool, input) => {
    const { goat, start, payments } = await threeOwed();
    const toolset = await start({});
    const { plan_id } = getData(await toolset.call(tool, input));
    const venmo = (await goat.payoutMethods.list()).data.find(({ name }) => name === 'Venmo');
    const change = (body: object) => goat.payoutMethods.update(venmo?.id ?? '', body);
    const refusals = [];
    for (const [before, after] of [
      [{ is_active: false }, { is_active: true }],
      [{ name: 'Wire' }, { name: 'Venmo' }],
    ] as const) {
      await change(before);
      const result = await toolset.call('commit_plan', { plan_id });
      refusals.push(result.ok ? result.data.payments : result.error);
      await change(after);
    }
    const way = { retry: 'replan', next_tool: tool };
    if ('creator' in input) {
      expect(refusals).toMatchObject([
        { code: 'method_inactive', ...way },
        { code: 'plan_changed', ...way },
      ]);
    } else {
      // Each payment of several has its own reason.
      expect(String(refusals[0])).toContain('method_inactive');
      expect(String(refusals[1])).toContain('plan_changed');
    }
    expect(await payments()).toEqual([]);
  });

  it('sends to plan_payment when its reference is taken, and not to the settlement of the whole debt', async () => {
    const { goat, start, creators } = await threeOwed();
    const toolset = await start({});
    const input = { creator: '@cyd', reference: 'bonus', total_cents: 70 };
    const { plan_id } = getData(await toolset.call('plan_payment', input));
    const metadata = { reference: 'BONUS' };
    await goat.payoutPayments.create({ creator_id: creators.cyd ?? '', total_amount_cents: 7, metadata });
    expect(getError(await toolset.call('commit_plan', { plan_id }))).toMatchObject({
      code: 'reference_reused',
      retry: 'replan',
      next_tool: 'plan_payment',
    });
  });

  it('says of an approval of other words which tool plans it anew', async () => {
    const { start } = await threeOwed();
    const toolset = await start({});
    const input = { creator: '@cyd', reference: 'bonus', total_cents: 70 };
    const { plan_id } = getData(await toolset.call('plan_payment', input));
    const refusal = getError(await toolset.call('commit_plan', { plan_id, approval_token: 'tgat_e30.AAAA' }));
    expect(refusal).toMatchObject({ code: 'approval_invalid', retry: 'no', next_tool: 'plan_payment' });
  });
});
