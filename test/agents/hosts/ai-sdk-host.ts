import { generateText, type ModelMessage, stepCountIs } from 'ai';
import { scriptedModel } from '../../../examples/agents/scripted-model.js';
import { type aiSdkToolApproval, aiSdkTools } from '../../../src/agents/hosts/ai-sdk.js';
import { approvalText } from '../../../src/agents/index.js';
import type { Answer, Host } from './host.js';

/** The function that both majors of the SDK have in common, as this host uses it. */
type GenerateText = (
  options: Parameters<typeof generateText>[0] & { readonly toolApproval?: ReturnType<typeof aiSdkToolApproval> },
) => ReturnType<typeof generateText>;

/** The AI SDK: it stops with a request for approval, and goes on with the messages and the person's response. */
export function aiSdkHost({
  generate = generateText as GenerateText,
  toolApproval,
}: {
  readonly generate?: GenerateText;
  readonly toolApproval?: (toolset: Parameters<Host>[0]) => ReturnType<typeof aiSdkToolApproval>;
} = {}): Host {
  return (toolset) => async (planId, person, onAsked) => {
    const model = scriptedModel([() => ({ tool: 'commit_plan', input: { plan_id: planId } })]);
    const settings = {
      model,
      tools: aiSdkTools(toolset),
      stopWhen: stepCountIs(3),
      ...(toolApproval ? { toolApproval: toolApproval(toolset) } : {}),
    };
    const messages: ModelMessage[] = [{ role: 'user', content: 'Pay it.' }];
    const first = await generate({ ...settings, messages });
    const asked = first.content.find((part) => part.type === 'tool-approval-request');
    // Nothing is left to ask about: the call was answered.
    if (!asked) return readAnswer(first);
    // A policy answered in a person's place, so the call has run.
    if ('isAutomatic' in asked) return readAnswer(first);
    // The framework shows the call; what it pays, the toolset says.
    const { plan_id } = asked.toolCall.input as { readonly plan_id: string };
    await onAsked?.(approvalText(await toolset.approvalRequest(plan_id)));
    if (person === 'silent') return null;
    const response = {
      type: 'tool-approval-response',
      approvalId: asked.approvalId,
      approved: person === 'yes',
    } as const;
    messages.push(...first.response.messages, { role: 'tool', content: [response] });
    return readAnswer(await generate({ ...settings, messages }));
  };
}

function readAnswer(result: Awaited<ReturnType<typeof generateText>>): Answer {
  // Version 7 leaves what ran before the first step out of `response`.
  const { responseMessages = result.response.messages } = result as {
    readonly responseMessages?: readonly ModelMessage[];
  };
  const parts = responseMessages.flatMap(({ content }) => (typeof content === 'string' ? [] : (content as Part[])));
  const output = parts.find((part) => part.type === 'tool-result')?.output;
  return output?.type === 'json' ? output.value : null;
}

/** A part of a message, as far as it is needed. */
interface Part {
  readonly type: string;
  readonly output?: { readonly type: string; readonly value: Answer };
}
