import { describe, expect, it } from 'vitest';
import { memoryToolsetStore, type SpendingLimits, type Toolset } from '../../src/agents/index.js';
import { SecondPerson } from '../../src/agents/payments/limit/second-person.js';
import { stage } from './scene.js';
import { keyHolder, threeOwed } from './three-owed.js';
import { carryOut, getData, getError, getOutcome } from './tool-result.js';

const startWith = (approvers: NonNullable<SpendingLimits['approvers']>) => stage().tools({ limits: { approvers } });
/** 32 bytes as hex, as a public key. */
const toKey = (hex: string): string => Buffer.from(hex, 'hex').toString('base64url');
const bytes = (first: string, middle: string, last: string) => toKey(`${first}${middle.repeat(30)}${last}`);

describe('approvers', () => {
  it('are the only persons whose yes counts, however their names are spelt', async () => {
    const { start, plan, commit, payments } = await threeOwed();
    let by = 'eve';
    const toolset = await start(
      { approvers: [{ name: 'Ann' }, 'bob', 'ann@x.com'] },
      { approve: async () => ({ approved: true, by }) },
    );
    expect((await toolset.limitsLeft()).limits.approvers).toEqual([{ name: 'Ann' }, 'bob', 'ann@x.com']);
    const plan_id = await plan(toolset, 'cyd');
    for (by of ['eve', 'аnn', 'bob\u200b', 'ann@x.com, eve@x.com'])
      expect(await commit(toolset, plan_id)).toBe('approval_invalid');
    expect(await payments()).toEqual([]);
    by = ' ANN ';
    expect(await commit(toolset, plan_id)).toBe('committed');
  });

  it('are refused where the list is empty, has a name twice, an empty name, or a bad key', async () => {
    for (const approvers of [
      [],
      ['ann', 'ANN'],
      ['bob', 'ЬоЬ', 'воb'],
      ['Ann <ann@x.com>', 'ann@x.com'],
      [''],
      [{ name: 'ann', publicKey: 'x' }],
      ...[null, 5, [], { name: 'ann', publicKey: 7 }, { name: 'ann', key: 'x' }].map((item) => [item as never]),
    ])
      await expect(startWith(approvers), JSON.stringify(approvers)).rejects.toThrow(/^limits\.approvers/);
  });

  it('are refused where two of them have one key: its holder would be two persons; or where anybody can sign', async () => {
    const { approver: ann } = keyHolder('ann');
    const { publicKey } = ann;
    const startTwo = (second: string) => startWith([ann, { name: 'bob', publicKey: second }]);
    await expect(startTwo(publicKey)).rejects.toThrow('bob has the same publicKey as ann');
    // Four texts decode to the same 32 bytes, because the last letter has two bits too many.
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const last = letters.indexOf(publicKey.at(-1) ?? '');
    for (const more of [1, 2, 3]) {
      const spelt = publicKey.slice(0, -1) + letters[last + more];
      expect(Buffer.from(spelt, 'base64url')).toEqual(Buffer.from(publicKey, 'base64url'));
      await expect(startTwo(spelt)).rejects.toThrow('the publicKey of bob must be what trackagoat approve');
    }
    // The identity, and each point of a small order.
    for (const publicKey of [
      bytes('00', '00', '00'),
      bytes('00', '00', '80'),
      bytes('01', '00', '00'),
      bytes('01', '00', '80'),
      toKey('26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05'),
      toKey('26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85'),
      toKey('c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a'),
      toKey('c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa'),
      bytes('ec', 'ff', '7f'),
      bytes('ed', 'ff', '7f'),
      bytes('ee', 'ff', 'ff'),
    ])
      await expect(startWith([{ name: 'ann', publicKey }]), publicKey).rejects.toThrow('anybody can sign');
  });
});

