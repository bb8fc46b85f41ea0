import { describe, expect, it } from 'vitest';
import { Approvals, memoryToolsetStore, type Toolset } from '../../src/agents/index.js';
import { SecondPerson } from '../../src/agents/payments/limit/second-person.js';
import { keyHolder, secret, threeOwed } from './three-owed.js';
import { carryOut, getData, getError, getOutcome } from './tool-result.js';

describe('approvers', () => {
  it('are the only persons whose yes counts, however their names are spelt', async () => {
    const { start, plan, payments } = await threeOwed();
    let by = 'eve';
    const toolset = await start({ approvers: ['Ann', 'bob'] }, { approve: async () => ({ approved: true, by }) });
    const plan_id = await plan(toolset, 'cyd');
    const commit = () => toolset.call('commit_plan', { plan_id });
    for (by of ['eve', 'аnn', 'bob\u200b']) expect(getError(await commit())?.code).toBe('approval_invalid');
    expect(await payments()).toEqual([]);
    by = ' ANN ';
    expect(getData(await commit())).toMatchObject({ outcome: 'committed' });
  });

  it('are refused where the list is empty, has a name twice, an empty name, or a bad key', async () => {
    const { start } = await threeOwed();
    for (const approvers of [
      [],
      ['ann', 'ANN'],
      ['bob', 'ЬоЬ', 'воb'],
      [''],
      [{ name: 'ann', publicKey: 'x' }],
      ...[null, 5, [], { name: 'ann', publicKey: 7 }, { name: 'ann', key: 'x' }].map((item) => [item as never]),
    ]) {
      await expect(start({ approvers }), JSON.stringify(approvers)).rejects.toThrow(/^limits\.approvers/);
    }
  });

  it('are refused where two of them have one key: its holder would be two persons', async () => {
    const { start } = await threeOwed();
    const { publicKey } = keyHolder('ann').approver;
    const pair = [
      { name: 'ann', publicKey },
      { name: 'bob', publicKey },
    ];
    await expect(start({ approvers: pair })).rejects.toThrow('bob has the same publicKey as ann');
    // Four texts decode to the same 32 bytes, because the last letter has two bits too many.
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const last = letters.indexOf(publicKey.at(-1) ?? '');
    for (const more of [1, 2, 3]) {
      const spelt = publicKey.slice(0, -1) + letters[last + more];
      expect(Buffer.from(spelt, 'base64url')).toEqual(Buffer.from(publicKey, 'base64url'));
      const approvers = [
        { name: 'ann', publicKey },
        { name: 'bob', publicKey: spelt },
      ];
      await expect(start({ approvers })).rejects.toThrow('the publicKey of bob must be what trackagoat approve');
    }
  });

  it('are refused with a key for which anybody can sign: the identity and each point of a small order', async () => {
    const { start } = await threeOwed();
    const ends = (first: string, middle: string, last: string) => `${first}${middle.repeat(30)}${last}`;
    for (const hex of [
      ends('00', '00', '00'),
      ends('00', '00', '80'),
      ends('01', '00', '00'),
      ends('01', '00', '80'),
      '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
      '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85',
      'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
      'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa',
      ends('ec', 'ff', '7f'),
      ends('ed', 'ff', '7f'),
      ends('ee', 'ff', 'ff'),
    ]) {
      const publicKey = Buffer.from(hex, 'hex').toString('base64url');
      await expect(start({ approvers: [{ name: 'ann', publicKey }] }), hex).rejects.toThrow('anybody can sign');
    }
  });

  it('with a key approve by its signature, and by nothing that the secret of the folder signs', async () => {
    const { start, plan, mock, payments } = await threeOwed();
    const [ann, stranger] = [keyHolder('ann'), keyHolder('ann')];
    const store = memoryToolsetStore();
    const toolset = await start({ approvers: [ann.approver] }, { store });
    const plan_id = await plan(toolset, 'cyd');
    const commit = () => toolset.call('commit_plan', { plan_id });
    const approvals = new Approvals({ store, secret, now: () => Date.parse(mock.clock.now) });
    const request = await approvals.request(plan_id);
    await approvals.record(request, { by: 'ann' });
    await approvals.record(request, { by: 'ann', sign: stranger.signs });
    expect(getError(await commit())?.code).toBe('approval_required');
    expect(await payments()).toEqual([]);
    await approvals.record(request, { by: 'ann', sign: ann.signs });
    expect(getData(await commit())).toMatchObject({ outcome: 'committed' });
  });
});

