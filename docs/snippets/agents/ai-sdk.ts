import { generateText, type LanguageModel, stepCountIs } from 'ai';
import { createClient } from 'trackagoat-sdk';
import { createToolset } from 'trackagoat-sdk/agents';
import { aiSdkTools } from 'trackagoat-sdk/agents/ai-sdk';

/** Answers a question about creators and payouts; `model` is one of the AI SDK's. */
export async function ask(model: LanguageModel, prompt: string): Promise<string> {
  const toolset = await createToolset(createClient());
  const { text } = await generateText({ model, prompt, tools: aiSdkTools(toolset), stopWhen: stepCountIs(10) });
  return text;
}
