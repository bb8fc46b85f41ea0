import { describe, expect, it } from 'vitest';
import { aiSdkTools } from '../../src/agents/hosts/ai-sdk.js';
import { openAiAgentsTools } from '../../src/agents/hosts/openai-agents.js';
import {
  Approvals,
  approvalText,
  memoryToolsetStore,
  type Toolset,
  type ToolsetOptions,
} from '../../src/agents/index.js';
import { ApprovalTokens } from '../../src/agents/payments/approve/approvals.js';
import { type Question, QuestionStore } from '../../src/agents/payments/approve/question-store.js';
import { Approvers } from '../../src/agents/payments/limit/approvers.js';
import { secret, threeOwed } from './three-owed.js';
import { getData, getError } from './tool-result.js';
import { twoPlans } from './two-plans.js';

const invalid = { error: { code: 'approval_invalid' } };

describe('an approval of the AI SDK', () => {
  it('of a dollar under a call id does not approve another plan under the same id, and is good once', async () => {
    const { toolset, goat, maya, debt, bonus, payments, ask, asked, run } = await twoPlans();
    expect(await ask(bonus, 'call_0')).toBe(true);
    const kept = asked(bonus, 'call_0');
    const code = async (plan: string) => (await run(plan, 'call_0', kept)).error?.code;
    expect(await code(debt)).toBe('approval_required');
    expect(await payments()).toEqual([]);
    expect(await code(bonus)).toBeUndefined();
    expect(await code(debt)).toBe('approval_required');
    expect(await payments()).toEqual([100]);
    const [payment] = await goat.payoutPayments.list().toArray();
    await goat.payoutPayments.void(payment?.id ?? '');
    const input = { creator: maya.id, reference: 'x', total_cents: 7 };
    const { plan_id } = getData(await toolset.call('plan_payment', input));
    for (const plan of [bonus, debt, String(plan_id)]) await code(plan);
    expect(await payments()).toEqual([]);
  });

  it('exists in a conversation alone, after a question that went through the tools, and not beside a no, which is remembered', async () => {
    const { toolset, debt, payments, ask, asked, run } = await twoPlans();
    const { execute } = aiSdkTools(toolset).commit_plan as unknown as {
      readonly execute: (args: object, call?: object) => Promise<{ readonly error?: { readonly code: string } }>;
    };
    for (const call of [undefined, {}, { toolCallId: 'call_0' }])
      expect((await execute({ plan_id: debt }, call)).error?.code).toBe('approval_required');
    expect((await run(debt, 'call_0', asked(debt, 'call_0'))).error?.code).toBe('approval_invalid');

    expect(await ask(debt, 'call_0')).toBe(true);
    const [yes, no] = [true, false].map((approved) => asked(debt, 'call_0', { approved }).slice(1));
    const [question] = asked(debt, 'call_0');
    for (const decisions of [
      [yes, no],
      [no, yes],
    ]) {
      const messages = [question ?? {}, ...decisions.flatMap((decision) => decision ?? [])];
      expect((await run(debt, 'call_0', messages)).error?.code).toBe('approval_required');
    }
    const refused = asked(debt, 'call_0', { approved: false, reason: 'too much' });
    expect(await ask(debt, 'call_1', refused)).toBe(false);
    const { error } = await run(debt, 'call_1', refused);
    expect(error).toMatchObject({ code: 'approval_denied', message: expect.stringContaining('wrote: «too much».') });
    expect(await payments()).toEqual([]);
  });
});

it('an approval of OpenAI Agents is for the plan that its call named when the run stopped, once, and a no is remembered', async () => {
  const { toolset, debt, bonus, payments } = await twoPlans();
  const tool = openAiAgentsTools(toolset).find(({ name }) => name === 'commit_plan');
  const context = (approved: readonly string[], rejected: readonly string[] = []) =>
    ({ toJSON: () => ({ approvals: { commit_plan: { approved, rejected } } }) }) as never;
  const args = (planId: string) => ({ plan_id: planId, approval_token: null, offset: null });
  const ask = (planId: string, callId: string, rejected: readonly string[] = []) =>
    tool?.needsApproval(context([], rejected), args(planId), callId);
  const run = async (planId: string, callId: string, approved: readonly string[]) => {
    const call = { toolCall: { callId } } as never;
    return JSON.parse(String(await tool?.invoke(context(approved), JSON.stringify(args(planId)), call)));
  };
  expect(await ask(bonus, 'call_0')).toBe(true);
  expect(await run(debt, 'call_0', ['call_0'])).toMatchObject({ error: { code: 'approval_invalid' } });
  expect(await run(bonus, 'call_0', ['call_0'])).toMatchObject({ outcome: 'committed' });
  expect(await payments()).toEqual([100]);
  await ask(debt, 'call_1');
  expect(await ask(debt, 'call_2', ['call_1'])).toBe(false);
  expect(await run(debt, 'call_2', [])).toMatchObject({ error: { code: 'approval_denied' } });
});

