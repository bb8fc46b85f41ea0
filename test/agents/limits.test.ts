import { describe, expect, it, vi } from 'vitest';
import { createAuditLog, memoryToolsetStore, type ToolsetStore } from '../../src/agents/index.js';
import { checkPaymentRules } from '../../src/agents/payments/limit/payment-rules.js';
import { Spending } from '../../src/agents/payments/limit/spending.js';
import type { KeptPlan } from '../../src/agents/payments/plan/plan-store.js';
import { stage } from './scene.js';
import { threeOwed } from './three-owed.js';
import { carryOut, getData, getError } from './tool-result.js';

describe('a limit that adds up', () => {
  it('of a day says its name and what is left, and is whole again the next day', async () => {
    const { mock, start, pay } = await threeOwed();
    const approve = vi.fn(async () => true);
    const small = await start({ perPaymentCents: 299 }, { approve });
    expect(getError(await pay(small, 'cyd'))?.message).toContain('299 a payment (perPaymentCents)');
    const toolset = await start({ perDayCents: 350 }, { approve });
    expect((await pay(toolset, 'bea')).ok).toBe(true);
    expect(getError(await pay(toolset, 'cyd'))).toMatchObject({
      code: 'spending_limit',
      message:
        '300 cents are over the limit of 350 a day (perDayCents), of which 150 are left; a person has to raise it or pay outside of this toolset.',
    });
    expect(approve).toHaveBeenCalledTimes(1);
    const before = await toolset.limitsLeft();
    expect(() => Object.assign(before.limits, { perDayCents: 1e9 })).toThrow(TypeError);
    expect(before).toEqual({
      limits: { perDayCents: 350 },
      left: { perDayCents: { limit: 350, left: 150, resetsAt: '2026-01-13T00:00:00.000Z' } },
    });
    mock.clock.to('2026-01-13T00:00:00Z');
    expect((await pay(toolset, 'cyd')).ok).toBe(true);
  });

  it('counts what was paid while the store lost all that it had', async () => {
    const { start, pay, payments } = await threeOwed();
    let kept = memoryToolsetStore();
    const store = new Proxy(kept, { get: (_, method: keyof ToolsetStore) => kept[method] });
    // The payment is counted already, and is about to be sent.
    const audit = createAuditLog((line) => {
      if (line.includes('"kind":"attempt"')) kept = memoryToolsetStore();
    });
    const toolset = await start({ perDayCents: 350, paymentsPerHour: 5 }, { store, audit });
    expect(getData(await pay(toolset, 'bea'))).toMatchObject({ outcome: 'committed', paid_cents: 200 });
    expect((await toolset.limitsLeft()).left).toMatchObject({
      perDayCents: { left: 150 },
      paymentsPerHour: { left: 4 },
    });
    expect(getError(await pay(toolset, 'cyd'))?.code).toBe('spending_limit');
    expect(await payments()).toHaveLength(1);
  });

  it('of a week goes from Monday to Sunday', async () => {
    const { mock, start, pay } = await threeOwed();
    const toolset = await start({ perWeekCents: 350 });
    expect((await pay(toolset, 'bea')).ok).toBe(true);
    mock.clock.to('2026-01-18T23:30:00Z');
    expect(getError(await pay(toolset, 'cyd'))?.message).toContain('350 a week (perWeekCents), of which 150 are left');
    expect((await toolset.limitsLeft()).left).toEqual({
      perWeekCents: { limit: 350, left: 150, resetsAt: '2026-01-19T00:00:00.000Z' },
    });
    mock.clock.to('2026-01-19T00:00:00Z');
    expect((await pay(toolset, 'cyd')).ok).toBe(true);
  });

  it('of payments an hour counts payments, each plan once, and not those that were not made', async () => {
    const { mock, start, pay, plan } = await threeOwed();
    const toolset = await start({ paymentsPerHour: 2 });
    mock.faults.add({ operation: 'createPayoutPayment', kind: 'status', status: 403, times: 1 });
    expect(getData(await pay(toolset, 'ada'))).toMatchObject({ outcome: 'not_committed' });
    expect((await toolset.limitsLeft()).left.paymentsPerHour?.left).toBe(2);
    const ada = await plan(toolset, 'ada');
    for (let time = 0; time < 3; time++) await toolset.call('commit_plan', { plan_id: ada });
    expect((await toolset.limitsLeft()).left.paymentsPerHour).toEqual({
      limit: 2,
      left: 1,
      resetsAt: '2026-01-12T10:00:00.000Z',
    });
    const batch = getData(await toolset.call('plan_settlement', { everyone: true }));
    expect((batch.warnings as string[])[0]).toContain('2 payments are over the limit of 2 an hour (paymentsPerHour)');
    const { plan_id } = batch;
    expect(getError(await toolset.call('commit_plan', { plan_id }))?.message).toContain('of which 1 are left');
    mock.clock.to('2026-01-12T10:00:00Z');
    const again = await carryOut(toolset, 'plan_settlement', { everyone: true });
    expect(getData(again)).toMatchObject({ paid_cents: 500 });
  });

  it('is looked at again when the payment begins, after a person has said yes', async () => {
    const { start, pay, payments } = await threeOwed();
    const store = memoryToolsetStore();
    const other = await start({ perDayCents: 450 }, { store });
    // While this person thinks, another process pays.
    const approve = async () => (await pay(other, 'bea')).ok;
    const toolset = await start({ perDayCents: 450 }, { store, approve });
    expect(getError(await pay(toolset, 'cyd'))?.code).toBe('spending_limit');
    expect(await payments()).toHaveLength(1);
  });
});