describe('a signature by a key', () => {
  /** A plan to pay Cyd that Ann may approve by her key. */
  async function signing() {
    const scene = await threeOwed();
    const { approver, signs } = keyHolder('ann');
    const store = memoryToolsetStore();
    const toolset = await scene.start({ approvers: [approver] }, { store });
    const plan_id = await scene.plan(toolset, 'cyd');
    const call = (given: object = {}) => toolset.call('commit_plan', { plan_id, ...given });
    const token = (text: string) => ({
      approval_token: `${text}.${Buffer.from(signs(text)).toString('base64url')}`,
    });
    return { ...scene, signs, store, plan_id, call, token };
  }

  it('approves alone: neither what the secret signs, nor another key, nor one under a text of another form', async () => {
    const { signs, store, approvals, plan_id, call, token, payments } = await signing();
    const other = approvals(store);
    const request = await other.request(plan_id);
    await other.record(request, { by: 'ann' });
    await other.record(request, { by: 'ann', sign: keyHolder('ann').signs });
    expect(getOutcome(await call())).toBe('approval_required');
    const [text = ''] = (await other.approve(request, { by: 'ann', sign: signs })).split('.');
    for (const prefix of ['x', '0', text[0] === 'k' ? 'h' : 'k'])
      expect(getOutcome(await call(token(prefix + text.slice(1))))).toBe('approval_invalid');
    expect(await payments()).toEqual([]);
    await other.record(request, { by: 'ann', sign: signs });
    expect(getOutcome(await call())).toBe('committed');
  });

  it('is not valid for longer than its use is remembered, whatever time it names', async () => {
    const { mock, signs, store, approvals, plan_id, call, token, payments } = await signing();
    // A machine whose clock is three days ahead. A use is remembered for two days and ten minutes.
    const ahead = approvals(store, { now: () => Date.parse(mock.clock.now) + 259_200_000 });
    // Without the time of the plan its facts are not too old for that clock.
    const kept = String(await store.get(`plan:${plan_id}`));
    await store.set(`plan:${plan_id}`, JSON.stringify({ ...JSON.parse(kept), at: null }), 60_000);
    const request = await ahead.request(plan_id);
    const late = await ahead.approve(request, { by: 'ann', sign: signs });
    expect(getError(await call({ approval_token: late }))?.message).toContain(
      'is valid for too long: the clocks differ',
    );
    // The holder of a key can sign any text, also one without an end.
    const content = JSON.parse(Buffer.from(late.slice(5).split('.')[0] ?? '', 'base64url').toString());
    for (const expiresAt of [undefined, null, 'never', 9e15]) {
      const text = Buffer.from(JSON.stringify({ ...content, expiresAt })).toString('base64url');
      expect(getOutcome(await call(token(`tgak_${text}`)))).toBe('approval_invalid');
    }
    expect(await payments()).toEqual([]);
    const approval_token = await approvals(store).approve(request, { by: 'ann', sign: signs });
    expect(getOutcome(await call({ approval_token }))).toBe('committed');
  });

  it('of each makes two persons of two names of one account; one key, or none, does not', async () => {
    const { start, approvals, commit, payments } = await threeOwed();
    const [ann, cyd] = [keyHolder('ann'), keyHolder('cyd')];
    const approvers = [ann.approver, cyd.approver, 'bob', 'dan'];
    const sign: Readonly<Record<string, typeof ann.signs>> = { ann: ann.signs, cyd: cyd.signs };
    for (const [names, arePersons] of [
      ['bob dan', false],
      ['ann ann', false],
      // Ann signs with her key, and gives the name of bob at the same account.
      ['ann bob', false],
      ['dan cyd', false],
      ['cyd ann', true],
      ['bob cyd ann', true],
    ] as const) {
      const store = memoryToolsetStore();
      const toolset = await start({ approvers, dualApprovalAboveCents: 100 }, { store, approve: async () => false });
      const input = { creator: 'cyd', method: 'Venmo', reference: names, total_cents: 150 };
      const { plan_id } = getData(await toolset.call('plan_payment', input));
      const others = approvals(store, { approvers });
      for (const by of names.split(' '))
        await others.record(await others.request(String(plan_id)), { by, sign: sign[by], account: 'os:1' });
      const before = (await payments()).length;
      expect([names, (await commit(toolset, plan_id)) === 'committed']).toEqual([names, arePersons]);
      expect((await payments()).length - before).toBe(arePersons ? 1 : 0);
    }
  });
});