describe('an approval by a host of its own', () => {
  it('signs the words that were shown, and not those of now', async () => {
    const { toolset, debt, changeWords, payments } = await twoPlans();
    const shown = await toolset.approvalRequest(debt);
    await changeWords();
    // The request that is shown again is the one that was asked. The yes is to that, and the commit finds that it is not so any more.
    expect(await toolset.approvalRequest(debt)).toEqual(shown);
    await expect(toolset.approve({ ...shown, totalCents: 1 })).rejects.toThrow('not the request that was shown');
    const approval_token = await toolset.approve(shown);
    expect(getError(await toolset.call('commit_plan', { plan_id: debt, approval_token }))).toMatchObject({
      code: 'approval_invalid',
      message:
        'The approval token was given to other words than these: there is one more thing to know now: Paid by another method the last time: @maya.moves («PayPal», now «Venmo»).',
    });
    const anew = await toolset.approvalRequest(debt);
    expect(anew.digest).not.toBe(shown.digest);
    expect(anew.warnings).toEqual(['Paid by another method the last time: @maya.moves («PayPal», now «Venmo»).']);
    await expect(toolset.approve(debt as never)).rejects.toThrow('takes the request that was shown');
    expect(await payments()).toEqual([5]);
  });

  it('recorded twice for a change is used up with the first commit', async () => {
    const { toolset, goat, store, now } = await twoPlans();
    const [method] = (await goat.payoutMethods.list()).data.filter(({ name }) => name === 'Cash App');
    const { plan_id } = getData(await toolset.call('plan_change', { method: 'Cash App', enabled: false }));
    const approvals = new Approvals({ store, secret, now });
    for (const by of ['ann', 'bob']) await approvals.record(await approvals.request(String(plan_id)), { by });
    const commit = () => toolset.call('commit_plan', { plan_id });
    expect(getData(await commit())).toMatchObject({ outcome: 'committed' });
    await goat.payoutMethods.update(method?.id ?? '', { is_active: true });
    expect(getError(await commit())?.code).toBe('approval_required');
  });
});

describe('a token', () => {
  it('that is kept until a second person approves is valid and unused; any other is refused, and nothing is kept', async () => {
    const { mock, start, plan, approvals } = await threeOwed();
    const store = memoryToolsetStore();
    const toolset = await start({}, { store });
    const one = await toolset.approvalRequest(await plan(toolset, 'bea'));
    const now = () => Date.parse(mock.clock.now);
    const asked = (await new QuestionStore({ store, now, ttlMs: 600_000 }).read(one.question)) as Question;
    const here = approvals(store);
    const approve = () => here.approve(one, { by: 'ann' });
    const used = await approve();
    const redeeming = { token: used, persons: 1, whyInvalid: async () => null } as const;
    expect(await here.redeem(asked, redeeming)).toMatchObject({ isApproved: true });
    const isKept = async (number = 1) => store.get(`approved:${one.planId}:${number}`);
    for (const token of [used, `${(await approve()).slice(0, -4)}AAAA`, 'x']) {
      await expect(here.keepToken(asked, token)).rejects.toMatchObject(invalid);
      expect([token, await isKept()]).toEqual([token, null]);
    }
    const [late, good] = [await approve(), await approve()];
    await here.keepToken(asked, good);
    expect(await isKept()).toBe(good);
    mock.clock.advance({ minutes: 10 });
    await expect(here.keepToken(asked, late)).rejects.toMatchObject(invalid);
    expect(await isKept(2)).toBeNull();
  });

  it('is used by one of two that look at the same time', async () => {
    const tokens = new ApprovalTokens({ store: memoryToolsetStore(), secret, now: () => 0 }, new Approvers(undefined));
    const token = await tokens.issue({ planId: 'settle-1', question: 1, digest: 'd' });
    const uses = await Promise.allSettled([tokens.redeem(token, 'settle-1'), tokens.redeem(token, 'settle-1')]);
    expect(uses.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('a call that a framework asks about', () => {
  /** A plan to pay Cyd, and its question as a call of that id. */
  async function asking(options: ToolsetOptions = {}) {
    const { start, plan } = await threeOwed();
    const toolset: Toolset = await start({}, options);
    const plan_id = await plan(toolset, 'cyd');
    const { askedCalls: calls } = toolset;
    const ask = async (id: string, more: object = {}) => {
      const request = await calls.ask(id, plan_id, { where: 'test', ...more });
      if (!request) throw new Error('nobody was asked');
      return request;
    };
    return { calls, ask };
  }

  it('is one question however often the graph runs it again, and its answer is used once', async () => {
    const { calls, ask } = await asking({ questionsPerHour: 1 });
    const again = () => ask('call-1', { isRepeated: true });
    const request = await again();
    expect(approvalText(request)).toContain('$3.00');
    // The second run would be a second question within the hour.
    expect(await again()).toEqual(request);
    expect(await calls.toChannel('call-1')(request)).toBe(true);
    // A graph that goes on from the same checkpoint brings the same answer again.
    expect(await again()).toEqual(request);
    await expect(calls.toChannel('call-1')(request)).rejects.toMatchObject(invalid);
  });

  it('has one yes, if two answers to it come at once', async () => {
    const { calls, ask } = await asking();
    const request = await ask('call-1');
    const outcomes = await Promise.allSettled([calls.toChannel('call-1')(request), calls.toChannel('call-1')(request)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('is not approved by an answer that was given to another call', async () => {
    const { calls, ask } = await asking();
    const request = await ask('call-1');
    await ask('call-2');
    expect(await calls.toChannel('call-1', { answerId: 'answer-1' })(request)).toBe(true);
    await expect(calls.toChannel('call-2', { answerId: 'answer-1' })(request)).rejects.toMatchObject(invalid);
  });
});
