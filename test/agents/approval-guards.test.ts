import { describe, expect, it } from 'vitest';
import { type ApprovalRequest, Approvals, approvalText, memoryToolsetStore } from '../../src/agents/index.js';
import { type Question, QuestionStore } from '../../src/agents/payments/approve/question-store.js';
import { keyHolder, secret, threeOwed } from './three-owed.js';
import { getData, getError, getOutcome } from './tool-result.js';

const invalid = { error: { code: 'approval_invalid' } };

/** Two plans in one store, and what approves them. */
async function twoPlans() {
  const scene = await threeOwed();
  const store = memoryToolsetStore();
  let now = Date.parse(scene.mock.clock.now);
  const toolset = await scene.start({}, { store });
  const ids = [await scene.plan(toolset, 'bea'), await scene.plan(toolset, 'cyd')] as const;
  const approvals = new Approvals({ store, secret, now: () => now });
  const asked = await Promise.all(
    ids.map(async (id) => (await toolset.askedCalls.ask(id, id, { where: 'test' })) as ApprovalRequest),
  );
  const whyInvalid = async () => null;
  const whole = async ({ question }: ApprovalRequest) =>
    (await new QuestionStore({ store, now: () => now, ttlMs: 600_000 }).read(question)) as Question;
  return { ...scene, store, approvals, ids, asked, whole, whyInvalid, wait: (ms: number) => (now += ms) };
}

it('a token that is kept until a second person approves is valid, unused, and of this plan; any other is refused, and nothing is kept', async () => {
  const { approvals, asked, store, wait, whole, whyInvalid } = await twoPlans();
  const [one, other] = asked as [(typeof asked)[number], (typeof asked)[number]];
  const { planId } = one;
  const plan = await whole(one);
  const approve = () => approvals.approve(one, { by: 'ann' });
  const used = await approve();
  expect(await approvals.redeem(plan, { token: used, persons: 1, whyInvalid })).toMatchObject({
    isApproved: true,
  });
  const forged = `${(await approve()).slice(0, -4)}AAAA`;
  const stranger = new Approvals({ store, secret: new Uint8Array(32).fill(8), now: () => 0 });
  const bad = {
    used,
    forged,
    'no token': 'x',
    'of another plan': await approvals.approve(other, { by: 'ann' }),
    "of another's secret": await stranger.approve(one, { by: 'ann' }),
  };
  const isKept = async () => (await store.get(`approved:${planId}:1`)) !== null;
  for (const [name, token] of Object.entries(bad)) {
    await expect(approvals.keepToken(plan, token), name).rejects.toMatchObject(invalid);
    expect([name, await isKept()]).toEqual([name, false]);
  }
  const late = await approve();
  const good = await approve();
  await approvals.keepToken(plan, good);
  expect(await store.get(`approved:${planId}:1`)).toBe(good);
  wait(600_000);
  await expect(approvals.keepToken(plan, late)).rejects.toMatchObject(invalid);
  expect(await store.get(`approved:${planId}:2`)).toBeNull();
});