describe('two persons', () => {
  /** The outcome of a payment of 200 cents to Ada that a person approves. */
  const payAda = async (toolset: Toolset, reference: string, person: string) => {
    const input = { creator: '@ada', method: 'Venmo', reference, total_cents: 200 };
    return getOutcome(await carryOut(toolset.forPerson(person), 'plan_payment', input));
  };

  it('are needed for the second of two payments to one payee that together pass the amount of a day', async () => {
    const limits = { dualApprovalAboveCents: 250 };
    // The first may have gone through another toolset of the store, which has no such limit.
    for (const before of [limits, {}]) {
      const { start, payments } = await threeOwed();
      const store = memoryToolsetStore();
      const [first, toolset] = [await start(before, { store }), await start(limits, { store })];
      expect(await payAda(first, 'one', 'ann')).toBe('committed');
      expect(await payAda(toolset, 'two', 'ann')).toBe('second_approval_required');
      expect(await payments()).toHaveLength(1);
      expect(await payAda(toolset, 'two', 'bob')).toBe('committed');
    }
  });

  it('are needed where most of a debt is written off', async () => {
    const { start, creators, goat, commit } = await threeOwed();
    const toolset = await start({ dualApprovalAboveCents: 250 });
    const accruals = await goat.payoutAccruals.list({ creator_id: creators.cyd ?? '' }).toArray();
    const ids = { accrual_ids: accruals.map(({ id }) => id), total_cents: 100, write_off_cents: 200 };
    const input = { creator: creators.cyd, method: 'Venmo', reference: 'x', ...ids };
    const { plan_id } = getData(await toolset.call('plan_payment', input));
    expect(await commit(toolset.forPerson('ann'), plan_id)).toBe('second_approval_required');
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
    const { start, plan, commit } = await threeOwed();
    const toolset = await start({ dualApprovalAboveCents: 250 });
    const plan_id = await plan(toolset, 'cyd');
    const by = (name: string, account: string) => commit(toolset.forPerson(name, { account }), plan_id);
    const outcomes = [await by('ann', 'os:1'), await by('bob', 'os:1'), await by('cyd', 'os:2')];
    expect(outcomes).toEqual(['second_approval_required', 'second_approval_required', 'committed']);
  });
});