it('what was paid counts against the limits, without what the cron added after the plan was made', async () => {
  const { goat, mock, start, plan, pay, payments } = await threeOwed();
  const toolset = await start({ perDayCents: 300 }, { now: () => '2026-01-12T09:00:00Z' });
  const plan_id = await plan(toolset, 'bea');
  // The first attempt is refused, and until the second another week is earned.
  mock.faults.add({ operation: 'createPayoutPayment', kind: 'status', status: 503 });
  goat.on('retry', () => void mock.clock.to('2026-01-19T09:00:00Z'));
  expect(getData(await toolset.call('commit_plan', { plan_id }))).toMatchObject({ paid_cents: 200, warnings: [] });
  expect(await payments()).toHaveLength(1);
  // 200 of 300 are spent; Ada is owed two weeks of 100.
  expect(getError(await pay(toolset, 'ada'))?.message).toContain('of which 100 are left');
});

it('in a bound toolset a limit tells nothing of what others were paid neither by a number, nor by being refused before a person was asked', async () => {
  const { creators, start, pay } = await threeOwed();
  const asked: string[] = [];
  const store = memoryToolsetStore();
  const limits = { perDayCents: 350, allowedPayees: Object.values(creators) };
  const all = await start(limits, { store, approve: async ({ planId }) => asked.push(planId) > 0 });
  const bound = all.bind({ creatorIds: [creators.cyd ?? ''] });
  expect((await pay(all, 'bea')).ok).toBe(true);
  asked.length = 0;
  const plan = getData(await bound.call('plan_payment', { reference: 'probe', total_cents: 200 }));
  expect(JSON.stringify(plan.warnings)).not.toContain('limit');
  const result = await bound.call('commit_plan', { plan_id: plan.plan_id });
  expect(asked).toHaveLength(1);
  expect(getError(result)).toMatchObject({
    code: 'spending_limit',
    message:
      'The limit of 350 cents a day (perDayCents) does not allow this payment; a person has to raise it or pay outside of this toolset.',
  });
  expect(await bound.limitsLeft()).toEqual({
    limits: { perDayCents: 350 },
    left: { perDayCents: { limit: 350, left: null, resetsAt: '2026-01-13T00:00:00.000Z' } },
  });
  // A limit that is not secret refuses at once.
  const small = (await start({ perPaymentCents: 100 }, { store })).bind({ creatorIds: [creators.cyd ?? ''] });
  const refused = await carryOut(small, 'plan_payment', { reference: 'x', total_cents: 101 });
  expect(getError(refused)?.message).toContain('limit of 100 a payment');
});

