import { generateText, type LanguageModel, type ModelMessage, stepCountIs } from 'ai';
import type { Toolset } from 'trackagoat-sdk/agents';
import { aiSdkToolApproval, aiSdkTools } from 'trackagoat-sdk/agents/ai-sdk';

/** A turn of an agent that may pay, on AI SDK 7; it stops where a person has to approve. */
export function takeTurn(toolset: Toolset, model: LanguageModel, messages: ModelMessage[]) {
  const approval = { toolApproval: aiSdkToolApproval(toolset) };
  return generateText({ model, messages, tools: aiSdkTools(toolset), ...approval, stopWhen: stepCountIs(10) });
}