describe('above an amount', () => {
  const limits: SpendingLimits = { dualApprovalAboveCents: 250 };

  it('one person is not enough, whether asked twice, unnamed, or spelt another way', async () => {
    const { start, plan, commit, payments } = await threeOwed();
    let decision: boolean | { approved: boolean; by: string } = true;
    const toolset = await start(limits, { approve: async () => decision });
    const plan_id = await plan(toolset, 'cyd');
    expect(await commit(toolset, plan_id)).toBe('second_approval_required');
    const ann = ['ann@x.com', ' ANN@x.com ', 'Ann <ann@x.com>', 'ann@x.com.', 'Bob <ANN@X.COM>', 'Bob (ann@x.com)'];
    for (const by of ann) {
      decision = { approved: true, by };
      expect([by, await commit(toolset, plan_id)]).toEqual([by, 'second_approval_required']);
    }
    decision = true;
    expect(await commit(toolset, plan_id)).toBe('second_approval_required');
    expect(await payments()).toEqual([]);
    decision = { approved: true, by: 'Ann <ann@y.com>' };
    expect(await commit(toolset, plan_id)).toBe('committed');
    expect(await payments()).toHaveLength(1);
  });

  it('two tokens, or what two persons approved elsewhere, are used up together, also where eight more wait', async () => {
    const { mock, start, plan, commit, approvals } = await threeOwed();
    const store = memoryToolsetStore();
    const toolset = await start(limits, { store, approve: async () => false });
    const plan_id = await plan(toolset, 'cyd');
    const byToken = async (by: string) => {
      const approval_token = await toolset.approve(await toolset.approvalRequest(plan_id), { by });
      const silent = { approve: undefined };
      return { use: async () => getOutcome(await toolset.call('commit_plan', { plan_id, approval_token }, silent)) };
    };
    // Where nobody is at hand, the second person is asked for once one has approved, and not the first.
    const alone = await start(limits, { store, approve: undefined as never });
    expect(await commit(alone, plan_id)).toBe('approval_required');
    const [first, second] = [await byToken('ann'), await byToken('bob')];
    for (let time = 0; time < 2; time++) expect(await first.use()).toBe('second_approval_required');
    expect(await commit(alone, plan_id)).toBe('second_approval_required');
    expect(await second.use()).toBe('committed');

    mock.clock.to('2026-01-19T09:00:00Z');
    const next = await plan(toolset, 'cyd');
    const others = approvals(store);
    for (let time = 0; time < 8; time++) await others.record(await others.request(next), { by: 'ann' });
    await others.record(await others.request(next), { by: 'bob' });
    expect(await commit(toolset, next)).toBe('committed');
  });

  it('an undone payment and a rejection of as much need two as well, and a smaller one does not; no limit counts them', async () => {
    const { goat, creators, start, pay, commit } = await threeOwed();
    const store = memoryToolsetStore();
    const both = { perDayCents: 300, paymentsPerHour: 1 };
    await pay(await start(both, { store }), 'cyd');
    const toolset = await start({ ...both, ...limits }, { store });
    const [paid] = await goat.payoutPayments.list({ creator_id: creators.cyd ?? '' }).toArray();
    const [owed] = await goat.payoutAccruals.list({ creator_id: creators.bea ?? '' }).toArray();
    const spent = (await toolset.limitsLeft()).left;
    expect(spent).toMatchObject({ perDayCents: { left: 0 }, paymentsPerHour: { left: 0 } });
    // 300 cents are above the limit of 250, 200 are not.
    for (const [tool, input, outcomes] of [
      ['plan_undo_payment', { payment_id: paid?.id }, ['second_approval_required', 'committed']],
      ['plan_reject_accruals', { accrual_ids: [owed?.id], status: 'rejected' }, ['committed', 'already_done']],
    ] as const) {
      const { plan_id } = getData(await toolset.call(tool, { ...input, reason: 'x' }));
      const [ann, bob] = [toolset.forPerson('ann'), toolset.forPerson('bob')];
      expect([await commit(ann, plan_id), await commit(bob, plan_id)]).toEqual(outcomes);
    }
    expect((await goat.payoutPayments.get(paid?.id ?? '')).status).toBe('voided');
    expect((await toolset.limitsLeft()).left).toEqual(spent);
  });

  it('the first approval waits as long as a token is valid', async () => {
    const { mock, start, plan, commit, payments } = await threeOwed();
    const at = Date.parse(mock.clock.now);
    let now = at;
    const toolset = await start({ dualApprovalAboveCents: 150 }, { now: () => now });
    const by = (person: string, plan_id: string) => commit(toolset.forPerson(person), plan_id);
    const [beas, cyds] = [await plan(toolset, 'bea'), await plan(toolset, 'cyd')];
    for (const id of [beas, cyds]) expect(await by('ann', id)).toBe('second_approval_required');
    now = at + 599_999;
    expect(await by('bob', beas)).toBe('committed');
    // After ten minutes the first yes is over: another one is the first again.
    now = at + 600_000;
    expect(await by('bob', cyds)).toBe('second_approval_required');
    expect(await payments()).toHaveLength(1);
    expect(await by('ann', cyds)).toBe('committed');
  });
});
