import { describe, expect, it } from 'vitest';
import { Approvals, approvalText, memoryToolsetStore } from '../../src/agents/index.js';
import { ReferenceLock } from '../../src/agents/payments/plan/open-payments.js';
import type { PaymentPlan } from '../../src/workflows/index.js';
import { startConversation } from './requests/start-conversation.js';
import { secret, threeOwed } from './three-owed.js';
import { getData, getError } from './tool-result.js';

// biome-ignore lint/suspicious/noExplicitAny: what a host without types hands over
const loose = (value: unknown): any => value;

describe('what a store holds under the id of a plan', () => {
  it.each(['a settlement', 'a change'])('is carried out only when it is that plan, whole: %s', async (what) => {
    const { mock, start, plan, payments } = await threeOwed();
    const store = memoryToolsetStore();
    const toolset = await start({}, { store });
    const make = async (creator: string): Promise<string> =>
      what === 'a settlement'
        ? plan(toolset, creator)
        : String(getData(await toolset.call('plan_change', { stop: 'pay', creator })).plan_id);
    const [adas, beas] = [await make('ada'), await make('bea')];
    const whole = (await store.get(`plan:${adas}`)) ?? '';
    const others = (await store.get(`plan:${beas}`)) ?? '';
    const { kept, target } = JSON.parse(whole) as { kept: object; target: string };
    const before = mock.snapshot().world.tables;
    const expected: readonly (readonly [string, string])[] = [
      [others, 'plan_not_found'],
      ['{}', 'store_failed'],
      [JSON.stringify({ kept }), 'store_failed'],
      [JSON.stringify({ target }), 'store_failed'],
    ];
    for (const [text, code] of expected) {
      await store.set(`plan:${adas}`, text, 1_000_000);
      const refusal = getError(await toolset.call('commit_plan', { plan_id: adas }));
      expect([text.slice(0, 20), refusal?.code]).toEqual([text.slice(0, 20), code]);
    }
    expect(mock.snapshot().world.tables).toEqual(before);
    await store.set(`plan:${adas}`, whole, 1_000_000);
    expect(getData(await toolset.call('commit_plan', { plan_id: adas }))).toMatchObject({ outcome: 'committed' });
    expect(await payments()).toHaveLength(what === 'a settlement' ? 1 : 0);
  });
});

describe('what is not a yes', () => {
  it.each([
    null,
    undefined,
    'yes',
    1,
    {},
    [],
    { approved: 'yes', by: 'ann' },
    { approved: true },
    { approved: true, by: ' ' },
  ])('pays nothing: %j', async (decision) => {
    const { start, plan, payments } = await threeOwed();
    const toolset = await start({}, { approve: async () => loose(decision) });
    const plan_id = await plan(toolset, 'ada');
    const code = decision == null ? 'approval_expired' : 'approval_denied';
    expect(getError(await toolset.call('commit_plan', { plan_id }))?.code).toBe(code);
    expect(await payments()).toEqual([]);
  });

  it('is an approval of something that is not a request', async () => {
    const approvals = new Approvals({ store: memoryToolsetStore(), secret, now: () => 0 });
    for (const shown of [null, undefined, 'settle-1', 7, {}, { planId: 7 }]) {
      await expect(approvals.approve(loose(shown))).rejects.toThrow('approve takes the request that was shown');
    }
  });
});

describe('a limit', () => {
  it('allows exactly its amount, by one person up to and with the amount for one', async () => {
    const { start, pay } = await threeOwed();
    expect((await pay(await start({ perPaymentCents: 300, dualApprovalAboveCents: 300 }), 'cyd')).ok).toBe(true);
    const toolset = await start({ dualApprovalAboveCents: 250 });
    // Ada and Bea are 300 together: it is one plan.
    const { plan_id } = getData(await toolset.call('plan_settlement', { creators: ['@ada', '@bea'] }));
    expect(getError(await toolset.call('commit_plan', { plan_id }))?.code).toBe('second_approval_required');
  });
});

