import { describe, expect, it } from 'vitest';
import { aiSdkTools } from '../../src/agents/hosts/ai-sdk.js';
import { openAiAgentsTools } from '../../src/agents/hosts/openai-agents.js';
import { Approvals, type Toolset } from '../../src/agents/index.js';
import { secret } from './three-owed.js';
import { getData, getError } from './tool-result.js';
import { twoPlans } from './two-plans.js';

describe('an approval of the AI SDK', () => {
  it('of a dollar under a call id does not approve another plan under the same id', async () => {
    const { debt, bonus, payments, ask, asked, run } = await twoPlans();
    expect(await ask(bonus, 'call_0')).toBe(true);
    const kept = asked(bonus, 'call_0');
    expect((await run(debt, 'call_0', kept)).error?.code).toBe('approval_required');
    expect(await payments()).toEqual([]);
    expect((await run(bonus, 'call_0', kept)).error).toBeUndefined();
    expect((await run(debt, 'call_0', kept)).error?.code).toBe('approval_required');
    expect(await payments()).toEqual([100]);
  });

  it('is good once', async () => {
    const { toolset, goat, debt, payments, ask, asked, run } = await twoPlans();
    expect(await ask(debt, 'call_0')).toBe(true);
    const messages = asked(debt, 'call_0');
    expect((await run(debt, 'call_0', messages)).error).toBeUndefined();
    const [payment] = await goat.payoutPayments.list().toArray();
    await goat.payoutPayments.void(payment?.id ?? '');
    const undo = getData(
      await toolset.call('plan_payment', { creator: payment?.creator_id, reference: 'x', total_cents: 7 }),
    );
    for (const plan of [debt, String(undo.plan_id)]) await run(plan, 'call_0', messages);
    expect(await payments()).toEqual([]);
  });

  it('does not count where the conversation has a no to the same question, before or after it', async () => {
    const { debt, payments, ask, asked, run } = await twoPlans();
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
    expect(await payments()).toEqual([]);
  });

  it('does not exist outside of a conversation', async () => {
    const { toolset, debt, payments } = await twoPlans();
    const { execute } = aiSdkTools(toolset).commit_plan as unknown as {
      readonly execute: (args: object, call?: object) => Promise<{ readonly error?: { readonly code: string } }>;
    };
    for (const call of [undefined, {}, { toolCallId: 'call_0' }]) {
      expect((await execute({ plan_id: debt }, call)).error?.code).toBe('approval_required');
    }
    expect(await payments()).toEqual([]);
  });

  it('pays nothing without a question that went through the tools', async () => {
    const { debt, payments, asked, run } = await twoPlans();
    expect((await run(debt, 'call_0', asked(debt, 'call_0'))).error?.code).toBe('approval_invalid');
    expect(await payments()).toEqual([]);
  });

  it('that was a no is remembered when the model tries again', async () => {
    const { debt, payments, ask, asked, run } = await twoPlans();
    expect(await ask(debt, 'call_0')).toBe(true);
    const refused = asked(debt, 'call_0', { approved: false });
    expect(await ask(debt, 'call_1', refused)).toBe(false);
    expect((await run(debt, 'call_1', refused)).error?.code).toBe('approval_denied');
    expect(await payments()).toEqual([]);
  });
});

describe('an approval of OpenAI Agents', () => {
  /** The tool, called as the SDK calls it, in a run whose person has given these answers. */
  function agentsCalls(toolset: Toolset) {
    const tool = openAiAgentsTools(toolset).find(({ name }) => name === 'commit_plan');
    const context = (approved: readonly string[], rejected: readonly string[] = []) =>
      ({ toJSON: () => ({ approvals: { commit_plan: { approved, rejected } } }) }) as never;
    const args = (planId: string) => ({ plan_id: planId, approval_token: null, offset: null });
    const ask = (planId: string, callId: string, rejected: readonly string[] = []) =>
      tool?.needsApproval(context([], rejected), args(planId), callId);
    const run = async (planId: string, callId: string, approved: readonly string[]) =>
      JSON.parse(
        String(await tool?.invoke(context(approved), JSON.stringify(args(planId)), { toolCall: { callId } } as never)),
      );
    return { ask, run };
  }

  it('is for the plan that its call named when the run stopped, once', async () => {
    const { toolset, debt, bonus, payments } = await twoPlans();
    const { ask, run } = agentsCalls(toolset);
    expect(await ask(bonus, 'call_0')).toBe(true);
    expect(await run(debt, 'call_0', ['call_0'])).toMatchObject({ error: { code: 'approval_invalid' } });
    expect(await run(bonus, 'call_0', ['call_0'])).toMatchObject({ outcome: 'committed' });
    expect(await payments()).toEqual([100]);
  });

  it('that was a no is remembered when the model tries again', async () => {
    const { toolset, debt } = await twoPlans();
    const { ask, run } = agentsCalls(toolset);
    await ask(debt, 'call_0');
    expect(await ask(debt, 'call_1', ['call_0'])).toBe(false);
    expect(await run(debt, 'call_1', [])).toMatchObject({ error: { code: 'approval_denied' } });
  });
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
