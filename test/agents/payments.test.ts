import { describe, expect, it, vi } from 'vitest';
import { memoryToolsetStore, type Toolset } from '../../src/agents/index.js';
import type { Receipt, SinglePlan } from '../../src/agents/payments/plan/any-plan.js';
import { keepReceipt } from '../../src/agents/payments/plan/plan-store.js';
import { whyNoWrite } from '../../src/agents/toolset/toolset-options.js';
import type { TrackagoatClient } from '../../src/index.js';
import { oneWeekEarned } from './scene.js';
import { secret, threeOwed } from './three-owed.js';
import { carryOut, getData, getError } from './tool-result.js';

describe('a payment by tools', () => {
  it('is made once, however often and wherever it is asked for: then it says that nothing was paid now, and not when an answer was lost', async () => {
    const { tools, mock, maya, paid } = await oneWeekEarned();
    const approve = vi.fn(async () => true);
    const toolset = await tools({ approve });
    const { plan_id } = getData(await toolset.call('plan_settlement', { creator: '@maya.moves' }));
    const first = getData(await toolset.call('commit_plan', { plan_id }));
    const second = getData(await toolset.call('commit_plan', { plan_id }));
    expect(first).toMatchObject({ outcome: 'committed', paid_cents: 25_000, warnings: [] });
    expect(second).toMatchObject({
      outcome: 'already_paid',
      paid_cents: 0,
      paid_before_cents: 25_000,
      warnings: ['Paid before; nothing was paid now.'],
    });
    expect(approve).toHaveBeenCalledTimes(1);
    expect(await paid(maya.id)).toHaveLength(1);

    const pay = async (by: Toolset, reference = 'invoice 17') => {
      const input = { reference, creator: '@maya.moves', total_cents: 900 };
      return getData(await carryOut(by, 'plan_payment', input));
    };
    const before = ['Paid before under this reference; nothing was paid now.'];
    expect(await pay(toolset)).toMatchObject({ outcome: 'committed', warnings: [] });
    for (const again of [toolset, await tools()])
      expect(await pay(again)).toMatchObject({ outcome: 'already_paid', paid_cents: 0, warnings: before });
    expect(await paid(maya.id)).toHaveLength(2);
    mock.faults.add({ operation: 'createPayoutPayment', kind: 'drop_after', times: 9 });
    expect(await pay(toolset, 'invoice 18')).toMatchObject({ paid_cents: 900, warnings: [] });
  });

  it('takes a token that a person gave: of this plan, of this toolset, once, in time', async () => {
    const { tools, mock, maya, creator, structure, paid } = await oneWeekEarned();
    await creator('chef_otis', await structure(700));
    let time = Date.parse(mock.clock.now);
    const toolset = await tools({ now: () => time });
    const mayas = String(getData(await toolset.call('plan_settlement', { creator: '@maya.moves' })).plan_id);
    const token = await toolset.approve(await toolset.approvalRequest(mayas));
    const bonus = getData(
      await toolset.call('plan_payment', { reference: 'bonus', creator: '@chef_otis', total_cents: 25_000 }),
    );
    const commit = async (plan_id: unknown, approval_token: string) =>
      getError(await toolset.call('commit_plan', { plan_id, approval_token }))?.message;

    expect(await commit(bonus.plan_id, token)).toBe('The approval token is for another plan or amount.');
    const stranger = await tools({ now: () => time });
    await stranger.call('plan_settlement', { creator: '@maya.moves' });
    const [head = '', tail = ''] = token.split('.');
    const altered = [`${head}.`, `${head}.AAAA`, `${head}x.${tail}`, `tgat_e30.${tail}`, `${token}.x`, `${token}.`];
    const theirs = await stranger.approve(await stranger.approvalRequest(mayas));
    for (const forged of ['yes', 'tgat_', ...altered, token.slice(1), theirs])
      expect(await commit(mayas, forged)).toBe('The approval token was not signed by this toolset.');
    time += 600_000;
    expect(await commit(mayas, token)).toBe('The approval token has expired.');
    expect(await paid(maya.id)).toEqual([]);

    const fresh = await toolset.approve(await toolset.approvalRequest(mayas));
    time -= 600_000;
    expect(await commit(mayas, fresh)).toBeUndefined();
    expect(await paid(maya.id)).toHaveLength(1);
    const forBonus = await toolset.approve(await toolset.approvalRequest(String(bonus.plan_id)));
    expect(await commit(bonus.plan_id, forBonus)).toBeUndefined();
    expect(await commit(mayas, fresh)).toBeUndefined();
    expect(await paid(maya.id)).toHaveLength(1);
  });

  it('pays what was approved: a plan of another amount, method or payee has another id and needs its own approval', async () => {
    const { tools, goat, maya, paid } = await oneWeekEarned();
    const toolset = await tools();
    const { data: accruals } = await goat.payoutAccruals.list({ creator_id: maya.id });
    const input = { reference: 'bonus', creator: '@maya.moves', total_cents: 500, method: 'Venmo' };
    const plan = async (more: object = {}) =>
      String(getData(await toolset.call('plan_payment', { ...input, ...more })).plan_id);
    const approve = async (plan_id: string) => toolset.approve(await toolset.approvalRequest(plan_id));
    const approved = await plan();
    const approval_token = await approve(approved);
    for (let number = 0; number < 20; number++) await plan({ reference: `other ${number}` });
    const larger = await plan({ total_cents: 5_000_000 });
    const elsewhere = await plan({ method: 'PayPal' });
    // The same cents, and what is left of the debt would be written off.
    const debt = await plan({ accrual_ids: accruals.map(({ id }) => id), write_off_cents: 24_500 });
    expect(new Set([approved, larger, elsewhere, debt]).size).toBe(4);
    expect(await plan()).toBe(approved);
    for (const plan_id of [larger, elsewhere, debt]) {
      expect(getError(await toolset.call('commit_plan', { plan_id, approval_token }))).toMatchObject({
        code: 'approval_invalid',
        message: 'The approval token is for another plan or amount.',
        retry: 'no',
        next_tool: 'plan_payment',
      });
    }
    const paying = await toolset.call('commit_plan', { plan_id: approved, approval_token });
    expect(getData(paying)).toMatchObject({ paid_cents: 500 });
    const again = await toolset.call('commit_plan', { plan_id: larger, approval_token: await approve(larger) });
    expect(getError(again)).toMatchObject({ code: 'reference_reused' });
    expect((await paid(maya.id)).map(({ total_amount_cents }) => total_amount_cents)).toEqual([500]);
  });

  it('uses an approval once, among all processes that share a store', async () => {
    const { tools, maya, paid, refuse } = await oneWeekEarned();
    const store = memoryToolsetStore();
    const [one, other] = [await tools({ secret, store }), await tools({ secret, store })];
    const { plan_id } = getData(await one.call('plan_settlement', { creator: '@maya.moves' }));
    const approval_token = await one.approve(await one.approvalRequest(String(plan_id)));
    refuse('listPayoutAccruals', 1);
    expect(await one.call('commit_plan', { plan_id, approval_token })).toMatchObject({ ok: false });
    const again = await other.call('commit_plan', { plan_id, approval_token });
    expect(getError(again)?.message).toBe('The approval token was used before.');
    expect(await paid(maya.id)).toEqual([]);
  });

  it('has no parameter by which a model could confirm for itself', async () => {
    const { tools } = await oneWeekEarned();
    const toolset = await tools({ allow: ['read', 'write', 'money'] });
    const commit = toolset.tools.find(({ name }) => name === 'commit_plan');
    expect(Object.keys(commit?.input.shape ?? {})).toEqual(['plan_id', 'approval_token', 'offset']);
    expect(getError(await toolset.call('commit_plan', { plan_id: 'change-1', take_back: true }))).toMatchObject({
      code: 'invalid_input',
      message: expect.stringContaining('take_back'),
    });
  });

  it('is not made by anything but a yes', async () => {
    const { mock, start, plan, commit, payments } = await threeOwed();
    let decision: unknown;
    const toolset = await start({}, { approve: async () => decision as never });
    const plan_id = await plan(toolset, 'ada');
    const nobody = { approved: true };
    const objects = [{}, [], { approved: 'yes', by: 'ann' }, nobody, { ...nobody, by: ' ' }];
    for (decision of [null, undefined, 'yes', 1, ...objects]) {
      const outcome = decision == null ? 'approval_expired' : 'approval_denied';
      expect([decision, await commit(toolset, plan_id)]).toEqual([decision, outcome]);
      mock.clock.advance({ minutes: 10 });
    }
    for (const shown of [null, undefined, 'settle-1', 7, {}, { planId: 7 }])
      await expect(toolset.approve(shown as never)).rejects.toThrow('approve takes the request that was shown');
    expect(await payments()).toEqual([]);
  });

  it('is not asked about where an approval cannot be looked up: that is not taken for none', async () => {
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

  it('is not made where a part of its plan was paid while the person was asked', async () => {
    const { start, creators, commit, payments } = await threeOwed();
    const store = memoryToolsetStore();
    let part: SinglePlan | undefined;
    const approve = async () => {
      const receipt = { planId: part?.id, outcome: 'committed', plannedCents: 100, paidCents: 100, payment: null };
      await keepReceipt(receipt as unknown as Receipt, store);
      return true;
    };
    const toolset = await start({}, { store, approve });
    const { plan_id } = getData(await toolset.call('plan_settlement', { everyone: true, method: 'Venmo' }));
    const { kept } = JSON.parse((await store.get(`plan:${plan_id}`)) ?? '') as {
      kept: { plan: { plans: SinglePlan[] } };
    };
    part = kept.plan.plans.find(({ creatorId }) => creatorId === creators.ada);
    expect(await commit(toolset, plan_id)).toBe('plan_changed');
    expect(await payments()).toEqual([]);
  });
});

it.each(['settlement', 'change'])(
  'a %s that a store has under an id is carried out only when it is that plan, whole',
  async (what) => {
    const { mock, creators, start, plan, commit, payments } = await threeOwed();
    const store = memoryToolsetStore();
    const toolset = await start({}, { store });
    const make = async (creator: string): Promise<string> =>
      what === 'settlement'
        ? plan(toolset, creator)
        : String(getData(await toolset.call('plan_change', { stop: 'pay', creator })).plan_id);
    const [adas, beas] = [await make('ada'), await make('bea')];
    const whole = (await store.get(`plan:${adas}`)) ?? '';
    const { kept, target } = JSON.parse(whole) as { kept: object; target: string };
    const before = mock.snapshot().world.tables;
    for (const [text, code] of [
      [(await store.get(`plan:${beas}`)) ?? '', 'plan_not_found'],
      [whole.replaceAll(creators.ada ?? '', creators.bea ?? ''), 'plan_not_found'],
      ['{}', 'store_failed'],
      [JSON.stringify({ kept }), 'store_failed'],
      [JSON.stringify({ target }), 'store_failed'],
    ] as const) {
      await store.set(`plan:${adas}`, text, 1_000_000);
      expect([text, await commit(toolset, adas)]).toEqual([text, code]);
      await expect(toolset.approvalRequest(adas)).rejects.toMatchObject({ error: { code } });
    }
    expect(mock.snapshot().world.tables).toEqual(before);
    await store.set(`plan:${adas}`, whole, 1_000_000);
    expect(await commit(toolset, adas)).toBe('committed');
    expect(await payments()).toHaveLength(what === 'settlement' ? 1 : 0);
  },
);

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

it('whether a key may write is not taken for known when the program itself stumbled', async () => {
  const goat = { call: async () => Promise.reject(new TypeError('a slip')) } as unknown as TrackagoatClient;
  await expect(whyNoWrite(goat)).rejects.toThrow('a slip');
});