describe('two persons', () => {
  /** The result of a payment of 200 cents to Ada that a person approves. */
  const payAda = (toolset: Toolset, reference: string, person: string) =>
    carryOut(toolset.forPerson(person), 'plan_payment', {
      creator: '@ada',
      method: 'Venmo',
      reference,
      total_cents: 200,
    });

  it('are not two spellings of one address', async () => {
    const { start, plan, payments } = await threeOwed();
    const toolset = await start({ dualApprovalAboveCents: 100 });
    const plan_id = await plan(toolset, 'cyd');
    for (const name of ['ann@x.com', 'Ann <ann@x.com>', 'ann@x.com.', 'Bob <ANN@X.COM>', 'Bob (ann@x.com)']) {
      const outcome = await toolset.forPerson(name).call('commit_plan', { plan_id });
      expect(getError(outcome)?.code, name).toBe('second_approval_required');
    }
    expect(await payments()).toEqual([]);
    const second = await toolset.forPerson('Ann <ann@y.com>').call('commit_plan', { plan_id });
    expect(getData(second)).toMatchObject({ outcome: 'committed' });
    await expect(start({ approvers: ['Ann <ann@x.com>', 'ann@x.com'] })).rejects.toThrow('twice');
  });

  it('are needed for the second of two payments to one payee that together pass the amount of a day', async () => {
    const { start, goat } = await threeOwed();
    const toolset = await start({ dualApprovalAboveCents: 250 });
    expect((await payAda(toolset, 'one', 'ann')).ok).toBe(true);
    expect(getError(await payAda(toolset, 'two', 'ann'))?.code).toBe('second_approval_required');
    expect((await goat.payoutPayments.list().toArray()).length).toBe(1);
    expect((await payAda(toolset, 'two', 'bob')).ok).toBe(true);
  });

  it('are needed when the first of them went through another toolset of the store, which has no such limit', async () => {
    const { start, goat } = await threeOwed();
    const store = memoryToolsetStore();
    const [free, strict] = [await start({}, { store }), await start({ dualApprovalAboveCents: 250 }, { store })];
    expect((await payAda(free, 'one', 'ann')).ok).toBe(true);
    expect(getError(await payAda(strict, 'two', 'ann'))?.code).toBe('second_approval_required');
    expect((await goat.payoutPayments.list().toArray()).length).toBe(1);
  });

  it('are needed where most of a debt is written off', async () => {
    const { start, creators, goat } = await threeOwed();
    const toolset = await start({ dualApprovalAboveCents: 250 });
    const accruals = await goat.payoutAccruals.list({ creator_id: creators.cyd ?? '' }).toArray();
    const ids = { accrual_ids: accruals.map(({ id }) => id), total_cents: 100, write_off_cents: 200 };
    const input = { creator: creators.cyd, method: 'Venmo', reference: 'x', ...ids };
    const { plan_id } = getData(await toolset.call('plan_payment', input));
    expect(getOutcome(await toolset.forPerson('ann').call('commit_plan', { plan_id }))).toBe(
      'second_approval_required',
    );
  });

  it('are not needed because one plan was tried several times: it counts once', async () => {
    const second = new SecondPerson(memoryToolsetStore(), { dualApprovalAboveCents: 300 }, () => 0);
    const plan = (id: string, cents: number) => [{ id, payee: 'cyd', cents }];
    for (let time = 0; time < 3; time++) {
      expect(await second.count(plan('a', 200))).toBe(1);
      expect(await second.record(plan('a', 200), 1)).toBe(true);
    }
    expect(await second.count(plan('b', 100))).toBe(1);
    expect(await second.count(plan('c', 101))).toBe(2);
  });

  it('are not two names of one account', async () => {
    const { start, plan } = await threeOwed();
    const toolset = await start({ dualApprovalAboveCents: 250 });
    const plan_id = await plan(toolset, 'cyd');
    const commit = (name: string, account: string) =>
      toolset.forPerson(name, { account }).call('commit_plan', { plan_id });
    expect(getError(await commit('ann', 'os:1'))?.code).toBe('second_approval_required');
    expect(getError(await commit('bob', 'os:1'))?.code).toBe('second_approval_required');
    expect((await commit('cyd', 'os:2')).ok).toBe(true);
  });
});

it.each(['NaN', '-5', '1.5', ''])('a counter of the store that is not a count stops payments: %j', async (value) => {
  const { start, plan, payments } = await threeOwed();
  const memory = memoryToolsetStore();
  const store = { ...memory, get: async (key: string) => (key.startsWith('spent:') ? value : memory.get(key)) };
  const toolset = await start({ perDayCents: 1_000 }, { store });
  const plan_id = await plan(await start({}, { store: memory }), 'cyd');
  expect(getError(await toolset.call('commit_plan', { plan_id }))?.code).toBe('store_failed');
  expect(await payments()).toEqual([]);
});

