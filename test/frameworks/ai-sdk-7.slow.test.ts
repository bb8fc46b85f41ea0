import type { ModelMessage } from 'ai';
import { generateText } from 'ai-7';
import { describe, expect, it } from 'vitest';
import { scriptedModel } from '../../examples/agents/scripted-model.js';
import { aiSdkToolApproval, aiSdkTools } from '../../src/agents/hosts/ai-sdk.js';
import { aiSdkHost } from '../agents/hosts/ai-sdk-host.js';
import { planned, testPayments } from '../agents/hosts/payment-contract.js';
import { twoPlans } from '../agents/two-plans.js';

// The types of version 7 differ; the tests of version 6 call it by those of 6.
type Generate = NonNullable<Parameters<typeof aiSdkHost>[0]>['generate'] & {};
const generate = generateText as unknown as Generate;

testPayments({
  'AI SDK 7 by needsApproval': aiSdkHost({ generate }),
  'AI SDK 7 by toolApproval': aiSdkHost({ generate, toolApproval: aiSdkToolApproval }),
});

describe('an approval of AI SDK 7', () => {
  it('of a dollar under a call id does not approve another plan under the same id, whatever a policy says', async () => {
    const { toolset, debt, bonus, payments } = await twoPlans();
    const call = (planId: string) =>
      scriptedModel([() => ({ tool: 'commit_plan', input: { plan_id: planId }, id: 'call_0' })] as never);
    const tools = aiSdkTools(toolset);
    const messages: ModelMessage[] = [{ role: 'user', content: 'Pay the bonus.' }];
    const first = await generate({
      model: call(bonus),
      tools,
      messages,
      toolApproval: aiSdkToolApproval(toolset),
    } as never);
    const asked = first.content.find((part) => part.type === 'tool-approval-request');
    const approval = { type: 'tool-approval-response', approvalId: asked?.approvalId ?? '', approved: true } as const;
    messages.push(...first.response.messages, { role: 'tool', content: [approval] });
    await generate({ model: call(debt), tools, messages, toolApproval: { commit_plan: 'approved' } } as never);
    expect(await payments()).toEqual([100]);
  });

  it('does not exist where a policy settles it', async () => {
    const approved = () => ({ commit_plan: 'approved' as never });
    const { pay, planId, payments } = await planned(aiSdkHost({ generate, toolApproval: approved }));
    expect(await pay(planId, 'yes')).toMatchObject({ error: { code: 'approval_required' } });
    expect(await payments()).toEqual([]);
  });
});