describe('whom, how and out of what is paid', () => {
  it('only allowed payees, methods and projects, and no ad-hoc payment', async () => {
    const { goat, mock, creators, start, pay, commit } = await threeOwed();
    const toAda = await start({ allowedPayees: [creators.ada ?? ''] });
    expect((await pay(toAda, 'ada')).ok).toBe(true);
    expect(getError(await pay(toAda, 'bea'))?.message).toContain('@bea is not in allowedPayees');
    const adHoc = { reference: 'x', project_id: mock.projectId, total_cents: 5 };
    const { plan_id, warnings } = getData(await toAda.call('plan_payment', adHoc));
    const refused = 'A limit will refuse this plan: An ad-hoc payment is not in allowedPayees';
    expect((warnings as string[])[0]).toContain(refused);
    expect(await commit(toAda, plan_id)).toBe('spending_limit');

    const here = await start({ allowedMethods: ['Venmo'], allowedProjects: [mock.projectId] });
    expect((await pay(here, 'bea')).ok).toBe(true);
    const other = await pay(here, 'cyd', 'PayPal');
    expect(getError(other)?.message).toContain('«PayPal» is not in allowedMethods («Venmo»)');
    const none = await carryOut(here, 'plan_settlement', { creator: 'cyd' });
    expect(getError(none)?.message).toContain('without a method');

    const elsewhere = await goat.projects.create({ name: 'Elsewhere' });
    const there = await start({ allowedProjects: [elsewhere.id] });
    expect(getError(await pay(there, 'cyd'))?.message).toContain('@cyd is paid out of a project that is not in');
    await goat.creators.delete(creators.cyd ?? '');
    expect(getError(await pay(there, creators.cyd ?? ''))?.code).toBe('spending_limit');
  });

  it('new payees by an approval of their own', async () => {
    const { mock, start, pay, payments } = await threeOwed();
    const toolset = await start({ newPayeesAlone: true });
    const all = await carryOut(toolset, 'plan_settlement', { everyone: true, method: 'Venmo' });
    expect(getError(all)).toMatchObject({
      code: 'new_payee',
      message: expect.stringContaining('(newPayeesAlone): @ada, @bea, @cyd. Plan each alone'),
      next_tool: 'plan_settlement',
    });
    const both = { creators: ['@ada', '@bea'], total_cents: 5, reference: 'bonus', method: 'Venmo' };
    const refused = getError(await carryOut(toolset, 'plan_payment', both));
    expect(refused).toMatchObject({ code: 'new_payee', retry: 'replan', next_tool: 'plan_payment' });
    expect(await payments()).toEqual([]);
    for (const handle of ['ada', 'bea']) expect((await pay(toolset, handle)).ok).toBe(true);
    mock.clock.to('2026-01-19T09:00:00Z');
    const known = await carryOut(toolset, 'plan_settlement', { except: ['cyd'] });
    expect(getData(known)).toMatchObject({ paid_cents: 300 });
    const plans = [...'abcdefg'].map((handle) => ({ kind: 'settlement', creatorId: handle, handle, totalCents: 1 }));
    const seven = { plan: { kind: 'batch', plans }, payees: { latest: {} } } as unknown as KeptPlan;
    expect(() => checkPaymentRules(seven, { newPayeesAlone: true })).toThrow('@d, @e and 2 more. Plan');
  });
});