describe('a signature by a key', () => {
  it('approves nothing where it is under a text of another form', async () => {
    const { start, plan, mock, payments } = await threeOwed();
    const { approver, signs } = keyHolder('ann');
    const store = memoryToolsetStore();
    const toolset = await start({ approvers: [approver] }, { store });
    const plan_id = await plan(toolset, 'cyd');
    const approvals = new Approvals({ store, secret, now: () => Date.parse(mock.clock.now) });
    const token = await approvals.approve(await approvals.request(plan_id), { by: 'ann', sign: signs });
    const [text = ''] = token.split('.');
    for (const prefix of ['x', '0', text[0] === 'k' ? 'h' : 'k']) {
      const changed = prefix + text.slice(1);
      const approval_token = `${changed}.${Buffer.from(signs(changed)).toString('base64url')}`;
      expect(getOutcome(await toolset.call('commit_plan', { plan_id, approval_token }))).toBe('approval_invalid');
    }
    expect(await payments()).toEqual([]);
    expect(getOutcome(await toolset.call('commit_plan', { plan_id, approval_token: token }))).toBe('committed');
  });

  it('is not valid for longer than its use is remembered, whatever time it names', async () => {
    const { start, plan, mock, payments } = await threeOwed();
    const { approver, signs } = keyHolder('ann');
    const store = memoryToolsetStore();
    const toolset = await start({ approvers: [approver] }, { store });
    const plan_id = await plan(toolset, 'cyd');
    const now = Date.parse(mock.clock.now);
    const commit = (approval_token: string) => toolset.call('commit_plan', { plan_id, approval_token });
    // A machine whose clock is three days ahead. A use is remembered for two days and ten minutes.
    const ahead = new Approvals({ store, secret, now: () => now + 259_200_000 });
    // Without the time of the plan its facts are not too old for that clock.
    const kept = String(await store.get(`plan:${plan_id}`));
    await store.set(`plan:${plan_id}`, JSON.stringify({ ...JSON.parse(kept), at: null }), 60_000);
    const request = await ahead.request(plan_id);
    const late = await ahead.approve(request, { by: 'ann', sign: signs });
    expect(getError(await commit(late))?.message).toContain('is valid for too long: the clocks differ');
    // The holder of a key can sign any text, also one without an end.
    const content = JSON.parse(Buffer.from(late.slice(5).split('.')[0] ?? '', 'base64url').toString());
    for (const expiresAt of [undefined, null, 'never', 9e15]) {
      const text = `tgak_${Buffer.from(JSON.stringify({ ...content, expiresAt })).toString('base64url')}`;
      const token = `${text}.${Buffer.from(signs(text)).toString('base64url')}`;
      expect(getError(await commit(token))?.code).toBe('approval_invalid');
    }
    expect(await payments()).toEqual([]);
    const exact = new Approvals({ store, secret, now: () => now });
    expect((await commit(await exact.approve(request, { by: 'ann', sign: signs }))).ok).toBe(true);
  });

  it('of each makes two persons of two names of one account; one key, or none, does not', async () => {
    const { start, mock, payments } = await threeOwed();
    const [ann, cyd] = [keyHolder('ann'), keyHolder('cyd')];
    const approvers = [ann.approver, cyd.approver, 'bob', 'dan'];
    const account = 'os:1';
    for (const [given, arePersons] of [
      [[{ by: 'bob' }, { by: 'dan' }], false],
      [
        [
          { by: 'ann', sign: ann.signs },
          { by: 'ann', sign: ann.signs },
        ],
        false,
      ],
      // Ann signs with her key, and gives the name of bob at the same account.
      [[{ by: 'ann', sign: ann.signs }, { by: 'bob' }], false],
      [[{ by: 'dan' }, { by: 'cyd', sign: cyd.signs }], false],
      [
        [
          { by: 'cyd', sign: cyd.signs },
          { by: 'ann', sign: ann.signs },
        ],
        true,
      ],
      [[{ by: 'bob' }, { by: 'cyd', sign: cyd.signs }, { by: 'ann', sign: ann.signs }], true],
    ] as const) {
      const names = given.map(({ by }) => by).join(' ');
      const store = memoryToolsetStore();
      const toolset = await start({ approvers, dualApprovalAboveCents: 100 }, { store, approve: async () => false });
      const input = { creator: 'cyd', method: 'Venmo', reference: names, total_cents: 150 };
      const plan_id = String(getData(await toolset.call('plan_payment', input)).plan_id);
      const approvals = new Approvals({ store, secret, approvers, now: () => Date.parse(mock.clock.now) });
      for (const approval of given) await approvals.record(await approvals.request(plan_id), { ...approval, account });
      const before = (await payments()).length;
      const result = await toolset.call('commit_plan', { plan_id });
      expect([names, result.ok]).toEqual([names, arePersons]);
      expect((await payments()).length - before).toBe(arePersons ? 1 : 0);
    }
  });
});

describe('a call that a framework asks about', () => {
  it('is one question however often the graph runs it again, and its answer is used once', async () => {
    const { start, plan } = await threeOwed();
    const toolset = await start({}, { questionsPerHour: 1 });
    const plan_id = await plan(toolset, 'cyd');
    const calls = toolset.askedCalls;
    const ask = () => calls.ask('call-1', plan_id, { where: 'test', isRepeated: true });
    const request = await ask();
    if (!request) throw new Error('nobody was asked');
    expect(approvalText(request)).toContain('$3.00');
    // The second run would be a second question within the hour.
    expect(await ask()).toEqual(request);
    expect(await calls.toChannel('call-1')(request)).toBe(true);
    // A graph that goes on from the same checkpoint brings the same answer again.
    expect(await ask()).toEqual(request);
    await expect(calls.toChannel('call-1')(request)).rejects.toMatchObject(invalid);
  });

  it('has one yes, if two answers to it come at once', async () => {
    const { start, plan } = await threeOwed();
    const toolset = await start({});
    const calls = toolset.askedCalls;
    const request = await calls.ask('call-1', await plan(toolset, 'cyd'), { where: 'test' });
    if (!request) throw new Error('nobody was asked');
    const outcomes = await Promise.allSettled([calls.toChannel('call-1')(request), calls.toChannel('call-1')(request)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('is not approved by an answer that was given to another call', async () => {
    const { start, plan } = await threeOwed();
    const toolset = await start({});
    const calls = toolset.askedCalls;
    const plan_id = await plan(toolset, 'cyd');
    const request = await calls.ask('call-1', plan_id, { where: 'test' });
    await calls.ask('call-2', plan_id, { where: 'test' });
    if (!request) throw new Error('nobody was asked');
    expect(await calls.toChannel('call-1', { answerId: 'answer-1' })(request)).toBe(true);
    await expect(calls.toChannel('call-2', { answerId: 'answer-1' })(request)).rejects.toMatchObject(invalid);
  });
});