describe('above an amount', () => {
  const limits = { dualApprovalAboveCents: 250 };

  it('one person is not enough, whether asked twice, unnamed, or spelt another way', async () => {
    const { start, plan, payments } = await threeOwed();
    let decision: boolean | { approved: boolean; by: string } = true;
    const toolset = await start(limits, { approve: async () => decision });
    const plan_id = await plan(toolset, 'cyd');
    const commit = () => toolset.call('commit_plan', { plan_id });
    for (decision of [true, { approved: true, by: 'ann' }, { approved: true, by: ' ANN ' }, true]) {
      expect(getError(await commit())).toMatchObject({ code: 'second_approval_required' });
    }
    expect(await payments()).toEqual([]);
    decision = { approved: true, by: 'bob' };
    expect(getData(await commit())).toMatchObject({ outcome: 'committed', paid_cents: 300 });
    expect(await payments()).toHaveLength(1);
  });

  it('two tokens, or what two persons approved elsewhere, are used up together', async () => {
    const { mock, start, plan } = await threeOwed();
    const store = memoryToolsetStore();
    const toolset = await start(limits, { store });
    const plan_id = await plan(toolset, 'cyd');
    const [first, second] = [
      await toolset.approve(await toolset.approvalRequest(plan_id), { by: 'ann' }),
      await toolset.approve(await toolset.approvalRequest(plan_id), { by: 'bob' }),
    ];
    const commit = (approval_token?: string) =>
      toolset.call('commit_plan', { plan_id, approval_token }, { approve: undefined });
    expect(getError(await commit(first))?.code).toBe('second_approval_required');
    expect(getError(await commit(first))?.code).toBe('second_approval_required');
    expect(getData(await commit(second))).toMatchObject({ outcome: 'committed' });

    mock.clock.to('2026-01-19T09:00:00Z');
    const approvals = new Approvals({ store, secret, now: () => Date.parse(mock.clock.now) });
    const next = await plan(toolset, 'cyd');
    await approvals.record(await approvals.request(next), { by: 'ann' });
    await approvals.record(await approvals.request(next), { by: 'bob' });
    const silent = await start(limits, { store, approve: async () => false });
    expect(getData(await silent.call('commit_plan', { plan_id: next }))).toMatchObject({ outcome: 'committed' });
  });

  it('an undone payment and a rejection of as much need two as well, and a smaller one does not', async () => {
    const { goat, start, pay } = await threeOwed();
    const [bea, cyd] = [await goat.creators.find('bea'), await goat.creators.find('cyd')];
    const toolset = await start(limits);
    await pay(await start({}), 'cyd');
    const [paid] = await goat.payoutPayments.list({ creator_id: cyd.id }).toArray();
    const [owed] = await goat.payoutAccruals.list({ creator_id: bea.id }).toArray();
    const undo = ['plan_undo_payment', { payment_id: paid?.id, reason: 'x' }] as const;
    const reject = ['plan_reject_accruals', { accrual_ids: [owed?.id], status: 'rejected', reason: 'x' }] as const;
    // 300 cents are above the limit of 250, 200 are not.
    for (const [[tool, input], persons] of [
      [undo, 2],
      [reject, 1],
    ] as const) {
      const { plan_id } = getData(await toolset.call(tool, input));
      const commit = (person: string) => toolset.forPerson(person).call('commit_plan', { plan_id });
      if (persons === 2) expect(getError(await commit('ann'))).toMatchObject({ code: 'second_approval_required' });
      expect(getData(await commit('bob'))).toMatchObject({ outcome: 'committed' });
    }
    expect((await goat.payoutPayments.get(paid?.id ?? '')).status).toBe('voided');
  });

  it('an undone payment and a rejection count against no limit that adds up', async () => {
    const { goat, creators, start, pay } = await threeOwed();
    const toolset = await start({ perDayCents: 300, paymentsPerHour: 1 });
    await pay(toolset, 'cyd');
    const [paid] = await goat.payoutPayments.list({ creator_id: creators.cyd ?? '' }).toArray();
    const [owed] = await goat.payoutAccruals.list({ creator_id: creators.bea ?? '' }).toArray();
    const spent = (await toolset.limitsLeft()).left;
    expect(spent).toMatchObject({ perDayCents: { left: 0 }, paymentsPerHour: { left: 0 } });
    for (const [tool, input] of [
      ['plan_undo_payment', { payment_id: paid?.id, reason: 'x' }],
      ['plan_reject_accruals', { accrual_ids: [owed?.id], status: 'rejected', reason: 'x' }],
    ] as const) {
      expect(getData(await carryOut(toolset, tool, input))).toMatchObject({ outcome: 'committed' });
    }
    expect((await toolset.limitsLeft()).left).toEqual(spent);
  });

  it('the first approval waits as long as a token is valid', async () => {
    const { mock, start, plan, payments } = await threeOwed();
    const at = Date.parse(mock.clock.now);
    let now = at;
    const toolset = await start({ dualApprovalAboveCents: 150 }, { now: () => now });
    const plans = [await plan(toolset, 'bea'), await plan(toolset, 'cyd')];
    const commit = (person: string, plan_id = '') => toolset.forPerson(person).call('commit_plan', { plan_id });
    const [beas, cyds] = plans;
    for (const id of plans) expect(getError(await commit('ann', id))?.code).toBe('second_approval_required');
    now = at + 599_999;
    expect(getData(await commit('bob', beas))).toMatchObject({ outcome: 'committed', paid_cents: 200 });
    // After ten minutes the first yes is over: another one is the first again.
    now = at + 600_000;
    expect(getError(await commit('bob', cyds))?.code).toBe('second_approval_required');
    expect(await payments()).toHaveLength(1);
    expect(getData(await commit('ann', cyds))).toMatchObject({ outcome: 'committed', paid_cents: 300 });
  });
});