describe('the lock of a reference', () => {
  it('keeps another plan out for ten minutes, and not the same one; whoever is late gives nothing back', async () => {
    let now = 0;
    const lock = new ReferenceLock(memoryToolsetStore(), { now: () => now });
    const plan = (id: string) => ({ id, creatorId: 'c', projectId: 'p', reference: 'Invoice 17' }) as PaymentPlan;
    await lock.take(plan('a'));
    await lock.take(plan('a'));
    now = 599_999;
    await expect(lock.take(plan('b'))).rejects.toMatchObject({ error: { code: 'under_way' } });
    now = 600_000;
    await lock.take(plan('b'));
    await lock.giveBack(plan('a'));
    await expect(lock.take(plan('c'))).rejects.toMatchObject({ error: { code: 'under_way' } });
    await lock.giveBack(plan('b'));
    await lock.take(plan('c'));
  });

  it('lets one of two in that come at the same moment', async () => {
    const memory = memoryToolsetStore();
    // Both look before either takes it.
    let looks = 0;
    let haveLooked: () => void = () => {};
    const bothLooked = new Promise<void>((resolve) => (haveLooked = resolve));
    const get = async (key: string) => {
      const text = await memory.get(key);
      looks += 1;
      if (looks === 2) haveLooked();
      await bothLooked;
      return text;
    };
    const locks = [1, 2].map(() => new ReferenceLock({ ...memory, get }, { now: () => 0 }));
    const plan = (id: string) => ({ id, creatorId: 'c', projectId: 'p', reference: 'x' }) as PaymentPlan;
    const taken = await Promise.allSettled(locks.map((lock, index) => lock.take(plan(String(index)))));
    expect(taken.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('what a plan cannot read of what moved', () => {
  it.each([
    ['listPayoutStructures', 'whether the rule or the days of structure'],
    ['listGoals', 'whether goals moved is unknown: they could not be read'],
  ] as const)('is said to be unknown: %s', async (operation, words) => {
    const { goat, mock, ids, structure, tools } = await startConversation();
    await goat.goals.create(ids.ann, { metric: 'posts', period: 'weekly', target_value: 1 });
    await goat.payoutStructures.assign(await structure(700, { criteria_type: 'goals' }), { creator_id: ids.ann });
    mock.postVideos(ids.ann, [{ posted_at: '2026-01-12T08:30:00Z', view_count: 9 }]);
    mock.clock.to('2026-01-22T09:00:00Z');
    const toolset = await tools();
    mock.faults.add({ operation, kind: 'status', status: 403, code: 'insufficient_scope', times: 50 });
    const { plan_id } = getData(await toolset.call('plan_settlement', { creator: '@ann' }));
    const { details } = await toolset.approvalRequest(String(plan_id));
    expect(details.some((detail) => detail.includes(words))).toBe(true);
  });
});

describe('the text of a bonus', () => {
  it('warns of a day that is more than a year off, and of none within 366 days', async () => {
    const { ask, mock, toolset } = await startConversation();
    const warn = async (paid_at: string) => {
      const bonus = { creator: '@ann', reference: 'bonus', total_cents: 500, paid_at };
      const { plan_id } = await ask('plan_payment', bonus);
      const { warnings } = await toolset.approvalRequest(String(plan_id));
      return warnings.filter((warning) => warning.includes('more than a year'));
    };
    // Days are midnights, as this moment is. Neither 2025 nor 2026 has a 29 February.
    mock.clock.to('2026-01-13T00:00:00Z');
    expect(await warn('2025-01-12')).toEqual([]);
    expect(await warn('2025-01-11')).toEqual([expect.stringContaining('2025-01-11, more than a year ago')]);
    expect(await warn('2027-01-14')).toEqual([]);
    expect(await warn('2027-01-15')).toEqual([expect.stringContaining('more than a year ahead')]);
  });

  it('says that it settles nothing, and what stays owed only where something is owed', async () => {
    const { ask, commit, toolset } = await startConversation();
    const read = async () => {
      const { plan_id } = await ask('plan_payment', { creator: '@ann', reference: 'bonus', total_cents: 500 });
      return toolset.approvalRequest(String(plan_id));
    };
    const owed = await read();
    expect(owed.summary).toContain('the $50.00 owed stay owed in full');
    expect(approvalText(owed)).toContain('$5.00, no method, settles nothing that is owed');
    expect(String(owed.warnings)).not.toContain('The accruals are owed');
    await commit(await ask('plan_settlement', { creator: '@ann' }));
    expect((await read()).summary).toBe('Record $5.00 to @ann for «bonus».');
  });
});
