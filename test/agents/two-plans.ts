import { expect } from 'vitest';
import { aiSdkTools } from '../../src/agents/hosts/ai-sdk.js';
import { createToolset, memoryToolsetStore, type Toolset } from '../../src/agents/index.js';
import { oneWeekEarned } from '../workflows/stage.js';
import { secret } from './three-owed.js';
import { getData } from './tool-result.js';

const allow = ['read', 'money'] as const;

/** Maya is owed 250 dollars; one plan pays them, another one a bonus of a dollar. */
export async function twoPlans() {
  const scene = await oneWeekEarned();
  const store = memoryToolsetStore();
  const now = () => Date.parse(scene.mock.clock.now);
  const toolset = await createToolset(scene.goat, { allow, secret, store, now });
  const input = { creator: scene.maya.id, method: 'Venmo' };
  const debt = String(getData(await toolset.call('plan_settlement', input)).plan_id);
  const bonus = String(
    getData(await toolset.call('plan_payment', { ...input, reference: 'bonus', total_cents: 100 })).plan_id,
  );
  const payments = async () => (await scene.paid(scene.maya.id)).map(({ total_amount_cents }) => total_amount_cents);
  /** Maya is paid by PayPal, so that the same plan made again warns of another method. */
  const changeWords = async () => {
    const [method] = (await scene.goat.payoutMethods.list()).data.filter(({ name }) => name === 'PayPal');
    const bonusOf5 = { creator_id: scene.maya.id, total_amount_cents: 5, method_id: method?.id ?? '' };
    scene.mock.clock.advance({ minutes: 1 });
    await scene.goat.payoutPayments.create(bonusOf5);
    expect(getData(await toolset.call('plan_settlement', input)).plan_id).toBe(debt);
  };
  return { ...scene, store, now, toolset, debt, bonus, payments, changeWords, ...aiSdkCalls(toolset) };
}

/** The tools of the AI SDK, called as the SDK calls them. */
function aiSdkCalls(toolset: Toolset) {
  const tool = aiSdkTools(toolset).commit_plan as unknown as {
    readonly needsApproval: (args: object, call: object) => Promise<boolean>;
    readonly execute: (args: object, call: object) => Promise<{ readonly error?: { readonly code: string } }>;
  };
  /** The messages of a call that needed an approval and got an answer. */
  const asked = (
    planId: string,
    toolCallId: string,
    { approved = true, ...more }: { approved?: boolean; reason?: string } = {},
  ) => {
    const approvalId = `of ${toolCallId}`;
    const call = { type: 'tool-call', toolCallId, toolName: 'commit_plan', input: { plan_id: planId } };
    return [
      { role: 'assistant', content: [call, { type: 'tool-approval-request', approvalId, toolCallId }] },
      { role: 'tool', content: [{ type: 'tool-approval-response', approvalId, approved, ...more }] },
    ];
  };
  const ask = (planId: string, toolCallId: string, messages: readonly object[] = []) =>
    tool.needsApproval({ plan_id: planId }, { toolCallId, messages });
  const run = (planId: string, toolCallId: string, messages: readonly object[]) =>
    tool.execute({ plan_id: planId }, { toolCallId, messages });
  return { asked, ask, run };
}