describe('a limit', () => {
  it.each<[object, RegExp]>([
    [{ perMonthCents: 5 }, /no option limits.perMonthCents; the nearest is per/],
    [{ perWeekCents: -1 }, /limits.perWeekCents must be a whole number from 0 up, not -1/],
    [{ paymentsPerHour: 1.5 }, /paymentsPerHour must be a whole number/],
    [{ dualApprovalAboveCents: 2 ** 53 }, /dualApprovalAboveCents must be a whole number/],
    [{ dualApprovalAboveCents: '500' }, /dualApprovalAboveCents must be/],
    [{ allowedPayees: ['@ada'] }, /limits.allowedPayees\[0\] must be an id \(uuid\), not "@ada"/],
    [{ allowedProjects: 'x' }, /limits.allowedProjects must be an array/],
    [{ allowedMethods: [''] }, /limits.allowedMethods\[0\] must be a text, not ""/],
    [{ newPayeesAlone: 'yes' }, /newPayeesAlone must be true or false/],
  ])('that would be ignored or misread is refused: %j', async (limits, message) => {
    await expect(stage().tools({ limits })).rejects.toThrow(message);
  });

  it('allows exactly its amount, by one person up to and with the amount for one; a person has a name', async () => {
    const { start, pay, commit } = await threeOwed();
    expect((await pay(await start({ perPaymentCents: 300, dualApprovalAboveCents: 300 }), 'cyd')).ok).toBe(true);
    const toolset = await start({ dualApprovalAboveCents: 250 });
    // Ada and Bea are 300 together: it is one plan.
    const { plan_id } = getData(await toolset.call('plan_settlement', { creators: ['@ada', '@bea'] }));
    expect(await commit(toolset, plan_id)).toBe('second_approval_required');
    expect(() => toolset.forPerson('  ')).toThrow('by must name the person');
  });

  it('of which the store has no count, or cannot read it, stops payments and their plans', async () => {
    const { start, plan, commit, payments } = await threeOwed();
    const memory = memoryToolsetStore();
    let read = async () => '';
    const get = (key: string) => (key.startsWith('spent:') ? read() : memory.get(key));
    const toolset = await start({ perDayCents: 1_000 }, { store: { ...memory, get } });
    const plan_id = await plan(await start({}, { store: memory }), 'cyd');
    for (const value of ['NaN', '-5', '1.5', '']) {
      read = async () => value;
      expect([value, await commit(toolset, plan_id)]).toEqual([value, 'store_failed']);
    }
    read = async () => Promise.reject(new Error('no connection'));
    await expect(plan(toolset, 'bea')).rejects.toThrow('store_failed');
    expect(await payments()).toEqual([]);
  });
});

describe('a reservation', () => {
  const left = async (spending: Spending) => (await spending.left({ isBound: false })).perDayCents?.left;
  /** A store that cannot add under a prefix. */
  const failing = (store: ToolsetStore, prefix: string): ToolsetStore => ({
    ...store,
    add: async (key, ...rest) => {
      if (key.startsWith(prefix)) throw new Error('no connection');
      return store.add(key, ...rest);
    },
  });

  it('of which one payment cannot be written down gives back the others, and no more', async () => {
    const memory = memoryToolsetStore();
    const limits = { perDayCents: 2_000 };
    const before = new Spending(memory, limits, () => 0);
    await (await before.reserve([{ id: 'x', totalCents: 500 }])).settle('x', 500);
    const broken = new Spending(failing(memory, 'counted:b:'), limits, () => 0);
    const payments = Object.entries({ a: 100, b: 200, c: 300 }).map(([id, totalCents]) => ({ id, totalCents }));
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
      ...failing(memory, 'counted:'),
      increment: (key, by, options) =>
        by > 0 ? memory.increment(key, by, options) : Promise.reject(new Error('dead')),
    };
    await expect(new Spending(kept, limits, () => 0).reserve(payment)).rejects.toThrow();
    const after = new Spending(memory, limits, () => 0);
    const reservation = await after.reserve(payment);
    // It is settled once.
    for (const cents of [400, 50, null]) await reservation.settle('a', cents);
    expect(await left(after)).toBe(200);
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
